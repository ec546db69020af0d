import { useState } from 'react';
import {
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  DocumentEditRegular,
  ErrorCircleFilled,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { EmptyState } from 'addin/app/parts/empty-state';
import { FooterButtons, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { planTitleOf } from 'addin/app/plan-name';
import { StateBadge } from 'addin/app/parts/state-badge';
import { useNavigation } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';
import { alikeFindings } from 'addin/fill/alike';
import { FindingCard } from 'addin/fill/finding-card';
import { sheetProgress, type SheetProgress } from 'addin/fill/sheet-progress';
import { placeName, sheetNameOf } from 'addin/findings/place-name';
import { PaneSheets } from 'addin/sign-off/pane-sheets';
import { PlanOnPageProvider } from 'addin/sign-off/plan-on-page';
import { Remarks } from 'addin/sign-off/remarks';
import { ConfirmDialog } from 'addin/app/parts/confirm-dialog';
import { checkPlan } from 'addin/store/check-plan';
import { restorePlan } from 'addin/store/create-plan';
import {
  errorsOf,
  isOpenFinding,
  openErrorsOf,
  openFindings,
  remarksToAnswer,
  warningsOf,
  type CurrentPlan,
} from 'addin/store/pane-state';
import { cancelRevision, submitPlan, unanswered, withoutReason } from 'addin/store/sign-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { Finding } from 'shared/review/finding';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  sheets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(148px, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  sheet: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'stretch',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: 'grid', minWidth: 0 },
  green: { color: tokens.colorStatusSuccessForeground1, fontSize: '20px' },
  red: { color: tokens.colorStatusDangerForeground1 },
  errorSign: { color: tokens.colorStatusDangerForeground1, fontSize: '20px' },
  cards: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  tabs: { flexWrap: 'wrap', marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  primary: { flexGrow: 1 },
});

const filters = ['all', 'errors', 'warnings', 'open'] as const;
type Filter = (typeof filters)[number];

/** Filling in the plan in view: how far each sheet is, what was found, what is left, and handing it in. */
export function FillPane() {
  const { say } = useWords();
  const { go } = useNavigation();
  const { current } = usePaneState();
  if (current === null) {
    return (
      <PageLayout>
        <EmptyState
          icon={<DocumentEditRegular />}
          title={say('findings.no-plan')}
          action={
            <Button appearance="primary" onClick={() => go('home')}>
              {say('fill.to-home')}
            </Button>
          }
        >
          {say('plan.none-here')}
        </EmptyState>
      </PageLayout>
    );
  }
  return (
    <PaneSheets>
      <Filling key={current.plan.planId} current={current} />
    </PaneSheets>
  );
}

function Filling({ current }: { current: CurrentPlan }) {
  const [filter, setFilter] = useState<Filter>('all');
  const [sheet, setSheet] = useState<string | null>(null);
  return (
    <PageLayout footer={<Footer current={current} />}>
      <Head current={current} />
      <RemarksHere current={current} />
      {current.plan.standing === 'open' && <Sheets current={current} chosen={sheet} onChoose={setSheet} />}
      <Found current={current} filter={filter} onFilter={setFilter} sheet={sheet} />
    </PageLayout>
  );
}

function Head({ current }: { current: CurrentPlan }) {
  const styles = useStyles();
  const words = useWords();
  const { me } = usePaneState();
  const { view, plan, checkedAt, pendingEdits } = current;
  return (
    <div>
      <PageTitle title={planTitleOf(words, plan.planId, me)} aside={<PlanMenu current={current} />} />
      <span className={styles.head}>
        <StateBadge state={current.revisionReason !== null || view === null ? 'draft' : view.state} />
        <Caption1 className={styles.quiet}>
          {words.say(plan.standing === 'open' ? 'findings.last-checked' : 'findings.locked', {
            time: words.time(checkedAt),
          })}
        </Caption1>
      </span>
      {pendingEdits > 0 && (
        <Caption1 block className={styles.red}>
          {words.say('sign-off.pending-change', { n: pendingEdits })}
        </Caption1>
      )}
    </div>
  );
}

/** What can be done with a plan's sheets as a whole. Further commands of the workbook join this list. */
function PlanMenu({ current }: { current: CurrentPlan }) {
  const store = usePaneStore();
  const { say, language } = useWords();
  const { work } = usePaneState();
  const [asks, setAsks] = useState<'restore' | 'cancel' | null>(null);
  const isOpen = current.plan.standing === 'open';
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={say('app.more')}
            disabled={work !== null}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void checkPlan(store)}>{say('findings.check')}</MenuItem>
            {current.revisionReason !== null && (
              <MenuItem onClick={() => setAsks('cancel')}>{say('sign-off.cancel-revision')}</MenuItem>
            )}
            {isOpen && current.view !== null && current.revisionReason === null && (
              <MenuItem onClick={() => setAsks('restore')}>{say('fill.restore')}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ConfirmDialog
        isOpen={asks !== null}
        title={say(asks === 'cancel' ? 'sign-off.cancel-revision' : 'fill.restore')}
        text={say('fill.restore-sure')}
        action={say(asks === 'cancel' ? 'sign-off.cancel-revision' : 'fill.restore')}
        onCancel={() => setAsks(null)}
        onConfirm={() => {
          setAsks(null);
          void (asks === 'cancel'
            ? cancelRevision(store, language)
            : restorePlan(store, current.plan.planId, language));
        }}
      />
    </>
  );
}

const noSummary = { state: 'known', value: null, asOf: null, problem: null, refresh: () => undefined } as const;

/** Remarks of a return stand where they are answered. */
function RemarksHere({ current }: { current: CurrentPlan }) {
  const words = useWords();
  const { view, plan, read } = current;
  if (view === null || remarksToAnswer(current).length === 0) return null;
  const onPage = {
    view,
    summary: noSummary,
    placeOf: (at: Finding['at']) => placeName(words, read, at),
    goTo: (at: Finding['at']) => void goTo(plan.planIndex, at),
    onChanged: () => undefined,
  };
  return (
    <PlanOnPageProvider plan={onPage}>
      <Remarks />
    </PlanOnPageProvider>
  );
}

interface SheetsProps {
  readonly current: CurrentPlan;
  readonly chosen: string | null;
  readonly onChoose: (sheet: string | null) => void;
}

/** One line a sheet; choosing one shows only what was found there. */
function Sheets({ current, chosen, onChoose }: SheetsProps) {
  const styles = useStyles();
  const { say } = useWords();
  const sheets = sheetProgress(current.read, current.findings);
  return (
    <section aria-label={say('fill.sheets')}>
      <div className={styles.sheets}>
        {sheets.map((progress) => (
          <SheetLine
            key={progress.sheet.id}
            progress={progress}
            current={current}
            isChosen={chosen === progress.sheet.id}
            onChoose={() => onChoose(chosen === progress.sheet.id ? null : progress.sheet.id)}
          />
        ))}
      </div>
    </section>
  );
}

interface LineProps {
  readonly progress: SheetProgress;
  readonly current: CurrentPlan;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function SheetLine({ progress: { sheet, errors, open, share }, current, isChosen, onChoose }: LineProps) {
  const styles = useStyles();
  const words = useWords();
  const [block] = sheet.blocks;
  const facts = [
    ...(errors > 0 ? [words.say('fill.errors', { n: errors })] : []),
    ...(open > 0 ? [words.say('home.open', { n: open })] : []),
  ];
  return (
    <Button
      size="small"
      appearance={isChosen ? 'secondary' : 'subtle'}
      className={styles.sheet}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {errors > 0 ? (
        <ErrorCircleFilled className={styles.errorSign} aria-hidden />
      ) : open > 0 ? (
        <Ring share={share} />
      ) : (
        <CheckmarkCircleFilled className={styles.green} aria-hidden />
      )}
      <span className={styles.words}>
        <Text truncate wrap={false}>
          {block === undefined ? words.name(sheet) : sheetNameOf(words, current.read, block.id)}
        </Text>
        <Caption1 className={errors > 0 ? styles.red : styles.quiet}>
          {facts.length === 0 ? words.say('fill.done') : words.list(facts)}
        </Caption1>
      </span>
    </Button>
  );
}

const radius = 7;
const round = 2 * Math.PI * radius;

/** Filled so far; the words beside it say how much. */
function Ring({ share }: { share: number }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r={radius} fill="none" stroke={tokens.colorNeutralStroke1} strokeWidth="3" />
      <circle
        cx="10"
        cy="10"
        r={radius}
        fill="none"
        stroke={tokens.colorCompoundBrandStroke}
        strokeWidth="3"
        strokeDasharray={`${String(round * share)} ${String(round)}`}
        transform="rotate(-90 10 10)"
      />
    </svg>
  );
}

/** Cards at first, and with each further click: a thousand would stall the pane. */
const cardsShown = 40;

interface FoundProps {
  readonly current: CurrentPlan;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly sheet: string | null;
}

function Found({ current, filter, onFilter, sheet }: FoundProps) {
  const styles = useStyles();
  const { say } = useWords();
  const [most, setMost] = useState(cardsShown);
  const blocks = current.read.template.sheets.find(({ id }) => id === sheet)?.blocks.map(({ id }) => id);
  const inSheet = current.findings.filter(({ at }) => blocks === undefined || blocks.includes(at.block ?? ''));
  const by: Readonly<Record<Filter, readonly Finding[]>> = {
    all: inSheet,
    errors: errorsOf(inSheet),
    warnings: warningsOf(inSheet),
    open: inSheet.filter(isOpenFinding),
  };
  const labels: Readonly<Record<Filter, string>> = {
    all: say('findings.all', { n: by.all.length }),
    errors: say('findings.errors-only', { n: by.errors.length }),
    warnings: say('findings.warnings-only', { n: by.warnings.length }),
    open: say('findings.open-only', { n: by.open.length }),
  };
  const groups = alikeFindings(by[filter]);
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={say('fill.filter')}
        selectedValue={filter}
        onTabSelect={(_, { value }) => {
          onFilter(value as Filter);
          setMost(cardsShown);
        }}
      >
        {filters.map((each) => (
          <Tab key={each} value={each}>
            {labels[each]}
          </Tab>
        ))}
      </TabList>
      {groups.length === 0 && <Text>{say(current.findings.length === 0 ? 'findings.none' : 'fill.none-here')}</Text>}
      <ul className={styles.cards}>
        {groups.slice(0, most).map((alike) => (
          <li key={alike.key}>
            <FindingCard alike={alike} />
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <Button size="small" onClick={() => setMost(most + cardsShown)}>
          {say('app.show-more', { n: groups.length - most })}
        </Button>
      )}
    </>
  );
}

/** What stands between the plan and its submission, the way to the next of it, and handing in. */
function Footer({ current }: { current: CurrentPlan }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { go } = useNavigation();
  const { work } = usePaneState();
  if (current.plan.standing === 'locked') {
    return (
      <Button appearance="primary" onClick={() => go('sign-off')}>
        {say('fill.to-sign-off')}
      </Button>
    );
  }
  const left = leftIn(current, unanswered(store, current).length);
  const [next] = openErrorsOf(current);
  const submit = () =>
    void submitPlan(store).then(() => {
      if (store.state().current?.plan.standing === 'locked') go('sign-off');
    });
  return (
    <>
      <Caption1 className={styles.quiet} role="status">
        {left.length === 0
          ? say('findings.ready')
          : say('fill.left', { what: left.map(([key, n]) => say(key, { n })) })}
      </Caption1>
      <FooterButtons>
        {next !== undefined && (
          <Button
            appearance="primary"
            className={styles.primary}
            onClick={() => void goTo(current.plan.planIndex, next.at)}
          >
            {say('fill.next')}
          </Button>
        )}
        <Button
          {...(next === undefined ? { appearance: 'primary' as const, className: styles.primary } : {})}
          disabled={work !== null}
          onClick={submit}
        >
          {say('sign-off.submit')}
        </Button>
      </FooterButtons>
    </>
  );
}

type LeftKey = 'fill.left-errors' | 'fill.left-open' | 'fill.left-reasons' | 'fill.left-answers';

function leftIn(current: CurrentPlan, answers: number): readonly (readonly [LeftKey, number])[] {
  const open = openFindings(current).length;
  const counts: readonly (readonly [LeftKey, number])[] = [
    ['fill.left-errors', openErrorsOf(current).length - open],
    ['fill.left-open', open],
    ['fill.left-reasons', withoutReason(current)],
    ['fill.left-answers', answers],
  ];
  return counts.filter(([, n]) => n > 0);
}
