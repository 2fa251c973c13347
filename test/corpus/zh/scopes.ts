// When a figure held, how certain it is, who says it: what the clause grammar takes from the words around a figure and from
// the sentences before. Fields as in clauses.ts.

import type { ClauseCase } from './clauses.ts';

export const scopes: readonly ClauseCase[] = [
  // The day on which something is published is not the time of what is published.
  {
    text: '市统计局今天（5月8日）发布的数据显示，全市现有汽车80万辆。',
    figures: [{ quote: '80万辆', time: null }],
  },
  {
    text: '市统计局5月8日公布，4月份全市用电量20亿千瓦时。工业用电量12亿千瓦时。',
    figures: [
      { quote: '20亿千瓦时', time: '4月份' },
      { quote: '12亿千瓦时', time: '4月份' },
    ],
  },
  { text: '今天，市政府举行新闻发布会。全市共有公园120座。', figures: [{ quote: '120座', time: null }] },
  // A day after who acts opens a paragraph too; 其中 goes on with the time that its sentence before ended with.
  { text: '边防部队20日击落无人机。随后摧毁车辆7辆。', figures: [{ quote: '7辆', time: '20日' }] },
  {
    text: '今年我省外贸稳中有升。上半年进出口90亿元，7月进出口16亿元。其中，出口9亿元。',
    figures: [{ quote: '9亿元', time: '7月' }],
  },
  {
    text: '2022年全县增速为5.2%，高于2021年的4.5%。',
    figures: [
      { quote: '5.2%', time: '2022年' },
      { quote: '4.5%', time: '2021年' },
    ],
  },
  { text: '3日，当地突降暴雨。此前，当地已转移村民300人。', figures: [{ quote: '300人', time: null }] },
  {
    text: '去年，全县投资80亿元。\n期内，新签合同90份。引进企业12家。',
    figures: [
      { quote: '90份', time: '去年' },
      { quote: '12家', time: '去年' },
    ],
  },
  { text: '商场数据显示，5月1日，市场活跃。销售额增长5%。', figures: [{ quote: '5%', time: '5月1日' }] },
  { text: '学校2005年启用，现有学生200人。', figures: [{ quote: '200人', time: null }] },
  // Comparators and bases.
  {
    text: '10月，销售额增长8%，增速比9月加快2个百分点。',
    figures: [{ quote: '2个百分点', time: '10月', change: 'up' }],
  },
  { text: '一季度订单量同比去年增长30%。', figures: [{ quote: '30%', time: '一季度' }] },
  { text: '今年增速预计为3.3%，比去年预测高0.1个百分点。', figures: [{ quote: '0.1个百分点', time: '今年' }] },
  { text: '2024年人均收入是2014年的3倍。', figures: [{ quote: '3倍', time: '2024年' }] },
  // The two ends of a change have their own times.
  {
    text: '企业从2020年的10家增加到20家。',
    figures: [
      { quote: '10家', time: '2020年' },
      { quote: '20家', time: null },
    ],
  },
  {
    text: '今年，门店由10家增加到20家。',
    figures: [
      { quote: '10家', time: null },
      { quote: '20家', time: '今年' },
    ],
  },
  {
    text: '企业数量从2020年的10万家，增长至14万家，利润达3亿元。',
    figures: [
      { quote: '10万家', time: '2020年' },
      { quote: '14万家', time: null },
      { quote: '3亿元', time: null },
    ],
  },
  // What lasts has no date; what is counted acts at the time behind it.
  { text: '昨天，新船交付。该船总长90米。', figures: [{ quote: '90米', time: null }] },
  { text: '今天，电站并网。年发电量20亿千瓦时。', figures: [{ quote: '20亿千瓦时', time: null }] },
  {
    text: '2023年，游客达50万人次。其中，乡村游客从近8万人次跃升到30万人次。',
    figures: [
      { quote: '近8万人次', time: null },
      { quote: '30万人次', time: '2023年' },
    ],
  },
  { text: '约5000名农民22日上街游行。', figures: [{ quote: '约5000名', time: '22日' }] },
  // 加快 and 放缓 change a figure, but not what their verb counts.
  { text: '增速比上月放缓0.3个百分点。', figures: [{ quote: '0.3个百分点', role: 'change', change: 'down:mom' }] },
  { text: '全省加快建设20个枢纽。', figures: [{ quote: '20个', role: 'level' }] },
  // 将 is the future before a verb, the mark of an object before a noun; 计划 and 预期 are nouns, too.
  { text: '医院将3名伤员转往省城。', figures: [{ quote: '3名', modality: 'actual' }] },
  { text: '工程将新建5座桥。', figures: [{ quote: '5座', modality: 'plan' }] },
  { text: '今年业务活动预期指数为56%。', figures: [{ quote: '56%', modality: 'actual' }] },
  { text: '全县计划投入3亿元。', figures: [{ quote: '3亿元', modality: 'plan' }] },
  {
    text: '今天铁路预计发送旅客90万人次，加开列车80列，去年加开60列。',
    figures: [
      { quote: '80列', modality: 'forecast' },
      { quote: '60列', modality: 'actual' },
    ],
  },
  // Those who will act are there already, unless they are only estimated.
  { text: '4国将派队参加。', figures: [{ quote: '4国', modality: 'actual' }] },
  { text: '近600户居民将搬入新居。', figures: [{ quote: '近600户', modality: 'plan' }] },
  // A list has one role.
  {
    text: '出口和进口分别增长12.7%、9.6%。',
    figures: [{ quote: '9.6%', role: 'change', change: 'up' }],
  },
  { text: '医院增加10名医生和20名护士。', figures: [{ quote: '20名', role: 'change', change: 'up' }] },
  { text: '水电发电量5亿度，占全部发电量的35%。', figures: [{ quote: '35%', role: 'share', whole: null }] },
  {
    text: '全市共有居民2200人，其中60岁以上老人占比40%。',
    figures: [
      { quote: '60岁以上', role: 'level' },
      { quote: '40%', role: 'share', whole: '2200人' },
    ],
  },
  { text: '17个行业增长，其中装备制造业较快；分地区看，近九成省份增长。', figures: [{ quote: '近九成', whole: null }] },
  { text: '女职工占45%。', figures: [{ quote: '45%', role: 'share' }] },
  // Who says it: the name before the word of saying, not one that a preposition leads to; who acts or is named in an aside
  // says nothing.
  { text: '记者从省能源局了解到，全省有电站80座。', figures: [{ quote: '80座', speaker: '省能源局' }] },
  { text: '王毅在联合国总部表示，中国将援建3所学校。', figures: [{ quote: '3所', speaker: '王毅' }] },
  {
    text: '国家统计局今天（7月15日）公布经济数据，全国有企业80万家。',
    figures: [{ quote: '80万家', speaker: '国家统计局' }],
  },
  { text: '在国家统计局统计的90种产品中，48种增产。', figures: [{ quote: '48种', speaker: null }] },
  { text: '赵乐际说，会议审议国务院5个检查报告，批准3件条约。', figures: [{ quote: '3件', speaker: '赵乐际' }] },
  { text: '大会批准国务院提出的《关于预算的报告》，新增债券2亿元。', figures: [{ quote: '2亿元', speaker: null }] },
  { text: '国家统计局发布80项标准。', figures: [{ quote: '80项', speaker: null }] },
  { text: '教育部通报，全国有大学3000所。', figures: [{ quote: '3000所', speaker: '教育部' }] },
  {
    text: '国防部称，部队在某城（外交部称旧城）击落7架无人机。',
    figures: [{ quote: '7架', speaker: '国防部' }],
  },
];
