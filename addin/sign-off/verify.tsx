import { useState } from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { verifyPlan } from 'addin/desk/sign-plan';
import { useDesk } from 'addin/desk/use-desk';
import type { Verification } from 'shared/contract/answers';

/** Has every signature recomputed over what is stored. */
export function Verify() {
  const desk = useDesk();
  const { say } = useWords();
  const [result, setResult] = useState<Verification | null>(null);
  return (
    <>
      <Button size="small" onClick={() => void verifyPlan(desk).then(setResult)}>
        {say('sign-off.verify')}
      </Button>
      {result !== null && (
        <MessageBar intent={result.sound ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            {result.sound
              ? say('sign-off.verified', { n: result.signatures.length })
              : say('sign-off.not-verified', {
                  what: result.mismatches.map(({ code, at }) => `${code} ${at}`).join(', '),
                })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
