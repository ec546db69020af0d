import { Body1, Caption1 } from '@fluentui/react-components';
import { PlainList } from 'addin/app/parts/plain-list';
import { useWords, type Words } from 'addin/app/words';
import type { ChainTrial } from 'shared/contract/administration';

/** What the chains in the sheets would have meant for plans of the last quarter, before they take effect. */
export function ChainTrialShown({ trial }: { trial: ChainTrial }) {
  const words = useWords();
  const { looked, more, fewer, blocked } = trial;
  return (
    <div role="status">
      <Body1 block>{words.say('administration.tried', { looked, more, fewer, blocked })}</Body1>
      <PlainList>
        {trial.plans.map((plan) => (
          <li key={plan.planId}>
            <Caption1>{differenceOf(plan, words)}</Caption1>
          </li>
        ))}
      </PlainList>
    </div>
  );
}

function differenceOf({ planNo: plan, more, fewer, blocked }: ChainTrial['plans'][number], { say, name, list }: Words): string {
  if (blocked) return say('administration.tried-blocked', { plan });
  const parts = [
    ...(more.length === 0 ? [] : [say('administration.tried-more', { plan, whom: list(more.map(name)) })]),
    ...(fewer.length === 0 ? [] : [say('administration.tried-fewer', { plan, whom: list(fewer.map(name)) })]),
  ];
  return parts.join(' · ');
}
