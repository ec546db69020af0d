import type { ProjectionPorts } from 'functions/use-cases/projections/apply-projections';
import { figureRowsOf } from 'functions/use-cases/figures/plan-figures';
import { everyLineOf } from 'functions/use-cases/projections/outbox-entry';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';

/** Lists and figures from the journals alone, as they would be had nothing gone wrong. For administrators, at quiet hours. */
export async function rebuildProjections({ plans, lists, figures, directory }: ProjectionPorts): Promise<number> {
  const organisation = await directory.organisation();
  await Promise.all([lists.clear(), figures.clear()]);
  let rebuilt = 0;
  for await (const planId of plans.all()) {
    const standing = replayPlan(planId, await plans.open(planId, null));
    await Promise.all([
      lists.put(everyLineOf(standing)),
      figures.put(await figureRowsOf(standing, organisation, plans)),
    ]);
    rebuilt += 1;
  }
  return rebuilt;
}
