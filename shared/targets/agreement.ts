import type { IsoDate } from 'shared/calendar/date';
import type { Fen } from 'shared/quantity/money';
import type { Amount } from 'shared/targets/amount';

/** What is agreed on, and by whom (4.1). Owner, head and superior are three persons. */
export interface TargetOf {
  readonly indicator: string;
  /** R-PLAN. */
  readonly planner: string;
  /** Who is to carry the target, and signs for it. */
  readonly owner: string;
  /** The owner's leader in charge. */
  readonly head: string;
  /** Who decides when the two do not. */
  readonly superior: string;
  /** DR-31: a sales target is issued with an expense quota. */
  readonly needsQuota: boolean;
}

/** Everything that was said, in order; every counter-value keeps its reason. Values in whole steps. */
export interface Said {
  readonly what:
    'issued' | 'objected' | 'held' | 'accepted' | 'settled' | 'ruled' | 'reminded' | 'escalated' | 'signed' | 'revised';
  readonly by: string;
  readonly on: IsoDate;
  readonly round: number;
  readonly value: number;
  readonly reason: string;
  /** The owner's view of market and customers. */
  readonly analysis: string;
}

interface UnderWay extends Amount {
  readonly target: TargetOf;
  /** 1 when first issued; each objection that is not settled begins another. */
  readonly round: number;
  readonly said: readonly Said[];
  /** The target in force until this one is issued formally (SO-17); null the first time. */
  readonly replaces: FormalTarget | null;
}

/** Somebody is to answer by a day; silence is first reminded of, then escalated, never taken for consent (DR-27). */
export interface Awaiting {
  readonly answerBy: IsoDate;
  readonly reminded: boolean;
}

/** 已下达: the owner is to answer. */
export interface IssuedTarget extends UnderWay, Awaiting {
  readonly state: 'issued';
}

/** 提出异议: the head is to answer; `value` is what was issued. */
export interface DisputedTarget extends UnderWay, Awaiting {
  readonly state: 'disputed';
  readonly counter: Amount;
}

/** The superior is to decide: the rounds are used up, or somebody stayed silent. */
export interface EscalatedTarget extends UnderWay {
  readonly state: 'escalated';
  readonly cause: 'rounds' | 'silence';
  readonly silent: string | null;
  /** The last counter-value, where there was one. */
  readonly counter: Amount | null;
}

export type AgreedHow = 'accepted' | 'settled' | 'ruled';

/** 接受, 协商一致 or 上级裁定: the value stands and wants two signatures under the 军令状. */
export interface AgreedTarget extends UnderWay, Awaiting {
  readonly state: 'agreed';
  readonly how: AgreedHow;
  readonly signatures: Signatures;
}

export interface Signatures {
  readonly owner: IsoDate | null;
  readonly head: IsoDate | null;
}

/** 军令状 signed by both; verbal promises do not lead here. */
export interface CommittedTarget extends UnderWay {
  readonly state: 'committed';
  readonly how: AgreedHow;
  readonly signatures: { readonly owner: IsoDate; readonly head: IsoDate };
}

/** 正式下达. Changes only by revision, which both sign again. */
export interface FormalTarget extends Amount {
  readonly state: 'formal';
  readonly target: TargetOf;
  readonly how: AgreedHow;
  readonly said: readonly Said[];
  readonly signatures: CommittedTarget['signatures'];
  readonly issuedOn: IsoDate;
  readonly quota: Fen | null;
  /** 1 for the first formal target. */
  readonly revision: number;
}

export type TargetAgreement =
  IssuedTarget | DisputedTarget | EscalatedTarget | AgreedTarget | CommittedTarget | FormalTarget;

/** E-ACCT, as a plan's acceptance column shows it; null before anything was answered. */
export function acceptanceOf(agreement: TargetAgreement): 'accepted' | 'objected' | 'settled' | 'ruled' | null {
  switch (agreement.state) {
    case 'issued':
      return null;
    case 'disputed':
    case 'escalated':
      return agreement.counter === null ? null : 'objected';
    case 'agreed':
    case 'committed':
    case 'formal':
      return agreement.how;
  }
}

/** Whose turn it is. Empty once a target is formal. */
export function waitingFor(agreement: TargetAgreement): readonly string[] {
  const { target } = agreement;
  switch (agreement.state) {
    case 'issued':
      return [target.owner];
    case 'disputed':
      return [target.head];
    case 'escalated':
      return [target.superior];
    case 'agreed':
      return (['owner', 'head'] as const)
        .filter((side) => agreement.signatures[side] === null)
        .map((side) => target[side]);
    case 'committed':
      return [target.planner];
    case 'formal':
      return [];
  }
}
