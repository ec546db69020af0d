import { statutoryCalendar } from 'shared/calendar/working-days';
import type { Preparation } from 'shared/contract/answers';
import { referencedPlansIn } from 'shared/related-plans/referenced-plans';
import type { PlanDocument } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { keyOf } from 'tests/fakes/stored-plans';
import { submitting } from 'tests/fakes/sign-off-commands';
import type { TestDependencies } from 'tests/fakes/dependencies';

/** What the service tells a preparer; `document`: what the sheets say by now. */
export async function prepared(
  world: TestDependencies,
  person: string,
  planId: string,
  document?: PlanDocument,
): Promise<Preparation> {
  const named = document === undefined ? undefined : referencedPlansIn(document);
  const answer = await preparePlan(world, world.caller(person), keyOf(planId), { named });
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
}

/** What the pane finds with what the service has told it. */
export const foundInPane = (
  world: TestDependencies,
  document: PlanDocument,
  { lists, planned }: Pick<Preparation, 'lists' | 'planned'>,
): readonly Finding[] =>
  reviewPlan(document, {
    ...{ today: world.caller('p-li').today, lists, planned: inMoneyUnitOf(document.header, planned) },
    ...{ settings: reviewSettings, workingDays: statutoryCalendar },
  });

/** Findings of one rule: what the pane finds, having been told, and what submitting the same finds. */
export async function bothWays(
  world: TestDependencies,
  rule: string,
  of: { readonly planId: string; readonly by: string; readonly document: PlanDocument },
): Promise<{ readonly inPane: readonly Finding[]; readonly submitting: readonly Finding[] }> {
  const told = await prepared(world, of.by, of.planId, of.document);
  const answer = await submitting(world, { ...of, reasons: [] });
  const findings = 'refused' in answer ? (answer.refused.findings ?? []) : [];
  const only = (all: readonly Finding[]): readonly Finding[] => all.filter((finding) => finding.rule === rule);
  return { inPane: only(foundInPane(world, of.document, told)), submitting: only(findings) };
}
