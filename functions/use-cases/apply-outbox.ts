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
 * outbox, where the sweep finds it. `left`: how the commit left the plan, where that is still known.
 */
export async function applyEntry(
  ports: Following,
  entry: OutboxEntry,
  correlationId: string,
  left: Standing | null = null,
): Promise<boolean> {
  try {
    const lines = ports.lists.put(entry.lines);
    await allOf([
      lines,
      ports.figures.put(entry.figures),
      ...entry.followUps.map(async (followUp) => {
        if (followUp.kind === 'figures') return showFigures(ports, entry.planId, left);
        // A parent that comes into force meanwhile finds its children in a list, or they find it in force.
        await lines;
        return follow(ports, entry.planId, followUp, correlationId);
      }),
    ]);
    await ports.outbox.applied(entry);
    return true;
  } catch (fault) {
    const facts = { planId: entry.planId, sequence: entry.sequence };
    ports.log({ level: 'warning', event: 'read-models-late', correlationId, facts, fault });
    return false;
  }
}

/** Nothing goes on any more when it ends, whether all went well or not. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

async function showFigures(
  { plans, directory, figures }: Following,
  planId: string,
  left: Standing | null,
): Promise<void> {
  const standing = left ?? standingOf(planId, await plans.open(planId, null));
  await figures.put(await figureRowsOf(standing, await directory.organisation(), plans));
}

async function follow(
  ports: Following,
  planId: string,
  followUp: Exclude<FollowUp, { kind: 'figures' }>,
  correlationId: string,
): Promise<void> {
  const { plans, clock } = ports;
  switch (followUp.kind) {
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
    const { change, standing } = await changeOf(ports, opened, before, events, null);
    if ((await ports.plans.commit({ ...change, answer: null })) === 'done') {
      await applyEntry(ports, change.outbox, correlationId, standing);
      return;
    }
  }
  throw new Error('a plan changed each time it was about to be told something');
}
