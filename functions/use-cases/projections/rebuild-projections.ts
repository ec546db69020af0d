import { keptOrganisation } from 'shared/administration/kept-organisation';
import { everyLineOf } from 'functions/use-cases/projections/outbox-entry';
import { replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { climb, type TouchedFigures } from 'functions/use-cases/figures/climb';
import type { ReadModelPorts } from 'functions/use-cases/projections/apply-projections';
import { writeLeaves } from 'functions/use-cases/projections/write-leaves';

/** Plans whose leaves are written together. */
const mostTogether = 50;

/**
 * Lists, rows and figures from the journals alone, as they would be had nothing gone wrong: the plans once, then the tree
 * of figures from its leaves. For administrators, at quiet hours.
 */
export async function rebuildProjections(ports: ReadModelPorts): Promise<number> {
  const { plans, lists, figures, rows, administration } = ports;
  await Promise.all([lists.clear(), figures.clear(), rows.clear()]);
  const { subjects } = await administration.current();
  if (subjects.organisation === undefined) return 0;
  const { organisation } = keptOrganisation(subjects.organisation, subjects.calendar);
  const touched = new Map<string, TouchedFigures>();
  let rebuilt = 0;
  let waiting: LoadedPlan[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    for (const each of [...(await writeLeaves(ports, organisation, batch)).values()].flat()) {
      touched.set(`${each.unit}|${each.period}`, each);
    }
    await lists.put(batch.flatMap(everyLineOf));
    rebuilt += batch.length;
  };
  for await (const planId of plans.all()) {
    waiting.push(replayPlan(planId, await plans.open(planId, null)));
    if (waiting.length === mostTogether) await flush();
  }
  await flush();
  await climb(ports, organisation, [...touched.values()]);
  return rebuilt;
}
