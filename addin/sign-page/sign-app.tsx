import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle2,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { EmptyState } from 'addin/app/parts/empty-state';
import { ErrorBoundary } from 'addin/app/error-boundary';
import { Notices, Results } from 'addin/app/notices';
import { BackBar, PageLayout } from 'addin/app/parts/page-layout';
import { PersonMenu } from 'addin/app/person-menu';
import type { Preferences } from 'addin/app/preferences';
import { NavigationProvider, useNavigation } from 'addin/app/navigation';
import { isDark, themeFor, wholePage } from 'addin/app/theme';
import { useAnswer } from 'addin/app/use-answer';
import { useSystemIsDark } from 'addin/app/use-system-is-dark';
import { CompanyWords } from 'addin/app/company-words';
import { useWords } from 'addin/app/words';
import type { SignIn } from 'addin/session/sign-in';
import { SignInPage } from 'addin/session/sign-in-page';
import { ApproveTogether } from 'addin/sign-off/approve-together';
import { PlanPage } from 'addin/sign-off/plan-page';
import { SignList } from 'addin/sign-off/sign-list';
import type { PaneStore } from 'addin/store/pane-store';
import { refreshPane, reconnect, watchForChanges } from 'addin/store/refresh';
import { PaneStoreProvider, usePaneStore } from 'addin/store/use-pane-store';

const useStyles = makeStyles({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  page: { height: '100dvh', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', minWidth: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '48px',
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { display: 'grid', gridTemplateColumns: 'minmax(280px, 344px) minmax(0, 1fr)', minHeight: 0 },
  list: { minHeight: 0, minWidth: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  part: { minHeight: 0, minWidth: 0 },
  // Thumbs want more room than pointers, and the lower edge belongs to the phone.
  touch: { paddingBottom: 'env(safe-area-inset-bottom)', '& button': { minHeight: '44px' } },
  title: { margin: 0 },
});

interface Props {
  readonly store: PaneStore;
  readonly signIn: SignIn;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** `/sign`: what waits, what it says, the decision; for a phone, or for managers without Excel. */
export function SignApp({ store, signIn, preferences: first, onPreferences }: Props) {
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
        <Suspense fallback={<Spinner />}>
          <PaneStoreProvider store={store}>
            <CompanyWords language={preferences.language}>
              <NavigationProvider first={firstView}>
                <SignedIn signIn={signIn} preferences={preferences} onPreferences={choose} />
              </NavigationProvider>
            </CompanyWords>
          </PaneStoreProvider>
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Reached from what is off in a plan. */
const ImprovePage = lazy(async () => ({ default: (await import('addin/improve/improve-page')).ImprovePage }));

const firstView = { page: 'sign-off' } as const;

function SignedIn(props: Omit<Props, 'store'>) {
  const { signIn } = props;
  const [standing, setStanding] = useState<'asking' | 'out' | 'in'>('asking');
  useEffect(() => {
    void signIn.resume().then((isIn) => setStanding(isIn ? 'in' : 'out'));
  }, [signIn]);
  if (standing === 'asking') return <Spinner />;
  if (standing === 'out') return <SignInPage signIn={signIn} onSignedIn={() => setStanding('in')} />;
  return <Signing {...props} onSignedOut={() => setStanding('out')} />;
}

const wideEnough = '(min-width: 900px)';

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(wideEnough);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(wideEnough).matches);

/** The plan that the address names, as links in mails and chats do: `/sign?plan=…`. */
const planInAddress = (): string | null => new URLSearchParams(window.location.search).get('plan');

const lists = ['waiting', 'signed'] as const;
type Listed = (typeof lists)[number];

function Signing({
  signIn,
  preferences,
  onPreferences,
  onSignedOut,
}: Omit<Props, 'store'> & { onSignedOut: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const isWide = useIsWide();
  const { view, go } = useNavigation();
  const [listed, setListed] = useState<Listed>('waiting');
  const [chosen, setChosen] = useState<string | null>(planInAddress);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const waiting = useAnswer((service) => service.inbox(null), 'inbox');
  const signed = useAnswer(
    (service) => service.search({ of: 'signed', text: '', unit: null, kind: null, period: null, state: null }, null),
    'signed',
  );
  useEffect(() => void reconnect(store), [store]);
  useEffect(() => watchForChanges(store, document, () => refreshPane(store)), [store]);
  const known = listed === 'waiting' ? waiting : signed;
  const lines = known.value?.lines ?? [];
  const toSign = waiting.value?.lines ?? [];
  const shown = chosen ?? (isWide ? (lines[0]?.planId ?? null) : null);
  const next = toSign.find(({ planId }) => planId !== shown) ?? null;
  const list = (
    <PageLayout
      footer={<ApproveTogether lines={toSign} selected={selected} onApproved={() => setSelected(new Set())} />}
    >
      <TabList selectedValue={listed} onTabSelect={(_, { value }) => setListed(value as Listed)}>
        {lists.map((each) => (
          <Tab key={each} value={each}>
            {say(`sign-page.${each}`, { n: toSign.length })}
          </Tab>
        ))}
      </TabList>
      {known.state === 'away' && known.value === null && <span>{say('search.away')}</span>}
      {known.state === 'known' && lines.length === 0 && (
        <EmptyState icon={<SignatureRegular />} title={say(listed === 'waiting' ? 'inbox.none' : 'search.none')} />
      )}
      <SignList
        lines={lines}
        selected={listed === 'waiting' ? selected : null}
        onSelected={setSelected}
        onOpen={(planId) => {
          go('sign-off');
          setChosen(planId);
        }}
        shown={shown}
      />
    </PageLayout>
  );
  const plan =
    view.page === 'improve' ? (
      <ImprovePage />
    ) : shown === null ? null : (
      <PlanPage
        key={shown}
        planId={shown}
        back={
          isWide ? undefined : (
            <BackBar to={say('sign-off.list', { n: toSign.length })} onBack={() => setChosen(null)} />
          )
        }
        next={next}
        onNext={setChosen}
      />
    );
  return (
    <div className={mergeClasses(styles.page, !isWide && styles.touch)}>
      <header className={styles.header}>
        <Subtitle2 as="h1" className={styles.title}>
          {say('app.name')}
        </Subtitle2>
        <PersonMenu
          preferences={preferences}
          onPreferences={onPreferences}
          onSignOut={() => void signIn.signOut().then(onSignedOut)}
        />
      </header>
      <div>
        <Notices onSignIn={async () => (await signIn.signIn()) === 'signed-in'} />
      </div>
      <main className={isWide ? styles.wide : styles.part}>
        {isWide ? (
          <>
            <div className={styles.list}>{list}</div>
            <div className={styles.part}>{plan}</div>
          </>
        ) : (
          (plan ?? list)
        )}
      </main>
      <Results />
    </div>
  );
}
