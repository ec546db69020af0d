import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from 'addin/app/section';
import { useWords } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';
import { placeName } from 'addin/findings/place-name';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { RowChange } from 'shared/plan/changes';
import { blockOf } from 'shared/template/template';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  place: { padding: 0, minWidth: 0, minHeight: 0, justifyContent: 'start', color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Only the rows that changed since this person's last look. */
export function Changes() {
  const styles = useStyles();
  const { say } = useWords();
  const { current } = usePaneState();
  const changes = current?.view?.changesSince ?? null;
  if (changes === null) return null;
  const n = changes.version;
  if (changes.rows.length === 0) return <Caption1 block>{say('sign-off.changes-none', { n })}</Caption1>;
  return (
    <Section title={say('sign-off.changes', { n })}>
      <ul className={styles.list}>
        {changes.rows.map((change) => (
          <li key={`${change.block} ${change.row}`}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Change({ change }: { change: RowChange }) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  if (current === null) return null;
  const { block, row, what, columns } = change;
  const at = { block, row, column: null };
  const place = placeName(words, current.read, at);
  const table = blockOf(current.read.template, block);
  const headers = columns.map((key) => {
    const column = table?.columns.find((each) => each.key === key);
    return column === undefined ? key : words.name(column);
  });
  return (
    <>
      {what === 'removed' ? (
        <Caption1>{`${place} ${row}`}</Caption1>
      ) : (
        <Button
          appearance="transparent"
          size="small"
          className={styles.place}
          onClick={() => void goTo(current.plan.planIndex, at)}
        >
          {place}
        </Button>
      )}{' '}
      <Caption1 className={styles.quiet}>
        {[words.say(`sign-off.change.${what}`), ...(what === 'changed' ? [words.list(headers)] : [])].join(' · ')}
      </Caption1>
    </>
  );
}
