// The words of the page's interface, in its languages. What stands in stories is never translated.

export type PageLanguage = 'zh' | 'en';

/** Words of both languages under each name; {0}, {1} … stand for what is filled in. */
const WORDS = {
  title: ['新闻中的数据', 'The figures in the news'],
  comma: ['、', ', '],
  skip: ['跳到正文', 'Skip to the stories'],
  contents: ['目录', 'Contents'],
  failing: ['没有通过的核对', 'Checks that fail'],
  allHold: ['{0} 项核对全部成立。', 'All {0} checks hold.'],
  noChecks: ['没有可以互相核对的数字。', 'No figures could be checked against each other.'],
  stated: ['文中写', 'stated'],
  computed: ['算得', 'computed'],
  computedFrom: ['依据', 'from'],
  holds: ['成立', 'holds'],
  fails: ['不成立', 'does not hold'],
  issues: ['阅读中的问题', 'Notes on the reading'],
  stories: ['报道', 'Stories'],
  story: ['报道', 'Story'],
  figures: ['数字', 'Figures'],
  people: ['人物', 'People'],
  peopleAndOffices: ['人物与职务', 'People and their offices'],
  organisations: ['机构', 'Organisations'],
  checks: ['核对', 'Checks'],
  charts: ['图表', 'Charts'],
  table: ['数字表', 'Table of figures'],
  untitled: ['（无标题）', '(no headline)'],
  article: ['文章', 'article'],
  picture: ['图片', 'picture'],
  brief: ['简讯', 'brief'],
  noSource: [
    '没有原文，只列出引文：用 --sources 指定原文所在的文件夹。',
    'Without its source text only quotes are shown: name the folder of the sources with --sources.',
  ],
  sourceMissing: ['没有找到原文，只列出引文。', 'The source was not found; only quotes are shown.'],
  sourceChanged: [
    '原文已不是当初读取的文件，只列出引文。',
    'The source is not the file that was read; only quotes are shown.',
  ],
  elsewhere: ['正文以外的数字', 'Figures outside of the body'],
  legend: ['显示标记', 'Marks to show'],
  figure: ['数字', 'Figure'],
  person: ['人物', 'Person'],
  organisation: ['机构', 'Organisation'],
  place: ['地点', 'Place'],
  time: ['时间', 'Time'],
  office: ['职务', 'Office'],
  why: ['这个数字说明什么', 'What the figure says'],
  whyHint: [
    '把鼠标移到、点按或用键盘选中带底色的数字，这里会显示它的整行数据和依据。← → 在数字之间移动。',
    'Point at, tap or focus a highlighted figure: its row and the reasons for it appear here. ← → move between figures.',
  ],
  close: ['关闭', 'Close'],
  subject: ['主体', 'Subject'],
  property: ['指标', 'Property'],
  sentence: ['句子', 'Sentence'],
  quote: ['原文', 'Quote'],
  value: ['数值', 'Value'],
  unit: ['单位', 'Unit'],
  role: ['类型', 'Role'],
  modality: ['性质', 'Modality'],
  rule: ['规则', 'Rule'],
  offsets: ['位置', 'Offsets'],
  speaker: ['说话者', 'Speaker'],
  file: ['文件', 'File'],
  change: ['变化', 'Change'],
  whole: ['整体', 'Whole'],
  si: ['国际单位制', 'In SI units'],
  level: ['数值', 'level'],
  share: ['占比', 'share'],
  rank: ['名次', 'rank'],
  score: ['比分', 'score'],
  actual: ['实际', 'actual'],
  forecast: ['预测', 'forecast'],
  plan: ['计划', 'plan'],
  capacity: ['能力', 'capacity'],
  requirement: ['要求', 'requirement'],
  up: ['上升', 'up'],
  down: ['下降', 'down'],
  yoy: ['同比', 'year on year'],
  mom: ['环比', 'on the period before'],
  growth: ['增长', 'growth'],
  sum: ['合计', 'sum'],
  difference: ['差额', 'difference'],
  nearly: ['近 ', 'nearly '],
  count: ['（计数）', '(count)'],
  search: ['搜索', 'Search'],
  all: ['全部', 'all'],
  download: ['下载 CSV', 'Download CSV'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  shown: ['第 {0}–{1} 行，共 {2} 行', 'Rows {0} to {1} of {2}'],
  noneShown: ['没有符合条件的数字', 'No figure fits'],
  theme: ['外观', 'Theme'],
  themeAuto: ['跟随系统', 'System'],
  themeLight: ['浅色', 'Light'],
  themeDark: ['深色', 'Dark'],
  byUnit: ['各单位的数字个数', 'Figures by unit'],
  bySubject: ['各主体的数字个数', 'Figures by subject'],
  overTime: ['随时间的变化', 'Values over time'],
  noSeries: ['没有哪项指标在两个以上的时间点有数值。', 'No property of a subject has values at two times or more.'],
  shares: ['部分与整体', 'Parts of a whole'],
  others: ['其余 {0} 项', '{0} others'],
  moreChecks: ['另有 {0} 项核对，见数据文件。', '{0} more checks are in the data.'],
  appointed: ['任命', 'appointed'],
  removed: ['离任', 'removed'],
  inOffice: ['在任', 'holds'],
  alsoNamed: ['另外提到：', 'Also named: '],
  noPeople: ['没有提到人物。', 'Nobody is named.'],
  made: ['由 {0} 生成。位置按 Unicode 码点计，从 0 开始。', 'Made by {0}. Offsets count Unicode code points from 0.'],
  noScript: [
    '浏览器没有运行脚本：全部数字列在下表中，不能筛选和排序。',
    'Scripts are off: all figures stand in the table below, which cannot be filtered or sorted.',
  ],
} as const;

export type WordKey = keyof typeof WORDS;

/** A word of the interface, with its gaps filled. */
export interface Words {
  (key: WordKey, ...filled: readonly (string | number)[]): string;
  readonly language: PageLanguage;
}

/** The words of a language. */
export function wordsOf(language: PageLanguage): Words {
  const column = language === 'zh' ? 0 : 1;
  const say = (key: WordKey, ...filled: readonly (string | number)[]): string =>
    WORDS[key][column].replace(/\{(\d)\}/g, (_, index: string) => String(filled[Number(index)]));
  return Object.assign(say, { language });
}

/** All words of a language, for the page's script. */
export const allWords = (language: PageLanguage): Record<string, string> =>
  Object.fromEntries(Object.entries(WORDS).map(([key, word]) => [key, word[language === 'zh' ? 0 : 1]]));
