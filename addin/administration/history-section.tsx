import { useState } from 'react';
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DifferenceList } from 'addin/administration/difference-list';
import { Section } from 'addin/app/parts/section';
import { useWords } from 'addin/app/words';
import { administrationVersion, restoreAdministration } from 'addin/store/administer';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import type { AdministrationHistory, AdministrationVersion, ChangeShown } from 'shared/contract/administration';
import type { Lists } from 'shared/template/list';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: 'anywhere' },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  broken: { color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly history: AdministrationHistory;
  readonly lists: Lists;
  readonly onRestored: () => void;
}

/** Every version with who made it; its difference on demand, and the way back to it. */
export function HistorySection({ history, lists, onRestored }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const newest = history.changes[0]?.version ?? 0;
  return (
    <Section title={say('administration.history')}>
      {!history.sound && <Text className={styles.broken}>{say('administration.history-broken')}</Text>}
      {newest === 0 && <Caption1 className={styles.quiet}>{say('administration.history-none')}</Caption1>}
      <ul className={styles.list}>
        {history.changes.map((change) => (
          <Version key={change.version} {...{ change, newest, lists, onRestored }} />
        ))}
      </ul>
    </Section>
  );
}

interface VersionProps extends Omit<Props, 'history'> {
  readonly change: ChangeShown;
  readonly newest: number;
}

function Version({ change, newest, lists, onRestored }: VersionProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, name, time } = useWords();
  const { work } = usePaneState();
  const [shown, setShown] = useState<AdministrationVersion | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { version, by, note, restored } = change;
  const goBack = async (): Promise<void> => {
    setAsked(false);
    if (await restoreAdministration(store, version, newest)) onRestored();
  };
  return (
    <li className={styles.item}>
      <Text weight="semibold">{say('administration.version', { version })}</Text>
      <Caption1 className={styles.quiet}>
        {by === null ? say('administration.set-up') : `${name(by)} · ${time(change.time)}`}
        {restored !== null && ` · ${say('administration.restored', { version: restored })}`}
      </Caption1>
      {note !== '' && <Caption1>{note}</Caption1>}
      <div className={styles.steps}>
        <Button
          size="small"
          onClick={() => void (shown === null ? administrationVersion(store, version).then(setShown) : setShown(null))}
        >
          {say(shown === null ? 'administration.difference' : 'administration.hide')}
        </Button>
        {version !== newest && !isAsked && (
          <Button size="small" disabled={work !== null} onClick={() => setAsked(true)}>
            {say('administration.restore')}
          </Button>
        )}
        {isAsked && (
          <Button size="small" appearance="primary" disabled={work !== null} onClick={() => void goBack()}>
            {say('administration.restore-sure')}
          </Button>
        )}
      </div>
      {shown !== null && <DifferenceList differences={shown.differences} lists={lists} />}
    </li>
  );
}
