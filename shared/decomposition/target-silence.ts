import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { waitingFor, type Said, type TargetAgreement } from 'shared/decomposition/target-agreement';
import type { IsoDate } from 'shared/calendar/date';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';

/**
 * DR-27: what silence does when a day has passed. First whoever is asked is reminded and has the time once more; then
 * the superior is. A ruling that stays unsigned is reminded of again and again: there is nobody above to ask, and an
 * unsigned target never becomes formal. Unchanged where nobody is late.
 */
export function afterSilence(
  agreement: TargetAgreement,
  today: IsoDate,
  calendar: WorkingCalendar,
  settings: DecompositionSettings = defaultSettings,
): TargetAgreement {
  switch (agreement.state) {
    case 'escalated':
    case 'committed':
    case 'formal':
      return agreement;
    case 'issued':
    case 'disputed':
    case 'agreed': {
      if (today <= agreement.answerBy) return agreement;
      const silent = waitingFor(agreement)[0] ?? '';
      const { target, value, round, replaces } = agreement;
      const ruled = agreement.state === 'agreed' && agreement.how === 'ruled';
      const noted = (what: 'reminded' | 'escalated'): readonly Said[] => [
        ...agreement.said,
        { what, by: silent, on: today, round, value, reason: '', analysis: '' },
      ];
      if (!agreement.reminded || ruled) {
        const answerBy = addWorkingDays(calendar, today, settings.answerWithin).value;
        return { ...agreement, answerBy, reminded: true, said: noted('reminded') };
      }
      const counter = agreement.state === 'disputed' ? agreement.counter : null;
      const said = noted('escalated');
      return { state: 'escalated', target, value, round, replaces, said, counter, cause: 'silence', silent };
    }
  }
}
