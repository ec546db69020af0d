import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { CounterBadge, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { languages } from 'addin/app/languages';
import { NoticeLine } from 'addin/app/notice-line';
import { panes, type PaneName } from 'addin/app/pane-name';
import { PersonBar } from 'addin/app/person-bar';
import type { Preferences } from 'addin/app/preferences';
import { WorkLine } from 'addin/app/work-line';
import { TabRow } from 'addin/app/tab-row';
import { useWords } from 'addin/app/words';
import { valueOrNotify } from 'addin/store/pane-store';
import { mends } from 'addin/store/check-plan';
import { openErrorsOf } from 'addin/store/pane-state';
import { findPlansInWorkbook } from 'addin/store/current-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { FindingsPane } from 'addin/findings/findings-pane';
import { useInbox } from 'addin/inbox/use-inbox';
import { paneSentencesIn } from 'addin/messages/pane-sentences';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import { PlanPane } from 'addin/plan/plan-pane';
import type { SignIn } from 'addin/session/sign-in';
import { fetchTemplates } from 'addin/workbook/plan-sheets/write/fetch-template';
import { mayAdminister } from 'shared/sign-off/access';

// What planning a month does not need comes after the first page is there.
const signOffPage = () => import('addin/sign-off/sign-off-pane');
const inboxPage = () => import('addin/inbox/inbox-pane');
const rollUpPage = () => import('addin/roll-up/roll-up-pane');
const SignOffPane = lazy(async () => ({ default: (await signOffPage()).SignOffPane }));
const InboxPane = lazy(async () => ({ default: (await inboxPage()).InboxPane }));
const RollUpPane = lazy(async () => ({ default: (await rollUpPage()).RollUpPane }));
const AdministrationPane = lazy(async () => ({
  default: (await import('addin/administration/administration-pane')).AdministrationPane,
}));

const useStyles = makeStyles({
  frame: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto 1fr', minWidth: 0 },
  main: { display: 'grid', gridTemplateRows: 'auto 1fr', minWidth: 0, minHeight: 0 },
  // Excel shows the pane's name above it; screen readers look for it inside.
  unseen: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  tabs: { minWidth: 0 },
  // WebView2 hides scrollbars until the pointer is over them; always showing one keeps the width steady.
  page: { overflowY: 'scroll', minHeight: 0, padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly signIn: SignIn;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onSignedOut: () => void;
}

/** Person and pages above, the chosen page below. */
export function Frame({ signIn, preferences, onPreferences, onSignedOut }: Props) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { current, me } = usePaneState();
  const offered = panes.filter((name) => name !== 'administration' || mayAdminister(me?.roles ?? []));
  const [pane, setPane] = useState<PaneName>('plan');
  const inbox = useInbox();
  useBeginning();
  useFurtherPages();
  const badges: Partial<Record<PaneName, number>> = {
    findings: current === null || current.plan.standing === 'locked' ? 0 : openErrorsOf(current).length,
    inbox: inbox.lines.length,
  };
  return (
    <div className={styles.frame}>
      <PersonBar
        preferences={preferences}
        onPreferences={onPreferences}
        onSignOut={() => void signIn.signOut().then(onSignedOut)}
      />
      <nav aria-label={say('pane.navigation')} className={styles.tabs}>
        <TabRow
          names={offered}
          selected={pane}
          onSelect={setPane}
          hasPages
          label={(name) => (
            <>
              {say(`pane.${name}`)}
              {(badges[name] ?? 0) > 0 && (
                <CounterBadge size="small" color={name === 'findings' ? 'danger' : 'brand'} count={badges[name] ?? 0} />
              )}
            </>
          )}
        />
      </nav>
      <main className={styles.main}>
        <div>
          <h1 className={styles.unseen}>{say('app.name')}</h1>
          <WorkLine />
          <NoticeLine />
        </div>
        <div className={styles.page} role="tabpanel" id={`page-${pane}`} aria-labelledby={`tab-${pane}`} tabIndex={-1}>
          <Suspense fallback={<Spinner label={say('app.loading')} />}>
            <Page pane={pane} go={setPane} inbox={inbox} key={store.state().me?.person.id ?? ''} />
          </Suspense>
        </div>
      </main>
    </div>
  );
}

function Page({
  pane,
  go,
  inbox,
}: {
  pane: PaneName;
  go: (pane: PaneName) => void;
  inbox: ReturnType<typeof useInbox>;
}) {
  switch (pane) {
    case 'plan':
      return <PlanPane go={go} />;
    case 'findings':
      return <FindingsPane />;
    case 'sign-off':
      return <SignOffPane onChanged={inbox.refresh} />;
    case 'inbox':
      return <InboxPane inbox={inbox} go={go} />;
    case 'roll-up':
      return <RollUpPane />;
    case 'administration':
      return <AdministrationPane />;
  }
}

/** Who is there, and what lies in the workbook: once when the pane opens, and again until the service answers. */
function useBeginning(): void {
  const store = usePaneStore();
  const { me, reachable } = usePaneState();
  const begin = useCallback(async () => {
    const answer = valueOrNotify(store, await store.service.me());
    if (answer !== null) store.change((state) => ({ ...state, me: answer }));
    await findPlansInWorkbook(store);
  }, [store]);
  useEffect(() => void begin(), [begin]);
  useEffect(() => {
    if (me !== null || reachable) return;
    const again = setInterval(() => void begin(), 5000);
    return () => clearInterval(again);
  }, [begin, me, reachable]);
}

/** Fetches what is not needed yet while the server is known to be there: a tab must open when it no longer is. */
function useFurtherPages(): void {
  const { language } = useWords();
  useEffect(() => {
    // A page that cannot be had now is asked for again when its tab is opened.
    const further = [signOffPage(), inboxPage(), rollUpPage(), mends(), fetchTemplates(), sentencesIn(language)];
    for (const each of [...further, ...languages.map(({ code }) => paneSentencesIn(code))])
      void Promise.resolve<unknown>(each).catch(() => undefined);
  }, [language]);
}
