import { activityIndicators } from 'shared/indicator/activity';
import { annualSalesIndicators } from 'shared/indicator/annual-sales';
import { evaluationIndicators } from 'shared/indicator/evaluation';
import { expenseIndicators } from 'shared/indicator/expense';
import type { Indicator } from 'shared/indicator/indicator';
import { ratioParts } from 'shared/indicator/ratio-parts';
import { reportedMeasures } from 'shared/indicator/reported-measures';
import { strategicIndicators } from 'shared/indicator/strategic';
import { targetSystemIndicators } from 'shared/indicator/target-system';

/** A chapter of the catalogue, as domain/03 has them. */
export interface Chapter {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly indicators: readonly Indicator[];
}

const chapter = (id: string, zh: string, en: string, indicators: readonly Indicator[]): Chapter => ({
  id,
  zh,
  en,
  indicators,
});

export const chapters: readonly Chapter[] = [
  chapter('3.4', '战略指标', 'Strategic indicators', strategicIndicators),
  chapter('3.5', '年度销售目标指标', 'Annual sales targets', annualSalesIndicators),
  chapter('3.6', '目标体系与复盘指标', 'Target system and review', targetSystemIndicators),
  chapter('3.7', '活动与漏斗指标', 'Activity and funnel', activityIndicators),
  chapter('3.8', '费用、产品结构、区域', 'Expense, product mix, region', expenseIndicators),
  chapter('3.9', '评估与过程指标', 'Evaluation and process', evaluationIndicators),
  chapter('3.3', '基础量', 'Reported measures', reportedMeasures),
  chapter('3.3+', '比率的分子、分母与权重', 'Parts of ratios', ratioParts),
];

export const indicators: readonly Indicator[] = chapters.flatMap((each) => each.indicators);

const byCode = new Map(indicators.map((each) => [each.code, each]));

export const indicatorOf = (code: string): Indicator | undefined => byCode.get(code);
