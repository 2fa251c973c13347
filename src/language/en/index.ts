import type { Language } from '../language.ts';

export const createEnglish = (): Language => ({
  tag: 'en',
  rules: [],
  read: (text) => ({ text, readings: [], lost: [], sentences: [], paragraphs: [] }),
  frames: () => [],
});
