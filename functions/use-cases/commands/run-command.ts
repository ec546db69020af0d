import { limits } from 'shared/contract/limits';
import { hashOf } from 'shared/plan/content-hash';
import { canonical } from 'shared/plan/canonical';
import { reassignments } from 'shared/sign-off/seat-moves';
import { versionOf } from 'shared/sign-off/sign-off';
import { after } from 'shared/sign-off/transition';
import type { PlanEvent } from 'shared/sign-off/event';
import type { GivenAnswer, OpenedPlan, PlanContent } from 'functions/ports/plans';
import type { Dependencies } from 'functions/ports/dependencies';
import type { ProjectionPorts } from 'functions/use-cases/projections/apply-projections';
import type { Caller } from 'functions/use-cases/caller/caller';
import { buildCommit } from 'functions/use-cases/commands/build-commit';
import { projectInBackground } from 'functions/use-cases/projections/project-in-background';
import { nextTime } from 'functions/use-cases/commands/journal-time';
import { planViewOf } from 'functions/use-cases/answers/plan-view';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { seatsToday } from 'functions/use-cases/commands/seats-today';
import { withFreezeNamed } from 'functions/use-cases/sign-off/gates/named-freeze';
import { replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/** A command as it arrived. `body` is what makes it the same request again. */
export interface Command {
  readonly name: 'submit' | 'decide' | 'withdraw' | 'void' | 'seat-step';
  readonly planId: string;
  readonly key: string;
  readonly body: unknown;
  readonly correlationId: string;
}

/** JSON text, as it was given the first time and is given every time after. */
export interface Given {
  readonly given: string;
}

/** What the rules say of a plan as it stands, its seats filled as of today: what happens at `time`, or why nothing does. */
export type Attempt = (
  standing: LoadedPlan,
  time: string,
) => Promise<{ readonly events: readonly PlanEvent[]; readonly content?: PlanContent } | Refused>;

/** So often a command starts over because somebody else came first. */
const mostRaces = 5;

export type CommandPorts = ProjectionPorts & Pick<Dependencies, 'backgroundWork' | 'settings'>;

/**
 * One command: one read, the rules, one transaction, the answer; what follows for others goes on behind it. Seats that
 * have passed to others since somebody looked last are reassigned in the same transaction. What this process remembers of the plan saves the read: the transaction goes through only where it is still so. Losing the
 * race for the plan starts over from what is there then; a key that was answered gets the same answer again, and
 * nothing happens twice.
 */
export async function runCommand(
  ports: CommandPorts,
  caller: Caller,
  command: Command,
  attempt: Attempt,
): Promise<Given | Refused> {
  const { planId, key, correlationId } = command;
  const requestHash = hashOf(canonical([caller.person, command.name, planId, command.body]));
  // Kept in memory as a rule, so that it is there before the plan is.
  const asked = ports.settings.rules();
  asked.catch(() => undefined);
  const attemptFrom = async (opened: OpenedPlan): Promise<Given | Refused | 'lost-race'> => {
    if (opened.answer !== null) return givenBefore(opened.answer, requestHash);
    const before = replayPlan(planId, opened);
    const rules = await asked;
    const time = nextTime(ports, opened.journal, correlationId);
    const moves = reassignments(before.signOff, seatsToday(before.key, caller, rules), time);
    const outcome = await attempt({ ...before, signOff: moves.reduce(after, before.signOff) }, time);
    if ('refused' in outcome) return withFreezeNamed(outcome, caller);
    const happened = { ...outcome, events: [...moves, ...outcome.events] };
    const given = await commit(ports, caller, { opened, before, outcome: happened, key, requestHash, correlationId });
    return given === 'too-large' ? refuse('record-too-large', { most: limits.record / 1024 }) : given;
  };

  const recalled = ports.plans.recall(planId);
  const fromMemory = recalled === null ? 'lost-race' : await attemptFrom(recalled);
  if (fromMemory !== 'lost-race' && 'given' in fromMemory) return fromMemory;
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.plans.open(planId, key);
    // Refused from memory, and nothing has happened since.
    if (fromMemory !== 'lost-race' && opened.etag === recalled?.etag && opened.answer === null) return fromMemory;
    const given = await attemptFrom(opened);
    if (given !== 'lost-race') return given;
  }
  return refuse('busy');
}

const givenBefore = (answer: GivenAnswer, requestHash: string): Given | Refused =>
  answer.requestHash === requestHash ? { given: answer.body } : refuse('key-reused');

interface Decided {
  readonly opened: OpenedPlan;
  readonly before: LoadedPlan;
  readonly outcome: { readonly events: readonly PlanEvent[]; readonly content?: PlanContent };
  readonly key: string;
  readonly requestHash: string;
  readonly correlationId: string;
}

async function commit(
  ports: CommandPorts,
  caller: Caller,
  { opened, before, outcome, key, requestHash, correlationId }: Decided,
): Promise<Given | 'lost-race' | 'too-large'> {
  const { change, standing } = await buildCommit(ports, opened, before, outcome.events, outcome.content ?? null);
  const body = JSON.stringify(planViewOf(standing, versionOf(standing.signOff), caller));
  const done = await ports.plans.commit({ ...change, answer: { key, requestHash, status: 200, body } });
  if (done !== 'done') return done;
  projectInBackground(ports, { entry: change.outbox, left: standing, correlationId });
  return { given: body };
}
