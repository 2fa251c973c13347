// Which figures of a sentence the words tie by arithmetic: the type, then the figures in the order of `Check.facts`.

export interface RelationCase {
  readonly text: string;
  readonly related: readonly string[];
}

export const relations: readonly RelationCase[] = [
  { text: '票价从3.2元涨到4.8元，涨幅达50%。', related: ['growth 4.8元 3.2元 50%'] },
  { text: '全县苹果产量由2015年的20万吨增加到2020年的35万吨，增长75%。', related: ['growth 35万吨 20万吨 75%'] },
  {
    text: '全省粮食产量达300万吨，比上年增加9万吨，增长3.1%。',
    related: ['growth 300万吨 9万吨 3.1%'],
  },
  {
    text: '该行存款余额达520亿元，较年初的400亿元增加120亿元，增长30%。',
    related: ['difference 520亿元 400亿元 120亿元', 'growth 520亿元 400亿元 30%'],
  },
  {
    text: '去年的补助标准为260元，今年的补助标准为300元，提高了40元。',
    related: ['difference 300元 260元 40元'],
  },
  { text: '出勤率达98%，比上月的95%提高3个百分点。', related: ['difference 98% 95% 3个百分点'] },
  {
    text: '全校有学生900人，其中男生480人，女生420人。',
    related: ['sum 480人 420人 900人'],
  },
  {
    text: '上半年全市进出口120亿元，增长8%。其中，出口70亿元，增长9%；进口50亿元，增长6%。',
    related: ['sum 70亿元 50亿元 120亿元'],
  },
  { text: '一车间有工人40人、二车间有工人60人，共100人。', related: ['sum 40人 60人 100人'] },
  // Shares: of the whole that 其中 or the base names, in the sentence or one before.
  { text: '全县有村庄120个，其中通公路的90个，占75%。', related: ['share 90个 120个 75%'] },
  {
    text: '全省外贸进出口80亿元，首次超过70亿元。其中，民营企业进出口60亿元，增长5%，占75%。',
    related: ['share 60亿元 80亿元 75%'],
  },
  {
    text: '全国实际使用外资400亿元。制造业实际使用外资100亿元，占全国实际使用外资的25%。',
    related: ['share 100亿元 400亿元 25%'],
  },
  { text: '全县有村庄120个，其中90个通了公路，五成通了火车。', related: [] },
  { text: '出口和进口分别达30亿元、20亿元，分别占总额的60%和40%。', related: [] },
  { text: '集团去年亏损约85万元，较前年约50万元亏损扩大70%。', related: ['growth 约85万元 约50万元 70%'] },
  // A change may be told ahead of its levels.
  {
    text: '全市最低工资涨了235元。据统计，最低工资为2820元（去年为2585元）。',
    related: ['difference 2820元 2585元 235元'],
  },
  { text: '产量增长75%，由20万吨增加到35万吨。', related: ['growth 35万吨 20万吨 75%'] },
  // A peak and what it fell to; what is counted per the same.
  { text: '门诊量达到峰值50万人次，之后降至40万人次，减少20%。', related: ['growth 40万人次 50万人次 20%'] },
  { text: '水稻亩产500公斤，每亩增加20公斤，增长4.2%。', related: ['growth 500公斤 20公斤 4.2%'] },
  // Amounts that add up exactly are the parts of what stands before them.
  { text: '全团167人，出席165人，缺席2人。', related: ['sum 165人 2人 167人'] },
  // Levels of one day, and those that are listed, are not what the other was.
  { text: '产销量分别为132万辆和134万辆，同比分别增长5%和9%。', related: [] },
  {
    text: '发明奖58项，其中一等奖3项、二等奖55项；进步奖149项，其中一等奖16项、二等奖133项。',
    related: ['sum 3项 55项 58项', 'sum 16项 133项 149项'],
  },
  // What is not tied: another property, another owner, an average, another comparison.
  { text: '全省粮食产量达300万吨，蔬菜产量增长3.1%。', related: [] },
  { text: '甲公司营业收入10亿元，比上年增加2亿元，乙公司营业收入增长25%。', related: [] },
  { text: '企业从10万家增加到14万家，年均增长6.4%。', related: [] },
  { text: '全市存款余额500亿元，比年初增加40亿元，同比增长12%。', related: [] },
  { text: '水温从10摄氏度到20摄氏度不等。', related: [] },
];
