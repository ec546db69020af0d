import { Body1, Button, Caption1, mergeClasses } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { PlainList } from 'addin/app/parts/plain-list';
import { useRowStyles } from 'addin/app/parts/row-styles';
import { useWords } from 'addin/app/words';
import type { TargetTurns } from 'shared/contract/targets';

/** Whose turn it is, one line a unit or person, each with the one step that goes on. */
export function TurnList({ turns }: Pick<TargetTurns, 'turns'>) {
  const styles = useRowStyles();
  const { say, name, day } = useWords();
  const { open } = useNavigation();
  return (
    <PlainList className={styles.list}>
      {turns.map((turn) => {
        const words = say(`targets.turn.${turn.side}`, { year: turn.year, n: turn.count, who: name(turn.name) });
        return (
          <li key={`${turn.unit.id} ${turn.year} ${turn.node} ${turn.side}`} className={styles.row}>
            <span>
              <Body1 block>{words}</Body1>
              <Caption1 className={mergeClasses(styles.quiet)}>
                {[
                  name(turn.unit),
                  ...(turn.answerBy === null ? [] : [say('targets.by', { day: day(turn.answerBy) })]),
                ].join(' · ')}
              </Caption1>
            </span>
            <Button
              size="small"
              aria-label={`${say('targets.open')} ${words}`}
              onClick={() => open({ page: 'targets', targets: { unit: turn.unit.id, year: turn.year } })}
            >
              {say('targets.open')}
            </Button>
          </li>
        );
      })}
    </PlainList>
  );
}
