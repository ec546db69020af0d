import { useState } from 'react';
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, Title3, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import type { SignIn } from 'addin/session/sign-in';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalXL, justifyItems: 'start' },
});

export function SignInPage({ signIn, onSignedIn }: { signIn: SignIn; onSignedIn: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const [failed, setFailed] = useState(false);
  const ask = async () => {
    const isIn = await signIn.signIn();
    setFailed(!isIn);
    if (isIn) onSignedIn();
  };
  return (
    <main className={styles.page}>
      <Title3 as="h1">{say('session.title')}</Title3>
      <Body1>{say('session.lead')}</Body1>
      {failed && (
        <MessageBar intent="error">
          <MessageBarBody>{say('session.failed')}</MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" onClick={() => void ask()}>
        {say('session.sign-in')}
      </Button>
    </main>
  );
}
