import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
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
      <Field size="small" label={say('sign-off.revision-reason')}>
        <Textarea
          size="small"
          rows={2}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Button
        disabled={reason.trim().length < rulesAt(desk).wording.shortestRevisionReason}
        onClick={() => void revisePlan(desk, reason.trim())}
      >
        {say('sign-off.revise')}
      </Button>
    </>
  );
}
