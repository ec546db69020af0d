import { readPeriod } from 'shared/calendar/period';
import { firstDay } from 'shared/calendar/period-bounds';
import { planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanLine } from 'shared/contract/answers';
import { isBatchKind, mayApproveInBatch } from 'shared/sign-off/batch';
import type { Signature } from 'shared/sign-off/event';
import { sinceOf, stateOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { openSteps, seatFor, waitingForOf } from 'shared/sign-off/steps';
import type { TemplateId } from 'shared/template/template';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Seat } from 'shared/sign-off/chain';
import { namesOf, type Names } from 'functions/use-cases/answers/names';
import { actorOf } from 'functions/use-cases/commands/replay-plan';

/** What a list keeps of a plan: enough to say, for whoever looks, where it stands and what they may do. */
export interface StoredLine {
  readonly planId: string;
  readonly warnings: number;
  readonly signOff: SignOff;
}

export const storedLine = (planId: string, warnings: number, signOff: SignOff): string =>
  JSON.stringify({ planId, warnings, signOff: withoutComments(signOff) } satisfies StoredLine);

/** Only for what `storedLine` wrote. */
export const restoredLine = (text: string): StoredLine => JSON.parse(text) as StoredLine;

/** Comments and declarations are long, and lists do not show them. */
function withoutComments(signOff: SignOff): SignOff {
  const short = ({ attested: _, ...signature }: Signature): Signature => ({ ...signature, comment: '' });
  switch (signOff.at) {
    case 'unsubmitted':
    case 'withdrawn':
    case 'void':
      return signOff;
    case 'returned':
      return { ...signOff, by: short(signOff.by) };
    case 'pending':
    case 'waiting':
    case 'effective':
    case 'closed':
      return { ...signOff, signatures: signOff.signatures.map(short) };
  }
}

export function planLineOf({ planId, warnings, signOff }: StoredLine, caller: Caller): PlanLine | null {
  const key = planKeyOf(planId);
  if (key === null || signOff.at === 'unsubmitted') return null;
  const names = namesOf(caller.organisation);
  const actor = actorOf(caller, key);
  const taken = seatFor(signOff, actor);
  const signingFor = 'refused' in taken || taken.onBehalfOf === null ? null : names.person(taken.onBehalfOf);
  const batch = 'refused' in taken ? null : batchOf(key.template, warnings, signOff.submission.contentHash);
  return {
    planId,
    planNo: planNoOf(key, versionOf(signOff)),
    template: key.template,
    unit: names.unit(key.unit),
    person: key.person === null ? null : names.person(key.person),
    period: key.period,
    version: versionOf(signOff),
    state: stateOf(signOff),
    waitingFor: waitingForOf(signOff).map(names.person),
    openSteps: openSteps(signOff, actor),
    since: sinceOf(signOff) ?? '',
    warnings,
    signingFor,
    ...('refused' in taken ? {} : passedOn(taken.seat, names)),
    batch,
    ...(signOff.at === 'returned'
      ? { returned: { by: names.person(signOff.by.person), remarks: signOff.remarks.length } }
      : {}),
  };
}

/** Where the seat has passed to its holder since submission: from whom, and why. */
const passedOn = ({ insteadOf, reassigned }: Seat, names: Names) =>
  insteadOf === null || reassigned === undefined ? {} : { insteadOf: names.person(insteadOf), reassigned };

/** SO-19: what has warnings shows its fingerprint only to who opens it. */
const batchOf = (template: TemplateId, warnings: number, contentHash: string): NonNullable<PlanLine['batch']> | null =>
  isBatchKind(template) ? { contentHash: mayApproveInBatch(template, warnings) ? contentHash : null } : null;

/** Lists show the latest period first; a plan keeps its place in them for life. */
export function orderOf({ period, template }: PlanKey): string {
  const read = readPeriod(period);
  return `${isRefused(read) ? '99999999' : orderOfDay(firstDay(read))}~${template}`;
}

/** Where plans whose period begins on a day stand in a list. */
export const orderOfDay = (day: string): string =>
  String(99_999_999 - Number(day.replaceAll('-', ''))).padStart(8, '0');
