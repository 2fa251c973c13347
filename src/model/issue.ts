// The catalogue of issues: everything that can be wrong with an input, a story or a facts file, each with a code,
// how bad it is, a title, and what to do about it, in English and Chinese. Nothing throws on text: it reports one of these.

import { type MessageKey, type Phrase, type Said, type Tongue, tell } from './messages.ts';
import type { Issue, Severity } from './story.ts';

export interface Words {
  readonly title: string;
  readonly remedy: string;
}

export interface CatalogueEntry extends Words {
  readonly severity: Severity;
  readonly zh: Words;
}

type Pair = readonly [english: string, chinese: string];

const entry =
  (severity: Severity) =>
  (title: Pair, remedy: Pair): CatalogueEntry => ({
    severity,
    title: title[0],
    remedy: remedy[0],
    zh: { title: title[1], remedy: remedy[1] },
  });

const error = entry('error');
const warning = entry('warning');
const info = entry('info');

export const ISSUES = {
  // Inputs
  'not-found': error(
    ['Nothing is there', '什么也没有找到'],
    ['Check the path or the pattern.', '请检查路径或通配符。'],
  ),
  unreadable: error(
    ['The file cannot be read', '文件无法读取'],
    ['Check its permissions, and that it is a file.', '请检查权限，并确认它是文件。'],
  ),
  empty: error(
    ['There is no text', '没有文字'],
    ['Check how the file was made; an empty one holds no story.', '请检查文件是怎样生成的；空文件里没有稿件。'],
  ),
  binary: error(
    ['The file is no text', '文件不是文本'],
    ['Convert it to text, HTML or PDF with a text layer.', '请转换成文本、HTML 或带文字层的 PDF。'],
  ),
  undecodable: error(
    ['The bytes fit no known encoding', '字节不符合任何已知编码'],
    ['Convert the file to UTF-8.', '请把文件转换成 UTF-8。'],
  ),
  'unsupported-format': error(
    ['The kind of file is not read', '不支持这种文件'],
    ['Install the optional package that the message names.', '请安装消息中提到的可选组件。'],
  ),
  'line-too-long': error(
    ['The line is too long', '行太长'],
    [
      'Give each story a line of its own, and split what is longer than a story.',
      '请让每篇稿件各占一行，并拆开比一篇稿件还长的内容。',
    ],
  ),
  'too-long': error(
    ['The input line is too long', '输入行太长'],
    [
      'Give each story a line of its own, and split what is longer than a story.',
      '请让每篇稿件各占一行，并拆开比一篇稿件还长的内容。',
    ],
  ),
  'not-json': error(
    ['The input line is not JSON', '输入行不是 JSON'],
    ['Write one JSON object a line, without line ends inside.', '请每行写一个 JSON 对象，中间不换行。'],
  ),
  'not-an-object': error(
    ['The input line is no object', '输入行不是对象'],
    [
      'Write one JSON object a line, with the story in its field "text".',
      '请每行写一个 JSON 对象，稿件放在字段 "text" 里。',
    ],
  ),
  'no-text': error(
    ['The input line has no text', '输入行没有正文'],
    ['Put the story in the field "text".', '请把稿件放在字段 "text" 里。'],
  ),
  'wrong-type': error(
    ['A field of the input line has the wrong type', '输入行的字段类型不对'],
    ['See schemas/input-line.schema.json.', '请看 schemas/input-line.schema.json。'],
  ),

  // Stories
  'no-date': info(
    ['The story has no date', '稿件没有日期'],
    ['Give its date of publication, so that relative times can be resolved.', '请给出发表日期，相对时间才能算出来。'],
  ),

  'wrong-date': warning(
    ['The date of publication is none', '发表日期不是日期'],
    ['Give it as 2023-03-27, or as a date-time with its offset.', '请写成 2023-03-27，或带时差的日期时间。'],
  ),
  'other-language': warning(
    ['No language of this name is read', '不支持这种语言'],
    ['Give a BCP 47 tag of Chinese or English, such as zh-Hant.', '请给出中文或英文的 BCP 47 标签，例如 zh-Hant。'],
  ),

  // Facts files: reading
  json: error(
    ['The file is not valid JSON', '文件不是有效的 JSON'],
    ['Write the file anew, or repair it at the place named.', '请重新生成文件，或在指出的位置修复。'],
  ),
  'not-facts': error(
    ['The file holds no stories', '文件里没有稿件'],
    ['Give a facts.json file or NDJSON with one story a line.', '请给出 facts.json 文件，或每行一篇稿件的 NDJSON。'],
  ),
  'input-error': warning(
    ['An input line was not read', '有一行输入没有读成'],
    ['See the message of the line, and repair the input.', '请看该行的消息，并修复输入。'],
  ),
  schema: error(
    ['The data break the schema', '数据不符合模式'],
    [
      'See schemas/facts-file.schema.json for what belongs here.',
      '这里应该是什么，请看 schemas/facts-file.schema.json。',
    ],
  ),
  'byte-order-mark': warning(
    ['The file begins with a byte order mark', '文件以字节顺序标记（BOM）开头'],
    ['Save it as UTF-8 without a byte order mark.', '请另存为不带 BOM 的 UTF-8。'],
  ),
  more: error(
    ['More is wrong than is listed', '还有没列出的问题'],
    ['Repair what is listed first, then validate again.', '请先修复已列出的问题，再重新检查。'],
  ),

  // Facts files: provenance
  'provenance-quote': error(
    ['A quote does not stand in its source', '引文不在来源的该处'],
    ['Extract the source again, or correct the quote or its offsets.', '请重新抽取来源，或改正引文或其位置。'],
  ),
  'provenance-hash': error(
    ['The source has changed', '来源已改动'],
    ['Extract the source again, or restore the file that was read.', '请重新抽取来源，或恢复当时读取的文件。'],
  ),
  'provenance-missing': error(
    ['The source is not there', '找不到来源'],
    ['Give the folder that the document paths start from with --sources.', '请用 --sources 给出文档路径的起始目录。'],
  ),

  // Facts files: sense
  reference: error(
    ['A reference leads nowhere', '引用没有着落'],
    ['Use the id of an entry of the same story.', '请使用同一稿件中条目的 id。'],
  ),
  'duplicate-id': error(
    ['An id stands twice', 'id 重复'],
    ['Give every entry an id of its own.', '请让每个条目有自己的 id。'],
  ),
  'unstable-id': warning(
    ['An id is not the one its quote gives', 'id 与引文算出的不符'],
    ['Extract again, so that the fact can be followed from file to file.', '请重新抽取，这样事实才能在文件之间对应。'],
  ),
  'check-verdict': error(
    ['A stored check differs from what its figures give', '存下的核算与数字算出的不符'],
    ['Extract again, or correct the check.', '请重新抽取，或改正该核算。'],
  ),
  'check-fails': warning(
    ['The figures do not add up', '数字对不上'],
    [
      'Compare the quotes with the source: it is news, or a reading error.',
      '请对照来源中的引文：要么是新闻，要么是读错了。',
    ],
  ),
  range: error(['A range runs backwards', '范围颠倒'], ['Put the smaller end first.', '请把较小的一端放在前面。']),
  'ends-relation': warning(
    ['Two ends, and a relation that bounds one', '有两端，关系却只限一端'],
    [
      'Compare the quote with the source: between two ends the relation is eq, approx or nearly.',
      '请对照来源中的引文：两端之间的关系应为 eq、approx 或 nearly。',
    ],
  ),
  'no-such-day': error(['The calendar has no such day', '日历上没有这一天'], ['Correct the date.', '请改正日期。']),
  'time-ahead': warning(
    ['The time is after the story', '时间在稿件之后'],
    [
      'Correct the time, or the modality: what is planned or forecast may lie ahead.',
      '请改正时间或情态：计划和预测才可以在将来。',
    ],
  ),
  'unknown-unit': error(
    ['No such unit', '没有这个单位'],
    [
      'Use a UCUM code, an ISO 4217 code, or one of the units newsfacts defines.',
      '请使用 UCUM 代码、ISO 4217 代码，或 newsfacts 定义的单位。',
    ],
  ),
  'unlisted-unit': warning(
    ['The unit is not in our tables', '单位不在我们的表里'],
    ['Check the code; where UCUM has it, it may stay.', '请检查代码；如果 UCUM 有它，可以保留。'],
  ),
  'unit-dimension': error(
    ['The unit measures something else', '单位量的不是这个'],
    ['Correct the dimension or the code.', '请改正量纲或代码。'],
  ),
  'share-range': warning(
    ['A share is below 0 or above 100 %', '占比小于 0 或大于 100%'],
    [
      'Compare the quote with the source: debts may be 117 % of an output, a part of a whole may not.',
      '请对照来源中的引文：债务可以是产值的 117%，整体的一部分不会。',
    ],
  ),
  'value-quote': error(
    ['The value is not the number of its quote', '数值不是引文里的数'],
    ['Correct the value, or extract the source again.', '请改正数值，或重新抽取来源。'],
  ),
  inconsistent: error(
    ['Two fields contradict each other', '两个字段互相矛盾'],
    ['Correct the one that is wrong.', '请改正其中错的一个。'],
  ),

  // Facts files: against a baseline
  'baseline-removed': error(
    ['A fact of the baseline is gone', '基线中的事实不见了'],
    ['Bring the fact back, or accept the new file as the baseline.', '请恢复该事实，或接受新文件为基线。'],
  ),
  'baseline-changed': error(
    ['A fact differs from the baseline', '事实与基线不同'],
    ['Compare both with the source, then accept the new file as the baseline.', '请都与来源对照，再接受新文件为基线。'],
  ),
  'baseline-added': error(
    ['A fact is not in the baseline', '基线中没有这个事实'],
    ['Look at the fact, then accept the new file as the baseline.', '请查看该事实，再接受新文件为基线。'],
  ),
  'baseline-moved': error(
    ['A fact stands elsewhere than in the baseline', '事实的位置与基线不同'],
    ['Compare the sources, then accept the new file as the baseline.', '请比较来源，再接受新文件为基线。'],
  ),

  // Rules of the user
  'rules-file': error(
    ['The rules file is wrong', '规则文件有误'],
    ['See schemas/rules.schema.json and docs/ci.md.', '请看 schemas/rules.schema.json 和 docs/ci.md。'],
  ),
  rule: error(
    ['A rule of yours does not hold', '不符合您的规则'],
    ['Correct the data, or the rule.', '请改正数据，或改正规则。'],
  ),
  'rule-unused': warning(
    ['A rule of yours selects nothing', '您的规则没有选中任何事实'],
    [
      'Correct what it selects, or say how many it may select with "count".',
      '请改正选择条件，或用 "count" 说明可以选中多少。',
    ],
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type IssueCode = keyof typeof ISSUES;

/** What was found, in one sentence (by default the title stands for it), and where: half open, in code points of the document. */
export interface IssueDetails {
  readonly message?: string;
  readonly start?: number;
  readonly end?: number;
}

/** An issue with its catalogued severity. */
export const issue = (code: IssueCode, details: IssueDetails = {}): Issue => ({
  code,
  severity: ISSUES[code].severity,
  message: ISSUES[code].title,
  ...details,
});

/** An issue of a facts file: where it stands in the data, as a JSON pointer (RFC 6901), and its message as said in any language. */
export interface Finding extends Issue {
  readonly code: IssueCode;
  readonly pointer: string;
  /** The message before it is put into words; `found`, `expected` and `fix` in it are what their names say. */
  readonly said: Phrase;
}

/** A finding with its catalogued severity and its message in English. */
export function finding(
  code: IssueCode,
  say: MessageKey,
  details: Readonly<Record<string, Said>>,
  pointer: string,
): Finding {
  const said: Phrase = { say, with: details };
  return { code, severity: ISSUES[code].severity, message: tell(said, 'en'), pointer, said };
}

/** The finding with its message in that language. */
export const translated = (found: Finding, language: Tongue): Finding => ({
  ...found,
  message: tell(found.said, language),
});

/** The title and the remedy of an issue in a language. */
export function wordsOf(code: IssueCode, language: Tongue): Words {
  const { title, remedy } = language === 'zh' ? ISSUES[code].zh : ISSUES[code];
  return { title, remedy };
}
