import type { z } from 'zod';
import type { AnswerName } from 'shared/contract/answer-shapes';
import {
  acknowledgementRequest,
  administrationRequest,
  approvalsRequest,
  chainTrialRequest,
  decisionRequest,
  delegationRequest,
  figuresRequest,
  freezeRequest,
  preferencesRequest,
  preparationRequest,
  releaseRequest,
  restorationRequest,
  seatStepRequest,
  submissionRequest,
  voidingRequest,
  withdrawalRequest,
} from 'shared/contract/requests';
import { rectificationRequest, rectificationStepRequest } from 'shared/contract/rectification-requests';
import { targetStepRequest } from 'shared/contract/target-requests';
import type { ProblemCode } from 'shared/contract/problems';

export type QueryPart =
  | 'after'
  | 'size'
  | 'unit'
  | 'with'
  | 'version'
  | 'below'
  | 'beside'
  | 'of'
  | 'kind'
  | 'period'
  | 'state'
  | 'text'
  | 'trace'
  | 'block'
  | 'row';

/** One row of the route table: what may be asked, and by which codes it may be refused beside the general ones. */
export interface RouteEntry {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/`, as Azure Functions writes it. */
  readonly route: string;
  readonly query: readonly QueryPart[];
  readonly request: z.ZodType | null;
  /** Shape of the answer in shared/contract/answer-shapes. */
  readonly answer: AnswerName;
  /** Of an answer that is no refusal. */
  readonly status: 200 | 201;
  /** Commands carry an `Idempotency-Key`. */
  readonly isCommand: boolean;
  /** Changes something: the caller's rights are looked up in the store at this moment. */
  readonly changes: boolean;
  /** Tells what a plan or a unit's figures hold: leaves a line in the access log. */
  readonly tells: 'content' | 'record' | 'figures' | null;
  /** For anybody, without a token. */
  readonly isOpen: boolean;
  /** Takes bodies of an administrator's size. */
  readonly isLarge: boolean;
  readonly problems: readonly ProblemCode[];
}

const plain: Omit<RouteEntry, 'name' | 'method' | 'route' | 'answer'> = {
  ...{ query: [], request: null, status: 200, problems: [] },
  ...{ isCommand: false, changes: false, tells: null, isOpen: false, isLarge: false },
};
const get = (name: string, route: string, answer: AnswerName, more: Partial<RouteEntry> = {}): RouteEntry => ({
  ...plain,
  ...{ name, route, answer, method: 'GET' },
  ...more,
});
const post = (
  name: string,
  route: string,
  request: z.ZodType,
  answer: AnswerName,
  more: Partial<RouteEntry>,
): RouteEntry => ({
  ...plain,
  ...{ name, route, request, answer, method: 'POST', changes: more.isCommand === true },
  ...more,
});

const paging: readonly QueryPart[] = ['after', 'size'];
const deciding = [
  ...['unknown-plan', 'wrong-state', 'changed-meanwhile', 'not-authorised'],
  ...['record-too-large', 'busy', 'frozen'],
] as const satisfies readonly ProblemCode[];

const stepsRefuse = [
  ...['unknown-target', 'nothing-to-issue', 'target-issued', 'target-incomplete', 'target-value-wrong'],
  ...['target-same-value', 'target-outside-limits', 'target-reason-needed', 'target-changed', 'target-moved-on'],
  ...[
    'target-ruled',
    'target-owner-left',
    'target-not-of-unit',
    'targets-do-not-close',
    'quotas-exceed',
    'quota-missing',
  ],
  ...['letter-open', 'letter-changed', 'letter-signed', 'letter-unsigned'],
] as const satisfies readonly ProblemCode[];

const seatStepsRefuse = [
  ...['unknown-seat', 'seat-to-oneself', 'unknown-signer', 'signer-wrote', 'signer-signs-too'],
  ...['signer-leaving', 'signer-away', 'signer-without-authority', 'transferred-already', 'transfer-circle'],
  ...['asked-already', 'unknown-question', 'not-late', 'no-superior', 'copied-already', 'too-many-copies'],
] as const satisfies readonly ProblemCode[];

export const routes: readonly RouteEntry[] = [
  get('get-me', 'me', 'Me'),
  post('post-preparation', 'preparations', preparationRequest, 'Preparation', {
    tells: 'content',
    problems: [
      'unknown-template',
      'not-signed-alone',
      'pack-off',
      'unknown-unit',
      'unknown-period',
      'may-not-prepare',
      'belongs-elsewhere',
      'wrong-state',
      'frozen',
      'not-released',
    ],
  }),
  get('get-plans', 'plans', 'PlanLines', {
    query: ['of', 'unit', 'kind', 'period', 'state', 'text', ...paging],
    problems: ['unknown-unit', 'unknown-period', 'page-mark-malformed'],
  }),
  get('get-inbox', 'inbox', 'PlanLines', { query: paging, problems: ['page-mark-malformed'] }),
  get('get-plan', 'plans/{planId}', 'PlanView', {
    tells: 'content',
    query: ['with', 'version'],
    problems: ['unknown-plan', 'unknown-version', 'may-not-see'],
  }),
  get('get-plan-summary', 'plans/{planId}/summary', 'PlanSummary', {
    query: ['version'],
    problems: ['unknown-plan', 'unknown-version', 'may-not-see'],
  }),
  get('get-row-history', 'plans/{planId}/row-history', 'RowHistory', {
    tells: 'content',
    query: ['block', 'row'],
    problems: ['unknown-plan', 'row-never-submitted', 'may-not-see'],
  }),
  post('post-submission', 'plans/{planId}/submissions', submissionRequest, 'PlanView', {
    isCommand: true,
    problems: [
      ...deciding,
      'may-not-prepare',
      'belongs-elsewhere',
      'planned-elsewhere',
      'unknown-template',
      'unknown-template-version',
      'document-malformed',
      'document-of-another-plan',
      'unknown-parent',
      'base-differs',
      'revision-reason-needed',
      'nothing-changed',
      'answers-missing',
      'findings-block',
      'reasons-missing',
      'not-signed-alone',
      'pack-off',
      'not-released',
      'seat-vacant',
      'chain-too-short',
    ],
  }),
  post('post-decision', 'plans/{planId}/decisions', decisionRequest, 'PlanView', {
    isCommand: true,
    problems: [
      ...deciding,
      'own-plan',
      'not-your-turn',
      'already-decided',
      'level-not-reached',
      'comment-needed',
      'place-needed',
      'wrong-level',
      'level-has-nobody',
      'attestation-changed',
      'pack-incomplete',
    ],
  }),
  post('post-seat-step', 'plans/{planId}/seat-steps', seatStepRequest, 'PlanView', {
    isCommand: true,
    problems: [...deciding, 'comment-needed', ...seatStepsRefuse],
  }),
  get('get-step-choices', 'plans/{planId}/step-choices', 'StepChoices', { problems: ['unknown-plan'] }),
  post('post-withdrawal', 'plans/{planId}/withdrawals', withdrawalRequest, 'PlanView', {
    isCommand: true,
    problems: [...deciding, 'decisions-made'],
  }),
  post('post-voiding', 'plans/{planId}/voidings', voidingRequest, 'PlanView', {
    isCommand: true,
    problems: [...deciding, 'own-plan', 'comment-needed', 'children-in-force'],
  }),
  post('post-approvals', 'approvals', approvalsRequest, 'Approvals', { isCommand: true }),
  get('get-verification', 'plans/{planId}/verification', 'Verification', {
    tells: 'record',
    problems: ['unknown-plan', 'may-not-see'],
  }),
  get('get-export', 'plans/{planId}/export', 'PlanExport', {
    tells: 'record',
    problems: ['unknown-plan', 'may-not-see'],
  }),
  post('post-delegation', 'delegations', delegationRequest, 'Delegation', {
    changes: true,
    status: 201,
    problems: [
      ...['unknown-delegate', 'days-malformed', 'delegation-too-long', 'delegation-circle', 'delegate-away'],
      ...['delegate-without-authority', 'delegate-cosigns'],
    ] as const satisfies readonly ProblemCode[],
  }),
  get('get-delegations', 'delegations', 'Delegations'),
  post('post-delegation-ending', 'delegations/endings', delegationRequest, 'Delegation', {
    changes: true,
    problems: ['unknown-delegation'],
  }),
  get('get-roll-up', 'roll-ups/{unit}/{period}', 'RollUp', {
    query: ['below', 'beside'],
    tells: 'figures',
    problems: ['unknown-unit', 'unknown-period', 'may-not-see'],
  }),
  get('get-outstanding', 'outstanding/{unit}/{period}', 'OutstandingPlans', {
    problems: ['unknown-unit', 'unknown-period', 'may-not-see'],
  }),
  get('get-view', 'views/{view}', 'View', {
    query: ['unit', 'period', 'trace'],
    problems: ['unknown-view', 'unknown-unit', 'unknown-period', 'unknown-row', 'may-not-see'],
  }),
  get('get-target-turns', 'targets', 'TargetTurns'),
  get('get-targets', 'targets/{unit}/{period}', 'UnitTargets', {
    tells: 'figures',
    problems: ['unknown-unit', 'unknown-period', 'may-not-see'],
  }),
  get('get-target-coverage', 'targets/{unit}/{period}/coverage', 'TargetCoverage', {
    tells: 'figures',
    problems: ['unknown-unit', 'unknown-period', 'may-not-see'],
  }),
  get('get-target-verification', 'targets/{unit}/{period}/verification', 'TargetVerification', {
    tells: 'record',
    problems: ['unknown-unit', 'unknown-period', 'may-not-see'],
  }),
  post('post-target-step', 'targets/{unit}/{period}/steps', targetStepRequest, 'TargetStepTaken', {
    isCommand: true,
    problems: [
      ...['unknown-unit', 'unknown-period', 'may-not-see', 'not-authorised', 'seat-vacant'],
      ...['record-too-large', 'unknown-indicator'],
      ...stepsRefuse,
    ] as const satisfies readonly ProblemCode[],
  }),
  get('get-releases', 'releases', 'Releases', { problems: ['may-not-see'] }),
  post('post-release', 'releases', releaseRequest, 'Releases', {
    changes: true,
    problems: ['not-authorised', 'unknown-template', 'unknown-period'],
  }),
  get('get-freezes', 'freezes', 'Freezes', { problems: ['may-not-see'] }),
  post('post-freeze', 'freezes', freezeRequest, 'Freezes', {
    changes: true,
    problems: [
      ...['not-authorised', 'unknown-unit', 'unknown-period', 'comment-needed'],
      ...['frozen-already', 'not-frozen'],
    ] as const satisfies readonly ProblemCode[],
  }),
  get('get-reminders', 'reminders', 'Reminders'),
  get('get-inspection', 'inspection/{unit}', 'Inspection', { problems: ['unknown-unit', 'may-not-see'] }),
  get('get-rectifications', 'rectifications', 'Rectifications'),
  post('post-rectification', 'rectifications', rectificationRequest, 'RectificationTaken', {
    isCommand: true,
    problems: [
      ...['unknown-unit', 'unknown-plan', 'not-authorised', 'seat-vacant', 'rectification-owner-wrong'],
      ...['rectification-words-needed', 'rectification-due-wrong'],
    ] as const satisfies readonly ProblemCode[],
  }),
  post(
    'post-rectification-step',
    'rectifications/{rectification}/steps',
    rectificationStepRequest,
    'RectificationTaken',
    {
      isCommand: true,
      problems: [
        ...['unknown-rectification', 'unknown-plan', 'not-authorised', 'rectification-owner-wrong'],
        ...['rectification-words-needed', 'rectification-due-wrong', 'rectification-moved-on'],
        ...['rectification-evidence-missing', 'rectification-own-work', 'rectification-not-mended'],
        ...['rectification-closed-long-ago'],
      ] as const satisfies readonly ProblemCode[],
    },
  ),
  get('get-messages', 'messages', 'Messages'),
  post('post-message-preferences', 'messages/preferences', preferencesRequest, 'Messages', { changes: true }),
  post('post-acknowledgement', 'reminders/acknowledgements', acknowledgementRequest, 'Reminder', {
    changes: true,
    problems: ['unknown-reminder', 'reminder-needs-doing'],
  }),
  post('post-figures', 'figures', figuresRequest, 'FigureReplies', {
    tells: 'figures',
    problems: ['too-many-verifications'],
  }),
  get('get-administration', 'administration', 'AdministrationView', { problems: ['may-not-see'] }),
  post('post-administration', 'administration', administrationRequest, 'AdministrationOutcome', {
    changes: true,
    isLarge: true,
    problems: ['may-not-see', 'administration-wrong', 'changed-meanwhile'],
  }),
  post('post-chain-trial', 'administration/chain-trials', chainTrialRequest, 'ChainTrial', {
    isLarge: true,
    problems: ['may-not-see', 'administration-wrong'],
  }),
  get('get-administration-findings', 'administration/findings', 'AdministrationFindings', {
    problems: ['may-not-see'],
  }),
  get('get-moved-seats', 'administration/seats', 'MovedSeats', { problems: ['may-not-see'] }),
  get('get-administration-history', 'administration/history', 'AdministrationHistory', { problems: ['may-not-see'] }),
  get('get-administration-version', 'administration/history/{version}', 'AdministrationVersion', {
    problems: ['may-not-see', 'unknown-version'],
  }),
  post('post-restoration', 'administration/restorations', restorationRequest, 'AdministrationOutcome', {
    changes: true,
    problems: ['may-not-see', 'unknown-version', 'administration-wrong', 'changed-meanwhile'],
  }),
  get('get-openapi', 'openapi.json', 'OpenApi', { isOpen: true }),
  get('get-health', 'health', 'Health', { isOpen: true, problems: ['not-ready', 'misconfigured'] }),
  get('get-health-live', 'health/live', 'Health', { isOpen: true }),
];
