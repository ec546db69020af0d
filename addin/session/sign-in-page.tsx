import { useState } from 'react';
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, Title3, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import type { SignIn, SignInOutcome } from 'addin/session/sign-in';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXL, justifyItems: 'start' },
});

export function SignInPage({ signIn, onSignedIn }: { signIn: SignIn; onSignedIn: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const [outcome, setOutcome] = useState<SignInOutcome | 'asking' | null>(null);
  const ask = async () => {
    setOutcome('asking');
    const next = await signIn.signIn().catch(() => 'failed' as const);
    setOutcome(next);
    if (next === 'signed-in') onSignedIn();
  };
  return (
    <main className={styles.page}>
      <Title3 as="h1">{say('session.title')}</Title3>
      <Body1>{say('session.lead')}</Body1>
      {(outcome === 'failed' || outcome === 'blocked' || outcome === 'closed') && (
        <MessageBar intent={outcome === 'closed' ? 'info' : 'error'}>
          <MessageBarBody>{say(`session.${outcome}`)}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" disabled={outcome === 'asking'} onClick={() => void ask()}>
        {say('session.sign-in')}
      </Button>
    </main>
  );
}
