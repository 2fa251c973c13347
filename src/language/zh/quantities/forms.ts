// The forms of figures in their order of precedence: what each reads, with its examples.

import type { RuleExample } from '../../../engine/rule.ts';
import { DIGIT, MODIFIER, NUMERAL, SIGN } from '../classes.ts';
import type { ChineseContext } from '../context.ts';
import { compoundQuantity, compoundRange, shortMetre } from './compounds.ts';
import type { Figure, FigureReader } from './figure.ts';
import { plainQuantity, rangeNumber, rangeQuantity } from './figures.ts';
import { fraction, fractionQuantity, powerNumber } from './fractions.ts';
import { listedQuantity } from './lists.ts';
import { minutesQuantity } from './minutes.ts';
import { prefixedMoney } from './money.ts';
import { bareNumber, doubling, half } from './parts.ts';
import { halfPrice, partQuantity } from './percents.ts';
import { spokenMoney } from './spoken-money.ts';
import { prefixedTemperature } from './temperatures.ts';

export interface Form {
  readonly name: string;
  readonly starts: number;
  readonly read: FigureReader;
  readonly examples: readonly RuleExample[];
}

const NUMBER = DIGIT | NUMERAL;

/** The forms of figures, in their order of precedence. */
export const FORMS: readonly Form[] = [
  {
    name: 'quantity: <number> 块',
    starts: NUMBER,
    read: spokenMoney,
    examples: [
      ['一共花了三百块', '三百块'],
      ['每斤卖三块五', '三块五'],
    ],
  },
  {
    name: 'quantity: <number> 分 <number> 秒',
    starts: NUMBER,
    read: minutesQuantity,
    examples: [
      ['以5分30秒夺冠', '5分30秒'],
      ['用了一分半钟', '一分半钟'],
      ['用时五分半', '五分半'],
    ],
  },
  {
    name: 'quantity: <number> <unit>',
    starts: NUMBER | SIGN,
    read: plainQuantity,
    examples: [
      ['全市有7万家企业', '7万家'],
      ['装机36.5亿千瓦', '36.5亿千瓦'],
      ['来了200余名学生', '200余名'],
      ['气温降到零下10度', '零下10度'],
      ['用了两个半月', '两个半月'],
      ['占10%以上', '10%以上'],
      ['提出三点建议', '三点'],
    ],
  },
  {
    name: 'quantity: <number> to <number> <unit>',
    starts: NUMBER | SIGN,
    read: rangeQuantity,
    examples: [
      ['灌溉3至5亿亩', '3至5亿亩'],
      ['每斤5.6到5.78元', '5.6到5.78元'],
      ['涨了20—30%', '20—30%'],
      ['罚款1万元-5万元', '1万元-5万元'],
    ],
  },
  {
    name: 'quantity: <number> <unit> <number> <unit>',
    starts: NUMBER,
    read: compoundQuantity,
    examples: [
      ['全程3小时20分', '3小时20分'],
      ['身高1米78', '1米78'],
      ['重六斤八两', '六斤八两'],
    ],
  },
  {
    name: 'quantity: 米 <digit>',
    starts: MODIFIER,
    read: shortMetre,
    examples: [['身高米九', '米九']],
  },
  {
    name: 'quantity: <number> <unit> <number> <unit> to another',
    starts: NUMBER | MODIFIER,
    read: compoundRange,
    examples: [['身高1米6到1米9', '1米6到1米9']],
  },
  {
    name: 'quantity: 百分之 <number>',
    starts: NUMERAL | SIGN,
    read: partQuantity,
    examples: [
      ['占百分之十二点五', '百分之十二点五'],
      ['百分百国产', '百分百'],
      ['同比负百分之三', '负百分之三'],
    ],
  },
  {
    name: 'quantity: 打对折',
    starts: MODIFIER,
    read: halfPrice,
    examples: [['全场打对折', '对折']],
  },
  {
    name: 'quantity: <currency> <number>',
    starts: SIGN | MODIFIER,
    read: prefixedMoney,
    examples: [
      ['售价为港币2960元', '港币2960元'],
      ['募资US$5亿', 'US$5亿'],
    ],
  },
  {
    name: 'quantity: 摄氏 <number> 度',
    starts: MODIFIER,
    read: prefixedTemperature,
    examples: [
      ['市区录得摄氏33度', '摄氏33度'],
      ['最高摄氏28至33度', '摄氏28至33度'],
    ],
  },
  {
    name: 'quantity: 翻 <number> 番',
    starts: MODIFIER,
    read: doubling,
    examples: [
      ['产值翻一番', '翻一番'],
      ['收入翻了两番', '翻了两番'],
    ],
  },
  {
    name: 'number: a fraction',
    starts: NUMBER | SIGN,
    read: fraction,
    examples: [
      ['约占总数的三分之一', '三分之一'],
      ['缩短了3/4', '3/4'],
      ['仅及五分一', '五分一'],
      ['评分1 1/2', '1 1/2'],
      ['得负一又二分之一', '负一又二分之一'],
    ],
  },
  {
    name: 'number: <number> ^ <number>',
    starts: NUMBER | SIGN,
    read: powerNumber,
    examples: [['每升10^6个', '10^6']],
  },
  {
    name: 'quantity: <fraction> <unit>',
    starts: NUMBER | SIGN,
    read: fractionQuantity,
    examples: [
      ['相距三分之一公里', '三分之一公里'],
      ['厚1 1/2英寸', '1 1/2英寸'],
    ],
  },
  {
    name: 'number: a half',
    starts: NUMERAL,
    read: half,
    examples: [['其中一半是新生', '一半']],
  },
  {
    name: 'quantity: <number> in a list with one unit',
    starts: NUMBER | SIGN,
    read: listedQuantity,
    examples: [
      ['分别上调0.2及0.3个百分点', '0.2'],
      ['分别增长2.5、3.6和4.1%', '3.6'],
    ],
  },
  {
    name: 'number: <number> to <number>',
    starts: NUMBER | SIGN,
    read: rangeNumber,
    examples: [['得分在3至5之间', '3至5']],
  },
  {
    name: 'number: <number>',
    starts: NUMBER | SIGN,
    read: bareNumber,
    examples: [
      ['带动550万果农', '550万'],
      ['总数是一百五十', '一百五十'],
    ],
  },
];

/** The longest figure at `at`, of any form. */
export function longestFigure(context: ChineseContext, at: number): Figure | undefined {
  let longest: Figure | undefined;
  for (const { read } of FORMS) {
    const figure = read(context, at);
    if (figure && (longest === undefined || figure.end > longest.end)) longest = figure;
  }
  return longest;
}
