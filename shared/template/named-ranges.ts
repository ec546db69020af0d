/**
 * Names the workbook defines, because formulas of the templates use them. All but the holidays are looked up with
 * IFERROR: a workbook that lacks them shows a blank.
 */
export const namedRanges = {
  /** Statutory days off on which nobody works, as dates. */
  holidays: 'CS_Holidays',
  /** Weekend days that are worked in exchange, as dates. */
  makeUpDays: 'CS_MakeUpDays',
  /** In parallel: how a sheet shows the indicator, its name, its unit, how it adds up over time (`AcrossTime`). */
  indicators: 'CS_Indicators',
  indicatorNames: 'CS_IndicatorNames',
  indicatorUnits: 'CS_IndicatorUnits',
  indicatorTimes: 'CS_IndicatorTimes',
  /** In parallel: how a sheet shows the stage, its key action, what ends it (shared/template/funnel). */
  stages: 'CS_Stages',
  stageActions: 'CS_StageActions',
  stageCriteria: 'CS_StageCriteria',
} as const;
