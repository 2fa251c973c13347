// English figures: a value, then ways to say it. Every phrase is one reading over the whole phrase.

export interface FigureCase {
  /** Plain decimal text, or two ends joined by "..". */
  readonly value: string;
  readonly relation?: string;
  readonly unit?: string;
  readonly says: readonly string[];
}

export const figures: readonly FigureCase[] = [
  { value: '1234.5', says: ['1,234.5'] },
  { value: '120', says: ['120', 'one hundred and twenty', 'one hundred twenty', 'a hundred and twenty'] },
  { value: '1200000', says: ['1.2 million', '1,200,000', '1.2mn'] },
  { value: '2000000000', says: ['two billion', '2bn', '2 billion', '2,000 million'] },
  { value: '12', says: ['a dozen', 'twelve', '12'] },
  { value: '500000', says: ['half a million', '500,000', '500k'] },
  { value: '2500000', says: ['two and a half million', '2.5 million'] },
  { value: '0.75', says: ['three-quarters', '3/4'] },
  { value: '0.666666666666667', says: ['two-thirds', 'two thirds'] },
  { value: '1000', relation: 'gt', says: ['more than 1,000', 'over a thousand', 'thousands'] },
  { value: '10000', relation: 'gt', says: ['tens of thousands'] },
  { value: '400', relation: 'approx', says: ['around 400', 'about 400', 'roughly four hundred', '400 or so'] },
  { value: '90', relation: 'gte', says: ['at least 90', 'no fewer than 90', '90 or more'] },
  { value: '90', relation: 'lt', says: ['fewer than 90', 'less than 90', 'under 90'] },
  { value: '90', relation: 'lte', says: ['up to 90', 'as many as 90', 'no more than 90'] },
  { value: '90', relation: 'nearly', says: ['nearly 90', 'almost 90', 'close to 90'] },
  { value: '214600000000', unit: 'USD', says: ['$214.6bn', 'US$214.6 billion', '214.6 billion dollars'] },
  { value: '3300000000', unit: 'HKD', says: ['HK$3.3 billion', 'HK$3.3bn', '3.3bn Hong Kong dollars'] },
  { value: '12011000000000', unit: 'JPY', says: ['12.011 trillion yen', '12,011bn yen', '¥12.011tn'] },
  { value: '10000000', unit: 'EUR', says: ['10 million euros', '10m euros', '€10m'] },
  { value: '0.5', unit: 'GBP', says: ['50p', '50 pence', '£0.50'] },
  { value: '20..30', unit: 'USD', says: ['$20-$30', '$20 to $30', 'between $20 and $30'] },
  { value: '17.9', unit: '%', says: ['17.9%', '17.9 percent', '17.9 per cent'] },
  { value: '2..3', unit: '%', says: ['2-3 percent', '2 to 3 percent', 'between 2% and 3%'] },
  { value: '25', unit: 'bp', says: ['25 basis points', '25-basis-point'] },
  { value: '0.25', unit: 'pp', says: ['quarter-point', '0.25 percentage points'] },
  { value: '13', unit: 'mo', says: ['13-month', '13 months', 'thirteen months'] },
  { value: '1', unit: 'a', relation: 'gt', says: ['more than a year', 'over a year'] },
  { value: '0.5', unit: 'h', says: ['half an hour'] },
  { value: '6', unit: '[mi_i]', says: ['six-mile', 'six miles', '6 miles'] },
  { value: '30', unit: 'Cel', says: ['30°C', '30 degrees Celsius'] },
  { value: '120', unit: 'km/h', says: ['120 km/h', '120kph', '120 kilometres per hour'] },
  { value: '500', unit: 'MW', says: ['500MW', '500 megawatts'] },
  { value: '3', unit: 'har', says: ['three hectares', '3 hectares'] },
];

/** Sentences that hold no figure at all. */
export const nothing: readonly string[] = [
  'One of the players left the field.',
  'The MP3 format is old.',
  'It was a one-off event for the first time.',
  'The FTSE 100 closed flat.',
  'Call 555-010-9999 for details.',
];
