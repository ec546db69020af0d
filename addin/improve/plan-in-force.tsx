import { Caption1 } from '@fluentui/react-components';
import { Pick } from 'addin/app/parts/pick';
import { planTitle } from 'addin/app/plan-name';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';

interface Props {
  readonly unit: string;
  readonly value: string;
  readonly onPick: (planId: string) => void;
}

/** One of the unit's plans in force: the plan whose next version mends what is wrong. */
export function PlanInForce({ unit, value, onPick }: Props) {
  const words = useWords();
  const { state, value: known } = useAnswer((service) => service.plansOf(unit, null), `plans of ${unit}`);
  const plans = (known?.lines ?? []).filter(({ state: stands }) => stands === 'effective');
  if (state === 'asking') return <Caption1>{words.say('app.loading')}</Caption1>;
  if (plans.length === 0) return <Caption1>{words.say('improve.no-plan')}</Caption1>;
  return (
    <Pick
      label={words.say('improve.field.plan')}
      value={value}
      options={[
        { value: '', text: words.say('improve.choose') },
        ...plans.map((plan) => ({ value: plan.planId, text: planTitle(words, plan) })),
      ]}
      onPick={onPick}
    />
  );
}
