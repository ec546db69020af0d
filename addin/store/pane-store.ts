import type { CurrentPlan, PaneState, Notice, Work } from 'addin/store/pane-state';
import type { Service } from 'addin/api/service';
import type { Answer } from 'addin/api/answer';
import type { FigureQueue } from 'addin/functions/figure-queue';
import type { Language } from 'shared/template/list';
import type { ReasonStore } from 'addin/store/reason-store';

/** What the desk needs of its surroundings. */
export interface PaneServices {
  readonly service: Service;
  readonly figures: FigureQueue;
  readonly reasons: ReasonStore;
  readonly newId: () => string;
  /** UTC now. */
  readonly now: () => Date;
  readonly language: () => Language;
}

/** The pane's one place of state: what is open, what was found, what is under way. */
export interface PaneStore extends PaneServices {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  change(change: (state: PaneState) => PaneState): void;
}

// Here and not with what is derived of it: the shell has a desk before it has rules.
const emptyDesk: PaneState = {
  me: null,
  plans: [],
  current: null,
  opened: new Map(),
  work: null,
  notice: null,
  reachable: true,
};

export function openPaneStore(surroundings: PaneServices): PaneStore {
  let state = emptyDesk;
  const listeners = new Set<() => void>();
  return {
    ...surroundings,
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

/** The value of an answer; a refusal or a silent service is put into the notice line and gives null. */
export function valueOrNotify<T>(store: PaneStore, answer: Answer<T>): T | null {
  const reachable = answer.kind !== 'unreachable';
  if (store.state().reachable !== reachable) store.change((state) => ({ ...state, reachable }));
  if (answer.kind === 'answered') return answer.value;
  if (answer.kind === 'refused') {
    notify(store, {
      tone: 'error',
      text: { problem: answer.problem.code, ...(answer.problem.facts ? { facts: answer.problem.facts } : {}) },
    });
  }
  return null;
}
