// Names in Chinese sentences: what is read, with its titles and canonical names, and what must not be read.

export interface NamesCase {
  readonly text: string;
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly places?: readonly string[];
  /** `name: title @ organisation` for each title of each person. */
  readonly titles?: readonly string[];
}

export const names: readonly NamesCase[] = [
  { text: '李明远代表市政府致辞。', people: ['李明远'], titles: [] },
  { text: '李明远代表认为，应当修法。', people: ['李明远'], titles: ['李明远: 代表'] },
  {
    text: '记者陈志强在杭州报道，浙江省桐乡市今年新建三座公园。',
    people: ['陈志强'],
    places: ['杭州', '浙江省', '桐乡市'],
    titles: ['陈志强: 记者'],
  },
  {
    text: '中国银行行长李明远、副行长赵小峰出席签约仪式。',
    people: ['李明远', '赵小峰'],
    organisations: ['中国银行'],
    titles: ['李明远: 行长 @ 中国银行', '赵小峰: 副行长 @ 中国银行'],
  },
  {
    text: '湘潭市委常委、副市长周文彬介绍了情况。',
    people: ['周文彬'],
    organisations: ['湘潭市委'],
    titles: ['周文彬: 常委 @ 湘潭市委', '周文彬: 副市长'],
  },
  {
    text: '中国工程院院士、清华大学核能研究院院长孙建平说。',
    people: ['孙建平'],
    organisations: ['中国工程院', '清华大学核能研究院'],
    titles: ['孙建平: 院士 @ 中国工程院', '孙建平: 院长 @ 清华大学核能研究院'],
  },
  {
    text: '华东信息交流中心副总裁、总工程师郭晓明表示，合作很顺利。',
    people: ['郭晓明'],
    organisations: ['华东信息交流中心'],
    titles: ['郭晓明: 副总裁 @ 华东信息交流中心', '郭晓明: 总工程师 @ 华东信息交流中心'],
  },
  {
    text: '四川省教育厅人事处调研员刘海波到会。',
    people: ['刘海波'],
    organisations: ['四川省教育厅人事处'],
  },
  { text: '科技部人才中心与财政部共同发布通知。', organisations: ['科技部人才中心', '财政部'] },
  { text: '由江苏宏泰精密机械股份有限公司生产。', organisations: ['江苏宏泰精密机械股份有限公司'] },
  { text: '中国恒运（泰国）贸易有限公司成立。', organisations: ['中国恒运（泰国）贸易有限公司'] },
  { text: '据市统计局介绍，县纪委已经立案。', organisations: ['市统计局', '县纪委'] },
  { text: '美国国防部和法国内政部没有回应。', organisations: ['美国国防部', '法国内政部'] },
  { text: '法国总统埃马纽埃尔·马克龙访华。', people: ['埃马纽埃尔·马克龙'], places: ['法国', '华'] },
  { text: '日本首相桥本龙太郎会见了代表。', people: ['桥本龙太郎'], places: ['日本'] },
  { text: '中美两国和京沪两地', places: ['中', '美', '京', '沪'] },
  { text: '东北地区和天津经开区有大雨。', places: ['东北地区', '天津经开区'] },
  { text: '全国人大常委会决定任命王国栋为外交部部长。', people: ['王国栋'], titles: ['王国栋: 部长 @ 外交部'] },
  { text: '航天员李建军、王晓红和张伟明进入空间站。', people: ['李建军', '王晓红', '张伟明'] },
  { text: '俄中央银行和泰中友好协会没有回应。', organisations: ['俄中央银行', '泰中友好协会'] },
  { text: '中国、越南联合考察队已经出发。', organisations: ['中国、越南联合考察队'] },
  { text: '他在工行杭州市西湖支行开户。', organisations: ['工行杭州市西湖支行'] },
  { text: '平原县委开会讨论。', organisations: ['平原县委'] },
  { text: '甲地的文教及康乐局局长到场。', organisations: ['文教及康乐局'] },
  { text: '他毕业于第五中学，后来到第九集团军服役。', organisations: ['第五中学', '第九集团军'] },
  { text: '据美国《远山》周刊和《山城夜报》报道', organisations: ['美国《远山》周刊', '山城夜报'] },
  { text: '飞马队主场迎战飞鹰队。', organisations: ['飞马队', '飞鹰队'] },
  { text: '国家电力部和瑞士联邦最高法院', organisations: ['国家电力部', '瑞士联邦最高法院'] },
  { text: '远桥集团收购蓝山集团。', organisations: ['远桥集团', '蓝山集团'] },
  { text: '他在浙江麻禾营镇和西溪湿地公园拍照。', places: ['浙江', '麻禾营镇', '西溪湿地公园'] },
  { text: '中国香港队赢了，国民党第93军撤退。', organisations: ['中国香港队', '国民党第93军'] },
  { text: '通知由中国国际贸易促进委员会杭州市分会发出。', organisations: ['中国国际贸易促进委员会杭州市分会'] },
  { text: '济南污水处理厂建成。污水处理是大事。', organisations: ['济南污水处理厂'] },
  { text: '在怀柔县委和监利县政府', organisations: ['怀柔县委', '监利县政府'] },
  { text: '越共中央政治局和中共中央政治局都开了会。', organisations: ['越共中央政治局', '中共中央政治局'] },
  { text: '沈阳冰博会组委会总指挥李长青说', organisations: ['沈阳冰博会组委会'] },
  { text: '党中央统揽全局。', organisations: ['党中央'] },
  { text: '全国台联第十一届理事会今天开会。', organisations: ['全国台联第十一届理事会'] },
  { text: '大庆油田1202钻井队受到表扬。', organisations: ['大庆油田1202钻井队'] },
  { text: '他来到山海关和北京育英中学。', organisations: ['北京育英中学'], places: ['山海关'] },
  { text: '微软内部有人反对。', organisations: ['微软'] },
  { text: '，金塘重工今年投产。', organisations: ['金塘重工'] },
  {
    text: '甲国总统新闻秘书伊万诺夫、俄罗斯驻美国大使彼得连科到场。',
    people: ['伊万诺夫', '彼得连科'],
    titles: ['伊万诺夫: 总统新闻秘书', '彼得连科: 驻美国大使 @ 俄罗斯'],
  },
  { text: '国家主席马丁内斯-罗哈斯前往机场', people: ['马丁内斯-罗哈斯'] },
  { text: '名单：丁兴国　余立春　石玉柱（苗族）　曲明璞', people: ['丁兴国', '余立春', '石玉柱', '曲明璞'] },
  { text: '国防部长魏明和，副部长李长青', people: ['魏明和', '李长青'] },
  { text: '她的母亲李桂兰今年八十岁。', people: ['李桂兰'], titles: [] },
  { text: '聯想集團在香港公布業績。', organisations: ['聯想集團'], places: ['香港'] },
];

/** Ordinary words that look like names. */
export const noNames: readonly string[] = [
  '和平与发展是时代的主题',
  '大方得体的高兴事',
  '友谊地久天长',
  '向阳的房间很温暖',
  '全部干部都参加了',
  '东西很多，南北不同',
  '政府和公司应当负责',
  '高度重视，明白事理',
  '白银价格上涨',
  '人民教师崇高的使命',
  '卢方愿意继续合作，马方重视安全',
  '台风“奥蒂娜”正在逼近',
  '一个犯罪集团被打掉',
  '全面从严，管党治党',
  '国家机关党的工作',
  '受阅部队通过育秧中心和算力中心',
  '党和国家中心工作',
  '红队和车队都到了',
  '各国外交部都没有回应',
];
