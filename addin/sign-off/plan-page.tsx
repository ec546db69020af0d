import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { PagePart } from 'addin/app/parts/page-part';
import { planTitle } from 'addin/app/plan-name';
import { RetryButton } from 'addin/app/parts/retry-button';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { sentenceFor } from 'addin/messages/problems';
import { OffPlan } from 'addin/improve/off-plan';
import { Changes } from 'addin/sign-off/changes';
import { Pack } from 'addin/sign-off/gates/pack';
import { FrozenNotice } from 'addin/sign-off/gates/frozen-notice';
import { History } from 'addin/sign-off/history';
import { KeyFigures } from 'addin/sign-off/key-figures';
import { MainTasks } from 'addin/sign-off/main-tasks';
import { Path } from 'addin/sign-off/path';
import { PlanOnPageProvider, usePlacesInWords, usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { Remarks } from 'addin/sign-off/remarks';
import { Copies } from 'addin/sign-off/seats/copies';
import { Consultations } from 'addin/sign-off/seats/consultations';
import { useSheets } from 'addin/sign-off/sheets';
import { StepBar } from 'addin/sign-off/step-bar';
import { TwoPersons } from 'addin/sign-off/two-persons';
import { Verify } from 'addin/sign-off/verify';
import { Warnings } from 'addin/sign-off/warnings';
import { WeighedNotice } from 'addin/sign-off/weighed-notice';
import { noteOpened } from 'addin/store/pane-store';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine, PlanView } from 'shared/contract/answers';
import { useEffect } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  stack: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
});

interface Props {
  readonly planId: string;
  /** An earlier version, to be read; the latest where absent. */
  readonly version?: number | undefined;
  /** The way back, above the page. */
  readonly back?: ReactNode;
  /** The next plan that waits for this person; null where none does. */
  readonly next: PlanLine | null;
  readonly onNext: (planId: string) => void;
}

/** One plan without its sheets: what it aims at, what changed, what stands against it, who signs, and what to do now. */
export function PlanPage({ planId, version, back, next, onNext }: Props) {
  const store = usePaneStore();
  const { say, language } = useWords();
  const view = useAnswer((service) => service.plan(planId, version), `plan ${planId} ${String(version ?? '')}`);
  const summary = useAnswer(
    (service) => service.summary(planId, version),
    `summary ${planId} ${String(version ?? '')}`,
  );
  const sheets = useSheets();
  const inWords = usePlacesInWords(summary.value);
  const shown = view.value;
  const isSeen = summary.state === 'known' && shown !== null && version === undefined;
  useEffect(() => {
    // What somebody has looked at they may approve together with others (SO-19).
    if (isSeen && shown !== null) noteOpened(store, shown);
  }, [store, isSeen, shown]);
  if (shown === null) {
    return (
      <PageLayout back={back} footer={view.state === 'away' ? <RetryButton onRetry={view.refresh} /> : undefined}>
        {view.state === 'asking' ? (
          <Asking />
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {view.state === 'refused' && view.problem !== null
                ? sentenceFor(view.problem.code, language, view.problem.facts)
                : say('service.away')}
            </MessageBarBody>
          </MessageBar>
        )}
      </PageLayout>
    );
  }
  const isHere = sheets?.has(planId) === true;
  const plan = {
    view: shown,
    summary,
    placeOf: (at: Parameters<typeof inWords>[0]) => (isHere ? sheets.placeOf(planId, at) : null) ?? inWords(at),
    goTo: isHere ? (at: Parameters<typeof inWords>[0]) => sheets.goTo(planId, at) : null,
    onChanged: () => {
      view.refresh();
      summary.refresh();
    },
  };
  return (
    <PlanOnPageProvider plan={plan}>
      <PageLayout
        back={back}
        footer={version === undefined ? <StepBar next={next} onNext={onNext} /> : <ReadOnlyBar view={shown} />}
      >
        <PlanBody />
      </PageLayout>
    </PlanOnPageProvider>
  );
}

function Asking() {
  const { say } = useWords();
  return (
    <Skeleton aria-label={say('app.loading')}>
      <div style={{ display: 'grid', gap: 12 }}>
        <SkeletonItem size={28} />
        <SkeletonItem size={64} />
        <SkeletonItem size={96} />
      </div>
    </Skeleton>
  );
}

/** The page without its frame. Wide pages put the second half into a column of its own. */
export function PlanBody() {
  const styles = useStyles();
  const { say } = useWords();
  const { view, summary } = usePlanOnPage();
  return (
    <>
      <Head />
      <FrozenNotice frozen={view.frozen} />
      {summary.state === 'asking' && summary.value === null && <Asking />}
      <div className={styles.stack}>
        <KeyFigures figures={summary.value?.figures ?? []} />
        <Remarks />
        <Consultations />
        <Changes />
        <MainTasks />
        <OffPlan />
      </div>
      <div className={styles.stack}>
        <Warnings />
        <WeighedNotice />
        <Pack />
        <PagePart title={say('sign-off.path')}>
          <Path levels={view.path} />
          <TwoPersons levels={view.path} />
          <Copies />
        </PagePart>
        <Accordion collapsible>
          <AccordionItem value="history">
            <AccordionHeader as="h3" size="medium">
              {say('sign-off.history')}
            </AccordionHeader>
            <AccordionPanel>
              <History entries={view.history} />
              <Verify planId={view.planId} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </div>
    </>
  );
}

function Head() {
  const styles = useStyles();
  const words = useWords();
  const { view } = usePlanOnPage();
  const submitted = view.history.findLast(
    ({ event, version }) => version === view.version && (event === 'submitted' || event === 'revised'),
  );
  return (
    <div>
      <PageTitle title={planTitle(words, view)} />
      <span className={styles.head}>
        <Badge appearance="tint" color="brand">
          {words.say('plan.version', { n: view.version })}
        </Badge>
        <StateBadge state={view.state} />
        {submitted !== undefined && (
          <Caption1 className={styles.quiet}>
            {words.say('sign-off.submitted-by', { who: words.name(view.preparer), day: words.day(submitted.time) })}
          </Caption1>
        )}
      </span>
      {view.effectiveVersion !== null && view.effectiveVersion !== view.version && (
        <Caption1 block className={styles.quiet}>
          {words.say('sign-off.still-effective', { n: view.effectiveVersion })}
        </Caption1>
      )}
    </div>
  );
}

/** An earlier version, or somebody else's plan: it can be opened, and nothing else. */
function ReadOnlyBar({ view }: { view: PlanView }) {
  const { say } = useWords();
  const sheets = useSheets();
  if (sheets === null) return null;
  return (
    <Button appearance="primary" onClick={() => sheets.open(view)}>
      {say('sign-off.open-version', { n: view.version })}
    </Button>
  );
}
