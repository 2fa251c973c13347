// The name and version of this program, as the facts files state it.

import { readFileSync } from 'node:fs';
import type { Generator } from '../model/story.ts';

const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Generator;

export const generator: Generator = { name, version };
