import { liftedIn } from 'shared/administration/content/freezes';
import { organisationAt } from 'shared/organisation/organisation-at';
import { covers } from 'shared/organisation/freeze';
import { subtreeOf } from 'shared/organisation/tree';
import { planKeyOf } from 'shared/plan/plan-id';
import { closes } from 'shared/sign-off/parents';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Lists } from 'functions/ports/lists';
import type { FollowUp } from 'functions/ports/outbox';
import { rowsOfSubject } from 'functions/use-cases/administration/read-administration';
import { businessDay } from 'functions/use-cases/caller/caller';
import { follow, type ProjectionPorts } from 'functions/use-cases/projections/apply-projections';
import type { StoredLine } from 'functions/use-cases/answers/plan-line';
import { linesOfUnit } from 'functions/use-cases/sign-off/plans-with-seats';

/** Freezes whose end this process has followed up. */
const followed = new WeakMap<Lists, Set<string>>();

/** A freeze that ended longer ago has been followed up by some process, in milliseconds. */
const longest = 3 * 24 * 3_600_000;

/**
 * What a freeze held back by rule happens once it is lifted: plans whose parent came into force take effect, and those
 * whose summary was approved close. Also by the sweep, where the process that lifted it ended too early; twice does nothing.
 */
export async function followLifted(
  ports: ProjectionPorts & Pick<Dependencies, 'administration'>,
  correlationId: string,
): Promise<void> {
  const done = followed.get(ports.lists) ?? new Set<string>();
  followed.set(ports.lists, done);
  const now = Date.parse(ports.clock.now());
  const lifted = liftedIn(rowsOfSubject(await ports.administration.current(), 'periods')).filter(
    (each) => !done.has(`${each.unit} ${each.lifted}`) && now - Date.parse(each.lifted) < longest,
  );
  if (lifted.length === 0) return;
  const organisation = await ports.directory.organisation();
  const at = organisationAt(organisation, businessDay(ports.clock.today()));
  for (const { unit, period, lifted: time } of lifted) {
    for (const { id } of subtreeOf(at, unit)) {
      for await (const line of linesOfUnit(ports, id)) {
        const key = planKeyOf(line.planId);
        if (key === null || !covers(period, key.period, organisation.fiscal)) continue;
        for (const followUp of heldBack(line)) await follow(ports, line.planId, followUp, correlationId);
      }
    }
    done.add(`${unit} ${time}`);
  }
}

function heldBack({ planId, signOff }: StoredLine): readonly Exclude<FollowUp, { kind: 'figures' }>[] {
  const key = planKeyOf(planId);
  const isOnItsWay = signOff.at === 'pending' || signOff.at === 'waiting';
  if (isOnItsWay && signOff.submission.parent !== null && !signOff.submission.parentInForce) {
    return [{ kind: 'ask-parent', parent: signOff.submission.parent }];
  }
  const plan = key === null || signOff.at !== 'effective' ? null : closes(key);
  return plan === null ? [] : [{ kind: 'close', plan }];
}
