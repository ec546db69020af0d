import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmDialog } from 'addin/app/parts/confirm-dialog';
import { PagePart } from 'addin/app/parts/page-part';
import { Pick } from 'addin/app/parts/pick';
import { useWords } from 'addin/app/words';
import { issueMatrix, openMatrix, saveMatrix, showMatrixAgain, showQuarter } from 'addin/store/targets/target-matrix';
import { takeTargetStep } from 'addin/store/targets/take-target-step';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { GapList } from 'addin/targets/gap-list';
import { SplitSection } from 'addin/targets/split-section';
import { indicatorName, nameFacts } from 'addin/targets/target-words';
import type { UnitTargetsView } from 'shared/contract/targets';
import { indicators } from 'shared/indicator/catalogue';
import { natureOf } from 'shared/targets/amount';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The matrix in the sheet: open, split, save, issue; and where it does not close. */
export function MatrixSection({ view }: { view: UnitTargetsView }) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { say } = words;
  const { work } = usePaneState();
  const [asks, setAsks] = useState<'issue' | 'formal' | null>(null);
  const [terms, setTerms] = useState<string | null>(null);
  const of = { unit: view.unit.id, year: view.year };
  const named = nameFacts(view, words);
  const isBusy = work !== null;
  const save = async (): Promise<void> => {
    if (await saveMatrix(store, of, terms, named)) setTerms(null);
  };
  const confirm = async (): Promise<void> => {
    const what = asks;
    setAsks(null);
    if (what === 'issue') await issueMatrix(store, of, named);
    else {
      const taken = await takeTargetStep(store, of, { step: 'formal', nodes: null }, named);
      if (taken !== null) await showMatrixAgain(store, of);
    }
  };
  return (
    <PagePart title={say('targets.matrix')}>
      <Caption1 className={styles.quiet}>{say('targets.matrix-lead')}</Caption1>
      <div className={styles.buttons}>
        <Button disabled={isBusy} onClick={() => void openMatrix(store, view, [])}>
          {say('targets.open-matrix')}
        </Button>
        <Button disabled={isBusy} onClick={() => void save()}>
          {say('targets.save')}
        </Button>
        {view.acts.includes('issue') && (
          <Button appearance="primary" disabled={isBusy} onClick={() => setAsks('issue')}>
            {say('targets.issue')}
          </Button>
        )}
        {view.acts.includes('formal') && (
          <Button appearance="primary" disabled={isBusy} onClick={() => setAsks('formal')}>
            {say('targets.formal')}
          </Button>
        )}
      </div>
      <GapList view={view} />
      <SplitSection view={view} />
      <Pick
        label={say('targets.quarter')}
        value=""
        options={[
          { value: '', text: '' },
          ...[0, 1, 2, 3].map((n) => ({ value: String(n), text: say('targets.quarter-n', { n: n + 1 }) })),
          { value: 'all', text: say('targets.quarter-all') },
        ]}
        onPick={(value) => {
          if (value !== '') void showQuarter(store, value === 'all' ? null : Number(value));
        }}
      />
      <Pick
        label={say('targets.add')}
        value=""
        options={[
          { value: '', text: '' },
          ...indicators
            .filter(({ code, formula }) => natureOf(code) !== null && formula.is === 'stated')
            .map(({ code }) => ({ value: code, text: indicatorName(code, words) })),
        ]}
        onPick={(value) => {
          if (value !== '') void openMatrix(store, view, [value]);
        }}
      />
      <Field size="small" label={say('targets.terms')}>
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={terms ?? view.terms}
          onChange={(_, { value }) => setTerms(value)}
        />
      </Field>
      <ConfirmDialog
        isOpen={asks !== null}
        title={say(asks === 'formal' ? 'targets.formal' : 'targets.issue')}
        text={say(asks === 'formal' ? 'targets.formal-sure' : 'targets.issue-sure')}
        action={say(asks === 'formal' ? 'targets.formal' : 'targets.issue')}
        onCancel={() => setAsks(null)}
        onConfirm={() => void confirm()}
      />
    </PagePart>
  );
}
