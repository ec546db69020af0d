import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { stateOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import { orderOf, restoredLine } from 'functions/use-cases/answers/plan-line';

/** A person has one plan of a kind and period, and lists begin with it; more units than this nobody passes through. */
const mostUnits = 20;

/**
 * R4: the plan of the same person, kind and period that was handed in for another unit, before the person's place there
 * was corrected: the person's own list, one read. `standing`: it still counts; `void`: what it said may be taken on.
 */
export async function plannedElsewhere(
  { lists }: Pick<Dependencies, 'lists'>,
  key: PlanKey,
): Promise<{ readonly planId: string; readonly unit: string; readonly state: 'standing' | 'void' } | null> {
  if (key.person === null) return null;
  const { lines } = await lists.page('person', key.person, { order: orderOf(key), planId: '' }, mostUnits);
  const others = lines.flatMap((line) => {
    const { planId, signOff } = restoredLine(line);
    const other = planKeyOf(planId);
    const isSame = other?.template === key.template && other.period === key.period && other.person === key.person;
    if (other === null || !isSame || other.unit === key.unit) return [];
    return [
      { planId, unit: other.unit, state: stateOf(signOff) === 'void' ? ('void' as const) : ('standing' as const) },
    ];
  });
  return others.find(({ state }) => state === 'standing') ?? others[0] ?? null;
}
