// The corpus of the benchmark: Chinese news made up from a seed. Varied on purpose, because a text that repeats itself
// flatters caches and dictionaries; about as dense in numbers, dates and names as a paper's economy pages.

import { createRandom, type Random } from './random.ts';

export interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly published: string;
}

/** Stories of three to nine paragraphs, until together they have at least `characters` characters. */
export function makeCorpus(seed: number, characters: number): CorpusLine[] {
  const random = createRandom(seed);
  const lines: CorpusLine[] = [];
  for (let size = 0; size < characters; ) {
    const text = Array.from({ length: 3 + random.below(7) }, () => paragraph(random)).join('\n');
    const published = `${2015 + random.below(10)}-${pad(1 + random.below(12))}-${pad(1 + random.below(28))}`;
    lines.push({ id: `bench-${lines.length}`, text, language: 'zh', published });
    size += text.length;
  }
  return lines;
}

const pad = (n: number): string => String(n).padStart(2, '0');

function paragraph(random: Random): string {
  let text = '';
  for (let left = 2 + random.below(4); left > 0; left--) text += random.pick(SENTENCES)(random);
  return text;
}

type Make = (random: Random) => string;

const words = (text: string): Make => {
  const list = text.split(/\s+/);
  return (random) => random.pick(list);
};

const place = words(
  '北京 上海 天津 重庆 广东 江苏省 浙江 山东省 河南 四川省 湖北 湖南省 福建 安徽 陕西省 云南 贵州 青海省 海南 成都市 杭州 武汉市 西安 南京市 ' +
    '青岛 厦门市 大连 长沙市 郑州 昆明市 合肥 南昌市 兰州 贵阳市 海口 温州市 绍兴 泉州市 洛阳 宜昌市 赣州 遵义市 日本 德国 巴西 埃及 泰国 智利',
);
const surname = words(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 萧 蔡 潘 田 董 袁 于 余 欧阳 司马',
);
const given = words(
  '明远 志强 丽华 建国 文博 晓东 雪梅 海涛 国栋 子涵 玉兰 德胜 永康 思远 佳音 振华 春燕 一鸣 伟 敏 静 磊 洋 婷 军 超',
);
const title = words(
  '局长 副局长 主任 副主任 市长 董事长 总经理 首席经济学家 教授 研究员 发言人 负责人 秘书长 院长 站长 工程师',
);
const kind = words(
  '水务 教育 交通 农业农村 文化和旅游 市场监管 生态环境 卫生健康 统计 商务 能源 林业 民政 气象 应急管理 科技',
);
const company = words('远航 华泰 金辉 天成 海川 瑞丰 同创 云图 百川 新纪元 大通 长河 恒信 明珠 蓝盾 绿源 星海 东方红');
const trade = words('科技 重工 电力 食品 医药 物流 汽车 航空 化工 建材 纺织 信息 矿业 环保 装备');
const indicator = words(
  '进出口总额 工业增加值 社会消费品零售总额 固定资产投资 粮食产量 发电量 港口货物吞吐量 旅客发送量 一般公共预算收入 新增贷款 ' +
    '新能源汽车产量 研发投入 用水量 森林面积 城镇新增就业人数 快递业务量 实际使用外资 居民人均可支配收入 钢材产量 网上零售额',
);
const thing = words(
  '企业 学校 项目 村庄 车站 医院 实验室 合作社 充电桩 农户 商户 志愿者 专利 航班 列车 桥梁 泵站 展馆 游客 工人 学生 设备 养老机构 图书馆',
);
const classifier = words('家 个 座 名 项 台 所 条 辆 户 处 件 人 套 批 架');
const unit = words(
  '吨 万吨 公里 平方公里 公顷 亩 万亩 千瓦时 亿千瓦时 立方米 万立方米 米 公斤 兆瓦 万千瓦 标准箱 小时 天',
);
const money = words('元 万元 亿元 亿美元 万欧元 亿港元 万亿元');
const topic = words(
  '水资源保护 乡村道路 老旧小区改造 职业教育 跨境电商 冷链物流 智慧农业 防汛 医疗保障 数字政务 文物修复 绿色建筑 湿地恢复 科普 就业服务',
);
const manner = words('稳步 扎实 有序 加快 深入 持续 积极 全面 因地制宜 分类 协同 统筹');
const deed = words('推进 完善 优化 拓展 提升 改进 落实 探索 规范 巩固 开展 支持');
const effect = words(
  '群众的出行更方便了 经营者的信心得到提振 基层的负担明显减轻 服务的质量有了保证 山里的货卖到了远方 河水比从前清了 ' +
    '老人们说起新变化都很高兴 很多年轻人回到家乡 产业链上下游联系更紧密 资金周转的难题得到缓解 各方的合作更加顺畅',
);
const link = words(
  '与此同时， 此外， 在此基础上， 据了解， 记者在现场看到， 受访者认为， 从各地的情况看， 多年来， 不过， 目前，',
);

const NUMERALS = '一二三四五六七八九';
const count: Make = (random) =>
  random.pick([
    () => String(1 + random.below(10 ** (1 + random.below(5)))),
    () => `${1 + random.below(999)}.${random.below(100)}`,
    () => `${1 + random.below(9)},${pad(random.below(100))}${random.below(10)}`,
    () => `${1 + random.below(900)}万`,
    () => `${random.pick([...NUMERALS])}千${random.pick([...NUMERALS])}百`,
    () => `${random.pick([...NUMERALS])}十${random.pick([...NUMERALS])}`,
    () => `${1 + random.below(90)}${random.pick(['多', '余', '万多', ''])}`,
  ])();
const modifier: Make = (random) =>
  random.pick(['', '', '', '', '超过', '约', '近', '逾', '达', '不足', '至少', '达到']);
const percent: Make = (random) =>
  random.pick([
    () => `${random.below(60)}.${1 + random.below(9)}%`,
    () => `${1 + random.below(99)}%`,
    () => `百分之${random.pick([...NUMERALS])}`,
    () => `${1 + random.below(9)}.${1 + random.below(9)}个百分点`,
    () => `${random.pick([...NUMERALS])}成`,
  ])();
const date: Make = (random) =>
  random.pick([
    () => `${2010 + random.below(15)}年${1 + random.below(12)}月${1 + random.below(28)}日`,
    () => `${1 + random.below(12)}月${1 + random.below(28)}日`,
    () => `${2010 + random.below(15)}年`,
    () => `今年前${random.pick(['三', '两'])}个季度`,
    () => `去年${1 + random.below(12)}月份`,
    () =>
      random.pick([
        '一季度',
        '上半年',
        '今年以来',
        '近日',
        '日前',
        '下半年',
        '昨天上午',
        '“十四五”期间',
        '目前',
        '本周一',
      ]),
    () => `截至${1 + random.below(12)}月底`,
    () => `${1 + random.below(6)}月至${7 + random.below(6)}月`,
  ])();
const person: Make = (random) => surname(random) + given(random);
const organisation: Make = (random) =>
  random.pick([
    () => `${place(random)}${kind(random)}局`,
    () => `${company(random)}${trade(random)}集团`,
    () => `${place(random)}${company(random)}${trade(random)}有限公司`,
    () => `${place(random)}大学`,
    () => `中国${trade(random)}行业协会`,
    () => `${place(random)}${trade(random)}研究院`,
  ])();

const SENTENCES: readonly Make[] = [
  (r) =>
    `${date(r)}，${place(r)}${indicator(r)}${modifier(r)}${count(r)}${money(r)}，同比${r.pick(['增长', '下降'])}${percent(r)}。`,
  (r) =>
    `${organisation(r)}${title(r)}${person(r)}介绍，${date(r)}共建成${thing(r)}${modifier(r)}${count(r)}${classifier(r)}。`,
  (r) =>
    `其中，${thing(r)}${count(r)}${classifier(r)}，占${percent(r)}；${thing(r)}${count(r)}${classifier(r)}，占比${percent(r)}。`,
  (r) =>
    `预计到${2025 + r.below(11)}年，${place(r)}${indicator(r)}将${r.pick(['达到', '突破', '超过'])}${count(r)}${unit(r)}。`,
  (r) => `${link(r)}${place(r)}${manner(r)}${deed(r)}${topic(r)}，${effect(r)}。`,
  (r) =>
    `${link(r)}${organisation(r)}${manner(r)}${deed(r)}${topic(r)}，${manner(r)}${deed(r)}${topic(r)}，${effect(r)}。`,
  (r) => `“${effect(r)}，${topic(r)}还要${manner(r)}${deed(r)}。”${person(r)}说。`,
  (r) => `${link(r)}${thing(r)}和${thing(r)}之间的联系，要靠${topic(r)}来${deed(r)}，${effect(r)}，${effect(r)}。`,
  (r) =>
    `${organisation(r)}与${organisation(r)}在${place(r)}签署协议，合作期限为${1 + r.below(20)}年，总投资${modifier(r)}${count(r)}${money(r)}。`,
  (r) => `${person(r)}从${2000 + r.below(20)}年起担任${organisation(r)}${title(r)}，今年${25 + r.below(50)}岁。`,
  (r) =>
    `${indicator(r)}由${count(r)}${unit(r)}增加到${count(r)}${unit(r)}，年均增长${percent(r)}，居全国第${1 + r.below(31)}位。`,
  (r) => `${manner(r)}${deed(r)}${topic(r)}，不是一朝一夕的事，${effect(r)}。`,
];
