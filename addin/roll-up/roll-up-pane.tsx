import { useState } from 'react';
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from 'addin/app/parts/section';
import { useWords } from 'addin/app/words';
import { pullRollUp, refreshEverything } from 'addin/store/pull-roll-up';
import { todayAt } from 'addin/store/knowledge';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { gapNames } from 'addin/messages/states';
import { Pick } from 'addin/app/parts/pick';
import { monthsAround } from 'addin/roll-up/months';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  gaps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** Pulls consolidated figures into sheets of finance's own, and shows how cells ask for one figure. */
export function RollUpPane() {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { me, work } = usePaneState();
  const units = me?.mayRollUp ?? [];
  const periods = monthsAround(todayAt(store));
  const [unit, setUnit] = useState<string | null>(null);
  const [period, setPeriod] = useState<string | null>(null);
  const [pulled, setPulled] = useState<RollUpTable | null>(null);
  const first = units[0];
  if (first === undefined) return <Body1 className={styles.quiet}>{words.say('roll-up.none-allowed')}</Body1>;
  const chosenUnit = unit ?? first.id;
  const chosenPeriod = period ?? periods[0] ?? '';
  return (
    <>
      <Section title={words.say('pane.roll-up')}>
        <div className={styles.form}>
          <Pick
            label={words.say('roll-up.unit')}
            value={chosenUnit}
            options={units.map((each) => ({ value: each.id, text: words.name(each) }))}
            onPick={setUnit}
          />
          <Pick
            label={words.say('roll-up.period')}
            value={chosenPeriod}
            options={periods.map((each) => ({ value: each, text: words.period(each) }))}
            onPick={setPeriod}
          />
          <Button
            appearance="primary"
            disabled={work !== null}
            onClick={() => void pullRollUp(store, chosenUnit, chosenPeriod).then(setPulled)}
          >
            {words.say('roll-up.insert')}
          </Button>
          <Button
            disabled={work !== null}
            onClick={() => void pullRollUp(store, chosenUnit, chosenPeriod, 'finance').then(setPulled)}
          >
            {words.say('roll-up.insert-finance')}
          </Button>
          <Button disabled={work !== null} onClick={() => void refreshEverything(store)}>
            {words.say('roll-up.refresh')}
          </Button>
        </div>
        {pulled !== null && <Gaps rollUp={pulled} />}
      </Section>
      <Section title={words.say('roll-up.functions')}>
        <Caption1 className={styles.quiet}>{words.say('roll-up.functions-lead')}</Caption1>
        <code className={styles.code}>{`=PLAN.VALUE("${chosenUnit}","REV_CY","${chosenPeriod}")`}</code>
        <code className={styles.code}>{`=PLAN.STATUS("${chosenUnit}","${chosenPeriod}")`}</code>
      </Section>
    </>
  );
}

function Gaps({ rollUp }: { rollUp: RollUpTable }) {
  const styles = useStyles();
  const { name, say } = useWords();
  if (rollUp.gaps.length === 0) return <Caption1>{say('roll-up.no-gaps')}</Caption1>;
  return (
    <>
      <Caption1>{say('roll-up.gaps', { n: rollUp.gaps.length })}</Caption1>
      <ul className={styles.gaps}>
        {rollUp.gaps.map(({ unit, reason }) => (
          <li key={unit.id}>
            <Caption1>{say('roll-up.gap', { unit: name(unit), why: name(gapNames[reason]) })}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}
