// Whose a figure is: one sentence a kind of evidence, in the order in which the grammar believes them. `null` means that
// the frame must have no subject.

import type { ClauseCase } from './clauses.ts';

export const subjects: readonly ClauseCase[] = [
  // Its own phrase: the owner before the measure, before 的, the noun that the clause with the figure describes.
  { text: '中国零售业景气指数为51%。', figures: [{ quote: '51%', subject: '中国' }] },
  { text: '工厂的年产量达到30万吨。', figures: [{ quote: '30万吨', subject: '工厂' }] },
  { text: '在下游，总投资90亿元的灌区工程已经建成。', figures: [{ quote: '90亿元', subject: '灌区工程' }] },
  { text: '在河南开封，有着400年历史的庙会在城南举行。', figures: [{ quote: '400年', subject: '庙会' }] },
  { text: '我省提出粮食产量达到800亿斤的目标。', figures: [{ quote: '800亿斤', subject: '我省' }] },
  { text: '今年是上合组织成立25周年。', figures: [{ quote: '25周年', subject: '上合组织' }] },
  // The name right before a count, unless the clause does something to it or lists what is counted.
  { text: '会上，浙江30家企业签约。', figures: [{ quote: '30家', subject: '浙江' }] },
  { text: '邮政网络覆盖全国35个城市。', figures: [{ quote: '35个', subject: '邮政网络' }] },
  { text: '北京、上海、广州三个城市同步开展演练。', figures: [{ quote: '三个', subject: null }] },
  { text: '在全国2000万亩大棚里，农民正忙着采摘。', figures: [{ quote: '2000万亩', subject: '全国' }] },
  { text: '在江苏，时隔5年再次举办展会。', figures: [{ quote: '5年', subject: '江苏' }] },
  // The topic of its clause: without adverbs, before the verb, a noun with 着 after it is one.
  { text: '今年，广东重点向各地推广15项技术。', figures: [{ quote: '15项', subject: '广东' }] },
  {
    text: '“海星一号”全面投产，这标志着“海星一号”成为最大气田，每年可输送40亿立方米天然气。',
    figures: [{ quote: '40亿立方米', subject: '“海星一号”' }],
  },
  { text: '欧洲央行宣布维持三大关键利率不变。', figures: [{ quote: '三大', subject: '欧洲央行' }] },
  { text: '数据显示，全省接待游客300万人次。', figures: [{ quote: '300万人次', subject: '全省' }] },
  // A noun that is a clause of its own, or what is published; who publishes is not.
  { text: '一座老城，开放了12个院落。', figures: [{ quote: '12个', subject: '老城' }] },
  { text: '年度节水名单公布，包括60家工厂、20家园区。', figures: [{ quote: '20家', subject: '年度节水名单' }] },
  // Where: the whole phrase of place.
  { text: '在重庆永川，300余亩玫瑰盛开。', figures: [{ quote: '300余亩', subject: '重庆永川' }] },
  { text: '在山东邹城，当地整合资金500万元。', figures: [{ quote: '500万元', subject: '山东邹城' }] },
  // A noun of an earlier sentence holds only for a figure without a noun of its own; a name goes on.
  { text: '文旅市场持续升温。夜间客流量达80万人次。', figures: [{ quote: '80万人次', subject: null }] },
  { text: '江苏加快改造。截至8月末，已开工190个项目。', figures: [{ quote: '190个', subject: '江苏' }] },
  // People harmed are counted by where it happened, not by who did it or who says so.
  {
    text: '加沙地带卫生部门称，以军在汗尤尼斯的行动造成41人死亡。',
    figures: [{ quote: '41人', subject: '汗尤尼斯' }],
  },
  {
    text: '河南省安阳市一家工厂厂房发生火灾，造成8人受伤。',
    figures: [{ quote: '8人', subject: '河南省安阳市一家工厂厂房' }],
  },
  // Who says it is who does it, where the next clause begins with its predicate; reports and data are of others.
  { text: '美国国防部称，将提供20亿美元的援助。', figures: [{ quote: '20亿美元', subject: '美国国防部' }] },
  { text: '据英国媒体报道，目前有15名议员接受调查。', figures: [{ quote: '15名', subject: null }] },
  // Pronouns of place and of people go back to their own kind; a person does not hold for the next sentence without one.
  {
    text: '李强来到辽宁绥中县。入冬前，这里41户村民搬进了新居。',
    figures: [{ quote: '41户', subject: '辽宁绥中县' }],
  },
  { text: '李强来到车间察看产品。去年，41户村民搬进了新居。', figures: [{ quote: '41户', subject: null }] },
  // 其中 goes on with the sentence before.
  {
    text: '江苏公布数据。全国冰雪运动场地共2400个。其中，滑冰场地1500个。',
    figures: [{ quote: '1500个', subject: '全国' }],
  },
  // To whom is not whose; a noun in a clause that describes the property owns nothing.
  { text: '我国对非洲出口120亿元。', figures: [{ quote: '120亿元', subject: '我国' }] },
  { text: '全球面临饥饿的人口增加了1.2亿人。', figures: [{ quote: '1.2亿人', subject: '全球' }] },
  { text: '我国建成了全球43%的灯塔工厂。', figures: [{ quote: '43%', subject: '我国' }] },
  // A demonstrative before a measure, a time before its noun, a clause that only means something.
  { text: '这座电站装机60万千瓦，年发电量12亿千瓦时。', figures: [{ quote: '12亿千瓦时', subject: '这座电站' }] },
  { text: '今天的海南，平均每天有80架次航班。', figures: [{ quote: '80架次', subject: '海南' }] },
  { text: '这意味着全市每年将减少碳排放3万吨。', figures: [{ quote: '3万吨', subject: '全市' }] },
  // The newest name of a paragraph; a noun in between does not hide the name of a sentence.
  {
    text: '福建开展联动。广东加快发展。截至目前，共建设园区110个。',
    figures: [{ quote: '110个', subject: '广东' }],
  },
  {
    text: '四川经济规模跨越5万亿元，产业结构持续优化，制造业增加值增速超过10%。',
    figures: [{ quote: '超过10%', subject: '四川' }],
  },
  // An office tells of others; a story is that of a place or a company.
  { text: '国务院举行发布会。全社会流动量达72亿人次。', figures: [{ quote: '72亿人次', subject: null }] },
  // Who announces is who does it; an office that foretells is not; from where they come is not whose they are.
  { text: '美联储称将在年底前削减约300个岗位。', figures: [{ quote: '约300个', subject: '美联储' }] },
  { text: '交通运输部预计，全社会流动量达3亿人次。', figures: [{ quote: '3亿人次', subject: null }] },
  { text: '演习开始，来自14个国家的30艘军舰参加。', figures: [{ quote: '30艘', subject: null }] },
  { text: '本届广交会展览面积150万平方米，吸引了3万家企业。', figures: [{ quote: '3万家', subject: '广交会' }] },
  { text: '佐治亚州发生火灾，目前该州已疏散3000人。', figures: [{ quote: '3000人', subject: '佐治亚州' }] },
  { text: '腾讯在研发方面的支出超过90亿元。', figures: [{ quote: '超过90亿元', subject: '腾讯' }] },
  // Where it happened is not whose doing it is; a name goes with the noun of its kind.
  { text: '大马士革遭以色列空袭，造成15人死亡。', figures: [{ quote: '15人', subject: '大马士革' }] },
  { text: '贵州西南部兴义市三所学校停课。', figures: [{ quote: '三所', subject: '贵州西南部兴义市' }] },
  { text: '广东文化馆年接待量30万人次。', figures: [{ quote: '30万人次', subject: '广东文化馆' }] },
  { text: '热浪席卷美国多地，约2500万人受影响。', figures: [{ quote: '约2500万人', subject: '美国' }] },
  {
    text: '21个试验区进出口额1.8万亿元，实际使用外资719亿元。',
    figures: [{ quote: '719亿元', subject: '21个试验区' }],
  },
  { text: '今年是中法建交60周年。', figures: [{ quote: '60周年', subject: '中法' }] },
  { text: '此次巡展将持续到7月，目前已经走过八个地市。', figures: [{ quote: '八个', subject: '巡展' }] },
  // Who acts, or what is pointed to, at the head of a sentence holds over the comma; a name in it holds more.
  { text: '地方企业主动承担任务，研发经费增长7%。', figures: [{ quote: '7%', subject: '地方企业' }] },
  { text: '供电部门积极应对高温，计划新建变电站6座。', figures: [{ quote: '6座', subject: '供电部门' }] },
  { text: '本届车展于5月在杭州举办，展览总面积8万平方米。', figures: [{ quote: '8万平方米', subject: '车展' }] },
  { text: '气象部门预计，周末各地最高气温可达30℃。', figures: [{ quote: '可达30℃', subject: null }] },
  // Who tells it, what is acted on, what is done and what a measure does are not what it is about.
  { text: '记者从海关了解到，今天，苹果出口300吨。', figures: [{ quote: '300吨', subject: null }] },
  { text: '他们组织巡演，将精彩节目送到山村，惠及群众2000人次。', figures: [{ quote: '2000人次', subject: '他们' }] },
  {
    text: '南开大学制定方案，认认真真读原著、学原文、悟原理，列出30项任务。',
    figures: [{ quote: '30项', subject: '南开大学' }],
  },
  // Where the harmed are: not where the source of the news is.
  { text: '阿瓦达医院遭到包围。据约旦媒体报道，已有5名患者死亡。', figures: [{ quote: '5名', subject: '阿瓦达医院' }] },
  // Those counted own; a pronoun stands with its measure; with whom one does something.
  { text: '成都两个机场的进出港航班达到2000架次。', figures: [{ quote: '2000架次', subject: '成都两个机场' }] },
  { text: '欧元区该指数已经连续四个月低于50。', figures: [{ quote: '四个月', property: '指数', subject: '欧元区' }] },
  { text: '中国同越南建交70多年来，贸易快速增长。', figures: [{ quote: '70多年', subject: '中国同越南' }] },
  // What stacks two counts is counted; what an office does to things, or names as one of them, is not whose they are.
  { text: '前两批30个外资项目共完成投资70亿元。', figures: [{ quote: '70亿元', subject: '30个外资项目' }] },
  { text: '商务部重点监测的60家商场销售额增长6%。', figures: [{ quote: '6%', subject: null }] },
  { text: '包括制茶工艺在内的9个项目被列入名录。', figures: [{ quote: '9个', subject: null }] },
  { text: '如今，这里到昆明的车程缩短了3个小时。', figures: [{ quote: '3个小时', subject: '这里' }] },
  { text: '科考队员李明从南极返回20多天后，再次出发。', figures: [{ quote: '20多天', subject: '李明' }] },
  { text: '全国劳动模范王秀兰扎根农村30多年。', figures: [{ quote: '30多年', subject: '王秀兰' }] },
  { text: '是我国东部第一个大型、整装的千亿方气田。', figures: [{ quote: '千亿方', subject: null }] },
  { text: '本届运动会设比赛项目30个大项20个小项。', figures: [{ quote: '30个', subject: '运动会' }] },
  {
    text: '宁波港集装箱年吞吐量突破800万标箱，海铁联运班列突破9000列。',
    figures: [{ quote: '突破9000列', subject: '宁波港' }],
  },
  { text: '国有企业资产总额增长到90亿元，利润总额增长到2亿元。', figures: [{ quote: '2亿元', subject: '国有企业' }] },
  // What the measure reaches describes the noun as well; to whom something is done is not whose it is.
  { text: '在湖北，总规模达到5亿元的种业基金已经成立。', figures: [{ quote: '5亿元', subject: '种业基金' }] },
  { text: '湖南加快发展，对东盟市场的贡献率超过20%。', figures: [{ quote: '超过20%', subject: '湖南' }] },
  // A list cut short is no topic; the topic has the whole of a noun that a verb of its own cuts.
  { text: '青岛港拥有两个泊位，码头与世界上90多个港口通航。', figures: [{ quote: '90多个', subject: '青岛港' }] },
  { text: '救援人员连夜营救12人。', figures: [{ quote: '12人', subject: '救援人员' }] },
  // Some of those counted are no property of all.
  { text: '浙江舟山恢复通航。30条客运航线中12条航线复航。', figures: [{ quote: '12条', subject: '浙江舟山' }] },
  // An office does not own what is counted in a clause of its own.
  { text: '天气转好，交通运输部加强调度，18个联运枢纽恢复运行。', figures: [{ quote: '18个', subject: null }] },
  // A part of a list goes on with what the list is of; a noun of the clause before hides no name of the sentence before.
  {
    text: '贵州取得新成果：企业扩大生产，新增产线20条；投资超过30亿元。',
    figures: [{ quote: '超过30亿元', subject: '贵州' }],
  },
  {
    text: '我国消费市场活跃。家电掀起热潮，带动相关产品销售额达8000亿元。',
    figures: [{ quote: '8000亿元', subject: '我国' }],
  },
  // Those who act at a place do not own what is counted there.
  { text: '在安徽黄山，护林员们为800株古树挂牌。', figures: [{ quote: '800株', subject: '安徽黄山' }] },
  // Who speaks speaks of itself.
  { text: '黎巴嫩真主党称，其武装人员击落了三架军机。', figures: [{ quote: '三架', subject: '黎巴嫩真主党' }] },
];
