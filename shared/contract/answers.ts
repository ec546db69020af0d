import type { RollUpColumns } from 'shared/roll-up/roll-up-columns';
import type {
  approvals,
  delegation,
  delegations,
  delegationView,
  me,
  paneRules,
  planChoice,
  planLine,
  planLines,
} from 'shared/contract/shapes/lists-of-plans';
import type {
  changesSince,
  consultation,
  expectedDays,
  historyEntry,
  pathLevel,
  pathSigner,
  planView,
  preparation,
  reason,
  remark,
  stepChoices,
  waiver,
  weighed,
} from 'shared/contract/shapes/plans';
import type { problem } from 'shared/contract/shapes/problem';
import type { verification } from 'shared/contract/shapes/records';
import type { figureCoverage, figureReply, verifiedVersion } from 'shared/contract/shapes/roll-ups';
import type { viewAnswer } from 'shared/contract/shapes/views';
import type { Answered, named } from 'shared/contract/shapes/words';
import type {
  approvalsRequest,
  decisionRequest,
  delegationRequest,
  figureQuestion,
  seatStepRequest,
  submissionRequest,
  voidingRequest,
  withdrawalRequest,
} from 'shared/contract/requests';
import type { FigureAnswer } from 'shared/roll-up/figure-answer';
import type { GapReason } from 'shared/roll-up/gap';

// Types only, read from the shapes that describe them on the wire: the pane carries no validator.

/** The roll-up's own words for a figure and for why there is none. */
export type { FigureAnswer, GapReason };

/** Anything shown by a name in either language. */
export type Named = Answered<typeof named>;

/** `GET /api/me` */
export type Me = Answered<typeof me>;
/** A plan this person may write. */
export type PlanChoice = Answered<typeof planChoice>;
/** What the company set for itself, so that the pane judges as the service will. */
export type PaneRules = Answered<typeof paneRules>;

/** One level of the sign-off path, in order. */
export type PathLevel = Answered<typeof pathLevel>;
export type PathSigner = Answered<typeof pathSigner>;
export type ExpectedDays = Answered<typeof expectedDays>;
/** A signer's remark, anchored where it belongs (SO-14). */
export type Remark = Answered<typeof remark>;
/** Why the planner lets a warning stand (domain/06 6.1). */
export type Reason = Answered<typeof reason>;
/** An error its preparer asks the head to let stand: for this rule, this row, this value (domain/06). */
export type WaiverView = Answered<typeof waiver>;
/** A signer asked somebody for an opinion. */
export type ConsultationView = Answered<typeof consultation>;
export type HistoryEntry = Answered<typeof historyEntry>;
export type WeighedView = Answered<typeof weighed>;
/** What differs from the version the caller last decided on; failing that, from the version in force before. */
export type ChangesSince = Answered<typeof changesSince>;

/** `GET /api/plans/{planId}`; with `?with=document` the content of the shown version too. */
export type PlanView = Answered<typeof planView>;
/** All commands answer with the plan as it then stands. */
export type CommandAnswer = PlanView;
/** `POST /api/preparations`: everything known before the planner types. */
export type Preparation = Answered<typeof preparation>;

/** `GET /api/plans` and `GET /api/inbox`: one line a plan. */
export type PlanLine = Answered<typeof planLine>;
export type PlanLines = Answered<typeof planLines>;

/** `POST /api/plans/{planId}/submissions`, with `Idempotency-Key`. */
export type SubmissionRequest = Answered<typeof submissionRequest>;
/** `POST /api/plans/{planId}/decisions`, with `Idempotency-Key`. */
export type DecisionRequest = Answered<typeof decisionRequest>;
/** `POST /api/plans/{planId}/withdrawals`, with `Idempotency-Key`. */
export type WithdrawalRequest = Answered<typeof withdrawalRequest>;
/** `POST /api/plans/{planId}/voidings`, with `Idempotency-Key`: two people, one after the other (2.6). */
export type VoidingRequest = Answered<typeof voidingRequest>;
/** `POST /api/plans/{planId}/seat-steps`, with `Idempotency-Key`: 转签, 加签, 征求意见 … */
export type SeatStepRequest = Answered<typeof seatStepRequest>;
/** `GET /api/plans/{planId}/step-choices`: between what and whom those steps may choose. */
export type StepChoices = Answered<typeof stepChoices>;
/** `POST /api/approvals`, with `Idempotency-Key`: SO-19. */
export type ApprovalsRequest = Answered<typeof approvalsRequest>;
/** What became of each, in the order they were sent. */
export type Approvals = Answered<typeof approvals>;

/** `POST /api/delegations`: who signs for the caller, from when to when, both days included (SO-18). */
export type DelegationRequest = Answered<typeof delegationRequest>;
/** What was taken, and the plans on their way for which it does not help. */
export type DelegationGiven = Answered<typeof delegation>;
export type DelegationView = Answered<typeof delegationView>;
/** `GET /api/delegations`: those that run or are to come. */
export type Delegations = Answered<typeof delegations>;

/** `GET /api/roll-ups/{unit}/{period}`: RU-01, one line a unit and indicator. */
export type RollUp = RollUpColumns;

/** `GET /api/views/{view}?unit&period`: RU-01 … RU-40; with `&trace=<row>` the plans behind a row. */
export type ViewAnswer = Answered<typeof viewAnswer>;

/** `POST /api/figures`: one HTTP request for all PLAN.* cells of a recalculation; answers in order. */
export type FigureQuestion = Answered<typeof figureQuestion>;
export type FigureCoverage = Answered<typeof figureCoverage>;
export type FigureReply = Answered<typeof figureReply>;
/** One version of a plan checked against its record. */
export type VerifiedVersion = Answered<typeof verifiedVersion>;

/** `GET /api/plans/{planId}/verification`: everything recomputed from what is stored. */
export type Verification = Answered<typeof verification>;

/** The body of every refusal: RFC 9457 problem+json. `code` is stable; the pane has the sentence. */
export type Problem = Answered<typeof problem>;
