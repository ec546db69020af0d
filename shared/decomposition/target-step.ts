import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import type {
  AgreedHow,
  AgreedTarget,
  CommittedTarget,
  DisputedTarget,
  EscalatedTarget,
  FormalTarget,
  IssuedTarget,
  Said,
  TargetAgreement,
  TargetOf,
} from 'shared/decomposition/target-agreement';
import type { IsoDate } from 'shared/calendar/date';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';
import type { Fen } from 'shared/quantity/money';
import { refuse, type Refused } from 'shared/quantity/refusal';

/** Who acts, on which day, under which calendar and settings. */
export interface Acting {
  readonly by: string;
  readonly on: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly settings?: DecompositionSettings;
}

export type StepRefusal = Refused<
  | 'not-your-turn'
  | 'same-person'
  | 'bad-value'
  | 'reason-needed'
  | 'same-value'
  | 'already-signed'
  | 'ruled'
  | 'no-quota'
>;

/** Step 1: R-PLAN issues the initial value. */
export function issueTarget(target: TargetOf, value: number, acting: Acting): IssuedTarget | StepRefusal {
  const { planner, owner, head, superior } = target;
  if (acting.by !== planner) return refuse('not-your-turn', { planner });
  if (owner === head || owner === superior) return refuse('same-person', { person: owner });
  if (head === superior) return refuse('same-person', { person: head });
  return isValue(value) ? issued(target, value, 1, [], null, 'issued', acting, '') : badValue(value);
}

/** Step 2: the owner accepts. */
export function acceptTarget(agreement: IssuedTarget, acting: Acting): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.owner) return notYourTurn(agreement);
  return agreed(agreement, agreement.value, 'accepted', acting, '');
}

/**
 * Step 2: the owner objects with another value, a reason and a view of market and customers. A value settled by the
 * head alone may still be objected to while the owner has not signed; a ruling may not.
 */
export function objectToTarget(
  agreement: IssuedTarget | AgreedTarget,
  counter: number,
  reason: string,
  analysis: string,
  acting: Acting,
): DisputedTarget | EscalatedTarget | StepRefusal {
  const { target, value } = agreement;
  if (acting.by !== target.owner) return notYourTurn(agreement);
  if (agreement.state === 'agreed' && agreement.how === 'ruled') return refuse('ruled');
  if (agreement.state === 'agreed' && agreement.signatures.owner !== null) return refuse('already-signed');
  if (!isValue(counter)) return badValue(counter);
  if (counter === value) return refuse('same-value', { value });
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  const again = agreement.state === 'agreed';
  const round = again ? agreement.round + 1 : agreement.round;
  const said = [...agreement.said, saying('objected', acting, round, counter, reason, analysis)];
  const { replaces } = agreement;
  return round > settingsOf(acting).rounds
    ? {
        state: 'escalated',
        target,
        value,
        round: agreement.round,
        said,
        replaces,
        counter,
        cause: 'rounds',
        silent: null,
      }
    : { state: 'disputed', target, value, round, said, replaces, counter, ...awaiting(acting) };
}

/**
 * Step 2: the head holds to a value, the same or a nearer one, and says why; the owner answers in the next round.
 * After the last round the superior decides (DR-25).
 */
export function holdTarget(
  agreement: DisputedTarget,
  value: number,
  reason: string,
  acting: Acting,
): IssuedTarget | EscalatedTarget | StepRefusal {
  const { target, round, counter, replaces } = agreement;
  if (acting.by !== target.head) return notYourTurn(agreement);
  if (!isValue(value)) return badValue(value);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  if (round < settingsOf(acting).rounds)
    return issued(target, value, round + 1, agreement.said, replaces, 'held', acting, reason);
  const said = [...agreement.said, saying('held', acting, round, value, reason)];
  return { state: 'escalated', target, value, round, said, replaces, counter, cause: 'rounds', silent: null };
}

/** Step 3: head and owner have talked and the head enters what they agreed on (协商值); both have yet to sign. */
export function settleTarget(
  agreement: DisputedTarget,
  value: number,
  reason: string,
  acting: Acting,
): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.head) return notYourTurn(agreement);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  return isValue(value) ? agreed(agreement, value, 'settled', acting, reason) : badValue(value);
}

/** DR-25, DR-27: the superior decides, and it stays on record that it was a ruling. */
export function ruleTarget(
  agreement: EscalatedTarget,
  value: number,
  reason: string,
  acting: Acting,
): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.superior) return notYourTurn(agreement);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  return isValue(value) ? agreed(agreement, value, 'ruled', acting, reason) : badValue(value);
}

/** Step 4: one of the two signs the 军令状; with the second signature the target is committed (SO-06, SO-07). */
export function signTarget(agreement: AgreedTarget, acting: Acting): AgreedTarget | CommittedTarget | StepRefusal {
  const { target, value, round, how, replaces } = agreement;
  const side = acting.by === target.owner ? 'owner' : acting.by === target.head ? 'head' : null;
  if (side === null) return notYourTurn(agreement);
  if (agreement.signatures[side] !== null) return refuse('already-signed');
  const said = [...agreement.said, saying('signed', acting, round, value)];
  const signatures = { ...agreement.signatures, [side]: acting.on };
  const { owner, head } = signatures;
  return owner === null || head === null
    ? { ...agreement, said, signatures, ...awaiting(acting) }
    : { state: 'committed', target, value, round, said, replaces, how, signatures: { owner, head } };
}

/** Step 5: R-PLAN issues formally, with the expense quota. */
export function issueFormally(
  agreement: CommittedTarget,
  quota: Fen | null,
  acting: Acting,
): FormalTarget | StepRefusal {
  const { target, value, how, signatures, replaces } = agreement;
  if (acting.by !== target.planner) return notYourTurn(agreement);
  if (target.needsQuota && quota === null) return refuse('no-quota');
  if (quota !== null && !isValue(quota)) return badValue(quota);
  const said = [...agreement.said, saying('issued', acting, agreement.round, value)];
  const revision = (replaces?.revision ?? 0) + 1;
  return { state: 'formal', target, value, how, said, signatures, issuedOn: acting.on, quota, revision };
}

/** Step 6: a formal target changes only by going through all of it again, with a reason; meanwhile it stays in force. */
export function reviseTarget(
  formal: FormalTarget,
  value: number,
  reason: string,
  acting: Acting,
): IssuedTarget | StepRefusal {
  if (acting.by !== formal.target.planner) return refuse('not-your-turn', { planner: formal.target.planner });
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  if (value === formal.value) return refuse('same-value', { value });
  return isValue(value)
    ? issued(formal.target, value, 1, formal.said, formal, 'revised', acting, reason)
    : badValue(value);
}

function issued(
  target: TargetOf,
  value: number,
  round: number,
  before: readonly Said[],
  replaces: FormalTarget | null,
  what: 'issued' | 'held' | 'revised',
  acting: Acting,
  reason: string,
): IssuedTarget {
  const said = [...before, saying(what, acting, round, value, reason)];
  return { state: 'issued', target, value, round, said, replaces, ...awaiting(acting) };
}

function agreed(
  { target, round, said, replaces }: IssuedTarget | DisputedTarget | EscalatedTarget,
  value: number,
  how: AgreedHow,
  acting: Acting,
  reason: string,
): AgreedTarget {
  const heard = [...said, saying(how, acting, round, value, reason)];
  const signatures = { owner: null, head: null };
  return { state: 'agreed', target, value, round, said: heard, replaces, how, signatures, ...awaiting(acting) };
}

const awaiting = (acting: Acting): { readonly answerBy: IsoDate; readonly reminded: false } => ({
  answerBy: addWorkingDays(acting.calendar, acting.on, settingsOf(acting).answerWithin).value,
  reminded: false,
});

const saying = (
  what: Said['what'],
  { by, on }: Acting,
  round: number,
  value: number,
  reason = '',
  analysis = '',
): Said => ({ what, by, on, round, value, reason, analysis });

const settingsOf = ({ settings }: Acting): DecompositionSettings => settings ?? defaultSettings;

const isValue = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isReason = (reason: string, acting: Acting): boolean =>
  [...reason.trim()].length >= settingsOf(acting).shortestReason;

const badValue = (value: number): StepRefusal => refuse('bad-value', { value: String(value) });
const reasonNeeded = (acting: Acting): StepRefusal =>
  refuse('reason-needed', { shortest: settingsOf(acting).shortestReason });
const notYourTurn = ({ state }: TargetAgreement): StepRefusal => refuse('not-your-turn', { state });
