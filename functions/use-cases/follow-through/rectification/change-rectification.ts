import { enteredCalendar } from 'shared/calendar/working-days';
import type {
  RectificationRequest,
  RectificationStepRequest,
  RectificationTaken,
} from 'shared/contract/rectifications';
import {
  mendingOf,
  openRectification,
  takeStep,
  type RectificationRefusal,
  type Surroundings,
} from 'shared/follow-through/rectification/commands';
import type { RectificationEvent } from 'shared/follow-through/rectification/event';
import type { Rectification } from 'shared/follow-through/rectification/rectification';
import { rectificationAfter } from 'shared/follow-through/rectification/transition';
import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo } from 'shared/sign-off/access';
import { inForceOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import type { OpenedRectification } from 'functions/ports/rectifications';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { relationsTo, replayPlan, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { commitRectification } from 'functions/use-cases/follow-through/rectification/commit-rectification';
import { maySee } from 'functions/use-cases/follow-through/rectification/list-rectifications';

type Ports = Pick<Dependencies, 'rectifications' | 'plans' | 'settings' | 'clock' | 'signer'>;
type Given = { readonly given: string };

const mostRaces = 4;

/** Opens one. Its id follows from who asks under which key, so that asking again opens nothing twice. */
export const openOne = (ports: Ports, caller: Caller, key: string, request: RectificationRequest) =>
  change(ports, caller, {
    id: `REC-${caller.today.slice(0, 4)}-${hashOf(canonical([caller.person, key])).slice(0, 12)}`,
    key,
    request,
    decide: async ({ head }, around) => {
      if (head !== null) return refuse('key-reused');
      const person = await personConcerned(ports, caller, request);
      return 'refused' in person ? person : openRectification({ ...request, ...person }, await around(null));
    },
  });

/** Whose plan it comes from. A plan that is another unit's, or that the caller may not know of, is none. */
async function personConcerned(
  ports: Ports,
  caller: Caller,
  { unit, source: { place } }: RectificationRequest,
): Promise<{ readonly person: string | null } | Refused> {
  if (place?.in !== 'plan') return { person: null };
  const key = planKeyOf(place.planId);
  const known = key?.unit === unit ? await planKnownTo(ports, caller, place.planId) : null;
  return known === null ? refuse('unknown-plan') : { person: known.key.person };
}

/** One step of one: a read or two, the rules, one transaction. */
export const stepOne = (ports: Ports, caller: Caller, id: string, key: string, request: RectificationStepRequest) =>
  change(ports, caller, {
    ...{ id, key, request },
    decide: async ({ head, journal }, around) => {
      const told = rectificationAfter(journal.map(({ event }) => event));
      if (head === null || told === null || !maySee(caller, { rectification: told })) {
        return refuse('unknown-rectification');
      }
      const { seen, ...wanted } = request;
      if (seen !== head.sequence) return refuse('rectification-moved-on', { state: told.standing.state });
      return takeStep(told, wanted, await around(mendedPlan(told, request)));
    },
  });

/** The plan whose version in force the step turns on. */
function mendedPlan(told: Rectification, request: RectificationStepRequest): string | null {
  const mending = request.step === 'plan' ? request.mending : request.step === 'report' ? mendingOf(told) : null;
  return mending?.how === 'revision' ? mending.planId : null;
}

interface Wanted {
  readonly id: string;
  readonly key: string;
  readonly request: RectificationRequest | RectificationStepRequest;
  readonly decide: (
    opened: OpenedRectification,
    around: (planId: string | null) => Promise<Surroundings>,
  ) => Promise<RectificationEvent | RectificationRefusal | Refused>;
}

async function change(ports: Ports, caller: Caller, { id, key, request, decide }: Wanted): Promise<Given | Refused> {
  const requestHash = hashOf(canonical([caller.person, id, request]));
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.rectifications.open(id, key);
    if (opened.answer !== null) {
      return opened.answer.requestHash === requestHash ? { given: opened.answer.body } : refuse('key-reused');
    }
    const event = await decide(opened, (planId) => surroundings(ports, caller, opened, planId));
    if ('refused' in event) return inService(event);
    const bodyAt = (sequence: number): string => JSON.stringify({ id, sequence } satisfies RectificationTaken);
    const answerOf = (sequence: number) => ({ key, requestHash, status: 200, body: bodyAt(sequence) });
    const done = await commitRectification(ports, id, opened, event, answerOf);
    if (done === 'done') return { given: bodyAt((opened.head?.sequence ?? 0) + 1) };
  }
  return refuse('busy');
}

async function surroundings(
  ports: Ports,
  caller: Caller,
  { journal }: OpenedRectification,
  planId: string | null,
): Promise<Surroundings> {
  const [rules, inForce] = await Promise.all([
    ports.settings.rules(),
    planId === null ? null : versionInForce(ports, caller, planId),
  ]);
  const [now, last] = [ports.clock.now(), journal.at(-1)?.event.time ?? ''];
  return {
    ...{ by: caller.person, today: caller.today, organisation: caller.view, inForce },
    // Never before the last entry, however this machine's clock goes.
    time: now >= last ? now : last,
    calendar: enteredCalendar(rules),
    shortest: rules.review.leastReason,
  };
}

/** Null where nothing is in force, or the caller may not know of it. */
async function versionInForce(ports: Ports, caller: Caller, planId: string): Promise<number | null> {
  const plan = await planKnownTo(ports, caller, planId);
  return plan === null ? null : (inForceOf(plan.signOff)?.version ?? null);
}

/** Also of one that was never handed in; null where the caller may not know of it. */
async function planKnownTo(ports: Ports, caller: Caller, planId: string): Promise<LoadedPlan | null> {
  if (planKeyOf(planId) === null) return null;
  const plan = replayPlan(planId, await ports.plans.open(planId, null));
  return mayDo('see', relationsTo(plan, caller), plan.key) ? plan : null;
}

function inService(refusal: RectificationRefusal | Refused): Refused {
  const { code, ...facts } = refusal.refused;
  if ('facts' in refusal.refused) return refusal as Refused;
  const plain = Object.entries(facts).filter(
    (fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number',
  );
  return refuse(code, Object.fromEntries(plain));
}
