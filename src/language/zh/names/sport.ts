// Teams under a name of their own: 飞马队, told from 车队 and 乐队 by the talk of a match around it.

import type { Scene } from './scene.ts';

/** Words of a match. */
const MATCH = new Set(
  (
    '主场 客场 主客场 联赛 球员 教练 主教练 助理教练 外援 前锋 后卫 中场 门将 守门员 中锋 比分 迎战 战胜 击败 战平 对阵 对垒 不敌 ' +
    '负于 胜 平 负 队员 队长 夺冠 球队 球门 城门 进球 射门 点球 任意球 角球 半决赛 决赛 小组赛 预赛 淘汰赛 锦标赛 世界杯 甲级 赛季 ' +
    '常规赛 季后赛 篮板 三分球 主力 替补 球迷 亚军 冠军 季军 榜首 保级 晋级 出线 积分 比赛 参赛 上场 下半场 上半场'
  ).split(' '),
);
/** What stands before 队 and says only what sort of team it is. */
const SORTS = new Set(
  (
    '冠军 亚军 季军 种子 参赛 对手 业余 专业 职业 明星 全明星 混合 代表 青年 少年 成年 男子 女子 国内 国外 上届 劲旅 东道主 弱 强 老 新 小 ' +
    '足球 篮球 排球 乒乓球 羽毛球 网球 水球 棒球 垒球 手球 游泳 跳水 体操 田径 举重 射击 射箭 摔跤 柔道 击剑 赛艇 滑雪 滑冰 围棋 象棋 ' +
    '本 该 两 各 同 一 二 三 全 客 主 女 男 红 黄 蓝 绿 白 甲 乙 丙 世界 一流 优秀 弱小 大学生 中学生 教师 工人 农民 志愿者 亲友 拉拉 啦啦'
  ).split(' '),
);
/** So many tokens around a team are looked at. */
const AROUND = 14;

/** Whether the word at `first` and the 队 at `k` name a team. */
export function playsSport({ tokens, text }: Scene, first: number, k: number): boolean {
  const name = text.slice(tokens[first]!.start, tokens[k]!.end - 1);
  if (name.length < 2 || name.length > 4 || SORTS.has(name)) return false;
  for (let i = Math.max(0, k - AROUND); i < tokens.length && i <= k + AROUND; i++)
    if ((i < first || i > k) && MATCH.has(text.slice(tokens[i]!.start, tokens[i]!.end))) return true;
  return false;
}
