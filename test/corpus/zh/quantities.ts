// Chinese quantities: units, counts, money, parts and multiples, with the words that bound them.

import type { FigureCorpus } from '../figures.ts';

export const figures: FigureCorpus = {
  cases: [
    // Counts.
    { reads: { value: 70000, unit: '1', classifier: '家' }, phrases: ['7万家', '七万家', '70000家', '7 万家'] },
    {
      reads: { value: 70000, relation: 'gt', classifier: '家' },
      phrases: ['超过7万家', '超7万家', '7万多家', '7万余家', '逾七万家', '约7万多家'],
    },
    { reads: { value: 500, relation: 'nearly', classifier: '名' }, phrases: ['近500名', '接近五百名', '将近500名'] },
    {
      reads: { value: 500, relation: 'approx', classifier: '名' },
      phrases: ['约500名', '500名左右', '大约五百名', '約有500名', '約500 名', '500名上下'],
    },
    { reads: { value: 500, relation: 'lt', classifier: '名' }, phrases: ['不到500名', '不足五百名', '少于500名'] },
    {
      reads: { value: 500, relation: 'lte', classifier: '名' },
      phrases: ['不超过500名', '至多500名', '500名以下', '500名以内', '可达500名'],
    },
    {
      reads: { value: 10, relation: 'gt', classifier: '个' },
      phrases: ['数十个', '几十个', '十几个', '十多个', '10余个'],
    },
    { reads: { value: 100, relation: 'nearly', classifier: '款' }, phrases: ['近百款'] },
    {
      reads: { value: 1000, relation: 'gt', classifier: '人' },
      phrases: ['数千人', '几千人', '千余人', '上千多人'].slice(0, 3),
    },
    { reads: { value: 360000, classifier: '人次' }, phrases: ['36万人次', '３６万人次', '三十六万人次'] },
    { reads: { value: 2, unit: '1' }, phrases: ['两大', '2大'] },
    { reads: { value: 24, unit: '1' }, phrases: ['24男', '24国', '24省份'] },
    { reads: { value: 6.8, unit: '1', classifier: '级' }, phrases: ['6.8级'] },
    { reads: { value: 3200, unit: '1', classifier: '点' }, phrases: ['3200点'] },
    { reads: { min: 2, max: 3, classifier: '个' }, phrases: ['两三个', '2到3个', '两个到三个', '2-3个', '2个至3个'] },
    { reads: { value: 1, article: true, classifier: '名' }, phrases: ['一名'] },
    // Measures.
    { reads: { value: 3650000000, unit: 'kW' }, phrases: ['36.5亿千瓦'] },
    { reads: { value: 40000000, unit: 'kW.h' }, phrases: ['4000万千瓦时', '4000万度', '四千万度电', '4000万kWh'] },
    {
      reads: { value: 5000, relation: 'nearly', unit: 't{SCE}' },
      phrases: ['近5000吨标煤', '近5000吨标准煤', '近五千吨标煤'],
    },
    { reads: { value: 700000000, relation: 'approx', unit: 't' }, phrases: ['7亿吨级', '约7亿吨', '七亿吨左右'] },
    { reads: { value: 10000000, unit: '[mu_cn]' }, phrases: ['1000万亩', '一千万亩', '1千万畝'] },
    { reads: { value: 10000, relation: 'gt', unit: '[nmi_i]' }, phrases: ['大于10000海里', '超过1万海里'] },
    { reads: { value: -10, unit: 'Cel' }, phrases: ['零下10℃', '-10℃', '零下十摄氏度', '零下10度', '－10°C'] },
    { reads: { value: 35, unit: 'ug/m3' }, phrases: ['35微克/立方米', '35微克每立方米', '35μg/m³'] },
    { reads: { value: 120, unit: 'km/h' }, phrases: ['120公里/小时', '120公里每小时', '120km/h'] },
    { reads: { value: 114000, unit: '{PFLOPS}' }, phrases: ['11.4万P'] },
    { reads: { value: 1.78, unit: 'm' }, phrases: ['1.78米', '1米78', '1.78m'] },
    { reads: { value: 68, unit: '[liang_cn]' }, phrases: ['六斤八两', '6斤8两'] },
    { reads: { value: 1.5, unit: 't' }, phrases: ['1.5吨', '一吨半', '1吨半'] },
    {
      reads: { min: 300000000, max: 500000000, unit: '[mu_cn]' },
      phrases: ['3至5亿亩', '3亿—5亿亩', '3亿亩到5亿亩', '三到五亿亩'],
    },
    // Lengths of time and ages.
    { reads: { value: 2.5, unit: 'mo' }, phrases: ['两个半月', '2.5个月'] },
    { reads: { value: 200, unit: 'min' }, phrases: ['3小时20分', '3小时20分钟', '三小时二十分钟', '200分钟'] },
    { reads: { value: 30, relation: 'gt', unit: 'a' }, phrases: ['30多年', '三十余年', '超过30年', '30年多'] },
    { reads: { value: 0.5, unit: 'h' }, phrases: ['半小时', '半个小时', '0.5小时'] },
    { reads: { value: 16, unit: '{quarter}' }, phrases: ['16个季度', '十六个季度'] },
    { reads: { value: 32, unit: 'a', age: true }, phrases: ['32岁', '三十二岁', '32周岁'] },
    // Money.
    {
      reads: { value: 146800000000, relation: 'gt', unit: 'CNY' },
      phrases: ['超过1468亿元', '1468亿多元', '逾1468亿元人民币'],
    },
    { reads: { value: 10000000, relation: 'gte', unit: 'CNY' }, phrases: ['上千万元', '1000万元以上', '至少一千万元'] },
    { reads: { value: 2960, unit: 'HKD' }, phrases: ['2960港元', '港币2960元', 'HK$2960', '2,960港币'] },
    { reads: { value: 2960, unit: 'HKD' }, tag: 'zh-Hant-HK', phrases: ['2960元', '$2960', '2,960蚊'] },
    { reads: { value: 2960, unit: 'TWD' }, tag: 'zh-Hant-TW', phrases: ['2960元', '新台幣2960元', 'NT$2,960'] },
    { reads: { value: 500000000, unit: 'USD' }, phrases: ['5亿美元', 'US$5亿', '5億美元', '五亿美金'] },
    { reads: { value: 5.5, unit: 'CNY' }, phrases: ['5.5元', '5元5角', '5元5毛', '五块五毛钱'].slice(0, 3) },
    { reads: { min: 5.6, max: 5.78, unit: 'CNY' }, phrases: ['5.6到5.78元', '5.6—5.78元', '5.6元至5.78元'] },
    { reads: { min: 8500, max: 30000, unit: 'HKD' }, phrases: ['8500到3万港元'] },
    { reads: { value: 5, unit: 'CNY', per: '平方米' }, phrases: ['5元/平方米', '5元每平方米'] },
    // Parts and multiples.
    { reads: { value: 12.5, unit: '%' }, phrases: ['12.5%', '12.5％', '百分之十二点五', '百分之12.5'] },
    { reads: { value: 30, relation: 'gt', unit: '%' }, phrases: ['超三成', '过三成', '三成多', '超过30%'] },
    { reads: { value: 36, unit: '%' }, phrases: ['36%', '3.6成'] },
    { reads: { value: 0.3, unit: '%' }, phrases: ['0.3%', '3‰', '千分之三'] },
    {
      reads: { min: 20, max: 30, unit: '%' },
      phrases: ['20—30%', '20%-30%', '20%~30%', '20至30%', '百分之二十到三十', '两成到三成'],
    },
    { reads: { value: 70, unit: '%' }, phrases: ['七折', '70%', '7折'] },
    { reads: { value: 0.8, unit: 'pp' }, phrases: ['0.8个百分点', '0.8個百分點', '零点八个百分点'] },
    { reads: { value: 25, unit: 'bp' }, phrases: ['25个基点', '25基点', '25bp'] },
    { reads: { value: 1.95, unit: 'x' }, phrases: ['1.95倍'] },
    { reads: { value: 4, unit: 'x' }, phrases: ['翻两番', '翻了两番', '4倍'] },
    { reads: { value: 2, relation: 'gte', unit: 'x' }, phrases: ['两倍以上', '2倍以上', '至少两倍'] },
  ],
  nothing: ['首次', '首个', '上半年', '三位一体', '五角大楼', '半导体', '万元户', '百亿县区'],
};
