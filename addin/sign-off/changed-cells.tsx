import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useWords } from 'addin/app/words';
import { cellWords } from 'addin/sign-off/shown-cell';
import type { ChangedRow } from 'shared/contract/plan-summary';

const useStyles = makeStyles({
  cell: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  old: {
    textDecorationLine: 'line-through',
    backgroundColor: tokens.colorNeutralBackground4,
    paddingInline: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  new: {
    textDecorationLine: 'none',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    paddingInline: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Cells of an added row that tell what it is. */
const tellingCells = 4;

/** What became of a row's cells: old and new value of each; of an added or removed row what it is about. */
export function ChangedCells({ row: { what, cells } }: { row: ChangedRow }) {
  const styles = useStyles();
  const words = useWords();
  if (what !== 'changed') {
    return cells
      .slice(0, tellingCells)
      .map((cell) => (
        <Caption1 key={cell.column}>
          {`${words.name(cell.name)}：${cellWords(what === 'added' ? cell.after : cell.before, words)}`}
        </Caption1>
      ));
  }
  return cells.map((cell) => (
    <span key={cell.column} className={styles.cell}>
      <Caption1 className={styles.quiet}>{words.name(cell.name)}</Caption1>
      <span className={styles.pair}>
        <del className={styles.old}>
          <Text>{cellWords(cell.before, words)}</Text>
        </del>
        <ArrowRightRegular aria-label={words.say('sign-off.becomes')} />
        <ins className={styles.new}>
          <Text>{cellWords(cell.after, words)}</Text>
        </ins>
      </span>
    </span>
  ));
}
