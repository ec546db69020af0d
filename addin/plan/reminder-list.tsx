import { useEffect, useState } from 'react';
import { Body1, Button, Caption1, mergeClasses } from '@fluentui/react-components';
import { templateName } from 'addin/app/plan-name';
import { useRowStyles } from 'addin/app/row-styles';
import { Section } from 'addin/app/section';
import { useWords } from 'addin/app/words';
import { createPlan, openPlan } from 'addin/store/create-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import type { OutstandingPlan, Reminders } from 'shared/contract/outstanding';

/** What this person has to hand in soon, or should have; nothing at all while there is nothing. */
export function ReminderList({ onOpened }: { onOpened: () => void }) {
  const styles = useRowStyles();
  const { say } = useWords();
  const reminders = useReminders();
  if (reminders === null || reminders.plans.length === 0) return null;
  return (
    <Section title={say('reminder.title')}>
      <ul className={styles.list}>
        {reminders.plans.map((plan) => (
          <Reminded key={plan.planId} plan={plan} today={reminders.today} onOpened={onOpened} />
        ))}
      </ul>
    </Section>
  );
}

/** Asked when shown, and when the plan at hand stands differently. What cannot be had is not missed. */
function useReminders(): Reminders | null {
  const store = usePaneStore();
  const { me, current } = usePaneState();
  const [reminders, setReminders] = useState<Reminders | null>(null);
  const standing = `${me?.person.id ?? ''} ${current?.view?.state ?? ''} ${current?.view?.version ?? 0}`;
  useEffect(() => {
    let isWanted = me !== null;
    if (isWanted) {
      void store.service.reminders().then((answer) => {
        if (isWanted && answer.kind === 'answered') setReminders(answer.value);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [store, me, standing]);
  return reminders;
}

function Reminded({ plan, today, onOpened }: { plan: OutstandingPlan; today: string; onOpened: () => void }) {
  const styles = useRowStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const { template, unit, person, period, planId, planNo, due, daysLate } = plan;
  const write = () =>
    planNo === null
      ? void createPlan(store, { template, unit: unit.id, person: person?.id ?? null, period }, words.language)
      : void openPlan(store, planId, words.language).then(onOpened);
  const returned = plan.state === 'returned' ? [words.say('reminder.returned')] : [];
  const when = daysLate > 0 ? 'late' : due === today ? 'today' : 'soon';
  return (
    <li className={styles.row}>
      <Body1>{`${templateName(words, template)} · ${period}`}</Body1>
      <Button size="small" disabled={work !== null} onClick={write}>
        {words.say(planNo === null ? 'reminder.write' : 'plan.open')}
      </Button>
      <Caption1 className={mergeClasses(styles.whole, daysLate > 0 ? styles.pressing : styles.quiet)}>
        {[...returned, words.say(`reminder.${when}`, { due, n: daysLate })].join(' · ')}
      </Caption1>
    </li>
  );
}
