// Days for date columns, from the EDTF and ISO times of facts. What is no whole day of the calendar gives none.

const DAY = 86_400_000;

/** The day of a date or a date-time; a month, a year or an interval is no day. */
export function dayOf(edtf: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:T[^/]*)?$/.test(edtf) ? calendarDay(edtf.slice(0, 10)) : undefined;
}

/** The first day of a period that begins at a time: 2023 is 2023-01-01. */
export function firstDay(from: string): string | undefined {
  return calendarDay(`${from.slice(0, 10)}-01-01`.slice(0, 10));
}

/** The day after the last day of a period that ends before a time: of 2023-03-27T15:00 it is 2023-03-28. */
export function dayAfter(until: string): string | undefined {
  const day = firstDay(until);
  if (day === undefined || until.length <= 10 || /T00:00(?::00)?(?:\D|$)/.test(until)) return day;
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** The day, if the calendar has it; databases know no year before 1. */
function calendarDay(text: string): string | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && text >= '0001' && new Date(time).toISOString().startsWith(text) ? text : undefined;
}
