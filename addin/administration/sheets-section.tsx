import { useState } from 'react';
import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DifferenceList } from 'addin/administration/difference-list';
import { FindingList } from 'addin/administration/finding-list';
import { ChainTrialShown } from 'addin/administration/chain-trial';
import { ConfirmDialog } from 'addin/app/parts/confirm-dialog';
import { Section } from 'addin/app/parts/section';
import { useWords } from 'addin/app/words';
import {
  checkSheets,
  exportAdministration,
  differencesOf,
  importAdministration,
  tryChains,
  type AdministrationRead,
} from 'addin/store/administer';
import { notify } from 'addin/store/pane-store';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { isWrong } from 'shared/administration/check/found';
import { choicesIn } from 'shared/administration/choices';
import type { ChainTrial } from 'shared/contract/administration';
import type { TableDifference } from 'shared/administration/difference';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Sheets whose import waits for a yes, and what it would change. */
interface Asked {
  readonly read: AdministrationRead;
  readonly changes: readonly TableDifference[];
}

/** Longest note of a change, as the service takes it. */
const longestNote = 500;

/** Export, check, import: an import is offered once the check has found nothing that is wrong. */
export function SheetsSection({ onImported }: { onImported: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { work } = usePaneState();
  const [read, setRead] = useState<AdministrationRead | null>(null);
  const [note, setNote] = useState('');
  const isBusy = work !== null;
  const [trial, setTrial] = useState<ChainTrial | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Nothing takes effect before somebody has seen what it changes (P9). */
  const ask = async (): Promise<void> => {
    // Edited since the check or not: what is sent is what stands in the sheets now.
    const now = await checkSheets(store);
    setRead(now);
    if (now === null || now.findings.some(isWrong)) return;
    const changes = await differencesOf(store, now);
    if (changes === null) return;
    if (changes.length === 0) notify(store, { tone: 'success', text: { key: 'administration.nothing-new' } });
    else setAsked({ read: now, changes });
  };
  /** Chains that are wrong are not tried: what is wrong is shown. */
  const tryOut = async (): Promise<void> => {
    const now = await checkSheets(store);
    setRead(now);
    setTrial(now === null || now.findings.some(isWrong) ? null : await tryChains(store, now));
  };
  const bring = async ({ read: now }: Asked): Promise<void> => {
    setAsked(null);
    const imported = await importAdministration(store, now, note);
    setRead(imported.read);
    if (!imported.isStored) return;
    setNote('');
    onImported();
  };
  return (
    <Section title={say('administration.sheets')}>
      <Caption1 className={styles.quiet}>{say('administration.sheets-lead')}</Caption1>
      <div className={styles.steps}>
        <Button disabled={isBusy} onClick={() => void exportAdministration(store).then(() => setRead(null))}>
          {say(read === null ? 'administration.export' : 'administration.export-again')}
        </Button>
        <Button disabled={isBusy} onClick={() => void checkSheets(store).then(setRead)}>
          {say('administration.check')}
        </Button>
        <Button disabled={isBusy} onClick={() => void tryOut()}>
          {say('administration.try')}
        </Button>
      </div>
      <Field size="small" label={say('administration.note')}>
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          maxLength={longestNote}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <Button appearance="primary" disabled={isBusy} onClick={() => void ask()}>
        {say('administration.import')}
      </Button>
      {trial !== null && <ChainTrialShown trial={trial} />}
      {asked !== null && (
        <ConfirmDialog
          isOpen
          title={say('administration.import-sure')}
          text={<DifferenceList differences={asked.changes} lists={choicesIn(asked.read.here.rows)} />}
          action={say('administration.import-now')}
          onCancel={() => setAsked(null)}
          onConfirm={() => void bring(asked)}
        />
      )}
      {read !== null && <FindingList findings={read.findings} here={read.here} lists={choicesIn(read.here.rows)} />}
    </Section>
  );
}
