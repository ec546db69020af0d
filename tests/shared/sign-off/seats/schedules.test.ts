import type { PlanKey } from 'shared/plan/plan-id';
import { decide, submit, usualSignOffPolicy, withdraw, type Outcome } from 'shared/sign-off/commands';
import type { PlanEvent } from 'shared/sign-off/event';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { reassignments } from 'shared/sign-off/seat-moves';
import { freezeReaches, type Freeze } from 'shared/organisation/freeze';
import { takeCopyStep } from 'shared/sign-off/copies/copy-steps';
import { takeSeatStep, type SeatRequest } from 'shared/sign-off/seats/seat-commands';
import { unsubmitted, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { levelsBelow, refusalOf, steps, waitingForOf, type Actor } from 'shared/sign-off/steps';
import { after, authorsWith, signOffAfter, unsignedSeatsOf } from 'shared/sign-off/transition';
import { twoPersonRule } from 'shared/sign-off/two-persons';
import { chanceFrom, type Chance } from 'tests/campaign/chance';
import { aView, everybody, holdingsWith } from 'tests/fixtures/organisation';
import { anActor, aTime, contentHash, planId } from 'tests/fixtures/sign-offs';

/** More of them: `SCHEDULES=10000 npx jest …`. */
const schedules = Number(process.env['SCHEDULES'] ?? 1200);
const stepsInEach = 24;

const key: PlanKey = { template: 'T-MON-D', unit: 'BIZ1', period: '2026M03', person: null };
const annual: PlanKey = { ...key, template: 'T-ANN-D', period: '2026' };
/** The company as it is, and with another head of the department. */
const views = [aView(), aView({ holdings: holdingsWith('R-HEAD', 'BIZ1', 'deputy') })].map(remembering);

/** The same answers, each looked up once: a hundred thousand steps ask the same few questions. */
function remembering(view: OrganisationView): OrganisationView {
  const known = new Map<string, unknown>();
  return new Proxy(view, {
    get(of, name, receiver) {
      const value: unknown = Reflect.get(of, name, receiver);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]): unknown => {
        const asked = `${String(name)} ${given.join(' ')}`;
        if (!known.has(asked)) known.set(asked, Reflect.apply(value, of, given));
        return known.get(asked);
      };
    },
  });
}
const preparers = ['writer1', 'headm', 'money'];
const at = { block: 'TASK', row: 'TASK-1', column: 'goal' };

interface Played {
  readonly events: PlanEvent[];
  signOff: SignOff;
  frozen: Freeze | null;
}

/** Somebody of the company as they stand to the plan, and sometimes for somebody else. */
const actorFor = (id: string, frozen: Freeze | null, chance: Chance): Actor =>
  anActor(id, {
    frozen,
    mayPrepare: preparers.includes(id),
    administers: id === 'admin',
    chases: id === 'office',
    lateness: () => ({ days: 4, after: 3 }),
    signsFor: chance.happens(0.15) ? [chance.pick(everybody)] : [],
  });

function seatRequest(step: SeatRequest['step'], { signOff }: Played, chance: Chance): SeatRequest {
  const seats = signOff.at === 'pending' ? unsignedSeatsOf(signOff) : [];
  const seat = seats.length > 0 ? chance.pick(seats) : null;
  const [holder, level, to] = [seat?.holder ?? 'head1', seat?.level ?? 1, chance.pick(everybody)] as const;
  switch (step) {
    case 'transfer':
      return { step, level, holder, to };
    case 'add-signer':
      return { step, place: chance.pick(['before', 'after'] as const), to };
    case 'remove-signer':
      return { step, signer: holder };
    case 'consult':
      return { step, to };
    case 'answer-consultation':
      return { step, id: `q${String(1 + chance.below(3))}` };
    case 'escalate':
      return { step, holder };
  }
}

/** One step as a caller would ask for it, allowed or not. */
function asked(played: Played, planKey: PlanKey, organisation: (typeof views)[number], chance: Chance) {
  const { signOff } = played;
  // Half the time it is somebody whose turn it is: plans come into force that way.
  const waiting = chance.happens(0.5) ? waitingForOf(signOff) : [];
  const actor = actorFor(waiting.length > 0 ? chance.pick(waiting) : chance.pick(everybody), played.frozen, chance);
  const version = versionOf(signOff);
  const said = { version, time: aTime, comment: '出差在外，请代为把关' };
  const open = steps.filter((step) => step !== 'delegate' && refusalOf(step, signOff, actor) === null);
  const isSigning = open.includes('approve') && chance.happens(0.6);
  const step = isSigning ? 'approve' : open.length > 0 && chance.happens(0.9) ? chance.pick(open) : chance.pick(steps);
  const decision = { planId, contentHash, ...said, remarks: [{ id: 'r1', at, text: '写明完成标准' }] };
  switch (step) {
    case 'submit':
    case 'revise':
      return submitted(signOff, actor, planKey, organisation);
    case 'approve':
      return decide(signOff, actor, { ...decision, decision: 'approve', remarks: [] }, usualSignOffPolicy);
    case 'return':
      // Most go on: a story of returns alone tells little.
      if (chance.happens(0.7)) return null;
      return decide(signOff, actor, { ...decision, decision: 'return' }, usualSignOffPolicy);
    case 'send-back': {
      const sentTo = { level: chance.pick([1, ...levelsBelow(signOff)] as const), straightBack: chance.happens(0.5) };
      return decide(signOff, actor, { ...decision, decision: 'return', sentTo }, usualSignOffPolicy);
    }
    case 'withdraw':
      return withdraw(signOff, actor, { version, time: aTime });
    case 'transfer':
    case 'add-signer':
    case 'remove-signer':
    case 'consult':
    case 'answer-consultation':
    case 'escalate':
      return takeSeatStep(
        signOff,
        actor,
        { ...seatRequest(step, played, chance), ...said },
        {
          ...{ key: planKey, organisation, shortestComment: 5 },
          newId: () => `q${String(1 + played.events.length)}`,
        },
      );
    case 'copy':
    case 'acknowledge':
      return takeCopyStep(
        signOff,
        actor,
        step === 'copy' ? { step, ...said, to: [chance.pick(everybody)] } : { step, ...said },
        { key: planKey, organisation },
      );
    case 'delegate':
    case 'void':
    case 'agree-void':
      return null;
  }
}

function submitted(
  signOff: SignOff,
  actor: Actor,
  planKey: PlanKey,
  organisation: (typeof views)[number],
): Outcome | null {
  const authors = authorsWith(signOff, actor.id);
  const resolved = resolveChain(
    { key: planKey, authors, counterpartNamed: false, named: null, annualApproval: true },
    organisation,
  );
  if ('refused' in resolved) return null;
  const said = { contentHash, baseVersion: versionOf(signOff), revisionReason: '客户推迟了招标', parent: null };
  const answers = [{ remark: 'r1', text: '已写明' }];
  return submit(
    signOff,
    actor,
    { ...said, chain: resolved.chain, reasons: [], answers, warnings: 0, weighed: null, time: aTime },
    usualSignOffPolicy,
  );
}

/** Whether a freeze keeps an event from happening: all of them, or those that hand in and take back. */
const isHeld = ({ event }: PlanEvent, frozen: Freeze | null): boolean =>
  frozen?.reach === 'everything' || (frozen !== null && (event === 'submitted' || event === 'withdrawn'));

const aFreeze: Omit<Freeze, 'reach'> = { unit: 'BIZ1', period: '2026', by: 'office', since: aTime, reason: '已结账' };

/** What is wrong with where a plan stands; null where nothing is. */
function wrongWith({ signOff, events }: Played): string | null {
  if (signOff.at === 'effective') {
    if (!twoPersonRule(events, signOff.submission.version).holds) return 'in force without two persons at two levels';
    const wrote = signOff.signatures.find(({ person }) => signOff.submission.authors.includes(person));
    if (wrote !== undefined) return `${wrote.person} wrote and signed it`;
  }
  if (signOff.at !== 'pending') return null;
  const { signatures, submission } = signOff;
  const persons = signatures.map(({ person }) => person);
  if (new Set(persons).size < persons.length) return 'somebody signed twice';
  const seats = signatures.map(({ level, person, onBehalfOf }) => `${String(level)} ${onBehalfOf ?? person}`);
  if (new Set(seats).size < seats.length) return 'a seat was decided twice';
  const barred = unsignedSeatsOf(signOff).find(({ holder }) => submission.authors.includes(holder));
  if (barred !== undefined) return `${barred.holder} wrote it and is to sign it`;
  const canAct = everybody.some((id) => refusalOf('approve', signOff, anActor(id)) === null);
  return canAct ? null : 'nobody can act';
}

/** One schedule; what is wrong after the first step that leaves something wrong, and everything that happened. */
function play(seed: number): { readonly wrong: string | null; readonly played: Played; readonly seen: Set<string> } {
  const chance = chanceFrom(seed);
  const planKey = chance.pick([key, annual]);
  const played: Played = { events: [], signOff: unsubmitted, frozen: null };
  const seen = new Set<string>();
  let organisation = views[0] ?? aView();
  for (let step = 0; step < stepsInEach; step += 1) {
    if (chance.happens(0.05)) organisation = chance.pick(views);
    if (chance.happens(0.06))
      played.frozen = played.frozen === null ? { ...aFreeze, reach: chance.pick(freezeReaches) } : null;
    // What follows by rule waits, too, as the service has it wait.
    const moves =
      played.frozen?.reach === 'everything' ? [] : reassignments(played.signOff, { key: planKey, organisation }, aTime);
    const outcome: ReturnType<typeof asked> =
      moves.length > 0 ? { events: moves } : asked(played, planKey, organisation, chance);
    if (outcome !== null && 'refused' in outcome && outcome.refused.code === 'frozen') seen.add('frozen');
    if (outcome === null || 'refused' in outcome) continue;
    const broken = outcome.events.find((event) => isHeld(event, played.frozen));
    if (broken !== undefined) return { wrong: `${broken.event} although it is frozen`, played, seen };
    played.events.push(...outcome.events);
    played.signOff = outcome.events.reduce(after, played.signOff);
    for (const event of outcome.events) {
      seen.add(event.event === 'decided' && event.sentTo !== undefined ? 'sent-back' : event.event);
    }
    const wrong = wrongWith(played);
    if (wrong !== null) return { wrong, played, seen };
  }
  return { wrong: null, played, seen };
}

test('random schedules over every verb: two persons at two levels, no seat twice, no dead end, nothing while frozen', () => {
  const seen = new Set<string>();
  let inForce = 0;
  for (let seed = 0; seed < schedules; seed += 1) {
    const { wrong, played, seen: events } = play(seed);
    if (wrong !== null) throw new Error(`seed ${String(seed)}: ${wrong}\n${JSON.stringify(played.events, null, 1)}`);
    if (JSON.stringify(signOffAfter(played.events)) !== JSON.stringify(played.signOff))
      throw new Error(`seed ${String(seed)}`);
    for (const event of events) seen.add(event);
    if (events.has('took-effect')) inForce += 1;
  }
  // The search went everywhere, or it has shown nothing.
  const besides = ['copied', 'copy-read', 'frozen'];
  const everywhere = ['sent-back', 'seat-transferred', 'signer-added', 'signer-removed', 'seat-escalated'];
  for (const event of [
    ...everywhere,
    'consulted',
    'consultation-answered',
    'seat-reassigned',
    'took-effect',
    ...besides,
  ]) {
    expect(seen).toContain(event);
  }
  expect(inForce).toBeGreaterThan(schedules / 100);
});
