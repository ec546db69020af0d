import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, SignatureRegular } from '@fluentui/react-icons';
import { BackBar, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { EmptyState } from 'addin/app/parts/empty-state';
import { useNavigation } from 'addin/app/navigation';
import type { KnownAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { ApproveTogether } from 'addin/sign-off/approve-together';
import { DelegationSection } from 'addin/sign-off/delegations';
import { PathAhead } from 'addin/sign-off/path-ahead';
import { SignList } from 'addin/sign-off/sign-list';
import { PlanPage } from 'addin/sign-off/plan-page';
import { usePaneState } from 'addin/store/use-pane-store';
import type { PlanLines } from 'shared/contract/answers';

const useStyles = makeStyles({
  steps: { marginInlineStart: 'auto', display: 'flex', paddingInlineEnd: '40px', gap: tokens.spacingHorizontalXS },
});

/** The plan one was asked for; otherwise what waits for this person; failing that the plan in view. */
export function SignOffPane({ toSign }: { toSign: KnownAnswer<PlanLines> }) {
  const { view, open } = useNavigation();
  const { current } = usePaneState();
  const lines = toSign.value?.lines ?? [];
  const [isListed, setListed] = useState(false);
  const inView = current !== null && lines.length === 0 && !isListed ? current.plan.planId : null;
  const planId = view.planId ?? inView;
  if (planId === null) return <Waiting toSign={toSign} />;
  if (view.planId === undefined && current !== null && current.view === null && current.plan.planId === planId) {
    return <PathAhead current={current} onList={() => setListed(true)} />;
  }
  const at = lines.findIndex((line) => line.planId === planId);
  const next = lines.find((line, place) => place !== at && line.planId !== planId) ?? null;
  return (
    <PlanPage
      key={`${planId} ${String(view.version ?? '')}`}
      planId={planId}
      version={view.version}
      back={
        <Back
          count={lines.length}
          before={lines[at - 1]?.planId}
          after={lines[at + 1]?.planId}
          onList={() => setListed(true)}
        />
      }
      next={next}
      onNext={(to) => open({ page: 'sign-off', planId: to })}
    />
  );
}

interface BackProps {
  readonly count: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly onList: () => void;
}

/** To the page before or the list, and to the neighbours of what waits. */
function Back({ count, before, after, onList }: BackProps) {
  const styles = useStyles();
  const { say } = useWords();
  const navigation = useNavigation();
  const isBack = navigation.before !== null && navigation.before !== 'sign-off';
  const leave = () => {
    if (isBack) return navigation.back();
    navigation.go('sign-off');
    onList();
  };
  const to = (planId: string | undefined) => planId !== undefined && navigation.open({ page: 'sign-off', planId });
  return (
    <BackBar
      to={isBack && navigation.before !== null ? say(`pane.${navigation.before}`) : say('sign-off.list', { n: count })}
      onBack={leave}
    >
      {(before !== undefined || after !== undefined) && (
        <span className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={say('sign-off.one-before')}
            disabled={before === undefined}
            onClick={() => to(before)}
          />
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={say('sign-off.one-after')}
            disabled={after === undefined}
            onClick={() => to(after)}
          />
        </span>
      )}
    </BackBar>
  );
}

/** What waits for this person's signature, and who signs for whom meanwhile. */
function Waiting({ toSign }: { toSign: KnownAnswer<PlanLines> }) {
  const { say } = useWords();
  const { open } = useNavigation();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const lines = toSign.value?.lines ?? [];
  return (
    <PageLayout
      footer={<ApproveTogether lines={lines} selected={selected} onApproved={() => setSelected(new Set())} />}
    >
      <PageTitle
        title={
          toSign.state === 'away' && toSign.value === null
            ? say('home.cannot-see')
            : lines.length === 0
              ? say('pane.sign-off')
              : say('inbox.waiting', { n: lines.length })
        }
      />
      <SignList
        lines={lines}
        selected={selected}
        onSelected={setSelected}
        onOpen={(planId) => open({ page: 'sign-off', planId })}
      />
      {toSign.state === 'known' && lines.length === 0 && (
        <EmptyState
          icon={<SignatureRegular />}
          title={say('inbox.none')}
          action={<Button onClick={() => open({ page: 'search', of: 'signed' })}>{say('search.signed')}</Button>}
        />
      )}
      <DelegationSection onChanged={toSign.refresh} />
    </PageLayout>
  );
}
