import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ShortText } from 'addin/app/short-text';
import { useWords } from 'addin/app/words';
import { rulesAt } from 'addin/store/knowledge';
import { revisePlan } from 'addin/store/sign-plan';
import { usePaneStore } from 'addin/store/use-pane-store';

/** Starts a new version of an effective plan, with the reason that goes on record (SO-17). */
export function Revise() {
  const store = usePaneStore();
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <>
      <ShortText label={say('sign-off.revision-reason')} value={reason} onChange={setReason} />
      <Button
        disabled={reason.trim().length < rulesAt(store).wording.shortestRevisionReason}
        onClick={() => void revisePlan(store, reason.trim())}
      >
        {say('sign-off.revise')}
      </Button>
    </>
  );
}
