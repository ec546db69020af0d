import { Body1, MessageBar, MessageBarBody, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { useAnswer } from 'addin/app/use-answer';
import { useWords } from 'addin/app/words';
import { sentenceFor } from 'addin/messages/problems';
import { usePaneState } from 'addin/store/use-pane-store';
import type { TargetsPlace } from 'addin/store/targets/take-target-step';
import { CoverageCard } from 'addin/targets/coverage-card';
import { DailyCard } from 'addin/targets/daily-card';
import { LedgerTable } from 'addin/targets/ledger-table';
import { LetterCard } from 'addin/targets/letter-card';
import { MatrixSection } from 'addin/targets/matrix-section';
import { NodeTargets } from 'addin/targets/node-targets';
import type { UnitTargetsView } from 'shared/contract/targets';
import { natureOf } from 'shared/targets/amount';
import type { Node } from 'shared/targets/node';

/** A unit's targets of a year: one's own first, then the matrix, and what was agreed with each. */
export function UnitTargets({ unit, year }: TargetsPlace) {
  const { say, language } = useWords();
  const { me } = usePaneState();
  const { state, value, problem } = useAnswer((service) => service.targets(unit, year), `targets ${unit} ${year}`);
  return (
    <PageLayout back={<BackToPage />}>
      <Title view={value} year={year} />
      {state === 'asking' && value === null && (
        <Skeleton aria-label={say('app.loading')}>
          <SkeletonItem size={64} />
        </Skeleton>
      )}
      {state === 'refused' && problem !== null && (
        <MessageBar intent={problem.code === 'may-not-see' ? 'info' : 'warning'} layout="multiline">
          <MessageBarBody>
            {problem.code === 'may-not-see' ? say('targets.nothing') : sentenceFor(problem.code, language)}
          </MessageBarBody>
        </MessageBar>
      )}
      {value !== null && <Content view={value} own={me === null ? null : `person:${me.person.id}`} />}
    </PageLayout>
  );
}

function Title({ view, year }: { view: UnitTargetsView | null; year: string }) {
  const { say, name, period } = useWords();
  const whose = view === null ? '' : name(view.unit);
  return <PageTitle title={[period(year), say('targets.title')].join(' ')} below={whose} />;
}

function Content({ view, own }: { view: UnitTargetsView; own: string | null }) {
  const { say } = useWords();
  const nodes = nodesInOrder(view, own);
  const mine = view.agreements.find((each) => each.node === own && natureOf(each.indicator)?.measure === 'money');
  const mayDraft = view.acts.includes('draft');
  return (
    <>
      {mayDraft && <MatrixSection view={view} />}
      {nodes.length === 0 && !mayDraft && <Body1>{say('targets.nothing')}</Body1>}
      {nodes.map((node) => (
        <NodeTargets key={node} view={view} node={node} />
      ))}
      {view.letters.map((letter) => (
        <LetterCard key={letter.node} view={view} letter={letter} />
      ))}
      {mine !== undefined && <DailyCard view={view} agreement={mine} />}
      {view.agreements.length > 0 && <LedgerTable view={view} />}
      {view.agreements.length > 0 && <CoverageCard view={view} />}
    </>
  );
}

/** One's own, then those who wait for something, then the others. */
function nodesInOrder({ nodes, agreements }: UnitTargetsView, own: string | null): readonly Node[] {
  const steps = ['accept', 'object', 'hold', 'settle', 'rule'];
  const rank = (node: Node): number => {
    if (node === own) return 0;
    const waits = agreements.some((each) => each.node === node && each.openSteps.some((step) => steps.includes(step)));
    return waits ? 1 : 2;
  };
  return nodes
    .map(({ node }) => node)
    .filter((node) => agreements.some((each) => each.node === node))
    .toSorted((one, other) => rank(one) - rank(other));
}
