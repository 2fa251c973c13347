// English times: the resolved date in EDTF, then ways to say it, for a story of the given date.

export interface TimeCase {
  readonly published?: string;
  readonly edtf?: string;
  readonly says: readonly string[];
}

export const times: readonly TimeCase[] = [
  {
    edtf: '2000-10-17',
    says: ['17 October 2000', 'October 17, 2000', '17th October 2000', '2000-10-17', '17 Oct 2000'],
  },
  { edtf: '2004-12', says: ['December 2004', 'Dec 2004'] },
  { published: '2005-01-26', edtf: '2004', says: ['last year', '2004'] },
  { published: '2005-01-26', edtf: '2004-12', says: ['December', 'last December', 'last month'] },
  { published: '2025-02-18', edtf: '2025-01/2025-03', says: ['this quarter', 'the first quarter of 2025', 'Q1 2025'] },
  { published: '2024-11-19', edtf: '2025-01/2025-06', says: ['the first half of next year', 'the first half of 2025'] },
  { published: '2024-11-19', edtf: '2024-11-18', says: ['yesterday', 'Monday', 'November 18', '18 November'] },
  { edtf: '1947/..', says: ['since 1947', 'since records began in 1947'] },
  { edtf: '2003/2005', says: ['between 2003 and 2005', 'from 2003 to 2005'] },
  { edtf: '2004-03-28/2004-03-31', says: ['28-31 March 2004', 'from 28 to 31 March 2004'] },
  { says: ['the coming years', 'recently', 'in recent months'] },
];

/** Sentences without a time. */
export const nothing: readonly string[] = [
  'They may march to the sea.',
  'He scored in the second half.',
  'About 2000 people came.',
];
