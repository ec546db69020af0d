import type { Answer } from 'addin/api/answer';
import { request, type Connection } from 'addin/api/request';
import type {
  AdministrationFindings,
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationRequest,
  AdministrationVersion,
  AdministrationView,
  ChainTrial,
  ChainTrialRequest,
  RestorationRequest,
  MovedSeats,
} from 'shared/contract/administration';
import type {
  Approvals,
  ApprovalsRequest,
  CommandAnswer,
  DecisionRequest,
  DelegationGiven,
  DelegationRequest,
  Delegations,
  FigureQuestion,
  FigureReply,
  Me,
  PlanLines,
  PlanView,
  Preparation,
  RollUp,
  SeatStepRequest,
  StepChoices,
  SubmissionRequest,
  Verification,
  ViewAnswer,
  VoidingRequest,
} from 'shared/contract/answers';
import type {
  RectificationRequest,
  RectificationStepRequest,
  InspectionView,
  RectificationsView,
  RectificationTaken,
} from 'shared/contract/rectifications';
import type { FreezeRequest, Freezes, ReleaseRequest, Releases } from 'shared/contract/gates';
import type { AcknowledgementRequest, OutstandingPlans, ReminderLine, Reminders } from 'shared/contract/outstanding';
import type {
  TargetCoverage,
  TargetStepRequest,
  TargetStepTaken,
  TargetTurns,
  UnitTargetsView,
} from 'shared/contract/targets';
import type { MessagesView, PreferencesRequest } from 'shared/contract/messages';
import type { PlanSummary } from 'shared/contract/plan-summary';
import type { RowHistory } from 'shared/contract/row-history';
import type { PlanState } from 'shared/sign-off/state';
import { rollUpTable, type RollUpTable } from 'shared/roll-up/roll-up-columns';
import type { Language } from 'shared/template/list';
import type { TemplateId } from 'shared/template/template';

/** A plan not made yet, named by what will make its id. */
export interface PlanWanted {
  readonly template: TemplateId;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  /** The sheet's: standard rows come in it. */
  readonly language?: Language;
  /** Other plans that the sheets name. */
  readonly named?: readonly string[];
}

/** Plans one may see, narrowed down; null where a filter is off. */
export interface PlanSearch {
  readonly of: 'mine' | 'signed' | 'all';
  readonly text: string;
  /** With the units below it. */
  readonly unit: string | null;
  readonly kind: TemplateId | null;
  readonly period: string | null;
  readonly state: PlanState | null;
}

/** Everything the add-in asks of the service. Commands carry a key, so that sending one twice does it once. */
export interface Service {
  me(): Promise<Answer<Me>>;
  prepare(wanted: PlanWanted): Promise<Answer<Preparation>>;
  /** Lists come in pages; `after` is the `next` of the page before, null for the first. */
  plans(after: string | null): Promise<Answer<PlanLines>>;
  /** A unit's plans, as far as the caller may see them. */
  plansOf(unit: string, after: string | null): Promise<Answer<PlanLines>>;
  inbox(after: string | null): Promise<Answer<PlanLines>>;
  /** The latest version where none is named. */
  plan(planId: string, version?: number): Promise<Answer<PlanView>>;
  planWithDocument(planId: string, version?: number): Promise<Answer<PlanView>>;
  /** What a signer decides by, without the sheets. */
  summary(planId: string, version?: number): Promise<Answer<PlanSummary>>;
  /** What every submitted version made of one row. */
  rowHistory(planId: string, block: string, row: string): Promise<Answer<RowHistory>>;
  search(search: PlanSearch, after: string | null): Promise<Answer<PlanLines>>;
  verify(planId: string): Promise<Answer<Verification>>;
  submit(planId: string, request: SubmissionRequest, key: string): Promise<Answer<CommandAnswer>>;
  decide(planId: string, request: DecisionRequest, key: string): Promise<Answer<CommandAnswer>>;
  withdraw(planId: string, version: number, key: string): Promise<Answer<CommandAnswer>>;
  voiding(planId: string, request: VoidingRequest, key: string): Promise<Answer<CommandAnswer>>;
  /** Between what and whom the steps with seats may choose. */
  stepChoices(planId: string): Promise<Answer<StepChoices>>;
  seatStep(planId: string, request: SeatStepRequest, key: string): Promise<Answer<CommandAnswer>>;
  approveMany(request: ApprovalsRequest, key: string): Promise<Answer<Approvals>>;
  delegations(): Promise<Answer<Delegations>>;
  delegate(request: DelegationRequest): Promise<Answer<DelegationGiven>>;
  endDelegation(request: DelegationRequest): Promise<Answer<DelegationRequest>>;
  /** The unit and all below it. */
  rollUp(unit: string, period: string): Promise<Answer<RollUpTable>>;
  /** A roll-up view; with `trace`, the key of one of its rows, the plans behind that row. */
  view(view: string, unit: string, period: string, trace?: string): Promise<Answer<ViewAnswer>>;
  outstanding(unit: string, period: string): Promise<Answer<OutstandingPlans>>;
  reminders(): Promise<Answer<Reminders>>;
  /** For the planning centre and administrators. */
  releases(): Promise<Answer<Releases>>;
  changeRelease(request: ReleaseRequest): Promise<Answer<Releases>>;
  /** For administrators and the general office. */
  freezes(): Promise<Answer<Freezes>>;
  changeFreeze(request: FreezeRequest): Promise<Answer<Freezes>>;
  messages(): Promise<Answer<MessagesView>>;
  chooseMessages(request: PreferencesRequest): Promise<Answer<MessagesView>>;
  acknowledge(request: AcknowledgementRequest): Promise<Answer<ReminderLine>>;
  figures(questions: readonly FigureQuestion[]): Promise<Answer<{ readonly replies: readonly FigureReply[] }>>;
  /** Where it is the caller's turn. */
  targetTurns(): Promise<Answer<TargetTurns>>;
  targetCoverage(unit: string, year: string): Promise<Answer<TargetCoverage>>;
  targets(unit: string, year: string): Promise<Answer<UnitTargetsView>>;
  targetStep(unit: string, year: string, request: TargetStepRequest, key: string): Promise<Answer<TargetStepTaken>>;
  /** What the week's inspection looks into in a unit and those below it. */
  inspection(unit: string): Promise<Answer<InspectionView>>;
  rectifications(): Promise<Answer<RectificationsView>>;
  openRectification(request: RectificationRequest, key: string): Promise<Answer<RectificationTaken>>;
  rectificationStep(id: string, request: RectificationStepRequest, key: string): Promise<Answer<RectificationTaken>>;
  readonly administration: AdministrationService;
}

/** For administrators only; the service refuses everybody else. */
export interface AdministrationService {
  view(): Promise<Answer<AdministrationView>>;
  change(request: AdministrationRequest): Promise<Answer<AdministrationOutcome>>;
  findings(): Promise<Answer<AdministrationFindings>>;
  history(): Promise<Answer<AdministrationHistory>>;
  version(version: number): Promise<Answer<AdministrationVersion>>;
  restore(request: RestorationRequest): Promise<Answer<AdministrationOutcome>>;
  /** What changed chains would have meant for plans of the last months. */
  tryChains(request: ChainTrialRequest): Promise<Answer<ChainTrial>>;
  /** Seats that have passed on, and those nobody can take. */
  seats(): Promise<Answer<MovedSeats>>;
}

const versioned = (version: number | undefined, wanted?: string): string => {
  const query = new URLSearchParams({
    ...(wanted === undefined ? {} : { with: wanted }),
    ...(version === undefined ? {} : { version: String(version) }),
  }).toString();
  return query === '' ? '' : `?${query}`;
};

/** Filters that are on. */
const given = (filters: Omit<PlanSearch, 'of'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filters).filter((each): each is [string, string] => Boolean(each[1])));

export function openService(connection: Connection): Service {
  const get = <T>(path: string) => request<T>(connection, { method: 'GET', path });
  const post = <T>(path: string, body: unknown, key?: string) =>
    request<T>(connection, { method: 'POST', path, body, ...(key === undefined ? {} : { key }) });
  const question = <T>(path: string, body: unknown) =>
    request<T>(connection, { method: 'POST', path, body, isQuestion: true });
  const paged = (path: string, after: string | null, query: Readonly<Record<string, string>> = {}) => {
    const asked = new URLSearchParams({ ...query, ...(after === null ? {} : { after }) }).toString();
    return asked === '' ? path : `${path}?${asked}`;
  };
  const one = (planId: string) => `plans/${encodeURIComponent(planId)}`;
  const targetsOf = (unit: string, year: string) => `targets/${encodeURIComponent(unit)}/${year}`;
  return {
    me: () => get('me'),
    prepare: (wanted) => question('preparations', wanted),
    plans: (after) => get(paged('plans', after)),
    plansOf: (unit, after) => get(paged('plans', after, { unit })),
    inbox: (after) => get(paged('inbox', after)),
    plan: (planId, version) => get(`${one(planId)}${versioned(version)}`),
    planWithDocument: (planId, version) => get(`${one(planId)}${versioned(version, 'document')}`),
    rowHistory: (planId, block, row) =>
      get(`${one(planId)}/row-history?${new URLSearchParams({ block, row }).toString()}`),
    summary: (planId, version) => get(`${one(planId)}/summary${versioned(version)}`),
    search: ({ of, ...filters }, after) => get(paged('plans', after, { of, ...given(filters) })),
    verify: (planId) => get(`${one(planId)}/verification`),
    submit: (planId, request, key) => post(`${one(planId)}/submissions`, request, key),
    decide: (planId, request, key) => post(`${one(planId)}/decisions`, request, key),
    withdraw: (planId, version, key) => post(`${one(planId)}/withdrawals`, { version }, key),
    voiding: (planId, request, key) => post(`${one(planId)}/voidings`, request, key),
    stepChoices: (planId) => get(`${one(planId)}/step-choices`),
    seatStep: (planId, request, key) => post(`${one(planId)}/seat-steps`, request, key),
    approveMany: (request, key) => post('approvals', request, key),
    delegations: () => get('delegations'),
    delegate: (request) => post('delegations', request),
    endDelegation: (request) => post('delegations/endings', request),
    rollUp: async (unit, period) => {
      const path = `roll-ups/${encodeURIComponent(unit)}/${encodeURIComponent(period)}?below=all`;
      const answer = await get<RollUp>(path);
      return answer.kind === 'answered' ? { ...answer, value: rollUpTable(answer.value) } : answer;
    },
    view: (view, unit, period, trace) => {
      const asked = new URLSearchParams({ unit, period, ...(trace === undefined ? {} : { trace }) });
      return get(`views/${encodeURIComponent(view)}?${asked.toString()}`);
    },
    inspection: (unit) => get(`inspection/${encodeURIComponent(unit)}`),
    outstanding: (unit, period) => get(`outstanding/${encodeURIComponent(unit)}/${encodeURIComponent(period)}`),
    reminders: () => get('reminders'),
    releases: () => get('releases'),
    changeRelease: (request) => post('releases', request),
    freezes: () => get('freezes'),
    changeFreeze: (request) => post('freezes', request),
    messages: () => get('messages'),
    chooseMessages: (request) => post('messages/preferences', request),
    acknowledge: (request) => post('reminders/acknowledgements', request),
    figures: (questions) => question('figures', { questions }),
    targetTurns: () => get('targets'),
    targetCoverage: (unit, year) => get(`${targetsOf(unit, year)}/coverage`),
    targets: (unit, year) => get(targetsOf(unit, year)),
    targetStep: (unit, year, request, key) => post(`${targetsOf(unit, year)}/steps`, request, key),
    rectifications: () => get('rectifications'),
    openRectification: (request, key) => post('rectifications', request, key),
    rectificationStep: (id, request, key) => post(`rectifications/${encodeURIComponent(id)}/steps`, request, key),
    administration: {
      view: () => get('administration'),
      change: (request) => post('administration', request),
      findings: () => get('administration/findings'),
      history: () => get('administration/history'),
      version: (version) => get(`administration/history/${version}`),
      tryChains: (request) => question('administration/chain-trials', request),
      restore: (request) => post('administration/restorations', request),
      seats: () => get('administration/seats'),
    },
  };
}
