import { useEffect, useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import type { PaneName } from 'addin/app/pane-name';
import { useWords } from 'addin/app/words';
import { MergePage } from 'addin/merge/merge-page';
import { rowsThatDiffer } from 'addin/merge/rows-that-differ';
import { SheetCommands } from 'addin/sheets/sheet-commands';
import { baseVersionOf } from 'addin/store/compare-plan';
import { selectPlan } from 'addin/store/current-plan';
import { dropDraft, restoreDraft } from 'addin/store/keep-drafts';
import { notify, runWithProgress } from 'addin/store/pane-store';
import { findWaiting } from 'addin/store/send-waiting';
import { sendQueue } from 'addin/store/sign-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  bar: { borderRadius: 0, minHeight: 0, paddingBlock: tokens.spacingVerticalXXS },
  body: { paddingBlock: tokens.spacingVerticalXS },
  commands: { paddingInline: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

/** Where the sheets of the current plan are what one looks at. */
const pagesOfAPlan: readonly PaneName[] = ['fill', 'sign-off'];

/** How often what waits is sent again while the pane is open, in ms. */
const sendEvery = 15_000;

/** What the workbook has to say of itself: it is behind, a draft is kept elsewhere, something waits to be sent. */
export function WorkbookAlerts() {
  const styles = useStyles();
  const { view } = useNavigation();
  return (
    <>
      <BehindBar />
      <DraftBar />
      <WaitingBars />
      {/* Hidden, not taken away: what was chosen there stays. */}
      <div className={styles.commands} hidden={!pagesOfAPlan.includes(view.page)}>
        <SheetCommands />
      </div>
    </>
  );
}

function BehindBar() {
  const styles = useStyles();
  const { say } = useWords();
  const { current } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const behind = current?.behind ?? null;
  if (current === null || behind === null) return null;
  const { plan } = current;
  const held = baseVersionOf(plan);
  const facts = { held, stored: behind.stored.version, n: rowsThatDiffer(behind.mine, behind.theirs) };
  return (
    <>
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          {say(held === 0 ? 'merge.behind-draft' : 'merge.behind', facts)}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setOpen(true)}>
            {say('merge.look')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <MergePage current={current} behind={behind} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function DraftBar() {
  const styles = useStyles();
  const store = usePaneStore();
  const { say, time } = useWords();
  const { current, work } = usePaneState();
  const draft = current?.draft ?? null;
  if (current === null || draft === null) return null;
  const { plan, read } = current;
  const restore = async () => {
    const written = await runWithProgress(store, 'draft.restoring', (progress) => restoreDraft(store, progress), false);
    if (written === null) return;
    await dropDraft(store, plan.planId);
    await selectPlan(store, written);
    notify(store, { tone: 'success', text: { key: 'draft.restored' } });
  };
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {say('draft.found', { time: time(draft.savedAt), n: rowsThatDiffer(draft.document, read.document) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={work !== null} onClick={() => void restore()}>
          {say('draft.restore')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void dropDraft(store, plan.planId)}>
          {say('draft.drop')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function WaitingBars() {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { waiting, plans, me, reachable } = usePaneState();
  useEffect(() => void findWaiting(store), [store]);
  const isAny = waiting.length > 0 && me !== null;
  useEffect(() => {
    if (!isAny) return;
    void sendQueue(store);
    const again = setInterval(() => void sendQueue(store), sendEvery);
    return () => clearInterval(again);
    // At once when the service is back.
  }, [store, isAny, reachable]);
  return waiting.map(({ key, planId }) => (
    <MessageBar key={key} intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {say('waiting.one', { plan: plans.find((plan) => plan.planId === planId)?.planNo ?? planId })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void sendQueue(store)}>
          {say('waiting.send')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
