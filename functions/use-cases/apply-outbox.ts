import { closedBy, parentCameIntoForce } from 'shared/sign-off/commands';
import type { PlanEvent } from 'shared/sign-off/event';
import { inForceOf } from 'shared/sign-off/sign-off';
import type { FollowUp, OutboxEntry } from 'functions/ports/outbox';
import type { Surroundings } from 'functions/ports/surroundings';
import { changeOf } from 'functions/use-cases/change-of';
import { figureRowsOf } from 'functions/use-cases/plan-figures';
import { restoredLine } from 'functions/use-cases/plan-line';
import { standingOf, type Standing } from 'functions/use-cases/standing';

export type Following = Pick<
  Surroundings,
  'plans' | 'outbox' | 'lists' | 'figures' | 'directory' | 'signer' | 'clock' | 'log'
>;

/**
 * What follows from a commit. The commit stands whatever happens here: a fault is logged and the entry stays in the
 * outbox, where the sweep finds it.
 */
export async function applyEntry(ports: Following, entry: OutboxEntry, correlationId: string): Promise<boolean> {
  try {
    await Promise.all([ports.lists.put(entry.lines), ports.figures.put(entry.figures)]);
    for (const followUp of entry.followUps) await follow(ports, entry.planId, followUp, correlationId);
    await ports.outbox.applied(entry);
    return true;
  } catch (fault) {
    const facts = { planId: entry.planId, sequence: entry.sequence };
    ports.log({ level: 'warning', event: 'read-models-late', correlationId, facts, fault });
    return false;
  }
}

async function follow(ports: Following, planId: string, followUp: FollowUp, correlationId: string): Promise<void> {
  const { plans, directory, figures, clock } = ports;
  switch (followUp.kind) {
    case 'figures': {
      const standing = standingOf(planId, await plans.open(planId, null));
      await figures.put(await figureRowsOf(standing, await directory.organisation(), plans));
      return;
    }
    case 'ask-parent': {
      const parent = standingOf(followUp.parent, await plans.open(followUp.parent, null));
      if (inForceOf(parent.signOff) !== null) await tellParentInForce(ports, planId, followUp.parent, correlationId);
      return;
    }
    case 'tell-children':
      for await (const child of childrenOf(ports, planId)) {
        await tellParentInForce(ports, child, planId, correlationId);
      }
      return;
    case 'close':
      await append(ports, followUp.plan, ({ signOff }) => closedBy(signOff, planId, clock.now()), correlationId);
  }
}

const tellParentInForce = (ports: Following, child: string, parent: string, correlationId: string): Promise<void> =>
  append(ports, child, ({ signOff }) => parentCameIntoForce(signOff, parent, ports.clock.now()), correlationId);

async function* childrenOf({ lists }: Pick<Surroundings, 'lists'>, planId: string): AsyncGenerator<string> {
  const size = 100;
  for (let after = null; ;) {
    const page = await lists.page('children', planId, after, size);
    for (const line of page.lines) yield restoredLine(line).planId;
    if (page.next === null) return;
    after = page.next;
  }
}

/** So often a rule's own event gives way to people's. */
const mostRaces = 5;

/** Events nobody decides: they follow from what stands elsewhere. Nothing happens where they no longer do. */
async function append(
  ports: Following,
  planId: string,
  eventsFor: (standing: Standing) => readonly PlanEvent[],
  correlationId: string,
): Promise<void> {
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.plans.open(planId, null);
    const before = standingOf(planId, opened);
    const events = eventsFor(before);
    if (events.length === 0) return;
    const { change } = await changeOf(ports, opened, before, events, null);
    if ((await ports.plans.commit({ ...change, answer: null })) === 'done') {
      await applyEntry(ports, change.outbox, correlationId);
      return;
    }
  }
  throw new Error('a plan changed each time it was about to be told something');
}
