// What the clause grammar says of the figures of a sentence. Fields that a case leaves out are not looked at; `null` means
// that the frame must not have one. `change` is direction and basis: up, down:yoy.

export interface ExpectedFigure {
  readonly quote: string;
  readonly property?: string | null;
  readonly subject?: string | null;
  readonly role?: string;
  readonly change?: string;
  readonly modality?: string;
  readonly per?: string;
  readonly time?: string | null;
  readonly whole?: string | null;
  readonly speaker?: string | null;
}

export interface ClauseCase {
  readonly text: string;
  readonly figures: readonly ExpectedFigure[];
}

export const clauses: readonly ClauseCase[] = [
  // What is counted stands after the figure.
  {
    text: '全市已在58家医院推广这一做法。',
    figures: [{ quote: '58家', property: '医院', role: 'level', modality: 'actual' }],
  },
  {
    text: '名单包括21家绿色工厂、9家工业园区。',
    figures: [
      { quote: '21家', property: '绿色工厂' },
      { quote: '9家', property: '工业园区' },
    ],
  },
  { text: '晚会吸引了1200多名来自各地的观众。', figures: [{ quote: '1200多名', property: '观众' }] },
  { text: '仓库发生爆炸，造成至少12人死亡。', figures: [{ quote: '至少12人', property: '死亡' }] },
  { text: '警方查扣了近300万元的现金。', figures: [{ quote: '近300万元', property: '现金' }] },
  { text: '合作带动约80万果农增收。', figures: [{ quote: '约80万', property: '果农' }] },
  { text: '会上发布了5种不同的材料。', figures: [{ quote: '5种', property: '材料' }] },
  // What is measured stands before it.
  { text: '会员企业超过3万家。', figures: [{ quote: '超过3万家', property: '会员企业' }] },
  { text: '长江大桥全长1680米。', figures: [{ quote: '1680米', property: '全长' }] },
  {
    text: '今年，全县玉米种植面积达45万亩。',
    figures: [{ quote: '45万亩', property: '玉米种植面积', subject: '全县', time: '今年' }],
  },
  {
    text: '这项工程减少污水40万吨。',
    figures: [{ quote: '40万吨', property: '污水', role: 'change', change: 'down' }],
  },
  {
    text: '公司去年的研发费用上千万元，今年预计达到2000多万元。',
    figures: [
      { quote: '上千万元', property: '研发费用', time: '去年' },
      { quote: '2000多万元', property: '研发费用', modality: 'forecast', time: '今年' },
    ],
  },
  // One clause goes on with what the one before measures.
  {
    text: '一季度，全省出口额达80亿元，同比增长5.2%，比上月下降1.1%。',
    figures: [
      { quote: '80亿元', property: '出口额', subject: '全省', role: 'level', time: '一季度' },
      { quote: '5.2%', property: '出口额', role: 'change', change: 'up:yoy' },
      { quote: '1.1%', property: '出口额', role: 'change', change: 'down:mom' },
    ],
  },
  {
    text: '营业收入增长8%至96亿元。',
    figures: [
      { quote: '8%', property: '营业收入', role: 'change', change: 'up' },
      { quote: '96亿元', property: '营业收入', role: 'level' },
    ],
  },
  {
    text: '工业企业从210户增加到380户。',
    figures: [
      { quote: '210户', property: '工业企业', role: 'level' },
      { quote: '380户', property: '工业企业', role: 'level' },
    ],
  },
  {
    text: '主营收入9亿元（同比增长8%）。',
    figures: [{ quote: '8%', property: '主营收入', role: 'change', change: 'up:yoy' }],
  },
  // Shares, with their whole.
  {
    text: '全县共有120个村庄，其中90个村庄通了公路，占比75%。',
    figures: [{ quote: '75%', role: 'share', whole: '120个' }],
  },
  {
    text: '机场去年接待旅客500万人次，国际旅客占总量的12%。',
    figures: [{ quote: '12%', property: '国际旅客', role: 'share' }],
  },
  { text: '调查显示，有73%的游客愿意再来。', figures: [{ quote: '73%', property: '游客', role: 'share' }] },
  { text: '产品毛利率为31%。', figures: [{ quote: '31%', property: '产品毛利率', role: 'level' }] },
  { text: '水稻收割已过七成。', figures: [{ quote: '过七成', role: 'share' }] },
  // Ranks.
  { text: '这里的茶叶产量居全国第3位。', figures: [{ quote: '第3位', property: '茶叶产量', role: 'rank' }] },
  // Denominators.
  { text: '这座电站的年发电量为600万千瓦时。', figures: [{ quote: '600万千瓦时', property: '年发电量', per: '年' }] },
  { text: '地铁每天运送乘客80万人次。', figures: [{ quote: '80万人次', property: '乘客', per: '每天' }] },
  { text: '小麦平均亩产提高30斤。', figures: [{ quote: '30斤', role: 'change', change: 'up', per: '亩' }] },
  // Modality.
  {
    text: '工厂计划投资3亿元，预计每年可节约2000吨煤。',
    figures: [
      { quote: '3亿元', property: '投资', modality: 'plan' },
      { quote: '2000吨', property: '煤', modality: 'forecast', per: '每年' },
    ],
  },
  { text: '装置每年可减少废气30万吨。', figures: [{ quote: '30万吨', modality: 'capacity' }] },
  // Lengths of time.
  { text: '全市空气质量连续6个月保持优良。', figures: [{ quote: '6个月', property: '保持优良' }] },
  { text: '整个测试过程历时约3小时。', figures: [{ quote: '约3小时', property: '整个测试过程' }] },
  // Times govern; comparators do not.
  {
    text: '2023年，全县粮食产量达30万吨，比2022年增加2万吨。',
    figures: [
      { quote: '30万吨', time: '2023年' },
      { quote: '2万吨', property: '粮食产量', role: 'change', change: 'up', time: '2023年' },
    ],
  },
  {
    text: '截至6月底，全国共有电站900座。其中，水电站300座。',
    figures: [{ quote: '300座', property: '水电站', time: '截至6月底' }],
  },
  // Who says it.
  {
    text: '国家统计局数据显示，上半年社会消费品零售总额20万亿元。',
    figures: [{ quote: '20万亿元', speaker: '国家统计局' }],
  },
  // No figures: names in quotation marks, codes in parentheses, stretches of time that are only spoken of.
  { text: '集团把科技金融列为“八大金融”之一。', figures: [] },
  { text: '这是转型升级的五年。', figures: [] },
  // Traditional script reads alike.
  {
    text: '集團收入按年升20%至近180億美元。',
    figures: [
      { quote: '20%', property: '收入', subject: '集團', role: 'change', change: 'up:yoy' },
      { quote: '近180億美元', property: '收入', role: 'level' },
    ],
  },
  // Counted actions, rates, shares of what owns them, listed owners, numbered articles.
  { text: '守军击退对方18次进攻。', figures: [{ quote: '18次', property: '进攻' }] },
  {
    text: '政府将对进口汽车征收50%关税。',
    figures: [{ quote: '50%', property: '关税', role: 'level', modality: 'plan' }],
  },
  { text: '搜救队只找过这片区域的3%。', figures: [{ quote: '3%', role: 'share' }] },
  { text: '这个国家是世界第二大经济体。', figures: [{ quote: '第二', property: '经济体', role: 'rank' }] },
  { text: '会议通过了《协定》第六条的细则。', figures: [] },
  {
    text: '报告预计，到2030年，当地用电量将增加一倍。',
    figures: [
      { quote: '一倍', property: '用电量', role: 'change', change: 'up', modality: 'forecast', time: '2030年' },
    ],
  },
  {
    text: '排名前10家企业产量合计为15亿吨，同比增加9000万吨。',
    figures: [
      { quote: '15亿吨', property: '产量', role: 'level' },
      { quote: '9000万吨', property: '产量', role: 'change', change: 'up:yoy' },
    ],
  },
  {
    text: '国际航线表现亮眼，同比增长26%。',
    figures: [{ quote: '26%', property: '国际航线', role: 'change', change: 'up:yoy' }],
  },
  // Noun phrases end at words: with today's words, before the verb of their clause, before an adverb.
  { text: '上半年，跨境电商进出口增长9%。', figures: [{ quote: '9%', property: '跨境电商进出口' }] },
  { text: '草地植被盖度稳定在40%以上。', figures: [{ quote: '40%以上', property: '草地植被盖度' }] },
  { text: '共有180名选手同台竞技。', figures: [{ quote: '180名', property: '选手' }] },
  { text: '列车客流一直保持在30万人次以上。', figures: [{ quote: '30万人次以上', property: '列车客流' }] },
  { text: '工厂推出了数百个务实合作项目。', figures: [{ quote: '数百个', property: '务实合作项目' }] },
  { text: '便民事项也从原来的40项增加到了90项。', figures: [{ quote: '40项', property: '便民事项' }] },
  // A verb without its object says nothing of what is counted or lasts.
  { text: '有着500多年历史的古镇很热闹。', figures: [{ quote: '500多年', property: '历史' }] },
  { text: '学校启动为期三天的义诊。', figures: [{ quote: '三天', property: '义诊' }] },
  { text: '火灾已致7人死亡。', figures: [{ quote: '7人', property: '死亡' }] },
  // No subject is better than a slogan, one of the examples, a noun of another clause, a demonstrative without its noun.
  {
    text: '展会主题为“携手共进、共享繁荣未来”，展区总面积12万平方米。',
    figures: [{ quote: '12万平方米', property: '展区总面积', subject: null }],
  },
  { text: '甘肃、青海等5个省份参加了演练。', figures: [{ quote: '5个', property: '省份', subject: null }] },
  {
    text: '货运增长较快，民航客运量达90万人次。',
    figures: [{ quote: '90万人次', property: '民航客运量', subject: null }],
  },
  { text: '这座30层高的大楼已经封顶。', figures: [{ quote: '30层', subject: null }] },
  { text: '全国12个主要城市启动了工程。', figures: [{ quote: '12个', property: '城市' }] },
  { text: '省内26处自然保护地加入网络。', figures: [{ quote: '26处', property: '自然保护地' }] },
  // A phrase is what is left of its stretch when the verb that acts is taken off: an opening verb acts on what it governs,
  // and describes what is measured of it.
  { text: '全市共梳理民生实事问题320个。', figures: [{ quote: '320个', property: '民生实事问题' }] },
  { text: '县里完成技术创新项目40多个。', figures: [{ quote: '40多个', property: '技术创新项目' }] },
  { text: '该市投入水利建设资金6亿元。', figures: [{ quote: '6亿元', property: '水利建设资金' }] },
  { text: '搬运机器人负载能力达到200吨。', figures: [{ quote: '200吨', property: '搬运机器人负载能力' }] },
  { text: '展会展览面积8万平方米。', figures: [{ quote: '8万平方米', property: '展览面积' }] },
  { text: '矿难的死亡人数升至15人。', figures: [{ quote: '15人', property: '死亡人数' }] },
  { text: '参展企业超过2万家。', figures: [{ quote: '超过2万家', property: '参展企业' }] },
  { text: '这里的建成区面积90平方公里。', figures: [{ quote: '90平方公里', property: '建成区面积' }] },
  // After a figure the nouns run up to the verb that acts.
  { text: '开幕时60只和平鸽展翅高飞。', figures: [{ quote: '60只', property: '和平鸽' }] },
  { text: '市长签发了3个撤离令。', figures: [{ quote: '3个', property: '撤离令' }] },
  { text: '15名林农领到了证书。', figures: [{ quote: '15名', property: '林农' }] },
  { text: '两地签署了7项产业转移项目。', figures: [{ quote: '7项', property: '产业转移项目' }] },
  { text: '队员在20个村庄调研。', figures: [{ quote: '20个', property: '村庄' }] },
  { text: '仓库发出800个陶瓷、机电等产品集装箱。', figures: [{ quote: '800个', property: '产品集装箱' }] },
  // What people did or what was done to them, with its object.
  { text: '冲突中，4人被逮捕。', figures: [{ quote: '4人', property: '逮捕' }] },
  { text: '当地近百万人摆脱贫困。', figures: [{ quote: '近百万人', property: '摆脱贫困' }] },
  { text: '全州60万户断电。', figures: [{ quote: '60万户', property: '断电' }] },
  // Lists in step; a last noun that is of all of them stays with all.
  {
    text: '研发投入、研发强度分别增长9%和3%。',
    figures: [
      { quote: '9%', property: '研发投入' },
      { quote: '3%', property: '研发强度' },
    ],
  },
  { text: '水电、风电发电量分别占8%、5%。', figures: [{ quote: '8%', property: '水电、风电发电量' }] },
  // One character before its figure, a distance, a share of what stands at once after it, an amount of what follows.
  { text: '这座高19米的雕塑落成了。', figures: [{ quote: '19米', property: '高' }] },
  { text: '营地距离县城约70公里。', figures: [{ quote: '约70公里', property: '距离' }] },
  { text: '洪水导致当地近六成农田受灾。', figures: [{ quote: '近六成', property: '农田' }] },
  { text: '采煤机每天多产出300吨原煤。', figures: [{ quote: '300吨', property: '原煤' }] },
  { text: '他从事教育20多年。', figures: [{ quote: '20多年', property: '从事教育' }] },
  // Blanks part the clauses of a headline; terms with a number in quotation marks are no figures.
  { text: '爆炸致6人死亡 警方展开调查', figures: [{ quote: '6人', property: '死亡' }] },
  { text: '“新三样”出口增长4%。', figures: [{ quote: '4%', property: '“新三样”出口' }] },
  { text: '为期三天的第8届论坛开幕了。', figures: [{ quote: '三天', property: '论坛' }] },
  { text: '茶叶产量连续8年超过5万吨。', figures: [{ quote: '超过5万吨', property: '茶叶产量' }] },
  { text: '当天发生两次全县停电。', figures: [{ quote: '两次', property: '全县停电' }] },
  { text: '景区推出8条夏季旅游精品线路。', figures: [{ quote: '8条', property: '夏季旅游精品线路' }] },
  { text: '县里审议了3份报告。', figures: [{ quote: '3份', property: '报告' }] },
  { text: '五年间，村里修了许多路。', figures: [] },
  { text: '工人、学生代表等700多人参加了集会。', figures: [{ quote: '700多人', property: '学生代表' }] },
  { text: '指数为89.3，比上季度上升0.2点。', figures: [{ quote: '0.2点', property: '指数' }] },
  { text: '全省18个城市中有15个处于警报之下。', figures: [{ quote: '15个', property: '城市' }] },
  { text: '那里的积雪有两三米高。', figures: [{ quote: '两三米', property: '高' }] },
  { text: '货运增速高于客运增速2个百分点。', figures: [{ quote: '2个百分点', property: '货运增速' }] },
  { text: '她夺得女子200米自由泳金牌。', figures: [] },
  { text: '有关部门收到40条群众反映的问题。', figures: [{ quote: '40条', property: '问题' }] },
  // Words of saying that are nouns, what counts anew, lists of amounts of one noun, places counted that were named.
  { text: '县里听取了3个工作报告。', figures: [{ quote: '3个', property: '工作报告' }] },
  { text: '四只机械手会快速伸出。', figures: [{ quote: '四只', property: '机械手' }] },
  { text: '园区调来二十多辆消防车灭火。', figures: [{ quote: '二十多辆', property: '消防车' }] },
  { text: '公约得到19个缔约国一致同意。', figures: [{ quote: '19个', property: '缔约国' }] },
  { text: '会上公布了两个行业新一轮改造方案。', figures: [{ quote: '两个', property: '行业' }] },
  { text: '双方是两大市场、倡导自由贸易的两大力量。', figures: [{ quote: '两大', property: '市场' }] },
  { text: '帮助2万家小微企业数字化转型。', figures: [{ quote: '2万家', property: '小微企业' }] },
  {
    text: '企业面临12%或18%的全面关税。',
    figures: [
      { quote: '12%', property: '关税' },
      { quote: '18%', property: '关税' },
    ],
  },
  { text: '今年只有约两成农田得到灌溉。', figures: [{ quote: '约两成', property: '农田' }] },
  { text: '这座拥有八百多年历史的古桥还在使用。', figures: [{ quote: '八百多年', property: '历史' }] },
  {
    text: '舰队完成近半年、3万多公里的航行。',
    figures: [
      { quote: '近半年', property: '航行' },
      { quote: '3万多公里', property: '航行' },
    ],
  },
  { text: '黄河十年禁渔自2024年6月1日启动以来成效明显。', figures: [{ quote: '十年', property: '禁渔' }] },
  { text: '在文明三千多年的发展历程中，诗人辈出。', figures: [{ quote: '三千多年', property: '发展历程' }] },
  {
    text: '部队发射40枚导弹，对方拦截了其中25枚。',
    figures: [
      { quote: '40枚', property: '导弹' },
      { quote: '25枚', property: '导弹' },
    ],
  },
  {
    text: '平原气温下降4到6℃，局地8至10℃。',
    figures: [
      { quote: '4到6℃', property: '平原气温' },
      { quote: '8至10℃', property: '平原气温' },
    ],
  },
  { text: '央行开展7天期逆回购操作。', figures: [{ quote: '7天', property: '逆回购' }] },
  { text: '火炬传递共设120棒火炬手。', figures: [{ quote: '120', property: '火炬手' }] },
  { text: '外长表示，四国在会谈中交换了意见。', figures: [] },
  { text: '他走访湖北、湖南、江西、安徽四地，出席活动。', figures: [] },
  { text: '1至5月，货运班列累计开行1200列。', figures: [{ quote: '1200列', property: '货运班列' }] },
  {
    text: '全省有3个国家级和16个省级示范园区。',
    figures: [
      { quote: '3个', property: '示范园区' },
      { quote: '16个', property: '省级示范园区' },
    ],
  },
  { text: '两国举行“3+3”战略对话。', figures: [] },
  {
    text: '全省有超百亿元的园区80个、超千亿元的园区3个。',
    figures: [
      { quote: '80个', property: '园区' },
      { quote: '3个', property: '园区' },
    ],
  },
  {
    text: '县里培育年产值过亿元的合作社20个、超千万元的农场50个。',
    figures: [{ quote: '20个', property: '合作社' }],
  },
  { text: '仓库位于地下300米处，十分坚固。', figures: [{ quote: '300米', property: '仓库' }] },
  { text: '省里公布了12处抗战纪念设施。', figures: [{ quote: '12处', property: '抗战纪念设施' }] },
  { text: '建校60周年庆祝活动在省城举行。', figures: [{ quote: '60周年', property: '建校' }] },
  // A verb, or a word that says nothing elsewhere, may stand inside the noun.
  { text: '全省农业整体规模达到3000亿元。', figures: [{ quote: '3000亿元', property: '农业整体规模' }] },
  { text: '这个县的水分保持率达到80%。', figures: [{ quote: '80%', property: '水分保持率' }] },
  {
    text: '前五个月，机床购置投资同比增长9%。',
    figures: [{ quote: '9%', property: '机床购置投资', change: 'up:yoy' }],
  },
  { text: '全市光伏新增装机约300万千瓦。', figures: [{ quote: '约300万千瓦', property: '新增装机', change: 'up' }] },
  { text: '公司利润五年里登上三个大台阶。', figures: [{ quote: '三个', property: '大台阶' }] },
  { text: '这条路连起四条自驾旅游环线。', figures: [{ quote: '四条', property: '自驾旅游环线' }] },
  { text: '两个市县境内20座桥梁一度关闭。', figures: [{ quote: '两个', property: '市县' }] },
  { text: '全县苗木已经引进和发放3万株。', figures: [{ quote: '3万株', property: '苗木' }] },
  // The same people, counted twice; the unit that a rate is for.
  {
    text: '社区有居民900多户、2100多人。',
    figures: [
      { quote: '900多户', property: '居民' },
      { quote: '2100多人', property: '居民' },
    ],
  },
  { text: '本币汇率一度跌破7.4元兑1美元。', figures: [{ quote: '7.4元', property: '本币汇率' }] },
  // A verb alone is no noun: part of what was counted before.
  {
    text: '检查组查出隐患120处，已整改90处。',
    figures: [
      { quote: '120处', property: '隐患' },
      { quote: '90处', property: '隐患' },
    ],
  },
  {
    text: '风暴后，全县受损的输电线路达60公里，目前已抢通45公里。',
    figures: [
      { quote: '60公里', property: '输电线路' },
      { quote: '45公里', property: '输电线路' },
    ],
  },
  {
    text: '全省充电站从200个扩容至500个。',
    figures: [
      { quote: '200个', property: '充电站' },
      { quote: '500个', property: '充电站' },
    ],
  },
];
