import { closedBy, parentCameIntoForce } from 'shared/sign-off/commands';
import type { PlanEvent } from 'shared/sign-off/event';
import { inForceOf } from 'shared/sign-off/sign-off';
import type { FollowUp, OutboxEntry } from 'functions/ports/outbox';
import type { Dependencies } from 'functions/ports/dependencies';
import { openForDeviations, type MeasuringPorts } from 'functions/use-cases/follow-through/rectification/open-measured';
import { buildCommit } from 'functions/use-cases/commands/build-commit';
import { climb, type TouchedFigures } from 'functions/use-cases/figures/climb';
import { isHeldByFreeze } from 'functions/use-cases/projections/held-by-freeze';
import { queueMessages, type QueuePorts } from 'functions/use-cases/messages/queue-messages';
import { writeLeaves } from 'functions/use-cases/projections/write-leaves';
import { nextTime } from 'functions/use-cases/commands/journal-time';
import { restoredLine } from 'functions/use-cases/answers/plan-line';
import { replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/** What read models are made from and written to. */
export type ReadModelPorts = Pick<
  Dependencies,
  'plans' | 'outbox' | 'lists' | 'figures' | 'rows' | 'directory' | 'administration' | 'signer' | 'clock' | 'log'
> &
  MeasuringPorts;

export type ProjectionPorts = ReadModelPorts & QueuePorts;

/** A commit whose consequences are still to come. `left`: how it left the plan, where that is still known. */
export interface Committed {
  readonly entry: OutboxEntry;
  readonly left: LoadedPlan | null;
  readonly correlationId: string;
}

/** A commit that lists, leaves of figures and other plans know of; the units above its own are still to be told. */
export interface Shown {
  readonly commit: Committed;
  readonly touched: readonly TouchedFigures[];
}

/**
 * What follows from commits, in any order. They stand whatever happens here: a fault is logged and the entry stays in
 * the outbox, where the sweep finds it. Together costs the store less; where that has a fault, each is on its own, so
 * that it stands in nobody's way. Says how many were applied.
 */
export const applyProjections = async (ports: ProjectionPorts, commits: readonly Committed[]): Promise<number> =>
  (await climbFor(ports, await showCommits(ports, commits))).length;

/** The first half: what people look for at once. Those that failed are left out. */
export const showCommits = (ports: ProjectionPorts, commits: readonly Committed[]): Promise<readonly Shown[]> =>
  togetherOrAlone(
    ports,
    commits,
    (each) => each,
    (some) => shownTogether(ports, some),
  );

/** The second half: figures of the units above, and nothing is left to do. Answers with those that are done. */
export const climbFor = (ports: ProjectionPorts, shown: readonly Shown[]): Promise<readonly Shown[]> =>
  togetherOrAlone(
    ports,
    shown,
    ({ commit }) => commit,
    async (some) => {
      await climb(
        ports,
        await ports.directory.organisation(),
        some.flatMap(({ touched }) => touched),
      );
      await ports.outbox.applied(some.map(({ commit }) => commit.entry));
      return some;
    },
  );

async function togetherOrAlone<Item>(
  { log }: Pick<ProjectionPorts, 'log'>,
  items: readonly Item[],
  commitOf: (item: Item) => Committed,
  work: (some: readonly Item[]) => Promise<readonly Shown[]>,
): Promise<readonly Shown[]> {
  const together = items.length > 1 ? await work(items).catch(() => null) : null;
  if (together !== null) return together;
  const done: Shown[] = [];
  for (const item of items) {
    try {
      done.push(...(await work([item])));
    } catch (fault) {
      const { entry, correlationId } = commitOf(item);
      const facts = { planId: entry.planId, sequence: entry.sequence };
      log({ level: 'warning', event: 'read-models-late', correlationId, facts, fault });
    }
  }
  return done;
}

async function shownTogether(ports: ProjectionPorts, commits: readonly Committed[]): Promise<readonly Shown[]> {
  // A parent that comes into force meanwhile finds its children in a list, or they find it in force.
  const lines = ports.lists.put(commits.flatMap(({ entry }) => entry.lines));
  const leaves = showLeaves(ports, commits);
  await allOf([lines, leaves, lines.then(() => followAll(ports, commits))]);
  const touched = await leaves;
  return commits.map((commit) => ({ commit, touched: touched.get(commit.entry.planId) ?? [] }));
}

/** Nothing goes on any more when it ends, whether all went well or not. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** Of each plan as its newest commit left it, which need not come last: who lost a reply knows of a commit late. */
async function showLeaves(
  ports: ProjectionPorts,
  commits: readonly Committed[],
): Promise<ReadonlyMap<string, readonly TouchedFigures[]>> {
  const newest = new Map<string, Committed>();
  for (const commit of commits.filter(showsFigures)) {
    const { planId, sequence } = commit.entry;
    const known = newest.get(planId);
    if (known === undefined || known.entry.sequence < sequence) newest.set(planId, commit);
  }
  const plans = await Promise.all([...newest.values()].map((commit) => planAfter(ports, commit)));
  return writeLeaves(ports, await ports.directory.organisation(), plans);
}

const showsFigures = ({ entry }: Committed): boolean => entry.followUps.some(({ kind }) => kind === 'figures');

const planAfter = async ({ plans }: ProjectionPorts, { entry: { planId }, left }: Committed): Promise<LoadedPlan> =>
  left ?? replayPlan(planId, await plans.open(planId, null));

async function followAll(ports: ProjectionPorts, commits: readonly Committed[]): Promise<void> {
  for (const { entry, correlationId } of commits) {
    for (const followUp of entry.followUps) {
      if (followUp.kind !== 'figures') await follow(ports, entry.planId, followUp, correlationId);
    }
  }
}

/** Nothing happens to a plan that is frozen: `followLifted` comes back to it. */
export async function follow(
  ports: ProjectionPorts,
  planId: string,
  followUp: Exclude<FollowUp, { kind: 'figures' }>,
  correlationId: string,
): Promise<void> {
  const { plans } = ports;
  switch (followUp.kind) {
    case 'ask-parent': {
      const parent = replayPlan(followUp.parent, await plans.open(followUp.parent, null));
      if (inForceOf(parent.signOff) !== null) await tellParentInForce(ports, planId, followUp.parent, correlationId);
      return;
    }
    case 'tell-children':
      for await (const child of childrenOf(ports, planId)) {
        await tellParentInForce(ports, child, planId, correlationId);
      }
      return;
    case 'message': {
      const { person, event, sequence } = followUp;
      await queueMessages(ports, [{ person, event, of: `${planId} ${sequence}`, planId, counts: null }]);
      return;
    }
    case 'close':
      if (await isHeldByFreeze(ports, followUp.plan)) return;
      await appendEvents(ports, followUp.plan, ({ signOff }, time) => closedBy(signOff, planId, time), correlationId);
      return;
    case 'rectify':
      await openForDeviations(ports, planId, correlationId);
  }
}

async function tellParentInForce(
  ports: ProjectionPorts,
  child: string,
  parent: string,
  correlationId: string,
): Promise<void> {
  if (await isHeldByFreeze(ports, child)) return;
  await appendEvents(ports, child, ({ signOff }, time) => parentCameIntoForce(signOff, parent, time), correlationId);
}

async function* childrenOf({ lists }: Pick<Dependencies, 'lists'>, planId: string): AsyncGenerator<string> {
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
export async function appendEvents(
  ports: ProjectionPorts,
  planId: string,
  eventsFor: (standing: LoadedPlan, time: string) => readonly PlanEvent[],
  correlationId: string,
): Promise<void> {
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.plans.open(planId, null);
    const before = replayPlan(planId, opened);
    const events = eventsFor(before, nextTime(ports, opened.journal, correlationId));
    if (events.length === 0) return;
    const { change, standing } = await buildCommit(ports, opened, before, events, null);
    if ((await ports.plans.commit({ ...change, answer: null })) === 'done') {
      await applyProjections(ports, [{ entry: change.outbox, left: standing, correlationId }]);
      return;
    }
  }
  throw new Error('a plan changed each time it was about to be told something');
}
