import type { Organisation } from 'shared/organisation/organisation';
import type { Dependencies } from 'functions/ports/dependencies';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { blockRowsOf } from 'functions/use-cases/figures/block-rows';
import type { TouchedFigures } from 'functions/use-cases/figures/climb';
import { planFiguresRows, type ContentOf } from 'functions/use-cases/figures/plan-figures';

type Ports = Pick<Dependencies, 'plans' | 'figures' | 'rows'>;

/** Leaves and rows of plans as they stand. Says by plan which units and periods have to climb. */
export async function writeLeaves(
  ports: Ports,
  { fiscal }: Organisation,
  plans: readonly LoadedPlan[],
): Promise<ReadonlyMap<string, readonly TouchedFigures[]>> {
  const made = await Promise.all(
    plans.map(async (plan) => {
      const contentOf = onceRead(ports, plan.planId);
      return {
        planId: plan.planId,
        figures: await planFiguresRows(plan, fiscal, contentOf),
        rows: await blockRowsOf(plan, fiscal, contentOf),
      };
    }),
  );
  await Promise.all([
    ports.figures.put(made.flatMap(({ figures }) => figures)),
    ports.rows.put(made.flatMap(({ rows }) => rows)),
  ]);
  return new Map(
    made.map(({ planId, figures }) => [planId, figures.map(({ unit, period }) => ({ unit, period }))] as const),
  );
}

function onceRead({ plans }: Pick<Ports, 'plans'>, planId: string): ContentOf {
  const known = new Map<number, Promise<string | null>>();
  return (version) => {
    const text = known.get(version) ?? plans.content(planId, version);
    known.set(version, text);
    return text;
  };
}
