import type { PaneStore } from 'addin/store/pane-store';
import type { ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import { dateOf, type IsoDate } from 'shared/calendar/date';
import { calendarYear } from 'shared/calendar/period';
import { statutoryDays, type YearDays } from 'shared/calendar/statutory-days';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { PaneRules } from 'shared/contract/answers';
import type { Cells } from 'shared/plan/document';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import type { Knowledge } from 'shared/review/knowledge';
import type { Planned } from 'shared/related-plans/planned';
import { reviewSettings } from 'shared/review/settings';
import { usualSignOffPolicy } from 'shared/sign-off/commands';

/** The service's day; this machine's until the service has answered. */
export function todayAt(store: PaneStore): IsoDate {
  const now = store.now();
  return store.state().me?.today ?? dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What holds until the service has said what the company set for itself; it reviews by its own anyway. */
const usualRules: PaneRules = {
  review: reviewSettings,
  calendar: [],
  fiscal: calendarYear,
  wording: usualSignOffPolicy,
};

export const rulesAt = (store: PaneStore): PaneRules => store.state().me?.rules ?? usualRules;

/** `planned`: what other plans know of this one, as the service told it. Without it the rules about that stay silent. */
export const knowledgeFor = (
  { lists, document }: Pick<ReadPlan, 'lists' | 'document'>,
  today: IsoDate,
  rules: PaneRules,
  planned: Planned | null,
): Knowledge => ({
  today,
  lists,
  settings: rules.review,
  workingDays: enteredCalendar(rules),
  ...(planned === null ? {} : { planned: inMoneyUnitOf(document.header, planned) }),
});

/** Days by which the sheets of a plan count working days: its year's and those of the years beside it. */
export function daysAround(
  header: Cells,
  { calendar }: PaneRules,
): { readonly holidays: readonly string[]; readonly makeUpDays: readonly string[] } {
  const year = Number(String(header['period'] ?? '').slice(0, 4));
  const around = Number.isInteger(year) ? [year - 1, year, year + 1] : [];
  const years = around.flatMap((each): readonly YearDays[] => {
    const days = calendar.find((own) => own.year === each) ?? statutoryDays(each);
    return days === null ? [] : [days];
  });
  return {
    holidays: years.flatMap(({ holidays }) => holidays),
    makeUpDays: years.flatMap(({ makeUpDays }) => makeUpDays),
  };
}
