import { reassignments, type SeatsToday } from 'shared/sign-off/seat-moves';
import type { PlanKey } from 'shared/plan/plan-id';
import { after } from 'shared/sign-off/transition';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/** By whom a plan's seats are to be filled on the day of asking. */
export const seatsToday = (
  key: PlanKey,
  { view }: Pick<Caller, 'view'>,
  { chains }: Pick<CompanyRules, 'chains'>,
): SeatsToday => ({ key, organisation: view, rules: chains });

/** A plan as the organisation of today has it, whatever its journal has heard of that. */
export function withSeatsToday<Plan extends Pick<LoadedPlan, 'key' | 'signOff'>>(
  plan: Plan,
  caller: Pick<Caller, 'view'>,
  rules: Pick<CompanyRules, 'chains'>,
): Plan {
  const moves = reassignments(plan.signOff, seatsToday(plan.key, caller, rules), '');
  return moves.length === 0 ? plan : { ...plan, signOff: moves.reduce(after, plan.signOff) };
}
