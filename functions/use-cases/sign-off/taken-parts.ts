import { planIdOf, type PlanKey } from 'shared/plan/plan-id';
import { partKeysOf, type PartTaken } from 'shared/sign-off/records/parts';
import { inForceOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';

/** The newest version of each record that is part of a plan, read at one time: what is handed in with the plan. */
export async function takenParts({ plans }: Pick<Dependencies, 'plans'>, key: PlanKey): Promise<readonly PartTaken[]> {
  const found = await Promise.all(
    partKeysOf(key).map(async (part): Promise<readonly PartTaken[]> => {
      const planId = planIdOf(part);
      if (planId === null) return [];
      const kept = inForceOf(replayPlan(planId, await plans.open(planId, null)).signOff);
      return kept === null ? [] : [{ planId, version: kept.version, contentHash: kept.contentHash }];
    }),
  );
  return found.flat();
}
