// What findings say, in English and Chinese: sentences and the phrases inside them, with {names} where details go.

/** The languages that findings are told in. */
export const TONGUES = ['en', 'zh'] as const;

export type Tongue = (typeof TONGUES)[number];

/** A sentence or phrase of MESSAGES with its details, not yet put into words. */
export interface Phrase {
  readonly say: MessageKey;
  readonly with: Readonly<Record<string, Said>>;
}

/** A detail: words as they are, a phrase, or a list of either. */
export type Said = string | number | boolean | Phrase | readonly Said[];

const MESSAGES = {
  'did-you-mean': [' Did you mean {fix}?', ' 是不是 {fix}？'],

  // Kinds of value
  'a-text': ['a text', '文字'],
  'a-number': ['a number', '数字'],
  'a-whole-number': ['a whole number', '整数'],
  'true-or-false': ['true or false', 'true 或 false'],
  'an-object': ['an object', '对象'],
  'a-list': ['a list', '列表'],
  'an-empty-list': ['an empty list', '空列表'],
  null: ['null', 'null'],
  nothing: ['nothing', '什么都没有'],
  or: ['{first} or {second}', '{first}或{second}'],
  'one-of': ['one of {values}', '{values} 之一'],
  'at-least': ['at least {limit}', '至少 {limit}'],
  'at-most': ['at most {limit}', '至多 {limit}'],
  'more-than': ['more than {limit}', '大于 {limit}'],
  'so-many': ['at least {limit} of them', '至少 {limit} 项'],
  'so-many-fields': ['at least {limit} fields', '至少 {limit} 个字段'],
  'not-empty': ['a text that is not empty', '非空的文字'],
  'text-like': ['text like {pattern}', '形如 {pattern} 的文字'],
  'value-or-ends': ['"value", or "min" and "max", and not both', '"value"，或 "min" 和 "max"，二者只取其一'],
  'of-type': ['an object with type {values}', 'type 为 {values} 的对象'],
  'type-of': ['type {values}', 'type {values}'],
  'no-type': ['no type', '没有 type'],
  Edtf: [
    'a date, a date-time or an interval in Extended Date/Time Format; .. is an open end',
    'EDTF 格式的日期、时刻或区间；.. 表示不限的一端',
  ],
  IsoTime: [
    'a point on the calendar in ISO 8601, local wall time unless a zone is written',
    'ISO 8601 格式的时间点，不写时区即为当地时间',
  ],
  Duration: ['a length of time in ISO 8601', 'ISO 8601 格式的时长'],
  DecimalText: ['plain decimal digits', '十进制数字'],
  sha256: ['the SHA-256 of the file, in 64 hexadecimal digits', '文件的 SHA-256（64 位十六进制数字）'],

  // Kinds of entry
  person: ['person', '人物'],
  organisation: ['organisation', '机构'],
  'person-or-organisation': ['person or organisation', '人物或机构'],
  entity: ['person, organisation or place', '人物、机构或地点'],
  time: ['time', '时间'],
  figure: ['figure', '数字事实'],
  entry: ['entry', '条目'],
  story: ['story', '稿件'],
  fact: ['fact', '事实'],
  check: ['check', '核算'],
  share: ['share', '占比'],
  growth: ['growth', '增长'],
  sum: ['sum', '合计'],
  difference: ['difference', '差额'],

  // Reading
  'no-file': ['There is no such file.', '没有这个文件。'],
  'is-folder': ['It is a folder; give the files in it.', '这是目录；请给出其中的文件。'],
  'cannot-read': ['It cannot be read: {reason}.', '无法读取：{reason}。'],
  'file-empty': ['The file is empty.', '文件是空的。'],
  'not-utf8': [
    'The line is not UTF-8, as JSON is; it reads as {encoding}.',
    '该行不是 JSON 所用的 UTF-8；按 {encoding} 可以读出。',
  ],
  'not-utf8-unknown': ['The line is not UTF-8, as JSON is.', '该行不是 JSON 所用的 UTF-8。'],
  'byte-order-mark': [
    'The file begins with a byte order mark, which many JSON readers refuse.',
    '文件以字节顺序标记（BOM）开头，许多 JSON 读取程序不接受。',
  ],
  'line-over': ['Line {line} is longer than {limit} bytes.', '第 {line} 行超过 {limit} 字节。'],
  'neither-facts': [
    'The file is JSON, but neither a facts file nor stories.',
    '文件是 JSON，但既不是事实文件，也不是稿件。',
  ],
  'not-json': ['This is not JSON: {what}.', '这不是 JSON：{what}。'],
  'after-comma': ['no story follows this comma', '逗号后面没有稿件'],
  'after-end': ['nothing may follow the end of the list', '列表结束后不能再有内容'],
  'no-comma': ['a comma is missing at the end of the line', '行末缺少逗号'],
  'cut-off': ['the file is cut off; ]} belongs on its last line', '文件不完整；最后一行应为 ]}'],
  'too-deep': ['it is too large or too deep', '太大或嵌套太深'],
  'ends-early': ['the text ends too early', '内容过早结束'],
  'comma-or-brace': ['a comma or } belongs here', '这里应有逗号或 }'],
  'comma-or-bracket': ['a comma or ] belongs here', '这里应有逗号或 ]'],
  'field-name': ['a field name in double quotes belongs here', '这里应有带双引号的字段名'],
  colon: ['a colon belongs here', '这里应有冒号'],
  'a-value': ['a value belongs here', '这里应有一个值'],
  'nothing-more': ['nothing may follow here', '此后不能再有内容'],
  'broken-string': [
    'this text holds a control character, or an escape that JSON does not know',
    '文字中有控制字符，或 JSON 不认识的转义',
  ],

  // Schema
  missing: ['The field "{name}" is missing.', '缺少字段 "{name}"。'],
  without: ['"{name}" stands without "{other}".', '有 "{name}" 却没有 "{other}"。'],
  'no-field': ['There is no field {found} here.', '这里没有字段 {found}。'],
  expected: ['Expected {expected}; found {found}.', '应为{expected}；实际为 {found}。'],
  'expected-only': ['Expected {expected}.', '应为{expected}。'],
  'not-so': ['It {what}.', '内容有误：{what}。'],
  'more-findings': ['{count} more findings of this story are not listed.', '本稿件还有 {count} 个问题没有列出。'],
  'lone-surrogate': [
    'The text {found} holds half of a surrogate pair, which is no character.',
    '文字 {found} 含有半个代理对，那不是字符。',
  ],

  // References and ids
  'no-entry': ['The story lists no {what} with the id {found}.', '稿件中没有 id 为 {found} 的{what}。'],
  twice: ['Another {what} has the id {found}.', '另一个{what}已经用了 id {found}。'],
  'not-its-id': [
    'The quote {quote} of this story does not give the id {found}.',
    '由本稿件的引文 {quote} 算不出 id {found}。',
  ],

  // Provenance
  'not-in-folder': ['{uri} is not found in the folder {folder}.', '目录 {folder} 中找不到 {uri}。'],
  'source-problem': ['{uri}: {title}.', '{uri}：{title}。'],
  'other-file': [
    '{uri} is not the file that was read: its SHA-256 is {found}.',
    '{uri} 不是当时读取的文件：它的 SHA-256 是 {found}。',
  ],
  rewritten: [
    '{uri} holds the text that was read, but was written anew: {changes}.',
    '{uri} 的文字没有变，但文件被改写过：{changes}。',
  ],
  'line-ends': [
    'its line ends were {before} and are {after} (git does this with core.autocrlf)',
    '换行符原为 {before}，现为 {after}（git 的 core.autocrlf 会这样做）',
  ],
  'bom-added': ['a byte order mark was added', '加上了字节顺序标记（BOM）'],
  'bom-removed': ['its byte order mark was removed', '去掉了字节顺序标记（BOM）'],
  encoded: ['its encoding was {before} and is {after}', '编码原为 {before}，现为 {after}'],
  'end-added': ['a line end was added at its end', '末尾加上了换行'],
  'end-removed': ['the line end at its end was removed', '末尾的换行被去掉了'],
  'no-plain-text': [
    '{uri} is no plain text, and the story does not carry its text.',
    '{uri} 不是纯文本，稿件也没有带上其文字。',
  ],
  'not-there': [
    '{quote} does not stand at {start}–{end} of {uri}; {found} does.',
    '{uri} 的 {start}–{end} 处不是 {quote}，而是 {found}。',
  ],
  'stands-at': [
    '{quote} does not stand at {start}–{end} of {uri}; {found} does. The nearest is at {fixed}.',
    '{uri} 的 {start}–{end} 处不是 {quote}，而是 {found}。最近的在 {fixed}。',
  ],
  'beyond-end': ['{uri} ends before {start}–{end}.', '{uri} 没有 {start}–{end} 这么长。'],

  // Sense
  'wrong-length': [
    '{quote} has {length} code points, but {start}–{end} are {found}.',
    '{quote} 有 {length} 个码点，而 {start}–{end} 是 {found} 个。',
  ],
  'span-backwards': ['The span {start}–{end} ends before it starts.', '{start}–{end} 的结束在开始之前。'],
  'ends-swapped': [
    'The smaller end {min} is larger than the larger, {max}.',
    '较小的一端 {min} 大于较大的一端 {max}。',
  ],
  'not-decimal': ['The decimal {found} is not the value {value}.', 'decimal {found} 与 value {value} 不等。'],
  'no-change-role': ['A {role} has no direction of change.', '{role} 没有增减方向。'],
  'no-whole-role': ['A {role} is no share of a whole.', '{role} 不是某个整体的占比。'],
  'own-whole': ['A figure is not a share of itself.', '数字不能是它自己的占比。'],
  'outside-sentence': [
    'The figure at {start}–{end} stands outside of its sentence.',
    '位于 {start}–{end} 的数字不在它的句子里。',
  ],
  'ends-relation': [
    'Two stated ends, and yet the relation is {found}; between them it is eq, approx or nearly.',
    '已给出两端，关系却是 {found}；两端之间应为 eq、approx 或 nearly。',
  ],
  'not-a-code': ['{found} is no code of {system}.', '{found} 不是 {system} 的代码。'],
  'unlisted-code': ['{found} is in none of the unit tables.', '{found} 不在任何单位表里。'],
  'code-dimension': ['{code} measures {expected}, not {found}.', '{code} 量的是 {expected}，不是 {found}。'],
  'share-outside': ['A share of {found} % is not between 0 and 100 %.', '占比 {found}% 不在 0 到 100% 之间。'],
  'digits-differ': [
    'The digits of {quote} give {expected}, times a power of ten; {field} is {found}.',
    '{quote} 的数字是 {expected}（乘以十的幂）；{field} 却是 {found}。',
  ],
  'no-such-day': ['The calendar has no {found}.', '日历上没有 {found}。'],
  'over-before': [
    'The time is over at {until}, before it starts at {from}.',
    '时间在 {from} 开始，却在 {until} 之前结束。',
  ],
  'edtf-bounds': [
    '{edtf} gives {field} {expected}; found {found}.',
    '{edtf} 的 {field} 应为 {expected}；实际为 {found}。',
  ],
  'actual-ahead': [
    'What has happened begins at {found}, after the story of {published}.',
    '已发生的事从 {found} 开始，晚于 {published} 的稿件。',
  ],
  'far-ahead': [
    'The time begins at {found}, more than {limit} years after the story of {published}.',
    '时间从 {found} 开始，比 {published} 的稿件晚 {limit} 年以上。',
  ],
  'input-line': ['Input line {line}: {reason}', '输入第 {line} 行：{reason}'],
  'nothing-computed': [
    'Nothing can be computed from the figures of this {type}.',
    '由这项{type}的数字什么也算不出来。',
  ],
  verdict: [
    '{field} is {found} here, but its figures give {expected}.',
    '这里的 {field} 是 {found}，但数字给出 {expected}。',
  ],
  'adds-up-not': [
    'The {type} of {quotes} comes to {computed}, not {stated}.',
    '{quotes} 的{type}算得 {computed}，而不是 {stated}。',
  ],

  // Baseline
  'fact-removed': ['{fact} of {story} is gone.', '{story} 的 {fact} 不见了。'],
  'fact-added': ['{fact} of {story} is new.', '{story} 的 {fact} 是新的。'],
  'fact-moved': ['{fact} has moved from {before} to {after}.', '{fact} 从 {before} 移到了 {after}。'],
  'fact-changed': ['{fact} has changed: {changes}.', '{fact} 变了：{changes}。'],
  'field-changed': ['{field} was {before} and is {after}', '{field} 原为 {before}，现为 {after}'],

  // Rules
  'not-yaml': ['This is neither YAML nor JSON: {reason}.', '这既不是 YAML 也不是 JSON：{reason}。'],
  'not-a-pattern': ['The pattern /{pattern}/ is not read: {reason}.', '无法读取模式 /{pattern}/：{reason}。'],
  lookaround: ['groups with ? are not known', '不支持 (? 开头的组'],
  'group-open': ['a ) is missing', '缺少 )'],
  'group-closed': ['a ) closes nothing', '多余的 )'],
  'class-open': ['a ] is missing', '缺少 ]'],
  'class-range': ['a range in [ ] runs backwards', '[ ] 中的范围颠倒'],
  'nothing-repeated': ['{sign} repeats nothing', '{sign} 前面没有可重复的内容'],
  'repeated-too-often': ['it repeats more than {limit} times', '重复超过 {limit} 次'],
  'unknown-escape': ['the escape \\{sign} is not known', '不认识转义 \\{sign}'],
  'pattern-too-long': ['it is too long', '太长'],
  'needs-baseline': [
    'The rule "{rule}" asks for the last value; give the file before with --baseline.',
    '规则“{rule}”要与上次的值比较；请用 --baseline 给出上次的文件。',
  ],
  'rule-count': [
    'Rule "{rule}": expected {expected} facts; found {found}.',
    '规则“{rule}”：应有{expected}条事实；实际为 {found}。',
  ],
  'rule-nothing': ['Rule "{rule}" selects no fact.', '规则“{rule}”没有选中任何事实。'],
  'rule-field': [
    'Rule "{rule}": expected {field} {expected}; {fact} has {found}.',
    '规则“{rule}”：{field} 应为{expected}；{fact} 是 {found}。',
  ],
  'rule-no-time': ['Rule "{rule}": {fact} has no time.', '规则“{rule}”：{fact} 没有时间。'],
  'rule-stale': [
    'Rule "{rule}": the newest fact is of {found}, more than {limit} days before {today}.',
    '规则“{rule}”：最新的事实是 {found} 的，比 {today} 早了 {limit} 天以上。',
  ],
  'rule-undated': ['Rule "{rule}": no fact it selects has a date.', '规则“{rule}”：选中的事实都没有日期。'],
  'rule-change': [
    'Rule "{rule}": {fact} is {found}, {change} % from the last value {last}; expected {expected} %.',
    '规则“{rule}”：{fact} 是 {found}，比上次的 {last} 变化 {change}%；应为{expected}%。',
  ],
} as const satisfies Record<string, readonly [english: string, chinese: string]>;

export type MessageKey = keyof typeof MESSAGES;

export const phrase = (say: MessageKey, details: Phrase['with'] = {}): Phrase => ({ say, with: details });

/** Puts a detail into words. */
export function tell(said: Said, tongue: Tongue): string {
  if (typeof said !== 'object') return String(said);
  if ('length' in said) return said.map((part) => tell(part, tongue)).join(tongue === 'zh' ? '、' : ', ');
  const { fix, ...details } = said.with;
  const sentence = MESSAGES[said.say][tongue === 'zh' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) =>
    tell((name === 'fix' ? fix : details[name]) ?? '', tongue),
  );
  return fix === undefined || said.say === 'did-you-mean'
    ? sentence
    : sentence + tell(phrase('did-you-mean', { fix }), tongue);
}
