// Makes newspaper pages of single stories, in many settings, and checks that each story comes back whole.
//
//   npx tsx scripts/join-pages.ts STORIES.jsonl [OUTPUT-FOLDER] [--verbose]
//
// STORIES.jsonl holds {id, headline?, text, language} a line. The pages are written to the folder where one is given.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Draft } from '../src/page/draft.ts';
import { splitPage } from '../src/page/index.ts';

interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** What a page's setting does: all pages of a style look alike, as those of one newspaper do. */
interface Style {
  readonly name: string;
  readonly indent: string;
  readonly blankBetweenParagraphs: boolean;
  readonly blankBetweenStories: number;
  /** Characters a line; 0 = a paragraph is one line. */
  readonly wrap: number;
  credits(index: number): Credits;
}

interface Credits {
  readonly above?: string;
  readonly opening?: string;
  readonly below?: string;
  readonly source?: string;
  readonly published?: string;
  readonly authors?: readonly string[];
}

const NONE: Credits = {};
const MIXED: readonly Credits[] = [
  { below: '《人民日报》2024年5月6日', source: '人民日报', published: '2024-05-06' },
  { below: '《科技日报》2024.5.7\n李明 王芳', source: '科技日报', published: '2024-05-07', authors: ['李明', '王芳'] },
  { below: '(据新华社北京3月5日电)', source: '新华社' },
  { above: '本报记者 李明 王芳', authors: ['李明', '王芳'] },
  { above: '来源:科技日报', source: '科技日报' },
  {
    above: '来源：经济日报  作者：赵小刚  2024-05-08',
    source: '经济日报',
    published: '2024-05-08',
    authors: ['赵小刚'],
  },
  { opening: '本报讯 (记者 张三) ', authors: ['张三'], below: '责任编辑:陈晨' },
  { opening: '新华社上海5月6日电（记者 周文林、何欣荣）', source: '新华社', authors: ['周文林', '何欣荣'] },
  { below: '记者:张三', authors: ['张三'] },
  { below: '（本报记者 钱江）', authors: ['钱江'] },
  NONE,
];

const STYLES: readonly Style[] = [
  style('wrapped at 24, indented', { wrap: 24, indent: '　　', blankBetweenStories: 1 }),
  style('wrapped at 30, blank lines', { wrap: 30, blankBetweenParagraphs: true, blankBetweenStories: 2 }),
  style('wrapped at 40, nothing between paragraphs', { wrap: 40, blankBetweenStories: 1 }),
  style('wrapped at 36, no blank lines at all, indented', { wrap: 36, indent: '  ' }),
  style('whole paragraphs, blank lines throughout', { blankBetweenParagraphs: true, blankBetweenStories: 1 }),
  style('whole paragraphs, wide gaps', { blankBetweenParagraphs: true, blankBetweenStories: 3 }),
  style('whole paragraphs, no credits', { blankBetweenStories: 1, credits: () => NONE }),
  style('wrapped at 28, no credits', { wrap: 28, blankBetweenStories: 1, credits: () => NONE }),
];

function style(name: string, given: Partial<Style>): Style {
  const credits = (index: number): Credits => MIXED[index % MIXED.length]!;
  return { name, indent: '', blankBetweenParagraphs: false, blankBetweenStories: 0, wrap: 0, credits, ...given };
}

function setParagraph(paragraph: string, { indent, wrap }: Style): string {
  const text = indent + paragraph;
  if (wrap === 0) return text;
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += wrap) lines.push(text.slice(at, at + wrap).trimEnd());
  return lines.join('\n');
}

function setStory({ headline, paragraphs }: Story, setting: Style, credits: Credits): string {
  const body = paragraphs
    .map((paragraph, index) => setParagraph(index === 0 ? (credits.opening ?? '') + paragraph : paragraph, setting))
    .join(setting.blankBetweenParagraphs ? '\n\n' : '\n');
  return [headline, credits.above, body, credits.below]
    .filter(Boolean)
    .join(setting.blankBetweenParagraphs ? '\n\n' : '\n');
}

/** What of a story did not come back. */
function differences(story: Story, credits: Credits, draft: Draft | undefined): string[] {
  if (!draft) return ['story'];
  const found: string[] = [];
  const bare = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');
  if (bare(draft.headline?.text) !== bare(story.headline)) found.push(`headline ${draft.headline?.text}`);
  // A story may open with a dateline of its own: its source is right, too.
  if (draft.source?.text !== credits.source && (credits.source || !story.paragraphs[0]!.includes(draft.source!.text)))
    found.push(`source ${draft.source?.text}`);
  const stated = draft.published?.basis === 'stated' ? draft.published.value : undefined;
  if (stated !== credits.published) found.push(`published ${stated}`);
  const authors = draft.authors.map(({ name }) => name).join(';');
  if (authors !== (credits.authors ?? []).join(';')) found.push(`authors ${authors}`);
  const body = (credits.opening ?? '') + story.paragraphs.join('\n');
  if (bare(draft.text) !== bare(body)) found.push('text');
  else if (draft.text.replace(/ /g, '') !== body.replace(/ /g, '')) found.push('paragraphs');
  return found;
}

const [storiesPath, folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--verbose');
if (!storiesPath) throw new Error('Give the path of a file with stories.');
const stories: Story[] = readFileSync(storiesPath, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { headline?: string; text: string; language: string })
  .filter(({ headline, language }) => headline && language.startsWith('zh'))
  .map(({ headline, text }) => ({
    headline: headline!,
    paragraphs: text
      .split('\n')
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
  }));

const PAGE = 7;
for (const [number, setting] of STYLES.entries()) {
  let right = 0;
  let total = 0;
  const wrong: string[] = [];
  for (let from = 0; from < stories.length; from += PAGE) {
    const chosen = stories.slice(from, from + PAGE);
    const credits = chosen.map((_, index) => setting.credits(from + index + number));
    const page = chosen
      .map((story, index) => setStory(story, setting, credits[index]!))
      .join('\n'.repeat(setting.blankBetweenStories + 1));
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/page-${number}-${from}.txt`, page);
    }
    const drafts = splitPage(page);
    let at = 0;
    chosen.forEach((story, index) => {
      total++;
      const start = page.indexOf(story.headline, at);
      at = start + story.headline.length;
      const draft = drafts.find((each) => each.headline?.span && each.headline.span.start === start) ?? drafts[index];
      const found = differences(story, credits[index]!, draft);
      if (found.length === 0 && drafts.length === chosen.length) right++;
      else wrong.push(`  page ${from} (${drafts.length} of ${chosen.length}) ${story.headline}: ${found.join(', ')}`);
    });
  }
  console.log(`${setting.name}: ${right} of ${total}`);
  if (verbose) console.log(wrong.join('\n'));
}
