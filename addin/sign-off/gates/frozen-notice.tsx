import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import type { PlanView } from 'shared/contract/answers';

/** What keeps the plan as it is for now: by whom, why, and who can lift it. */
export function FrozenNotice({ frozen }: { frozen: PlanView['frozen'] }) {
  const { say, name, list, period } = useWords();
  if (!frozen) return null;
  const facts = {
    ...{ unit: name(frozen.unit), period: period(frozen.period) },
    ...{ who: name(frozen.by), why: frozen.reason },
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say(`frozen.${frozen.reach}`, facts)} {say('frozen.lifters', { whom: list(frozen.lifters.map(name)) })}
      </MessageBarBody>
    </MessageBar>
  );
}
