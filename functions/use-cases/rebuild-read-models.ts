import type { Following } from 'functions/use-cases/apply-outbox';
import { figureRowsOf } from 'functions/use-cases/plan-figures';
import { everyLineOf } from 'functions/use-cases/outbox-entry';
import { standingOf } from 'functions/use-cases/standing';

/** Lists and figures from the journals alone, as they would be had nothing gone wrong. For administrators, at quiet hours. */
export async function rebuildReadModels({ plans, lists, figures, directory }: Following): Promise<number> {
  const organisation = await directory.organisation();
  await Promise.all([lists.clear(), figures.clear()]);
  let rebuilt = 0;
  for await (const planId of plans.all()) {
    const standing = standingOf(planId, await plans.open(planId, null));
    await Promise.all([
      lists.put(everyLineOf(standing)),
      figures.put(await figureRowsOf(standing, organisation, plans)),
    ]);
    rebuilt += 1;
  }
  return rebuilt;
}
