import type { RectificationView } from 'shared/contract/rectifications';
import type { Measured } from 'shared/follow-through/rectification/rectification';
import { indicatorOf } from 'shared/indicator/catalogue';

/** With the names it takes to show it. */
export function shownMeasured({
  indicator,
  period,
  plan,
  actual,
}: Measured): NonNullable<RectificationView['measured']> {
  const { zh, en, unit } = indicatorOf(indicator) ?? { zh: indicator, en: indicator, unit: null };
  const as = unit?.kind === 'percent' ? 'percent' : 'number';
  return {
    ...{ period, indicator: { id: indicator, zh, en }, unit: { zh: unit?.zh ?? '', en: unit?.en ?? '' } },
    ...{ plan: { value: plan, as }, actual: { value: actual, as } },
    rate: plan === 0 ? null : (actual - plan) / Math.abs(plan),
  };
}
