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
} from 'shared/targets/agreement';
import type { IsoDate } from 'shared/calendar/date';
import type { Fen } from 'shared/quantity/money';
import { refuse, type Refused } from 'shared/quantity/refusal';
import { isAmount, sameAmount, type Amount } from 'shared/targets/amount';

/** Who acts, on which day, and the company's rules of that day: they stay with what was done, whatever they are later. */
export interface Acting {
  readonly by: string;
  readonly on: IsoDate;
  /** Until when whoever is asked next is to answer. */
  readonly answerBy: IsoDate;
  /** DR-25: objections after which the superior decides. */
  readonly rounds: number;
  /** Characters. */
  readonly shortestReason: number;
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
export function issueTarget(target: TargetOf, amount: Amount, acting: Acting): IssuedTarget | StepRefusal {
  const { planner, owner, head, superior } = target;
  if (acting.by !== planner) return refuse('not-your-turn', { planner });
  if (owner === head || owner === superior) return refuse('same-person', { person: owner });
  if (head === superior) return refuse('same-person', { person: head });
  return isAmount(amount) ? issued(target, amount, 1, [], null, 'issued', acting, '') : badValue(amount);
}

/** Step 2: the owner accepts. */
export function acceptTarget(agreement: IssuedTarget, acting: Acting): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.owner) return notYourTurn(agreement);
  return agreed(agreement, agreement, 'accepted', acting, '');
}

/**
 * Step 2: the owner objects with another value, a reason and a view of market and customers. A value settled by the
 * head alone may still be objected to while the owner has not signed; a ruling may not.
 */
export function objectToTarget(
  agreement: IssuedTarget | AgreedTarget,
  counter: Amount,
  reason: string,
  analysis: string,
  acting: Acting,
): DisputedTarget | EscalatedTarget | StepRefusal {
  const { target, value, months } = agreement;
  if (acting.by !== target.owner) return notYourTurn(agreement);
  if (agreement.state === 'agreed' && agreement.how === 'ruled') return refuse('ruled');
  if (agreement.state === 'agreed' && agreement.signatures.owner !== null) return refuse('already-signed');
  if (!isAmount(counter)) return badValue(counter);
  if (sameAmount(counter, agreement)) return refuse('same-value', { value });
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  const again = agreement.state === 'agreed';
  const round = again ? agreement.round + 1 : agreement.round;
  const said = [...agreement.said, saying('objected', acting, round, counter.value, reason, analysis)];
  const { replaces } = agreement;
  return round > acting.rounds
    ? {
        state: 'escalated',
        target,
        value,
        months,
        round: agreement.round,
        said,
        replaces,
        counter,
        cause: 'rounds',
        silent: null,
      }
    : { state: 'disputed', target, value, months, round, said, replaces, counter, ...awaiting(acting) };
}

/**
 * Step 2: the head holds to a value, the same or a nearer one, and says why; the owner answers in the next round.
 * After the last round the superior decides (DR-25).
 */
export function holdTarget(
  agreement: DisputedTarget,
  amount: Amount,
  reason: string,
  acting: Acting,
): IssuedTarget | EscalatedTarget | StepRefusal {
  const { target, round, counter, replaces } = agreement;
  if (acting.by !== target.head) return notYourTurn(agreement);
  if (!isAmount(amount)) return badValue(amount);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  if (round < acting.rounds) return issued(target, amount, round + 1, agreement.said, replaces, 'held', acting, reason);
  const said = [...agreement.said, saying('held', acting, round, amount.value, reason)];
  return {
    state: 'escalated',
    target,
    ...plain(amount),
    round,
    said,
    replaces,
    counter,
    cause: 'rounds',
    silent: null,
  };
}

/** Step 3: head and owner have talked and the head enters what they agreed on (协商值); both have yet to sign. */
export function settleTarget(
  agreement: DisputedTarget,
  amount: Amount,
  reason: string,
  acting: Acting,
): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.head) return notYourTurn(agreement);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  return isAmount(amount) ? agreed(agreement, amount, 'settled', acting, reason) : badValue(amount);
}

/** DR-25, DR-27: the superior decides, and it stays on record that it was a ruling. */
export function ruleTarget(
  agreement: EscalatedTarget,
  amount: Amount,
  reason: string,
  acting: Acting,
): AgreedTarget | StepRefusal {
  if (acting.by !== agreement.target.superior) return notYourTurn(agreement);
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  return isAmount(amount) ? agreed(agreement, amount, 'ruled', acting, reason) : badValue(amount);
}

/** Step 4: one of the two signs the 军令状; with the second signature the target is committed (SO-06, SO-07). */
export function signTarget(agreement: AgreedTarget, acting: Acting): AgreedTarget | CommittedTarget | StepRefusal {
  const { target, value, months, round, how, replaces } = agreement;
  const side = acting.by === target.owner ? 'owner' : acting.by === target.head ? 'head' : null;
  if (side === null) return notYourTurn(agreement);
  if (agreement.signatures[side] !== null) return refuse('already-signed');
  const said = [...agreement.said, saying('signed', acting, round, value)];
  const signatures = { ...agreement.signatures, [side]: acting.on };
  const { owner, head } = signatures;
  return owner === null || head === null
    ? { ...agreement, said, signatures, ...awaiting(acting) }
    : { state: 'committed', target, value, months, round, said, replaces, how, signatures: { owner, head } };
}

/** Step 5: R-PLAN issues formally, with the expense quota. */
export function issueFormally(
  agreement: CommittedTarget,
  quota: Fen | null,
  acting: Acting,
): FormalTarget | StepRefusal {
  const { target, value, months, how, signatures, replaces } = agreement;
  if (acting.by !== target.planner) return notYourTurn(agreement);
  if (target.needsQuota && quota === null) return refuse('no-quota');
  if (quota !== null && !isAmount({ value: quota, months: [] })) return badValue({ value: quota, months: [] });
  const said = [...agreement.said, saying('issued', acting, agreement.round, value)];
  const revision = (replaces?.revision ?? 0) + 1;
  return { state: 'formal', target, value, months, how, said, signatures, issuedOn: acting.on, quota, revision };
}

/** Step 6: a formal target changes only by going through all of it again, with a reason; meanwhile it stays in force. */
export function reviseTarget(
  formal: FormalTarget,
  amount: Amount,
  reason: string,
  acting: Acting,
): IssuedTarget | StepRefusal {
  if (acting.by !== formal.target.planner) return refuse('not-your-turn', { planner: formal.target.planner });
  if (!isReason(reason, acting)) return reasonNeeded(acting);
  if (sameAmount(amount, formal)) return refuse('same-value', { value: amount.value });
  return isAmount(amount)
    ? issued(formal.target, amount, 1, formal.said, formal, 'revised', acting, reason)
    : badValue(amount);
}

function issued(
  target: TargetOf,
  amount: Amount,
  round: number,
  before: readonly Said[],
  replaces: FormalTarget | null,
  what: 'issued' | 'held' | 'revised',
  acting: Acting,
  reason: string,
): IssuedTarget {
  const said = [...before, saying(what, acting, round, amount.value, reason)];
  return { state: 'issued', target, ...plain(amount), round, said, replaces, ...awaiting(acting) };
}

function agreed(
  { target, round, said, replaces }: IssuedTarget | DisputedTarget | EscalatedTarget,
  amount: Amount,
  how: AgreedHow,
  acting: Acting,
  reason: string,
): AgreedTarget {
  const heard = [...said, saying(how, acting, round, amount.value, reason)];
  const signatures = { owner: null, head: null };
  return {
    state: 'agreed',
    target,
    ...plain(amount),
    round,
    said: heard,
    replaces,
    how,
    signatures,
    ...awaiting(acting),
  };
}

const plain = ({ value, months }: Amount): Amount => ({ value, months });

const awaiting = ({ answerBy }: Acting): { readonly answerBy: IsoDate; readonly reminded: false } => ({
  answerBy,
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

const isReason = (reason: string, { shortestReason }: Acting): boolean => [...reason.trim()].length >= shortestReason;

const badValue = ({ value }: Amount): StepRefusal => refuse('bad-value', { value: String(value) });
const reasonNeeded = ({ shortestReason }: Acting): StepRefusal => refuse('reason-needed', { shortest: shortestReason });
const notYourTurn = ({ state }: TargetAgreement): StepRefusal => refuse('not-your-turn', { state });
