import { z } from 'zod';
import {
  administrationFindings,
  administrationHistory,
  administrationOutcome,
  administrationVersion,
  administrationView,
  chainTrial,
  movedSeats,
} from 'shared/contract/shapes/administered';
import { finding, lists, place, planDocument, rowChange } from 'shared/contract/shapes/documents';
import { figureAnswer } from 'shared/contract/shapes/figures';
import { freezes, releases } from 'shared/contract/shapes/gates';
import { planned } from 'shared/contract/shapes/knowledge';
import { approvals, delegation, delegations, me, planLine, planLines } from 'shared/contract/shapes/lists-of-plans';
import { messagesView } from 'shared/contract/shapes/messages';
import { outstandingPlans, reminder, reminders } from 'shared/contract/shapes/outstanding';
import { planSummary, shownCell, shownPlace } from 'shared/contract/shapes/plan-summary';
import { rowHistory } from 'shared/contract/shapes/row-history';
import { pathLevel, planView, preparation, stepChoices } from 'shared/contract/shapes/plans';
import { planExport, verification } from 'shared/contract/shapes/records';
import { inspection } from 'shared/contract/shapes/inspection';
import { rectifications, rectificationTaken } from 'shared/contract/shapes/rectifications';
import { figureReplies, rollUp } from 'shared/contract/shapes/roll-ups';
import {
  targetCoverage,
  targetStepTaken,
  targetTurns,
  targetVerification,
  unitTargets,
} from 'shared/contract/shapes/targets';
import { viewAnswer } from 'shared/contract/shapes/views';
import { named } from 'shared/contract/shapes/words';

const health = z.strictObject({ standing: z.literal('well'), release: z.string() });

/** An OpenAPI 3.1 document; what stands in it is for its own specification to say. */
const openApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.looseObject({}),
});

/** What each route answers when it does not refuse, by the name in the route table. */
export const answerShapes = {
  AdministrationFindings: administrationFindings,
  AdministrationHistory: administrationHistory,
  AdministrationOutcome: administrationOutcome,
  AdministrationVersion: administrationVersion,
  AdministrationView: administrationView,
  Approvals: approvals,
  ChainTrial: chainTrial,
  Delegation: delegation,
  Delegations: delegations,
  FigureReplies: figureReplies,
  Freezes: freezes,
  Health: health,
  Inspection: inspection,
  Me: me,
  Messages: messagesView,
  MovedSeats: movedSeats,
  OpenApi: openApi,
  OutstandingPlans: outstandingPlans,
  PlanExport: planExport,
  PlanLines: planLines,
  PlanSummary: planSummary,
  PlanView: planView,
  Preparation: preparation,
  Rectifications: rectifications,
  RectificationTaken: rectificationTaken,
  Reminder: reminder,
  Reminders: reminders,
  Releases: releases,
  RollUp: rollUp,
  RowHistory: rowHistory,
  StepChoices: stepChoices,
  TargetStepTaken: targetStepTaken,
  TargetCoverage: targetCoverage,
  TargetTurns: targetTurns,
  TargetVerification: targetVerification,
  UnitTargets: unitTargets,
  Verification: verification,
  View: viewAnswer,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type AnswerName = keyof typeof answerShapes;

/** Shapes that stand in several answers, described once. */
export const sharedShapes = {
  Figure: figureAnswer,
  Finding: finding,
  Lists: lists,
  Named: named,
  PathLevel: pathLevel,
  Place: place,
  PlanDocument: planDocument,
  PlanLine: planLine,
  Planned: planned,
  RowChange: rowChange,
  ShownCell: shownCell,
  ShownPlace: shownPlace,
} as const satisfies Readonly<Record<string, z.ZodType>>;
