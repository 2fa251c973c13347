// Which language a text is in, as far as ours go: told from its characters.

import { FOLD } from '../language/zh/script.ts';

const SAMPLE = 4000;
const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

/** Characters that traditional ones are folded to: seen unfolded, they speak for simplified script. */
const SIMPLIFIED = new Uint8Array(1 << 16);
FOLD.forEach((folded, unit) => {
  if (folded !== unit && folded >= FIRST_IDEOGRAPH && folded <= LAST_IDEOGRAPH) SIMPLIFIED[folded] = 1;
});

/** `zh-Hans`, `zh-Hant` or `en`, from the first 4000 characters. A text of neither script counts as English. */
export function languageOf(text: string, start = 0, end: number = text.length): string {
  let latin = 0;
  let ideographs = 0;
  let simplified = 0;
  let traditional = 0;
  const limit = Math.min(end, start + SAMPLE);
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      const letter = unit | 32;
      if (letter >= 0x61 && letter <= 0x7a) latin++;
    } else if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH) {
      ideographs++;
      if (FOLD[unit] !== unit) traditional++;
      else simplified += SIMPLIFIED[unit]!;
    }
  }
  // A Chinese character says about as much as four letters.
  if (ideographs * 4 < latin || ideographs === 0) return 'en';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
