import { planTitle } from 'addin/app/plan-name';
import type { Words } from 'addin/app/words';
import { nearDayWords } from 'addin/messages/period-words';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import { indicatorName } from 'addin/targets/target-words';
import type { IsoDate } from 'shared/calendar/date';
import type { ReminderLine } from 'shared/contract/outstanding';
import { planKeyOf } from 'shared/plan/plan-id';

/** Reminders of tasks stand together, apart from what departments owe. */
const ofTasks: readonly ReminderLine['id'][] = ['RM-07', 'RM-08', 'RM-09'];
export const isOfTask = ({ id }: ReminderLine): boolean => ofTasks.includes(id);

/** What the list of things to do says already, with the button that does it. */
const doneAbove: readonly ReminderLine['id'][] = ['RM-01', 'RM-02', 'RM-04', 'RM-05', 'RM-06', 'RM-24'];
export const isSaidAbove = ({ id, as, planId }: ReminderLine, above: ReadonlySet<string>): boolean =>
  doneAbove.includes(id) && (as === 'preparer' || as === 'signer' || above.has(planId ?? ''));

/** Of a plan that is missing there is nothing to look at. */
const ofMissing: readonly ReminderLine['id'][] = ['RM-01', 'RM-02', 'RM-03', 'RM-24', 'RM-33'];
export const planToLookAt = ({ id, planId }: ReminderLine): string | null => (ofMissing.includes(id) ? null : planId);

/** What it is about, by the name people know. */
export function reminderTitle({ what, indicator, planId, unit, owner }: ReminderLine, words: Words): string {
  if (indicator !== null) return `${words.name(unit)} · ${indicatorName(indicator, words)}`;
  if (what !== '') return what;
  const key = planId === null ? null : planKeyOf(planId);
  if (key === null) return words.name(unit);
  const person = key.person === null || owner?.id !== key.person ? null : owner;
  return planTitle(words, { template: key.template, period: key.period, unit, person });
}

/** Some say something else before their day. */
const saidBefore: Readonly<Partial<Record<ReminderLine['id'], PaneKey>>> = {
  'RM-07': 'reminder.RM-07.soon',
  'RM-23': 'reminder.RM-23.soon',
  'RM-33': 'reminder.RM-33.soon',
};

export function reminderSentence({ id, day, degree, owner }: ReminderLine, words: Words, today: IsoDate): string {
  const facts = {
    n: Math.abs(degree),
    who: owner === null ? '' : words.name(owner),
    day: day === null ? '' : nearDayWords(day, today, words.language),
  };
  const before = degree <= 0 ? saidBefore[id] : undefined;
  return words.say(before ?? (`reminder.${id}` as PaneKey), facts);
}
