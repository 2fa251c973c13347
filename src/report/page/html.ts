// The one way into the page: a template that escapes everything that is not already HTML of ours.

const MARKUP: unique symbol = Symbol('markup');

/** Markup that is safe to stand in the page. No data can pose as it: JSON has no symbols. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand in a template: text and numbers are escaped, markup and lists of it stay, nothing is left out. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** The markup of a template: `html\`<b>${text}</b>\``. Attribute values must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let markup = parts[0]!;
  for (let i = 0; i < contents.length; i++) markup += markupOf(contents[i]) + parts[i + 1]!;
  return { [MARKUP]: markup };
}

/** The markup as text, to be written out. */
export const markupText = (content: Html): string => content[MARKUP];

/** The inside of a style or script element. Only for files of this package: data never comes this way. */
export function ownSource(source: string): Html {
  if (/<\/(?:style|script)|<!--/i.test(source)) throw new Error('The source would end its element.');
  return { [MARKUP]: source };
}

/** A value as the JSON inside a script element: no `<` is left that could end it. */
export function json(value: unknown): Html {
  const text = JSON.stringify(value);
  return { [MARKUP]: text.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${hex(character)}`) };
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if (MARKUP in content) return content[MARKUP];
  let markup = '';
  for (const part of content) markup += markupOf(part);
  return markup;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Written as itself, HTML would drop it and the offsets behind it would be wrong.
  '\r': '&#13;',
};

/**
 * Escapes text for elements and quoted attributes. What HTML cannot hold, lone surrogates and controls, becomes U+FFFD,
 * one for one, so that offsets hold.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!)
    .replace(CONTROLS, '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

const hex = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');
