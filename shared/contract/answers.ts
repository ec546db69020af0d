import type { IsoDate } from 'shared/calendar/date';
import type { YearDays } from 'shared/calendar/statutory-days';
import type { RoleId } from 'shared/organisation/role';
import type { RowChange } from 'shared/plan/changes';
import type { PlanDocument } from 'shared/plan/document';
import type { Fact, Finding, Place } from 'shared/review/finding';
import type { Planned } from 'shared/review/planned';
import type { ReviewSettings } from 'shared/review/settings';
import type { FigureAnswer } from 'shared/roll-up/figure-answer';
import type { GapReason } from 'shared/roll-up/gap';
import type { WeighedSeat } from 'shared/sign-off/event';
import type { MaterialityThresholds } from 'shared/sign-off/materiality';
import type { Decision, Level, OpenStep, PlanState } from 'shared/sign-off/state';
import type { Lists } from 'shared/template/list';
import type { TemplateId } from 'shared/template/template';

/** The roll-up's own words for a figure and for why there is none. */
export type { FigureAnswer, GapReason };

/** Anything shown by a name in either language. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** A plan this person may write: `GET /api/me`. */
export interface PlanChoice {
  readonly template: TemplateId;
  readonly unit: Named;
  /** The plan's owner for personal plans. */
  readonly person: Named | null;
  /** Period keys on offer, the nearest first. */
  readonly periods: readonly string[];
}

/** `GET /api/me` */
export interface Me {
  readonly person: Named;
  readonly unit: Named;
  readonly roles: readonly RoleId[];
  /** The service's day, `YYYY-MM-DD`: what the pane reviews against, so that both find the same. */
  readonly today: IsoDate;
  readonly mayPlan: readonly PlanChoice[];
  /** Units whose roll-up this person may pull; the company first. */
  readonly mayRollUp: readonly Named[];
  readonly rules: PaneRules;
}

/** What the company set for itself, so that the pane judges as the service will. */
export interface PaneRules {
  readonly review: ReviewSettings;
  /** Years that replace the announced ones. */
  readonly calendar: readonly YearDays[];
}

export interface PathSigner {
  readonly role: RoleId;
  /** Null where the role is vacant. */
  readonly person: Named | null;
  readonly onBehalfOf: Named | null;
  readonly decision: Decision | null;
  readonly comment: string | null;
  /** UTC, ISO 8601. */
  readonly time: string | null;
  /** The version this signature was given for, where it is an earlier one that stays. */
  readonly keptFrom?: number;
  /** Before submission: whom this signer stands in for, because the seat is vacant, the preparer's or signs higher up. */
  readonly insteadOf?: Named;
  /** Before submission: away until that day, `YYYY-MM-DD`, with the deputy who signs meanwhile. */
  readonly away?: { readonly until: string | null; readonly deputy: Named | null };
  /** Before submission: asked only if the plan names the other side as collaborator (SO-13). */
  readonly onlyIfNamed?: true;
  /** Before submission: days this signer is expected to take. */
  readonly expected?: ExpectedDays;
}

export interface ExpectedDays {
  readonly days: number;
  /** `past`: the median of what this signer took before; `policy`: nothing is known, so what the company expects. */
  readonly from: 'past' | 'policy';
}

/** One level of the sign-off path, in order. */
export interface PathLevel {
  readonly level: Level;
  readonly signers: readonly PathSigner[];
  readonly standing: 'done' | 'current' | 'ahead';
}

/** A signer's remark, anchored where it belongs (SO-14). */
export interface Remark {
  readonly id: string;
  readonly at: Place;
  readonly text: string;
  readonly by: Named;
  readonly time: string;
  readonly version: number;
  readonly answer: string | null;
}

/** Why the planner lets a warning stand (domain/06 6.1). */
export interface Reason {
  readonly findingKey: string;
  readonly text: string;
}

/** An error its preparer asks the head to let stand: for this rule, this row, this value (domain/06). */
export interface WaiverView {
  readonly findingKey: string;
  readonly rule: string;
  readonly at: Place;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly reason: string;
  readonly by: Named;
  /** The head's approval of the version approves it, a return or withdrawal strikes it out. */
  readonly standing: 'asked' | 'approved' | 'struck-out';
  readonly approvedBy: Named | null;
  /** UTC, ISO 8601; null before. */
  readonly approvedAt: string | null;
}

/** `GET /api/plans/{planId}`; with `?with=document` the content of the shown version too. */
export interface PlanView {
  readonly planId: string;
  readonly planNo: string;
  readonly template: TemplateId;
  readonly unit: Named;
  readonly person: Named | null;
  readonly preparer: Named;
  readonly period: string;
  readonly version: number;
  readonly state: PlanState;
  /** SHA-256 of the canonical content, hex. */
  readonly contentHash: string;
  readonly path: readonly PathLevel[];
  readonly openSteps: readonly OpenStep[];
  readonly remarks: readonly Remark[];
  readonly reasons: readonly Reason[];
  /** Listed with the signatures; empty where nothing had to be let stand. */
  readonly waivers?: readonly WaiverView[];
  readonly history: readonly HistoryEntry[];
  /** The version that is in force while a newer one is on its way, if any. */
  readonly effectiveVersion: number | null;
  /** Which signatures of the version in force stay with this one, and why; null where nothing was weighed. */
  readonly weighed?: WeighedView | null;
  /** Where the caller would sign for somebody else: for whom (SO-18). */
  readonly signingFor?: Named | null;
  /** An administrator's proposal to void the plan, while it waits for an answer. */
  readonly voiding?: { readonly by: Named; readonly comment: string; readonly time: string } | null;
  /** With `?with=changes` or `?with=document`: rows changed since the caller's last look; null where there was none. */
  readonly changesSince?: ChangesSince | null;
  readonly document: PlanDocument | null;
  readonly lists: Lists | null;
  /** With the document, for who prepares, signs or supervises: what other plans know of it. Money in 万元. */
  readonly planned?: Planned | null;
}

export interface WeighedView {
  readonly thresholds: MaterialityThresholds;
  readonly seats: readonly {
    readonly level: Level;
    readonly role: RoleId;
    readonly person: Named;
    readonly keeps: boolean;
    readonly because: WeighedSeat['because'];
    /** Rows this seat answers for that changed beyond the thresholds. */
    readonly changedRows: number;
  }[];
}

/** What differs from the version the caller last decided on; failing that, from the version in force before. */
export interface ChangesSince {
  readonly version: number;
  readonly rows: readonly RowChange[];
}

export interface HistoryEntry {
  readonly event:
    | 'submitted'
    | 'approved'
    | 'returned'
    | 'withdrawn'
    | 'revised'
    /** A signature of an earlier version stays with this one; `comment` names the version it was given for. */
    | 'kept'
    | 'took-effect'
    | 'superseded'
    | 'void-proposed'
    | 'void-declined'
    | 'voided';
  readonly by: Named;
  readonly onBehalfOf: Named | null;
  readonly level: Level | null;
  readonly version: number;
  readonly time: string;
  readonly comment: string | null;
}

/** `GET /api/plans` and `GET /api/inbox`: one line a plan. */
export interface PlanLine {
  readonly planId: string;
  readonly planNo: string;
  readonly template: TemplateId;
  readonly unit: Named;
  readonly person: Named | null;
  readonly period: string;
  readonly version: number;
  readonly state: PlanState;
  readonly waitingFor: readonly Named[];
  readonly openSteps: readonly OpenStep[];
  /** UTC, ISO 8601: since when it stands where it stands. */
  readonly since: string;
  readonly warnings: number;
  /** Where the caller would sign for somebody else: for whom (SO-18). */
  readonly signingFor?: Named | null;
  /**
   * SO-19: may be approved together with others. The fingerprint to approve is given where nothing wants a look first; of
   * a plan with warnings it is null, and only who opens the plan gets to know it. Null: this kind is signed one by one.
   */
  readonly batch?: { readonly contentHash: string | null } | null;
}

export interface PlanLines {
  readonly lines: readonly PlanLine[];
  /** Opaque; ask again with `?after=` for the next page. */
  readonly next: string | null;
}

/** `POST /api/preparations` {template, unit, person, period, language?}: everything known before the planner types. */
export interface Preparation {
  readonly planId: string;
  readonly planNo: string;
  /** Version the next submission will get. */
  readonly version: number;
  readonly document: PlanDocument;
  readonly lists: Lists;
  readonly path: readonly PathLevel[];
  /** What other plans know of this one, for the same review here and there. Money in 万元. */
  readonly planned: Planned;
}

/** `POST /api/plans/{planId}/submissions` {document, reasons, baseVersion}, with `Idempotency-Key`. */
export interface SubmissionRequest {
  readonly document: PlanDocument;
  readonly reasons: readonly Reason[];
  /** Errors that the head is asked to let stand, each with its reason. */
  readonly waivers?: readonly Reason[] | undefined;
  /** The version this content was edited from; 0 for a new plan. V-HDR-11. */
  readonly baseVersion: number;
  /** Why an effective plan changes (SO-17); empty otherwise. */
  readonly revisionReason: string;
  /** Answers to the remarks of the returned version. */
  readonly answers: readonly { readonly remark: string; readonly text: string }[];
}

/** `POST /api/plans/{planId}/decisions`, with `Idempotency-Key`. */
export interface DecisionRequest {
  readonly decision: Decision;
  readonly version: number;
  /** What the signer has seen: SO-15. */
  readonly contentHash: string;
  readonly comment: string;
  readonly remarks: readonly { readonly at: Place; readonly text: string }[];
}

/** `POST /api/plans/{planId}/withdrawals` {version}. */
export interface WithdrawalRequest {
  readonly version: number;
}

/** `POST /api/plans/{planId}/voidings`, with `Idempotency-Key`: two people, one after the other (2.6). */
export interface VoidingRequest {
  readonly act: 'propose' | 'agree' | 'decline';
  readonly version: number;
  /** Wanted of who proposes. */
  readonly comment: string;
}

/** `POST /api/approvals`, with `Idempotency-Key`: SO-19. */
export interface ApprovalsRequest {
  readonly plans: readonly { readonly planId: string; readonly version: number; readonly contentHash: string }[];
}

/** What became of each, in the order they were sent. */
export interface Approvals {
  readonly outcomes: readonly {
    readonly planId: string;
    readonly refused: string | null;
    readonly state: PlanState | null;
  }[];
}

/** `POST /api/delegations`: who signs for the caller, from when to when, both days included (SO-18). */
export interface DelegationRequest {
  readonly to: string;
  /** `YYYY-MM-DD` */
  readonly first: string;
  readonly last: string;
}

export interface DelegationView {
  readonly absent: Named;
  readonly delegate: Named;
  readonly first: string;
  /** Null: until it is ended. */
  readonly last: string | null;
}

/** `GET /api/delegations`: those that run or are to come. */
export interface Delegations {
  /** Who signs for the caller. */
  readonly given: readonly DelegationView[];
  /** For whom the caller signs. */
  readonly taken: readonly DelegationView[];
  /** Whom the caller may name. */
  readonly offered: readonly Named[];
}

/** All commands answer with the plan as it then stands. */
export type CommandAnswer = PlanView;

/** `GET /api/roll-ups/{unit}/{period}`: RU-01, one line a unit and indicator. */
export interface RollUpLine {
  readonly unit: Named;
  readonly indicator: string;
  /** The unit's own signed target. */
  readonly plan: FigureAnswer;
  /** 分解合计: what its sub-units' signed plans add up to; null where there are none (DR-20). */
  readonly composed: FigureAnswer | null;
  readonly planNo: string | null;
  readonly version: number | null;
}

export interface RollUp {
  readonly unit: Named;
  readonly period: string;
  /** UTC, ISO 8601. */
  readonly asOf: string;
  readonly indicators: readonly string[];
  readonly units: readonly Named[];
  readonly lines: readonly RollUpLine[];
  /** Units without an effective plan. */
  readonly gaps: readonly { readonly unit: Named; readonly reason: GapReason; readonly state: PlanState | null }[];
}

/** `POST /api/figures` {questions}: one HTTP request for all PLAN.* cells of a recalculation; answers in order. */
export type FigureQuestion =
  | { readonly ask: 'value'; readonly unit: string; readonly indicator: string; readonly period: string }
  | { readonly ask: 'status'; readonly unit: string; readonly period: string; readonly template: string }
  /** A plan's id, or its number: then that version. */
  | { readonly ask: 'verify'; readonly plan: string };

export type FigureReply =
  | { readonly figure: FigureAnswer }
  | { readonly status: PlanState | 'missing'; readonly planNo: string | null; readonly version: number | null }
  | { readonly verified: VerifiedVersion }
  | { readonly refused: string };

/** One version of a plan checked against its record. */
export interface VerifiedVersion {
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  /** SHA-256 of the canonical content that was submitted, hex. */
  readonly contentHash: string;
  readonly state: PlanState;
  /** Who agreed to this version, in order; signatures that stayed from an earlier one name it. */
  readonly signers: readonly {
    readonly person: Named;
    readonly onBehalfOf: Named | null;
    readonly version: number;
    readonly time: string;
  }[];
  /** Codes and places of what does not match; empty: content, journal, seals and rules agree. */
  readonly mismatches: readonly string[];
}

/** The body of every refusal: RFC 9457 problem+json. `code` is stable; the pane has the sentence. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly correlationId: string;
  readonly findings?: readonly Finding[];
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** `GET /api/plans/{planId}/verification`: everything recomputed from what is stored. */
export interface Verification {
  readonly planId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly sound: boolean;
  readonly signatures: readonly {
    readonly person: Named;
    readonly onBehalfOf: Named | null;
    readonly level: Level;
    readonly decision: Decision;
    readonly version: number;
    readonly time: string;
    readonly sound: boolean;
  }[];
  /** What does not match, by a stable code and where; empty when sound. */
  readonly mismatches: readonly { readonly code: string; readonly at: string }[];
}
