import type { CurrentPlan, PaneState, Notice, Work } from 'addin/store/pane-state';
import type { Service } from 'addin/api/service';
import type { Answer } from 'addin/api/answer';
import type { FigureQueue } from 'addin/functions/figure-queue';
import type { PlanView } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';
import type { DraftStore } from 'addin/store/draft-store';
import type { ReasonStore } from 'addin/store/reason-store';

/** What the pane stands on. */
export interface PaneServices {
  readonly service: Service;
  readonly figures: FigureQueue;
  readonly reasons: ReasonStore;
  readonly drafts: DraftStore;
  readonly newId: () => string;
  /** UTC now. */
  readonly now: () => Date;
  readonly language: () => Language;
  /** Shows in the sheets what the service has just said of a plan; where there are no sheets, nothing. */
  readonly onPlanChanged: (store: PaneStore, view: PlanView) => Promise<void>;
}

/** The pane's one place of state: what is open, what was found, what is under way. */
export interface PaneStore extends PaneServices {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  change(change: (state: PaneState) => PaneState): void;
}

// Here and not with what is derived of it: the shell has a state before it has rules.
const emptyState: PaneState = {
  me: null,
  plans: [],
  current: null,
  opened: new Map(),
  signing: new Map(),
  waiting: [],
  work: null,
  notice: null,
  reachable: true,
  awaySince: null,
  isSignInWanted: false,
  isOldRelease: false,
  refreshes: 0,
};

export function openPaneStore(services: PaneServices): PaneStore {
  let state = emptyState;
  const listeners = new Set<() => void>();
  return {
    ...services,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      state = change(state);
      for (const listener of listeners) listener();
    },
  };
}

export const notify = (store: PaneStore, notice: Notice | null): void =>
  store.change((state) => ({ ...state, notice }));

/** Changes the current plan if it is still the one in `slot`; what arrives late for another plan is dropped. */
export function changeCurrent(
  store: PaneStore,
  planIndex: number,
  change: (current: CurrentPlan) => CurrentPlan,
): void {
  store.change((state) =>
    state.current?.plan.planIndex === planIndex ? { ...state, current: change(state.current) } : state,
  );
}

/** Runs long work with its progress shown; refuses a second one meanwhile. */
export async function runWithProgress<T>(
  store: PaneStore,
  what: Work['what'],
  run: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>,
  canCancel = true,
): Promise<T | null> {
  if (store.state().work !== null) return null;
  const stop = new AbortController();
  const cancel = canCancel ? () => stop.abort() : null;
  store.change((state) => ({ ...state, work: { what, done: 0, total: 0, cancel }, notice: null }));
  try {
    return await run(
      (done, total) => store.change((state) => ({ ...state, work: { what, done, total, cancel } })),
      stop.signal,
    );
  } finally {
    store.change((state) => ({ ...state, work: null }));
  }
}

/** Refusals that end once the person has signed in again. */
const wantsSignIn = (code: string): boolean => code === 'signed-out' || code.startsWith('token-');

/** Notes whether the service is there, since when it is not, and whether it still knows who asks. */
export function noteAnswer(store: PaneStore, answer: Answer<unknown>): void {
  const reachable = answer.kind !== 'unreachable';
  const isSignInWanted = answer.kind === 'refused' && wantsSignIn(answer.problem.code);
  const { state } = store;
  if (state().reachable === reachable && (!reachable || state().isSignInWanted === isSignInWanted)) return;
  store.change((now) => ({
    ...now,
    reachable,
    awaySince: reachable ? null : (now.awaySince ?? store.now().toISOString()),
    // Who is away says nothing of whether the person is still known.
    isSignInWanted: reachable ? isSignInWanted : now.isSignInWanted,
  }));
}

/** What somebody has looked at they may approve together with others (SO-19). */
export function noteOpened(store: PaneStore, { planId, version, contentHash, attestation }: PlanView): void {
  const attested = attestation?.hash ?? null;
  const before = store.state().opened.get(planId);
  const isKnown = before?.version === version && before.contentHash === contentHash;
  if (isKnown && before.attestation === attested) return;
  const seen = { version, contentHash, attestation: attested };
  store.change((state) => ({ ...state, opened: new Map(state.opened).set(planId, seen) }));
}

/** The value of an answer; a refusal is told as a notice and gives null, and so does a silent service. */
export function valueOrNotify<T>(store: PaneStore, answer: Answer<T>): T | null {
  noteAnswer(store, answer);
  if (answer.kind === 'answered') return answer.value;
  if (answer.kind === 'refused' && !wantsSignIn(answer.problem.code)) {
    const { code, facts } = answer.problem;
    notify(store, { tone: 'error', text: { problem: code, ...(facts ? { facts } : {}) } });
  }
  return null;
}
