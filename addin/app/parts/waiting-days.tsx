import { Badge } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { rulesAt, todayAt } from 'addin/store/knowledge';
import { usePaneStore } from 'addin/store/use-pane-store';
import { dateOf } from 'shared/calendar/date';
import { enteredCalendar } from 'shared/calendar/working-days';
import type { PlanLine } from 'shared/contract/answers';
import { urgencyOf, workingDaysSince } from 'shared/sign-off/overdue';

/** RM-04, RM-05: how long a plan has waited for its signers, once that is longer than it should be. */
export function WaitingDays({ line: { since, waitingFor } }: { line: PlanLine }) {
  const store = usePaneStore();
  const { say } = useWords();
  const moment = new Date(since);
  const day = dateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const days = workingDaysSince(day, todayAt(store), enteredCalendar(rulesAt(store)));
  const urgency = urgencyOf(days);
  if (waitingFor.length === 0 || urgency === 'in-time') return null;
  return (
    <Badge appearance="tint" color={urgency === 'escalate' ? 'danger' : 'warning'}>
      {say('inbox.waits', { n: days })}
    </Badge>
  );
}
