import { useState } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { ChangedCells } from 'addin/sign-off/changed-cells';
import { PlaceLink } from 'addin/sign-off/place-link';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import type { ChangedRow } from 'shared/contract/plan-summary';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Rows read at a glance; the rest is one click away. */
const firstShown = 5;

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

function Row({ row }: { row: ChangedRow }) {
  const styles = useStyles();
  const { say } = useWords();
  const { place, what } = row;
  return (
    <>
      <span>
        <PlaceLink at={place.at} />{' '}
        {what !== 'changed' && <Caption1 className={styles.quiet}>{say(`sign-off.change.${what}`)}</Caption1>}
      </span>
      <ChangedCells row={row} />
    </>
  );
}
