import { rowsIn, type Cells } from 'shared/plan/document';
import { earlierPlans } from 'shared/related-plans/earlier-plans';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { dateIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import type { PlanKey } from 'shared/plan/plan-id';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';
import { hasColumns } from 'shared/template/block-columns';

const answeredStates: readonly string[] = ['answered', 'closed'];

/**
 * V-RSK-05: risks this unit or person has to answer, as the latest of their plans tells it. Only for plans that have a
 * table of risks, because elsewhere nobody could say what was done.
 */
export function riskFacts({ key }: KnownContext, related: RelatedPlans): Pick<Planned, 'triggered'> {
  const template = templateOf(key.template);
  const has = template !== undefined && blocksOf(template).some((block) => hasColumns(block, ['rno', 'state', 'log']));
  const plans = earlierPlans(related).filter((plan) => plan.key.unit === key.unit);
  if (!has || plans.length === 0) return {};
  const latest = new Map<string, Cells>();
  for (const { cells } of plans.flatMap((plan) => ownRisks(plan, key))) {
    const [rno, known] = [textIn(cells, 'rno') ?? '', latest.get(textIn(cells, 'rno') ?? '')];
    if (known === undefined || (dateIn(cells, 'lastCheck') ?? '') >= (dateIn(known, 'lastCheck') ?? '')) {
      latest.set(rno, cells);
    }
  }
  return { triggered: [...latest].flatMap(([rno, cells]) => triggeredBy(rno, cells)) };
}

/** Of a department's risks a person answers their own. */
const ownRisks = ({ key, document }: StoredPlan, { person }: PlanKey) =>
  rowsIn(document, 'RSK').filter(
    ({ cells }) => dateIn(cells, 'lastCheck') !== null && (key.person === person || textIn(cells, 'owner') === person),
  );

function triggeredBy(rno: string, cells: Cells): NonNullable<Planned['triggered']> {
  const [state, since] = [textIn(cells, 'state') ?? '', dateIn(cells, 'lastCheck')];
  const isOrWas = state === 'triggered' || answeredStates.includes(state);
  if (!isOrWas || since === null || rno === '') return [];
  return [{ rno, since, answered: answeredStates.includes(state) || textIn(cells, 'log') !== null }];
}
