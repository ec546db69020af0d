import { lazy, Suspense, useEffect, useState } from 'react';
import { FluentProvider, makeStyles, Spinner } from '@fluentui/react-components';
import { ErrorBoundary } from 'addin/app/error-boundary';
import type { Preferences } from 'addin/app/preferences';
import { isDark, themeFor, wholePage } from 'addin/app/theme';
import { useSystemIsDark } from 'addin/app/use-system-is-dark';
import { CompanyWords } from 'addin/app/company-words';
import { useWords } from 'addin/app/words';
import type { PaneStore } from 'addin/store/pane-store';
import { PaneStoreProvider } from 'addin/store/use-pane-store';
import type { SignIn } from 'addin/session/sign-in';
import { SignInPage } from 'addin/session/sign-in-page';

// The pages carry templates, rules and the workbook layer; the shell is there before them.
const Frame = lazy(() => import('addin/app/frame').then(({ Frame: shown }) => ({ default: shown })));

const useStyles = makeStyles({
  light: { colorScheme: 'light' },
  // The browser's own parts, calendars and scrollbars, follow.
  dark: { colorScheme: 'dark' },
  centre: { height: '100%', display: 'grid', placeItems: 'center' },
});

interface Props {
  readonly store: PaneStore;
  readonly signIn: SignIn;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** The pane: theme, language, sign-in, and behind them the frame with its pages. */
export function App({ store, signIn, preferences: first, onPreferences }: Props) {
  const styles = useStyles();
  const [preferences, setPreferences] = useState(first);
  const systemIsDark = useSystemIsDark();
  const choose = (next: Preferences) => {
    setPreferences(next);
    onPreferences(next);
  };
  return (
    <FluentProvider
      theme={themeFor(preferences.appearance, systemIsDark)}
      className={isDark(preferences.appearance, systemIsDark) ? styles.dark : styles.light}
      style={wholePage}
    >
      <ErrorBoundary language={preferences.language} newId={store.newId}>
        <Suspense fallback={<Spinner className={styles.centre} />}>
          <PaneStoreProvider store={store}>
            <CompanyWords language={preferences.language}>
              <SignedIn signIn={signIn} preferences={preferences} onPreferences={choose} />
            </CompanyWords>
          </PaneStoreProvider>
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function SignedIn(props: Omit<Props, 'store'>) {
  const { signIn } = props;
  const [standing, setStanding] = useState<'asking' | 'out' | 'in'>('asking');
  useEffect(() => {
    void signIn.resume().then(
      (isIn) => setStanding(isIn ? 'in' : 'out'),
      // Whatever went wrong, a click may set it right.
      () => setStanding('out'),
    );
  }, [signIn]);
  switch (standing) {
    case 'asking':
      return <Opening />;
    case 'out':
      return <SignInPage signIn={signIn} onSignedIn={() => setStanding('in')} />;
    case 'in':
      return (
        <Suspense fallback={<Opening />}>
          <Frame {...props} onSignedOut={() => setStanding('out')} />
        </Suspense>
      );
  }
}

function Opening() {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.centre}>
      <Spinner label={say('app.loading')} />
    </div>
  );
}
