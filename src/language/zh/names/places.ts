// Places: those known by name, and unknown ones by what they end in (市 县 村 河 山 …).

import type { PlaceReading } from '../../../engine/reading.ts';
import type { Token } from './tokens.ts';

export const KNOWN_PLACE = 'place: <known place>';
export const SUFFIXED_PLACE = 'place: <name> <市|县|村|河|山 …>';

/** What may end a place's name behind a name that no list knows. */
const ENDS = new Set([
  ...'省市县州郡镇乡村区旗岛湖河江山港湾峡沟屯寨庄堡路街巷桥岭峰关洲坝渠溪庙寺祠陵墓塔阁宫邦',
  '新区',
  '开发区',
  '经开区',
  '高新区',
  '经济开发区',
  '经济技术开发区',
  '特区',
  '大街',
  '大道',
  '胡同',
  '街道',
  '机场',
  '国际机场',
  '火车站',
  '车站',
  '高速公路',
  '高速',
  '铁路',
  '大桥',
  '水库',
  '半岛',
  '群岛',
  '海峡',
  '港区',
  '地区',
  '盆地',
  '平原',
  '草原',
  '沙漠',
  '林区',
  '矿区',
  '工业园',
  '工业园区',
  '科技园',
  '产业园',
  '公园',
  '广场',
  '社区',
  '小区',
  '大厦',
  '体育场',
  '体育馆',
  '体育中心',
]);
/** What looks like a person's name and ends so is a place: 梁沟村, 马拉若岛. */
const NAME_ENDS = new Set([...'省市县州郡镇乡村岛屯寨堡宫邦湖岩']);
/** Zones, parks and sites, wherever the words are cut: 天津|经开区, 西溪|湿地|公园. The longest of each kind first. */
const ZONES = [
  '国家级自然保护区',
  '自然保护区',
  '国家森林公园',
  '森林公园',
  '国家湿地公园',
  '湿地公园',
  '国家地质公园',
  '地质公园',
  '国家公园',
  '遗址公园',
  '文化公园',
  '主题公园',
  '体育公园',
  '郊野公园',
  '风景名胜区',
  '旅游度假区',
  '风景区',
  '度假区',
  '景区',
  '科技产业园',
  '软件园',
  '物流园区',
  '物流园',
  '产业园',
  '科技园',
  '国际机场',
  '机场',
  '火车站',
  '高铁站',
  '客运站',
  '水电站',
  '长江大桥',
  '黄河大桥',
  '跨海大桥',
  '大桥',
  '口岸',
  '港区',
  '古城',
  '古镇',
  '步行街',
  '经济技术开发区',
  '经济开发区',
  '高新技术产业开发区',
  '高新技术开发区',
  '工业园区',
  '产业园区',
  '经开区',
  '高新区',
  '开发区',
  '保税区',
  '自贸区',
  '自由贸易试验区',
  '新区',
  '特区',
];
/** Only a part of the place before it: 成都市东部. */
const DIRECTION = /^[东西南北中]+部$/;
const isHan = (c: string | undefined): boolean => c !== undefined && c >= '\u3400' && c <= '\u9fff';

/** Places of one sentence; `taken` marks tokens that belong to organisations. */
export function findPlaces(tokens: readonly Token[], text: string, taken: (index: number) => boolean): PlaceReading[] {
  const found: PlaceReading[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (taken(k)) continue;
    if (token.kind === 'person' || token.kind === 'foreign') {
      if (tokens[k - 1]?.kind !== 'title' && NAME_ENDS.has(text[token.end - 1]!))
        found.push({ type: 'place', start: token.start, end: token.end, rule: SUFFIXED_PLACE });
      continue;
    }
    if (token.kind === 'place') {
      if (DIRECTION.test(text.slice(token.start, token.end)) && tokens[k - 1]?.place) continue;
      const zone = ZONES.find((end) => text.startsWith(end, token.end));
      if (zone !== undefined) {
        found.push({ type: 'place', start: token.start, end: token.end + zone.length, rule: SUFFIXED_PLACE });
        continue;
      }
      const next = tokens[k + 1];
      const extended =
        next &&
        !taken(k + 1) &&
        next.kind === 'word' &&
        ENDS.has(text.slice(next.start, next.end)) &&
        joins(token, text, next);
      found.push(
        extended
          ? { type: 'place', start: token.start, end: next.end, rule: SUFFIXED_PLACE }
          : { type: 'place', start: token.start, end: token.end, canonical: token.place!.canonical, rule: KNOWN_PLACE },
      );
      if (extended) k++;
      continue;
    }
    const suffixed = byEnd(tokens, text, k, taken);
    if (suffixed) {
      while (found.length > 0 && found.at(-1)!.end > suffixed.start) found.pop();
      found.push(suffixed);
    }
  }
  return found;
}

/** 塔科马|市, 圣保罗|州; not 中国|地区 nor 北京市|区. */
function joins(token: Token, text: string, next: Token): boolean {
  const end = text.slice(next.start, next.end);
  if (end === '地区') return false;
  if (/[省市县区州]$/.test(text.slice(token.start, token.end))) return end.length > 1;
  return !(token.place!.kind === 'country' && '山江河海路街区'.includes(end)) && end !== '村';
}

/** 高升|镇: any word of two characters before 镇, 乡, 村 is a name, but for those that say what sort of village it is. */
const VILLAGE = new Set([...'镇乡村']);
const NO_VILLAGE = new Set(
  (
    '小康 文明 贫困 示范 试点 重点 各个 中心 移民 生态 自然 行政 邻近 附近 全国 农业 工业 商业 旅游 边境 民族 亿元 先进 落后 一个 两个 几个 每个 多个 这个 那个 ' +
    '整个 全县 全市 全省 全区 周边 偏远 边远 革命 古老 美丽 著名 大学 奥运 亚运 世界 选手 运动 媒体 城市 农民 家乡 故乡 老家 乡镇 度假 艺术 特色'
  ).split(' '),
);

/** 高升|镇 is one; 担任|村, 记住|乡 are none. */
const STEM_WORD = /^(?:n|nz|vn|a|z|s|i|b)$/;
const LONGEST_VILLAGE = 3;
/** Word classes of the characters that villages are called by, and characters that say which village it is. */
const STEM = /^(?:n|ng|nz|x|j|a|ag|z|b|f|s|m)$/;
const NO_STEM = new Set([
  ...'各全本该每邻某多几此这那老新旧一二三四五六七八九十两双前后个原同我你他其乡镇村市县区省州',
]);

function byEnd(
  tokens: readonly Token[],
  text: string,
  k: number,
  taken: (index: number) => boolean,
): PlaceReading | undefined {
  const token = tokens[k]!;
  const end = text.slice(token.start, token.end);
  if (token.kind !== 'word' || !ENDS.has(end)) return undefined;
  const stem = tokens[k - 1];
  if (
    VILLAGE.has(end) &&
    stem?.kind === 'word' &&
    stem.end - stem.start === 2 &&
    !taken(k - 1) &&
    (STEM_WORD.test(stem.tag) || (stem.tag === 'v' && end === '镇'))
  ) {
    if (!NO_VILLAGE.has(text.slice(stem.start, stem.end)))
      return { type: 'place', start: stem.start, end: token.end, rule: SUFFIXED_PLACE };
  }
  const village = VILLAGE.has(end) ? villageFirst(tokens, text, k, taken) : k;
  if (village < k) return { type: 'place', start: tokens[village]!.start, end: token.end, rule: SUFFIXED_PLACE };
  let first = k;
  let named = false;
  for (let j = k - 1; j >= 0 && k - j <= 4 && !taken(j); j--) {
    const before = tokens[j]!;
    if (before.kind === 'foreign' || before.kind === 'person') named = true;
    else if (before.kind === 'unknown')
      named ||= token.end - token.start > 1 || tokens[j - 1]?.kind === 'unknown' || tokens[j - 1]?.kind === 'place';
    else if (
      !(
        before.kind === 'word' &&
        before.end - before.start === 1 &&
        isHan(text[before.start]) &&
        (before.tag === 'x' || before.tag === 'ng') &&
        j < k
      )
    )
      break;
    first = j;
    if (before.kind === 'foreign' || before.kind === 'person') break;
  }
  return named && first < k
    ? { type: 'place', start: tokens[first]!.start, end: token.end, rule: SUFFIXED_PLACE }
    : undefined;
}

/** 麦|禾|营|镇: two or three characters in a row that make no word; `k` where there are none. */
function villageFirst(tokens: readonly Token[], text: string, k: number, taken: (index: number) => boolean): number {
  let first = k;
  while (first > 0 && k - first < LONGEST_VILLAGE && !taken(first - 1)) {
    const { kind, tag, start, end } = tokens[first - 1]!;
    const single = end - start === 1 && (kind === 'unknown' || (kind === 'word' && STEM.test(tag)));
    if (!single || NO_STEM.has(text[start]!)) break;
    first--;
  }
  return k - first >= 2 ? first : k;
}
