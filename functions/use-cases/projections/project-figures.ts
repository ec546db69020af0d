import type { Organisation } from 'shared/organisation/organisation';
import type { Dependencies } from 'functions/ports/dependencies';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { blockRowsOf } from 'functions/use-cases/figures/block-rows';
import { climb, type TouchedFigures } from 'functions/use-cases/figures/climb';
import { planFiguresRows, type ContentOf } from 'functions/use-cases/figures/plan-figures';

type Ports = Pick<Dependencies, 'plans' | 'figures' | 'rows'>;

/** Leaves and rows of plans as they stand. Says which units and periods have to climb. */
export async function writeLeaves(ports: Ports, plans: readonly LoadedPlan[]): Promise<readonly TouchedFigures[]> {
  const made = await Promise.all(
    plans.map(async (plan) => {
      const contentOf = onceRead(ports, plan.planId);
      return { figures: await planFiguresRows(plan, contentOf), rows: await blockRowsOf(plan, contentOf) };
    }),
  );
  const leaves = made.flatMap(({ figures }) => figures);
  await Promise.all([ports.figures.put(leaves), ports.rows.put(made.flatMap(({ rows }) => rows))]);
  return leaves.map(({ unit, period }) => ({ unit, period }));
}

/** Leaves first, then the way up: whoever climbs finds them. */
export async function projectFigures(
  ports: Ports,
  organisation: Organisation,
  plans: readonly LoadedPlan[],
): Promise<void> {
  await climb(ports, organisation, await writeLeaves(ports, plans));
}

function onceRead({ plans }: Pick<Ports, 'plans'>, planId: string): ContentOf {
  const known = new Map<number, Promise<string | null>>();
  return (version) => {
    const text = known.get(version) ?? plans.content(planId, version);
    known.set(version, text);
    return text;
  };
}
