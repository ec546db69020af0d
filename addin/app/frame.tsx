import { lazy, Suspense, useCallback, useEffect, useEffectEvent } from 'react';
import { makeStyles, Spinner } from '@fluentui/react-components';
import { FirstSteps } from 'addin/app/first-steps';
import { Header } from 'addin/app/header';
import { languages } from 'addin/app/languages';
import { NavigationProvider, useNavigation } from 'addin/app/navigation';
import { Notices, Results } from 'addin/app/notices';
import type { PaneName } from 'addin/app/pane-name';
import type { Preferences } from 'addin/app/preferences';
import { useAnswer, type KnownAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { WorkLine } from 'addin/app/work-line';
import { HomePage } from 'addin/home/home-page';
import { WorkbookAlerts } from 'addin/merge/workbook-alerts';
import { followSheets } from 'addin/store/follow-sheet';
import { paneSentencesIn } from 'addin/messages/pane-sentences';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import type { SignIn } from 'addin/session/sign-in';
import { mends } from 'addin/store/check-plan';
import { findPlansInWorkbook, refreshPlanState } from 'addin/store/current-plan';
import { openErrorsOf, isOpenFinding } from 'addin/store/pane-state';
import { valueOrNotify } from 'addin/store/pane-store';
import { refreshPane, watchForChanges } from 'addin/store/refresh';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { fetchTemplates } from 'addin/workbook/plan-sheets/write/fetch-template';
import type { PlanLines } from 'shared/contract/answers';

// Home is there with the frame; every other page comes when it is opened, and is fetched once home is shown.
const fillPage = () => import('addin/fill/fill-pane');
const signOffPage = () => import('addin/sign-off/sign-off-page-in-pane');
const rollUpPage = () => import('addin/roll-up/roll-up-pane');
const searchPage = () => import('addin/search/search-page');
const FillPane = lazy(async () => ({ default: (await fillPage()).FillPane }));
const SignOffPage = lazy(async () => ({ default: (await signOffPage()).SignOffPageInPane }));
const RollUpPane = lazy(async () => ({ default: (await rollUpPage()).RollUpPane }));
const SearchPage = lazy(async () => ({ default: (await searchPage()).SearchPage }));
const ChasePage = lazy(async () => ({ default: (await import('addin/chase/chase-page')).ChasePage }));
const GuidePage = lazy(async () => ({ default: (await import('addin/guide/guide-page')).GuidePage }));
const TargetsPage = lazy(async () => ({ default: (await import('addin/targets/targets-page')).TargetsPage }));
const ImprovePage = lazy(async () => ({ default: (await import('addin/improve/improve-page')).ImprovePage }));
const FreezesPage = lazy(async () => ({ default: (await import('addin/freezes/freezes-page')).FreezesPage }));
const AdministrationPane = lazy(async () => ({
  default: (await import('addin/administration/administration-pane')).AdministrationPane,
}));

const useStyles = makeStyles({
  frame: { height: '100%', display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minWidth: 0 },
  main: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minWidth: 0, minHeight: 0 },
  // Excel shows the pane's name above it; screen readers look for it inside.
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  page: { minHeight: 0, minWidth: 0 },
});

interface Props {
  readonly signIn: SignIn;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignedOut: () => void;
}

const home = { page: 'home' } as const;

/** Person and pages above, the chosen page below. */
export function Frame(props: Props) {
  return (
    <NavigationProvider first={home}>
      <Pages {...props} />
    </NavigationProvider>
  );
}

function Pages({ signIn, preferences, onPreferences, onSignedOut }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const { current, me } = usePaneState();
  const { view, before, back } = useNavigation();
  const toSign = useAnswer((service) => service.inbox(null), 'inbox');
  useBeginning();
  useRefreshing();
  useFurtherPages();
  const badges: Partial<Record<PaneName, number>> = {
    fill:
      current === null || current.plan.standing === 'locked'
        ? 0
        : openErrorsOf(current).filter((finding) => !isOpenFinding(finding)).length,
    'sign-off': toSign.value?.lines.length ?? 0,
  };
  return (
    <div className={styles.frame}>
      <Header
        preferences={preferences}
        onPreferences={onPreferences}
        badges={badges}
        onSignOut={() => void signIn.signOut().then(onSignedOut)}
      />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the same as the button above the page */}
      <main
        className={styles.main}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowLeft' && before !== null) back();
        }}
      >
        <div>
          <h1 className={styles.unseen}>{say('app.name')}</h1>
          <WorkLine />
          <Notices onSignIn={async () => (await signIn.signIn()) === 'signed-in'} />
          <WorkbookAlerts />
        </div>
        <div className={styles.page} id={`page-${view.page}`} data-page>
          <Suspense fallback={<Spinner label={say('app.loading')} />}>
            <Page page={view.page} toSign={toSign} key={`${me?.person.id ?? ''} ${view.page}`} />
          </Suspense>
        </div>
      </main>
      <Results />
      <FirstSteps />
    </div>
  );
}

function Page({ page, toSign }: { page: PaneName; toSign: KnownAnswer<PlanLines> }) {
  switch (page) {
    case 'home':
      return <HomePage toSign={toSign} />;
    case 'fill':
      return <FillPane />;
    case 'sign-off':
      return <SignOffPage toSign={toSign} />;
    case 'roll-up':
      return <RollUpPane />;
    case 'search':
      return <SearchPage />;
    case 'chase':
      return <ChasePage />;
    case 'guide':
      return <GuidePage />;
    case 'targets':
      return <TargetsPage />;
    case 'improve':
      return <ImprovePage />;
    case 'freezes':
      return <FreezesPage />;
    case 'administration':
      return <AdministrationPane />;
  }
}

/** Who is there, and what lies in the workbook: once when the pane opens. */
function useBeginning(): void {
  const store = usePaneStore();
  const begin = useCallback(async () => {
    const answer = valueOrNotify(store, await store.service.me());
    if (answer !== null) store.change((state) => ({ ...state, me: answer }));
    await findPlansInWorkbook(store);
  }, [store]);
  useEffect(() => void begin(), [begin]);
}

/** Everything shown is looked up again while somebody looks (P30); the plan in view with it. */
function useRefreshing(): void {
  const store = usePaneStore();
  const { refreshes, work } = usePaneState();
  useEffect(() => watchForChanges(store, document, () => refreshPane(store)), [store]);
  const refreshPlan = useEffectEvent(() => {
    if (work === null) void refreshPlanState(store);
  });
  useEffect(() => {
    if (refreshes > 0) refreshPlan();
  }, [refreshes]);
  useEffect(() => {
    const following = followSheets(store);
    // A host without such events leaves the choice to the list of plans.
    following.catch(() => undefined);
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [store]);
}

/** Fetches what is not needed yet while the server is known to be there: a tab must open when it no longer is. */
function useFurtherPages(): void {
  const { language } = useWords();
  useEffect(() => {
    // A page that cannot be had now is asked for again when its tab is opened.
    const further = [
      ...[fillPage(), signOffPage(), searchPage(), rollUpPage()],
      ...[mends(), fetchTemplates(), sentencesIn(language)],
    ];
    for (const each of [...further, ...languages.map(({ code }) => paneSentencesIn(code))])
      void Promise.resolve<unknown>(each).catch(() => undefined);
  }, [language]);
}
