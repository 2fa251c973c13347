// What speaks for a name of a person: a title, a verb of saying, a list, a middle dot, or only its place in the clause.
// Where nothing does, a name stands only if the story names it surely elsewhere.

import { type Tag, wordAt, wordCost } from '../words.ts';
import { cueAt } from './beside.ts';
import { lexicon } from './lexicon.ts';
import type { Token } from './token.ts';

/**
 * sure: something beside the name says so; likely: it stands where a person does; doubtful: nothing speaks for it;
 * lent: a thing bears the name (尤伯杯).
 */
export type Support = 'sure' | 'likely' | 'doubtful' | 'lent';

/** The words of one sentence. */
export interface Words {
  readonly units: Uint16Array;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands before a place of unknown name, and behind one or behind a thing named after something. */
const PLACES_BEFORE = words(
  '在 到 至 往 赴 抵 抵达 位于 坐落于 毗邻 靠近 邻近 袭击 空袭 轰炸 打击 占领 攻占 攻入 进攻 夺取 收复 解放 控制 包围 围攻 撤出 逃往 ' +
    '运往 驶往 飞往 小镇 重镇 城镇 城市 港口城市 首都 首府 省会 定居点 村庄 港口 的定居点 河畔 顿河畔 前往 来到 飞抵 途经 距离 ' +
    '西部 东部 南部 北部 中部 东南部 东北部 西南部 西北部',
);
const PLACES_AFTER = words(
  '地区 大区 口岸 铁塔 平台 开发区 方向 附近 机场 国际机场 难民营 隧道 协议 协定 音乐 现象 病毒 体系 难民 境内 一带 当地 周边 战役 会战 ' +
    '海域 大陆 指数 牌 型 号 级 式 港口 港 军港 营地 街区 走廊 一线 前线 左岸 右岸 沿岸 上空 郊区 市区 城区 北部 南部 东部 西部 中部 ' +
    '以西 以东 以北 以南 等地 水电站 核电站 大坝 油田 炼油厂 国家公园 公园 山谷 高地 大桥 海峡 半岛 群岛 盆地 火山 遗址 古城 疫情 火箭炮 导弹 无人机',
);
/** Things that people give their names to. */
export const NAMESAKES = words('主义 奖 杯 奖金 定律 定理 效应 方程 综合征');
/** Words that a person more often follows than a place does: 对布莱尔的, 9号萨拉斯, 小布什. */
const PEOPLE_BEFORE = words('对 与 同 和 给 被 由 把 替 让 使 令 跟 比 号 小 像 如 称 说 但 而 请 向 陪同');
/** Word classes that go on from a subject. */
const PREDICATES = new Set<Tag>(['v', 'd', 'p', 'ad']);
/** … and those that do so behind a name of three characters, which is a word by chance more rarely. */
const LOOSE_PREDICATES = new Set<Tag>([...PREDICATES, 'a', 'c', 'm', 'r', 't', 'u', 'z', 'vn']);
/** A name behind one of these does not open a clause: “奥蒂斯”, 《李白》. */
const NO_CLAUSE = /[“"‘《〈「『(（、·•・‧∙—-]/;
/** Cues of one character that only people go on with; 等 and 也 stand behind anything. */
const SPEECH = new Set([...'说称问笑摄著']);
/** The cost of a word as frequent as 去. */
const FREQUENT = 9;
const MIDDLE_DOT = /[·•・‧∙]/;
/** 王丹（女）, 包钢（蒙古族） */
const DESCRIBED = /^[（(](?:女|男|[\u4e00-\u9fff]{1,4}族)[，,、）)]/;

const before = lexicon.slot('before');

/** What speaks for the name at the token `k`. */
export function supportOf(scene: Words, k: number): Support {
  if (speaksFor(scene, k)) return 'sure';
  const { text, tokens } = scene;
  const token = tokens[k]!;
  const length = token.end - token.start;
  const previous = wordOf(scene, k - 1);
  const next = tokens[k + 1];
  if (NAMESAKES.has(wordOf(scene, k + 1))) return 'lent';
  if (standsLikePlace(scene, k)) return 'doubtful';
  const list = listed(scene, k);
  if (list) return list;
  if (PEOPLE_BEFORE.has(previous) && length > 2) return 'likely';
  if (k > 0 && (tokens[k - 1]!.kind !== 'mark' || NO_CLAUSE.test(previous))) return 'doubtful';
  if (next?.kind === 'word') {
    if (length > 2) return LOOSE_PREDICATES.has(next.tag) || wordOf(scene, k + 1) === '政府' ? 'likely' : 'doubtful';
    return PREDICATES.has(next.tag) && (next.end - next.start > 1 || isFrequent(scene, next)) ? 'likely' : 'doubtful';
  }
  return next?.kind === 'number' && /[日月年时点]/.test(text[next.end] ?? '') ? 'likely' : 'doubtful';
}

/** Whether what stands right beside a name speaks for it. */
function speaksFor({ units, text, tokens }: Words, k: number): boolean {
  const { start, end } = tokens[k]!;
  const previous = tokens[k - 1];
  if (previous?.kind === 'title' || tokens[k + 1]?.kind === 'title') return true;
  const cue = cueAt(units, end);
  if (cue !== undefined && (cue - end > 1 || SPEECH.has(text[end]!))) return true;
  if (previous?.kind === 'word' && before.longest(units, previous.start)?.end === previous.end) return true;
  return MIDDLE_DOT.test(text.slice(start, end)) || DESCRIBED.test(text.slice(end, end + 8));
}

const standsLikePlace = (scene: Words, k: number): boolean =>
  (scene.tokens[k]!.kind === 'foreign' && scene.tokens[k - 1]?.kind === 'place') ||
  PLACES_BEFORE.has(wordOf(scene, k - 1)) ||
  PLACES_AFTER.has(wordOf(scene, k + 1));

/** So far a list is followed from a name in it. */
const LONGEST_LIST = 8;
const isJoint = (text: string, token: Token | undefined): boolean =>
  token !== undefined && token.end - token.start === 1 && /[、和与／/ ]/.test(text[token.start]!);

/** What the names before and behind in a list say of a name: places are listed with places. */
function listed(scene: Words, k: number): Support | undefined {
  const { text, tokens } = scene;
  let found: Support | undefined;
  for (const step of [-1, 1])
    for (let n = 1; n <= LONGEST_LIST; n++) {
      const next = k + 2 * n * step;
      const token = tokens[next];
      if (!token || !isJoint(text, tokens[next - step])) break;
      if (token.kind === 'person' || (token.kind === 'foreign' && speaksFor(scene, next))) return 'sure';
      if (token.kind === 'place' || standsLikePlace(scene, next)) return 'doubtful';
      if (token.kind !== 'foreign') break;
      found = 'likely';
    }
  return found;
}

/** Whether a name stands beside another, with 、 or 和 or a space between. */
export function isListed(text: string, tokens: readonly Token[], k: number): boolean {
  const beside = [-1, 1].map((step) => (isJoint(text, tokens[k + step]) ? tokens[k + 2 * step] : undefined));
  return beside.some((token) => token?.kind === 'person' || token?.kind === 'foreign');
}

function wordOf({ text, tokens }: Words, k: number): string {
  const token = tokens[k];
  return token ? text.slice(token.start, token.end) : '';
}

/** 是, 在, 还: a verb of one character goes on from a name more surely than the end of a longer word does (金桥焊|材). */
function isFrequent({ units }: Words, { start, end }: Token): boolean {
  const packed = wordAt(units, start, end);
  return packed >= 0 && wordCost(packed) < FREQUENT;
}
