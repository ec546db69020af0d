import { Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { amountWords, indicatorName, nodeName } from 'addin/targets/target-words';
import type { UnitTargetsView } from 'shared/contract/targets';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

const mostShown = 6;

/** Where the matrix as it was saved does not give what the unit was given; the gap is the unit's own. */
export function GapList({ view }: { view: UnitTargetsView }) {
  const styles = useStyles();
  const words = useWords();
  const { say, name, period, list } = words;
  const gaps = view.differences.filter(({ facts }) => typeof facts['difference'] === 'number');
  const idle = view.differences.filter(({ rule }) => rule === 'DR-16').map(({ facts }) => String(facts['person']));
  if (gaps.length === 0 && idle.length === 0) return null;
  return (
    <MessageBar intent={gaps.some(({ severity }) => severity === 'error') ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say('targets.gaps')}</MessageBarTitle>
        {idle.length > 0 && (
          <Caption1 block>
            {say('targets.idle', { who: list(idle.map((person) => nodeName(view, `person:${person}`, words))) })}
          </Caption1>
        )}
        {gaps.length > 0 && <Caption1 block>{say('targets.gap-owner', { unit: name(view.unit) })}</Caption1>}
        <ul className={styles.list}>
          {gaps.slice(0, mostShown).map(({ rule, facts }) => {
            const code = String(facts['indicator'] ?? '');
            const shown = (key: string): string => amountWords(code, Number(facts[key] ?? 0), words);
            const at = String(facts['period'] ?? '');
            const text = say('targets.gap', {
              period: at === '' || at === 'total' ? period(view.year) : period(at),
              indicator: indicatorName(code, words),
              parent: shown('parent'),
              sum: shown('sum'),
              by: shown('difference'),
            });
            return <li key={`${rule} ${code} ${at}`}>{text}</li>;
          })}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
