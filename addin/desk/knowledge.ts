import type { Desk } from 'addin/desk/desk';
import { dateOf, type IsoDate } from 'shared/calendar/date';
import { statutoryDays } from 'shared/calendar/statutory-days';
import { statutoryCalendar } from 'shared/calendar/working-days';
import type { Cells } from 'shared/plan/document';
import type { Knowledge } from 'shared/review/knowledge';
import { reviewSettings } from 'shared/review/settings';
import type { Lists } from 'shared/template/list';

/** The service's day; this machine's until the service has answered. */
export function todayAt(desk: Desk): IsoDate {
  const now = desk.now();
  return desk.state().me?.today ?? dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What the pane can know by itself when it reviews; rules that look at other plans stay silent until the service reviews. */
export const knowledgeFor = (lists: Lists, today: IsoDate): Knowledge => ({
  today,
  lists,
  settings: reviewSettings,
  workingDays: statutoryCalendar,
});

/** Weekdays off in the plan's year and its neighbours, for NETWORKDAYS; it cannot know make-up days. */
export function holidaysAround(header: Cells): readonly string[] {
  const year = Number(String(header['period'] ?? '').slice(0, 4));
  if (!Number.isInteger(year)) return [];
  return [year - 1, year, year + 1].flatMap((each) => statutoryDays(each)?.holidays ?? []);
}
