import { useState } from 'react';
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { PlaceLink } from 'addin/sign-off/place-link';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { cellWords } from 'addin/sign-off/shown-cell';
import type { ChangedRow } from 'shared/contract/plan-summary';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
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

/** Rows read at a glance; the rest is one click away. */
const firstShown = 5;
/** Cells of an added row that tell what it is. */
const tellingCells = 4;

/** What changed since this person's last look: the old and the new value of each cell. */
export function Changes() {
  const styles = useStyles();
  const { say } = useWords();
  const { summary } = usePlanOnPage();
  const [isAll, setAll] = useState(false);
  const changes = summary.value?.changes ?? null;
  if (changes === null) return null;
  const { rows, version } = changes;
  if (rows.length === 0) return <Caption1 block>{say('sign-off.changes-none', { n: version })}</Caption1>;
  const shown = isAll ? rows : rows.slice(0, firstShown);
  return (
    <PagePart
      title={say('sign-off.changes', { n: version })}
      aside={say('sign-off.changes-count', { n: countOf(rows) })}
    >
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={`${row.place.at.block ?? ''} ${row.place.at.row ?? ''}`} className={styles.row}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {say('app.show-more', { n: rows.length - shown.length })}
        </Button>
      )}
    </PagePart>
  );
}

const countOf = (rows: readonly ChangedRow[]): number =>
  rows.reduce((sum, { what, cells }) => sum + (what === 'changed' ? cells.length : 1), 0);

function Row({ row: { place, what, cells } }: { row: ChangedRow }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <span>
        <PlaceLink at={place.at} />{' '}
        {what !== 'changed' && <Caption1 className={styles.quiet}>{words.say(`sign-off.change.${what}`)}</Caption1>}
      </span>
      {what === 'changed'
        ? cells.map((cell) => (
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
          ))
        : cells
            .slice(0, tellingCells)
            .map((cell) => (
              <Caption1 key={cell.column}>
                {`${words.name(cell.name)}：${cellWords(what === 'added' ? cell.after : cell.before, words)}`}
              </Caption1>
            ))}
    </>
  );
}
