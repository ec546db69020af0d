import type { IsoDate } from 'shared/calendar/date';
import { addDays } from 'shared/calendar/date';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';
import { waitingFor, type Said, type TargetAgreement } from 'shared/targets/agreement';

/** DR-27: one thing silence did, on the day after somebody should have answered. */
export interface SilentStep {
  readonly what: 'reminded' | 'escalated';
  readonly on: IsoDate;
  readonly silent: string;
  /** A reminder gives the time once more. */
  readonly answerBy: IsoDate;
}

/**
 * What silence does next by `today`; null where nobody is late. First whoever is asked is reminded and has the time
 * once more; then the superior is asked. A ruling that stays unsigned is reminded of again and again: there is nobody
 * above to ask, and an unsigned target never becomes formal. Reckoned from the day of the deadline, whenever somebody
 * looks.
 */
export function silentStep(
  agreement: TargetAgreement,
  today: IsoDate,
  calendar: WorkingCalendar,
  answerWithin: number,
): SilentStep | null {
  if (!('answerBy' in agreement) || today <= agreement.answerBy) return null;
  const isRuling = agreement.state === 'agreed' && agreement.how === 'ruled';
  return {
    what: !agreement.reminded || isRuling ? 'reminded' : 'escalated',
    on: addDays(agreement.answerBy, 1),
    silent: waitingFor(agreement)[0] ?? '',
    answerBy: addWorkingDays(calendar, agreement.answerBy, answerWithin).value,
  };
}

export function afterSilentStep(agreement: TargetAgreement, step: SilentStep): TargetAgreement {
  if (!('answerBy' in agreement)) return agreement;
  const { what, on, silent, answerBy } = step;
  const { target, value, months, round, replaces } = agreement;
  const said: readonly Said[] = [...agreement.said, { what, by: silent, on, round, value, reason: '', analysis: '' }];
  if (what === 'reminded') return { ...agreement, answerBy, reminded: true, said };
  const counter = agreement.state === 'disputed' ? agreement.counter : null;
  return { state: 'escalated', target, value, months, round, replaces, said, counter, cause: 'silence', silent };
}

/** All that silence has done by `today`. */
export function silentSteps(
  agreement: TargetAgreement,
  today: IsoDate,
  calendar: WorkingCalendar,
  answerWithin: number,
): readonly SilentStep[] {
  const steps: SilentStep[] = [];
  let now = agreement;
  for (let next = silentStep(now, today, calendar, answerWithin); next !== null;) {
    steps.push(next);
    now = afterSilentStep(now, next);
    next = silentStep(now, today, calendar, answerWithin);
  }
  return steps;
}
