import { readPeriod } from 'shared/calendar/period';
import { planKeyOf } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { nameIn, type Language } from 'shared/template/list';
import type { Sheet } from 'shared/template/template';

/** Parts the name of a sheet from the plan it belongs to: `任务·W10`. */
const separator = '·';

/** `任务`, or `任务·W10` for a plan whose sheets stand beside another plan's. */
export const tabName = (language: Language, sheet: Pick<Sheet, 'zh' | 'en'>, shortName: string | null): string =>
  shortName === null ? nameIn(language, sheet) : `${nameIn(language, sheet)}${separator}${shortName}`;

/** What the template calls the sheet and what follows it, `·W10` or ` 2`; the whole is a name that the user gave. */
export function partedTabName(name: string): { readonly sheet: string; readonly ending: string } {
  const found = new RegExp(`^(.*?)((?:${separator}.*?)?(?: \\d+)?)$`).exec(name);
  return { sheet: found?.[1] ?? name, ending: found?.[2] ?? '' };
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The period of a plan in few letters, for the tabs of its sheets: `3月`, `Mar`, `Q1`, `W10`, `2026`; empty for no plan id. */
export function shortPlanName(planId: string, language: Language): string {
  const period = readPeriod(planKeyOf(planId)?.period ?? '');
  if (isRefused(period)) return '';
  switch (period.kind) {
    case 'span':
      return `${period.firstYear}-${period.lastYear}`;
    case 'year':
      return String(period.year);
    case 'quarter':
      return `Q${period.quarter}`;
    case 'month':
      return language === 'zh-CN' ? `${period.month}月` : (monthNames[period.month - 1] ?? '');
    case 'week':
      return `W${period.week}`;
    case 'day':
      return period.date.slice(5);
  }
}
