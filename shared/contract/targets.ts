import type {
  agreementView,
  draftRow,
  letterView,
  targetStepTaken,
  targetCoverage,
  targetTurns,
  targetVerification,
  unitTargets,
} from 'shared/contract/shapes/targets';
import type { Answered } from 'shared/contract/shapes/words';
import type { targetStepRequest } from 'shared/contract/target-requests';

/** `GET /api/targets/{unit}/{period}`: what the caller may see of a unit's targets for a year. */
export type UnitTargetsView = Answered<typeof unitTargets>;
export type AgreementView = Answered<typeof agreementView>;
export type LetterView = Answered<typeof letterView>;
export type DraftRowView = Answered<typeof draftRow>;
/** `POST /api/targets/{unit}/{period}/steps`, with `Idempotency-Key`. */
export type TargetStepRequest = Answered<typeof targetStepRequest>;
export type TargetStepTaken = Answered<typeof targetStepTaken>;
/** `GET /api/targets/{unit}/{period}/verification`: everything recomputed from what is kept. */
export type TargetVerification = Answered<typeof targetVerification>;
/** `GET /api/targets/{unit}/{period}/coverage`: what is to bring each target of revenue (N9). */
export type TargetCoverage = Answered<typeof targetCoverage>;
/** `GET /api/targets`: where it is the caller's turn. */
export type TargetTurns = Answered<typeof targetTurns>;
