// Writes src/language/zh/lexicon/traditional.tsv: traditional characters and their simplified ones, one to one,
// from the dictionaries of opencc-js. Run after an update of that package: npx tsx scripts/generate-traditional.ts

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { Converter } = createRequire(import.meta.url)('opencc-js') as {
  Converter(options: { from: string; to: string }): (text: string) => string;
};
// `hk` before `t`: a character that only Hong Kong uses still finds its simplified form.
const converters = [Converter({ from: 'hk', to: 'cn' }), Converter({ from: 't', to: 'cn' })];
const lines: string[] = [];
for (let unit = 0x3400; unit <= 0x9fff; unit++) {
  const character = String.fromCharCode(unit);
  const simplified = converters.map((convert) => convert(character)).find((c) => c !== character && c.length === 1);
  if (simplified) lines.push(`${character}\t${simplified}`);
}
const header = [
  '# Traditional characters and the simplified ones they are read as.',
  '# source: opencc-js (dictionaries of OpenCC), character for character',
  '# licence: MIT (opencc-js), Apache-2.0 (OpenCC)',
  'traditional\tsimplified',
];
writeFileSync(
  new URL('../src/language/zh/lexicon/traditional.tsv', import.meta.url),
  `${[...header, ...lines].join('\n')}\n`,
);
