// The registry of languages, by primary subtag of BCP 47. A language is loaded when a text first asks for it.

import type { Language } from './language.ts';

const LOADERS: Readonly<Record<string, () => Promise<Language>>> = {
  zh: async () => (await import('./zh/index.ts')).createChinese(),
  en: async () => (await import('./en/index.ts')).createEnglish(),
};

export const LANGUAGE_TAGS = Object.keys(LOADERS);

/** The language for a BCP 47 tag (zh-Hant-HK → zh), or undefined where none reads it. */
export async function loadLanguage(tag: string): Promise<Language | undefined> {
  return LOADERS[tag.toLowerCase().split('-')[0]!]?.();
}
