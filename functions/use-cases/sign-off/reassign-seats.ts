import { hashOf } from 'shared/plan/content-hash';
import { planKeyOf } from 'shared/plan/plan-id';
import { organisationAt } from 'shared/organisation/organisation-at';
import { organisationView } from 'shared/sign-off/organisation-view';
import { reassignments, type SeatsToday } from 'shared/sign-off/seat-moves';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Lists } from 'functions/ports/lists';
import { businessDay } from 'functions/use-cases/caller/caller';
import { appendEvents, type ProjectionPorts } from 'functions/use-cases/projections/apply-projections';
import { plansOnTheirWay } from 'functions/use-cases/sign-off/plans-with-seats';

type Ports = ProjectionPorts & Pick<Dependencies, 'settings'>;

/** What the seats were last brought in line with, by process. */
const lastDone = new WeakMap<Lists, string>();

export interface SeatsReassigned {
  /** Plans some of whose seats were reassigned. */
  readonly plans: number;
  /** Plans that have to be tried again. */
  readonly failed: number;
}

/**
 * Seats follow their roles: after a change of the organisation, of the chains or of the day, every plan on its way is
 * brought in line, so that its next signer finds it in the inbox. A command does the same for its own plan, whether this
 * has come by or not.
 */
export async function reassignSeats(ports: Ports, correlationId: string): Promise<SeatsReassigned> {
  await ports.directory.renew();
  const [organisation, { chains }] = await Promise.all([ports.directory.organisation(), ports.settings.rules()]);
  const today = businessDay(ports.clock.today());
  const { units, persons, assignments, holdings, freezes } = organisation;
  const now = hashOf(JSON.stringify([today, units, persons, assignments, holdings, chains, freezes]));
  if (lastDone.get(ports.lists) === now) return { plans: 0, failed: 0 };

  const view = organisationView(organisationAt(organisation, today));
  const seatsOf = (planId: string): SeatsToday | null => {
    const key = planKeyOf(planId);
    return key === null ? null : { key, organisation: view, rules: chains };
  };
  let [plans, failed] = [0, 0];
  for (const { planId, signOff } of await plansOnTheirWay(ports)) {
    const seats = seatsOf(planId);
    if (seats === null || view.freezeOver(seats.key.unit, seats.key.period)?.reach === 'everything') continue;
    if (reassignments(signOff, seats, '').length === 0) continue;
    try {
      await appendEvents(ports, planId, (plan, time) => reassignments(plan.signOff, seats, time), correlationId);
      plans += 1;
    } catch (fault) {
      failed += 1;
      ports.log({ level: 'warning', event: 'seats-not-reassigned', correlationId, facts: { planId }, fault });
    }
  }
  if (failed === 0) lastDone.set(ports.lists, now);
  return { plans, failed };
}
