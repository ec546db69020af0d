import { useState } from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ShortText } from 'addin/app/short-text';
import { useWords } from 'addin/app/words';
import { rulesAt } from 'addin/store/knowledge';
import { voidPlan } from 'addin/store/sign-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
});

/** An administrator's proposal; it takes a signer of level 1 as well. */
export function ProposeVoid({ onDone }: { onDone: () => void }) {
  const store = usePaneStore();
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <>
      <ShortText label={say('sign-off.void-reason')} value={reason} onChange={setReason} />
      <Button
        disabled={reason.trim().length < rulesAt(store).wording.shortestComment}
        onClick={() => void voidPlan(store, 'propose', reason.trim()).then(onDone)}
      >
        {say('sign-off.void')}
      </Button>
    </>
  );
}

export function AnswerVoid({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say } = useWords();
  const { current, work } = usePaneState();
  const voiding = current?.view?.voiding;
  if (!voiding) return null;
  const answer = (act: 'agree' | 'decline') => void voidPlan(store, act, '').then(onDone);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say('sign-off.void-asked', { who: name(voiding.by), why: voiding.comment })}</MessageBarBody>
      </MessageBar>
      <div className={styles.buttons}>
        <Button disabled={work !== null} onClick={() => answer('agree')}>
          {say('sign-off.void-agree')}
        </Button>
        <Button disabled={work !== null} onClick={() => answer('decline')}>
          {say('sign-off.void-decline')}
        </Button>
      </div>
    </>
  );
}
