import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { takeTargetStep } from 'addin/store/targets/take-target-step';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { AgreementCard, type ChosenAnswer } from 'addin/targets/agreement-card';
import { nameFacts, nodeName } from 'addin/targets/target-words';
import type { TargetStepRequest, UnitTargetsView } from 'shared/contract/targets';
import { stepsOf } from 'shared/targets/amount';
import type { Node } from 'shared/targets/node';

type OwnersAnswer = Extract<TargetStepRequest, { step: 'answer' }>['answers'][number];

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  send: { display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was issued to one unit or person; whoever owns it answers all of it in one step. */
export function NodeTargets({ view, node }: { view: UnitTargetsView; node: Node }) {
  const styles = useStyles();
  const words = useWords();
  const own = view.agreements.filter((each) => each.node === node);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenAnswer>>(new Map());
  const toAnswer = own.filter(({ openSteps }) => openSteps.includes('accept'));
  return (
    <PagePart title={nodeName(view, node, words)} aside={words.period(view.year)}>
      <div className={styles.cards}>
        {own.map((agreement) => (
          <AgreementCard
            key={agreement.indicator}
            view={view}
            agreement={agreement}
            chosen={chosen.get(agreement.indicator) ?? null}
            onChosen={(answer) => setChosen(new Map(chosen).set(agreement.indicator, answer))}
          />
        ))}
      </div>
      {(toAnswer.length > 0 || chosen.size > 0) && (
        <Send view={view} node={node} chosen={chosen} all={toAnswer.length} onSent={() => setChosen(new Map())} />
      )}
    </PagePart>
  );
}

interface SendProps {
  readonly view: UnitTargetsView;
  readonly node: Node;
  readonly chosen: ReadonlyMap<string, ChosenAnswer>;
  readonly all: number;
  readonly onSent: () => void;
}

function Send({ view, node, chosen, all, onSent }: SendProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const answers = [...chosen].flatMap(([indicator, answer]): readonly OwnersAnswer[] => {
    const agreement = view.agreements.find((each) => each.node === node && each.indicator === indicator);
    if (agreement === undefined) return [];
    const { value } = agreement;
    if (answer.act === 'accept') return [{ act: 'accept' as const, indicator, value }];
    const counter = answer.typed === null ? null : stepsOf(indicator, answer.typed);
    if (counter === null) return [];
    const { reason, analysis } = answer;
    return [{ act: 'object' as const, indicator, value, counter, months: null, reason, analysis }];
  });
  const send = async (): Promise<void> => {
    const of = { unit: view.unit.id, year: view.year };
    const taken = await takeTargetStep(store, of, { step: 'answer', node, answers }, nameFacts(view, words));
    if (taken !== null) onSent();
  };
  return (
    <div className={styles.send}>
      <Caption1 className={styles.quiet}>
        {words.say('targets.answered-n', { n: answers.length, all: Math.max(all, answers.length) })}
      </Caption1>
      <Button appearance="primary" disabled={work !== null || answers.length === 0} onClick={() => void send()}>
        {words.say('targets.send-answers')}
      </Button>
    </div>
  );
}
