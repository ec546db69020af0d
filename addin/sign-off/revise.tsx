import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { ShortText } from 'addin/app/short-text';
import { useWords } from 'addin/app/words';
import { rulesAt } from 'addin/desk/knowledge';
import { revisePlan } from 'addin/desk/sign-plan';
import { useDesk } from 'addin/desk/use-desk';

/** Starts a new version of an effective plan, with the reason that goes on record (SO-17). */
export function Revise() {
  const desk = useDesk();
  const { say } = useWords();
  const [reason, setReason] = useState('');
  return (
    <>
      <ShortText label={say('sign-off.revision-reason')} value={reason} onChange={setReason} />
      <Button
        disabled={reason.trim().length < rulesAt(desk).wording.shortestRevisionReason}
        onClick={() => void revisePlan(desk, reason.trim())}
      >
        {say('sign-off.revise')}
      </Button>
    </>
  );
}
