import {
  Button,
  Link,
  makeStyles,
  SearchBox,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, CalendarCheckmarkRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { EmptyState } from 'addin/app/parts/empty-state';
import { useNavigation } from 'addin/app/navigation';
import { FooterButtons, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import type { KnownAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { AwayPage } from 'addin/home/away-page';
import { HomeList } from 'addin/home/home-list';
import type { HomeItem } from 'addin/home/home-items';
import { NewPlan } from 'addin/home/new-plan';
import { ReminderList } from 'addin/home/reminder-list';
import { isSaidAbove } from 'addin/home/reminder-words';
import { PlansHere } from 'addin/home/plans-here';
import { ApproveTogether } from 'addin/sign-off/approve-together';
import { useActions } from 'addin/home/use-actions';
import { useHome, type Home } from 'addin/home/use-home';
import { roleNames } from 'addin/messages/states';
import { weekdayWords } from 'addin/messages/period-words';
import { todayAt } from 'addin/store/knowledge';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLines } from 'shared/contract/answers';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  parted: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  links: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  link: { display: 'inline-flex', alignItems: 'center' },
  search: { width: '100%', maxWidth: 'none' },
  primary: { flexGrow: 1 },
});

/** Where everybody lands: what waits for them, the most urgent first; below it a new plan and all plans. */
export function HomePage({ toSign }: { toSign: KnownAnswer<PlanLines> }) {
  const home = useHome(toSign);
  const { me } = usePaneState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const reminders = (home.owed.value?.reminders ?? []).filter((each) => !isSaidAbove(each, plansIn(home.items)));
  if (home.isAway && me === null) return <AwayPage home={home} />;
  return (
    <PageLayout footer={<Footer home={home} selected={selected} onApproved={() => setSelected(new Set())} />}>
      <Title home={home} reminded={reminders.filter(({ isQuiet }) => !isQuiet).length} />
      {home.isAway && <AwayPage home={home} isPart />}
      {home.isAsking ? <Asking /> : <HomeList items={home.items} selected={selected} onSelected={setSelected} />}
      {!home.isAsking && !home.isAway && home.items.length + reminders.length === 0 && <NothingToDo />}
      <ReminderList reminders={reminders} onSeen={home.refresh} />
      <PlansHere />
      <NewSection />
      <AllPlans />
    </PageLayout>
  );
}

function Title({ home, reminded }: { home: Home; reminded: number }) {
  const store = usePaneStore();
  const { say, name, list, language } = useWords();
  const { me } = usePaneState();
  const roles = me?.roles.map((role) => name(roleNames[role] ?? { zh: role, en: role })) ?? [];
  const who =
    me === null ? [] : [name(me.person), [name(me.unit), list(roles)].filter((part) => part !== '').join(' ')];
  return (
    <PageTitle
      title={titleOf(home, reminded, say)}
      below={[...who, weekdayWords(todayAt(store), language)].join(' · ')}
      aside={
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          aria-label={say('home.refresh')}
          title={say('home.refresh')}
          onClick={home.refresh}
        />
      }
    />
  );
}

/** Never that there is nothing, while something is reminded of below. */
function titleOf({ items, isAsking, isAway }: Home, reminded: number, say: ReturnType<typeof useWords>['say']): string {
  if (isAsking) return say('home.asking');
  if (isAway && items.length === 0) return say('home.cannot-see');
  const today = items.filter(({ urgency }) => urgency === 'today');
  if (today.length > 0 && today.every(({ kind }) => kind === 'sign')) return say('home.to-sign', { n: today.length });
  if (today.length > 0) return say('home.today-n', { n: today.length });
  return reminded > 0 ? say('home.reminded-n', { n: reminded }) : say('home.today-none');
}

function Asking() {
  const { say } = useWords();
  return (
    <Skeleton aria-label={say('app.loading')}>
      <div style={{ display: 'grid', gap: 12 }}>
        <SkeletonItem size={32} />
        <SkeletonItem size={32} />
        <SkeletonItem size={32} />
      </div>
    </Skeleton>
  );
}

function NothingToDo() {
  const { say } = useWords();
  return (
    <EmptyState icon={<CalendarCheckmarkRegular />} title={say('home.all-done')}>
      {say('home.all-done-next')}
    </EmptyState>
  );
}

function NewSection() {
  const styles = useStyles();
  const { say } = useWords();
  const { me } = usePaneState();
  if (me === null || me.mayPlan.length === 0) return null;
  return (
    <section className={`${styles.section} ${styles.parted}`} aria-label={say('plan.new')} id="new-plan">
      <Subtitle2 as="h3" className={styles.heading}>
        {say('plan.new')}
      </Subtitle2>
      <NewPlan choices={me.mayPlan} />
    </section>
  );
}

/** The readers' door: whatever the person may see. */
function AllPlans() {
  const styles = useStyles();
  const { say } = useWords();
  const { open } = useNavigation();
  const [text, setText] = useState('');
  return (
    <section className={`${styles.section} ${styles.parted}`} aria-label={say('search.title')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          open({ page: 'search', text });
        }}
      >
        <SearchBox
          className={styles.search}
          value={text}
          aria-label={say('search.placeholder')}
          placeholder={say('search.placeholder')}
          onChange={(_, { value }) => setText(value)}
        />
      </form>
      <div className={styles.links}>
        <More to={say('search.all')} onClick={() => open({ page: 'search' })} />
        <More to={say('search.signed')} onClick={() => open({ page: 'search', of: 'signed' })} />
        <More to={say('guide.title')} onClick={() => open({ page: 'guide' })} />
      </div>
    </section>
  );
}

function More({ to, onClick }: { to: string; onClick: () => void }) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={onClick}>
      {to} <ChevronRightRegular />
    </Link>
  );
}

interface FooterProps {
  readonly home: Home;
  readonly selected: ReadonlySet<string>;
  readonly onApproved: () => void;
}

/** The first of what is to do, named after what it does. */
function Footer({ home, selected, onApproved }: FooterProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { work, reachable } = usePaneState();
  const { first, stepOf } = useActions();
  const [item] = home.items;
  if (!reachable) {
    return (
      <Button appearance="primary" onClick={home.refresh} icon={<ArrowClockwiseRegular />}>
        {say('service.retry')}
      </Button>
    );
  }
  if (item === undefined) return null;
  return (
    <FooterButtons>
      <Button
        appearance="primary"
        className={styles.primary}
        disabled={work !== null}
        onClick={() => stepOf(item).run()}
      >
        {first(item)}
      </Button>
      <ApproveTogether lines={signLines(home.items)} selected={selected} onApproved={onApproved} />
    </FooterButtons>
  );
}

const plansIn = (items: readonly HomeItem[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => ('planId' in item ? [item.planId] : [])));

const signLines = (items: readonly HomeItem[]) => items.flatMap((item) => (item.kind === 'sign' ? [item.line] : []));
