import type { changedRow, keyFigure, planSummary, shownCell, shownPlace } from 'shared/contract/shapes/plan-summary';
import type { Answered } from 'shared/contract/shapes/words';

/** `GET /api/plans/{planId}/summary`: what a signer decides by, without the sheets. */
export type PlanSummary = Answered<typeof planSummary>;
export type KeyFigure = Answered<typeof keyFigure>;
export type ChangedRow = Answered<typeof changedRow>;
export type ShownCell = Answered<typeof shownCell>;
export type ShownPlace = Answered<typeof shownPlace>;
