import { useEffect, useState } from 'react';
import { Body1, Caption1, mergeClasses } from '@fluentui/react-components';
import { useRowStyles } from 'addin/app/row-styles';
import { Section } from 'addin/app/section';
import { StateBadge } from 'addin/app/state-badge';
import { templateName } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { valueOrNotify } from 'addin/store/pane-store';
import { usePaneStore } from 'addin/store/use-pane-store';
import { listed } from 'addin/messages/fill';
import { countsOf, toChase } from 'addin/roll-up/to-chase';
import type { OutstandingPlan, OutstandingPlans } from 'shared/contract/outstanding';

/** Who has yet to hand in, and for whom plans wait: what the general office chases, the most pressing first. */
export function Outstanding({ unit, period }: { unit: string; period: string }) {
  const styles = useRowStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const [answer, setAnswer] = useState<OutstandingPlans | null>(null);
  useEffect(() => {
    let isWanted = true;
    void store.service.outstanding(unit, period).then((asked) => {
      const plans = valueOrNotify(store, asked);
      if (isWanted && plans !== null) setAnswer(plans);
    });
    return () => {
      isWanted = false;
    };
  }, [store, unit, period]);
  if (answer === null) return null;
  const chased = toChase(answer.plans);
  return (
    <Section title={say('outstanding.title')}>
      <Caption1 className={styles.quiet}>{say('outstanding.counts', { ...countsOf(answer.plans) })}</Caption1>
      {chased.length === 0 ? (
        <Body1>{say('outstanding.none')}</Body1>
      ) : (
        <ul className={styles.list}>
          {chased.map((plan) => (
            <Chased key={`${plan.template} ${plan.unit.id} ${plan.person?.id ?? ''}`} plan={plan} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Chased({ plan }: { plan: OutstandingPlan }) {
  const styles = useRowStyles();
  const words = useWords();
  const { say, name, language } = words;
  const { template, unit, person, state, due, daysLate, waitingFor, daysWaiting, urgency } = plan;
  const isPressing = daysLate > 0 || urgency === 'escalate';
  const whom = listed(waitingFor.map(name), language);
  const standing =
    waitingFor.length > 0
      ? say(`outstanding.waiting-${urgency}`, { whom, n: daysWaiting })
      : daysLate > 0
        ? say('outstanding.late', { due, n: daysLate })
        : say('outstanding.due', { due });
  return (
    <li className={styles.row}>
      <Body1>{name(person ?? unit)}</Body1>
      <StateBadge state={state ?? 'missing'} />
      <Caption1 className={mergeClasses(styles.whole, styles.quiet)}>{templateName(words, template)}</Caption1>
      <Caption1 className={mergeClasses(styles.whole, isPressing ? styles.pressing : undefined)}>{standing}</Caption1>
    </li>
  );
}
