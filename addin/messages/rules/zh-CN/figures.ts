import { say, type RuleSentences } from 'addin/messages/rules/sentences';

export const figuresZh: RuleSentences = {
  'V-SUM-01': say(
    '{indicator} 分解合计 {sum} 小于目标 {target}，差 {difference}',
    '没有分下去的部分无人承担。',
    '差额由{unit}补齐：请把 {difference} 分给部门或人员，或列为部门预留。',
  ),
  'V-SUM-02': say(
    '{indicator} 分解合计 {sum} 比目标 {target} 多 {percent}%',
    '层层加码会使目标失真。',
    '请核对；确需挑战性目标请说明。',
  ),
  'V-SUM-03': say(
    '{indicator} 各期合计 {sum} 与目标 {target} 不符',
    '月、季、年须一致。',
    '请调整各期数值，使合计等于 {target}。',
  ),
  'V-SUM-04': say('品类占比合计 {percent}%，应为 100%', '占比不满 100% 时，分解必然有缺口。', '请调整占比。'),
  'V-SUM-05': say('区域合计 {sum} 与总目标 {target} 不符', '区域目标须合成总目标。', '请调整区域目标。'),
  'V-SUM-06': say('终端“{outlet}”未设指标', '核心店须有明确的品项指标。', '请填写该终端的指标。'),
  'V-SUM-07': say(
    '{indicator} 目标 {value} 不及上级 {target}',
    '比率不能相加，每个下级都要达到上级水平。',
    '请调整到 {target} 或更好。',
  ),
  'V-SUM-08': say('累计值 {value} 低于此前的 {before}', '累计值只增不减。', '请核对：这里填的是年初至今的累计。'),
  'V-SUM-09': say(
    '{indicator} 期末值 {value} 与上级 {target} 不符',
    '这类指标以期末值为准，不相加。',
    '请把最后一期改为 {target}。',
  ),
  'V-SUM-10': say('{owner} 的权重合计 {percent}%，应为 100%', '权重不满 100% 时评分不公平。', '请调整权重。'),
  'V-SUM-11': say('未分解指标：{missing}', '上级下达的指标必须承接。', '请在指标表增加这些指标。'),
  'V-SUM-12': say(
    '系数{wrong}（合计 {sum}）',
    '系数合计须为 1，历史数据是测算的基础。',
    '请调整系数，或补填前几年同期数据。',
  ),
  'V-SUM-13': say('日目标合计 {sum} 与目标 {target} 不符', '每天做到了，整体却达不到。', '请调整每日目标。'),
  'V-SUM-14': say(
    '平均每天需要 {daily} 次，超出能力 {most} 次',
    '超出能力的目标只会落空。',
    '请降低目标、增加人手或提高转化率。',
  ),
  'V-SUM-15': say(
    '计划回款 {collected} 大于已签约与期初应收合计 {most}',
    '没有签约就没有可回的款。',
    '请核对回款或签约目标。',
  ),
  'V-SUM-16': say(
    '利润目标 {target} 与销售额×利润率（{implied}）不一致',
    '两个数不可能同时达成。',
    '请统一销售额、利润率和利润。',
  ),
  'V-SUM-17': say('{months} 月没有销售目标', '空档月会使全年目标前松后紧。', '请为每个月安排目标，或说明原因。'),
  'V-SUM-18': say(
    '目标占比 {percent}% 不在套餐的 {least}% 到 {most}% 之间',
    '目标超出上下限，套餐自相矛盾。',
    '请改目标占比，或放宽上下限。',
  ),
  'V-SUM-19': say('目标占比 {percent}%：{wrong}', '套餐的重点要跟着企业阶段走。', '请调整占比，或核对所选阶段。'),
  'V-SUM-20': say('{wrong}', '区域目标要看占有率和市场容量。', '请按建议权重调整，或写明偏离原因。'),
};
