import { organisationAt } from 'shared/organisation/organisation-at';
import { planKeyOf } from 'shared/plan/plan-id';
import { organisationView } from 'shared/sign-off/organisation-view';
import type { Dependencies } from 'functions/ports/dependencies';
import { businessDay } from 'functions/use-cases/caller/caller';

/** Whether nothing may happen to a plan for now, not even what follows by rule: it is caught up once that is lifted. */
export async function isHeldByFreeze(
  { directory, clock }: Pick<Dependencies, 'directory' | 'clock'>,
  planId: string,
): Promise<boolean> {
  const organisation = await directory.organisation();
  const key = planKeyOf(planId);
  if (key === null || (organisation.freezes ?? []).length === 0) return false;
  const view = organisationView(organisationAt(organisation, businessDay(clock.today())));
  return view.freezeOver(key.unit, key.period)?.reach === 'everything';
}
