// Chinese numbers and ordinals.

import type { FigureCorpus } from '../figures.ts';

export const figures: FigureCorpus = {
  cases: [
    { reads: { type: 'number', value: 0 }, phrases: ['0', '零', '〇'] },
    { reads: { type: 'number', value: 15 }, phrases: ['15', '１５', '十五'] },
    { reads: { type: 'number', value: 25 }, phrases: ['25', '二十五', '廿五', '贰拾伍', '貳拾伍'] },
    { reads: { type: 'number', value: 105 }, phrases: ['105', '一百零五', '壹佰零伍'] },
    { reads: { type: 'number', value: 150 }, phrases: ['150', '一百五', '一百五十'] },
    { reads: { type: 'number', value: 1234 }, phrases: ['1234', '1,234', '１，２３４', '一千二百三十四'] },
    { reads: { type: 'number', value: 22130 }, phrases: ['22130', '2万2130', '2萬2130', '二万二千一百三十'] },
    { reads: { type: 'number', value: 30200 }, phrases: ['30200', '3万零200', '三万零二百'] },
    { reads: { type: 'number', value: 32000 }, phrases: ['3.2万', '三万二', '三万二千', '三點二萬'] },
    { reads: { type: 'number', value: 70000 }, phrases: ['7万', '七万', '7 万', '70,000'] },
    { reads: { type: 'number', value: 132000 }, phrases: ['13.2万', '13万2', '13万2000', '十三万二'] },
    { reads: { type: 'number', value: 120000000 }, phrases: ['1.2亿', '1亿2000万', '一亿二千万'] },
    { reads: { type: 'number', value: 200000000 }, phrases: ['2亿', '两亿', '两个亿', '二亿'] },
    { reads: { type: 'number', value: 1500000000000 }, phrases: ['1.5万亿', '一万五千亿', '15000亿', '一万亿五千亿'] },
    { reads: { type: 'number', value: 12.5 }, phrases: ['12.5', '十二点五'] },
    { reads: { type: 'number', value: -3.2 }, phrases: ['-3.2', '－3.2', '负3.2', '负三点二'] },
    { reads: { type: 'number', value: 0.5 }, phrases: ['一半', '半数', '二分之一', '1/2', '½', '半壁江山'] },
    { reads: { type: 'number', value: 0.5, relation: 'gt' }, phrases: ['过半', '超过半数', '超过一半', '逾一半'] },
    { reads: { type: 'number', value: 0.5, relation: 'nearly' }, phrases: ['近半', '近一半', '接近半数'] },
    { reads: { type: 'number', value: 0.75 }, phrases: ['四分之三', '3/4', '¾'] },
    { reads: { type: 'number', value: 2 / 3, relation: 'gte' }, phrases: ['三分之二以上', '至少三分之二'] },
    { reads: { type: 'number', value: 10000, relation: 'gt' }, phrases: ['超万', '过万', '数万', '几万', '超过一万'] },
    { reads: { type: 'number', value: 10000, relation: 'gte' }, phrases: ['上万', '至少1万', '1万以上', '不少于一万'] },
    {
      reads: { type: 'number', value: 100000, relation: 'gt' },
      phrases: ['十几万', '10余万', '十多万', '超过10万', '突破10万'],
    },
    {
      reads: { type: 'number', min: 300, max: 400 },
      phrases: ['三四百', '三百到四百', '300至400', '300—400', '300~400'],
    },
    { reads: { type: 'number', min: 300000000, max: 500000000 }, phrases: ['3至5亿', '三到五亿', '3亿—5亿'] },
    { reads: { type: 'ordinal', value: 13 }, phrases: ['第13', '第十三', '第１３'] },
    { reads: { type: 'ordinal', value: 3, classifier: '位' }, phrases: ['第3位', '第三位'] },
    { reads: { type: 'ordinal', value: 10, relation: 'lte', classifier: '名' }, phrases: ['前10名', '前十名'] },
    { reads: { type: 'ordinal', value: 3, relation: 'lte' }, phrases: ['前三', '前三强'] },
  ],
  nothing: ['参赛人数百里挑一', '这是一种新的做法的统一标准', '（一）总体要求', '指数基金', '五五开', '愿景2030'],
};
