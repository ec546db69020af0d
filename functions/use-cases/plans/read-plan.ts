import { enteredCalendar } from 'shared/calendar/working-days';
import type { PlanDocument } from 'shared/plan/document';
import { planKeyOf } from 'shared/plan/plan-id';
import { changesBetween } from 'shared/plan/changes';
import type { ChangesSince, PlanView } from 'shared/contract/answers';
import { mayDo, type Act } from 'shared/sign-off/access';
import { attestationFor, type Attested } from 'shared/sign-off/gates/attestation';
import { lastLookOf } from 'shared/sign-off/last-look';
import { seatFor } from 'shared/sign-off/steps';
import { versionOf } from 'shared/sign-off/sign-off';
import type { Lists } from 'shared/template/list';
import type { OpenedPlan } from 'functions/ports/plans';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { planViewOf, type Shown } from 'functions/use-cases/answers/plan-view';
import { loadServiceCells } from 'functions/use-cases/related-plans/load-service-facts';
import { loadPlanContext, listsWithRelatedPlans } from 'functions/use-cases/related-plans/load-plan-context';
import { packOf } from 'functions/use-cases/sign-off/gates/open-children';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import {
  actorOf,
  eventsOf,
  journalUntil,
  relationsTo,
  replayPlan,
  submissionOf,
  type LoadedPlan,
} from 'functions/use-cases/commands/replay-plan';

type ReadPorts = Pick<Dependencies, 'plans' | 'planning' | 'figures' | 'settings' | 'clock'>;

export interface Wanted {
  readonly planId: string;
  /** Null: the latest. */
  readonly version: number | null;
  readonly withDocument: boolean;
  /** What changed since the caller's last look; comes with the document in any case. */
  readonly withChanges?: boolean;
}

export async function readPlan(ports: ReadPorts, caller: Caller, wanted: Wanted): Promise<PlanView | Refused> {
  const opened = await openFor('see', ports, caller, wanted.planId);
  if ('refused' in opened) return opened;
  const { standing } = opened;
  const version = wanted.version ?? versionOf(standing.signOff);
  if (submissionOf(version, standing.journal) === null) return refuse('unknown-version', { version });
  const [shown, changesSince] = await Promise.all([
    wanted.withDocument ? shownContent(ports, caller, standing, version) : noContent,
    wanted.withDocument || wanted.withChanges === true ? changesFor(ports, caller, standing, version) : null,
  ]);
  if ('refused' in shown) return shown;
  const [attestation, pack] = await Promise.all([
    attestationOn(ports, caller, standing),
    packShown(ports, caller, standing),
  ]);
  return (
    planViewOf(standing, version, caller, { ...shown, changesSince, attestation, ...pack }) ??
    refuse('unknown-version', { version })
  );
}

/** What the caller would declare by approving it now; null where nothing is asked, or they do not sign. */
async function attestationOn(
  { settings }: Pick<Dependencies, 'settings'>,
  caller: Caller,
  { key, signOff }: LoadedPlan,
): Promise<Attested | null> {
  const taken = seatFor(signOff, actorOf(caller, key));
  if ('refused' in taken) return null;
  return attestationFor((await settings.rules()).attestations, key.template, taken.seat.level);
}

/** What it waits for, while it waits: for who may read its comments. */
async function packShown(ports: ReadPorts, caller: Caller, standing: LoadedPlan): Promise<Pick<Shown, 'pack'>> {
  const { key, signOff } = standing;
  if (signOff.at !== 'pending' || !mayDo('read-comments', relationsTo(standing, caller), key)) return {};
  const pack = await packOf(ports, caller, key, (await ports.settings.rules()).gates);
  return pack.length === 0 ? {} : { pack };
}

const noContent: Shown = { document: null, lists: null };

/** Rows that differ from what the caller decided on last, or from what was in force; null where there is nothing earlier. */
async function changesFor(
  { plans }: Pick<Dependencies, 'plans'>,
  caller: Caller,
  standing: LoadedPlan,
  version: number,
): Promise<ChangesSince | null> {
  const earlier = lastLookOf(caller.person, version, eventsOf(standing.journal));
  if (earlier === null || !mayDo('read', relationsTo(standing, caller), standing.key)) return null;
  const [before, after] = await Promise.all([earlier, version].map((each) => plans.content(standing.planId, each)));
  if (!before || !after) return null;
  return {
    version: earlier,
    rows: changesBetween(JSON.parse(before) as PlanDocument, JSON.parse(after) as PlanDocument),
  };
}

async function shownContent(ports: ReadPorts, caller: Caller, standing: LoadedPlan, version: number) {
  const { planId, key } = standing;
  if (!mayDo('read', relationsTo(standing, caller), key)) return refuse('may-not-see');
  const [text, lists] = await Promise.all([
    ports.plans.content(planId, version),
    ports.planning.lists(key.unit, caller.today),
  ]);
  if (text === null) throw new Error('the content of a submitted version is gone');
  const document = JSON.parse(text) as PlanDocument;
  return { document, ...(await shownBeside(ports, caller, standing, { document, lists, version })) };
}

/** Who prepares, signs or supervises reviews the plan; others read it as it is. */
async function shownBeside(
  ports: ReadPorts,
  caller: Caller,
  standing: LoadedPlan,
  { document, lists, version }: { readonly document: PlanDocument; readonly lists: Lists; readonly version: number },
): Promise<Pick<Shown, 'lists' | 'planned' | 'shown'>> {
  const { key, signOff } = standing;
  if (signOff.at === 'unsubmitted' || !mayDo('read-comments', relationsTo(standing, caller), key)) {
    return { lists, planned: null };
  }
  const [beside, rules] = await Promise.all([
    loadPlanContext(ports, caller, key, { document, lists }),
    ports.settings.rules(),
  ]);
  const isOpen = signOff.at === 'returned' || signOff.at === 'withdrawn';
  const planned = beside.planned({
    chain: signOff.submission.chain,
    chains: rules.chains,
    due: isOpen ? { calendar: enteredCalendar(rules), dueDays: rules.dueDays } : null,
  });
  const journal = journalUntil(version, standing.journal);
  const shown = await loadServiceCells(ports, caller, { key, document, version, beside, planned, journal });
  return { lists: listsWithRelatedPlans(lists, key, beside), planned, shown };
}

/** Opens a plan for somebody who may do this with it; what they may not see is answered as if it did not exist. */
export async function openFor(
  act: Act,
  { plans }: Pick<Dependencies, 'plans'>,
  caller: Caller,
  planId: string,
): Promise<{ readonly standing: LoadedPlan; readonly opened: OpenedPlan } | Refused> {
  if (planKeyOf(planId) === null) return refuse('unknown-plan');
  const opened = await plans.open(planId, null);
  const standing = replayPlan(planId, opened);
  const relations = relationsTo(standing, caller);
  if (standing.signOff.at === 'unsubmitted' || !mayDo('see', relations, standing.key)) return refuse('unknown-plan');
  return mayDo(act, relations, standing.key) ? { standing, opened } : refuse('may-not-see');
}
