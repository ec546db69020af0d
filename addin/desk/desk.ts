import type { CurrentPlan, DeskState, Notice, Work } from 'addin/desk/desk-state';
import type { Service } from 'addin/api/service';
import type { Answer } from 'addin/api/answer';
import type { FigureQueue } from 'addin/functions/figure-queue';
import type { Language } from 'shared/template/list';
import type { ReasonStore } from 'addin/desk/reason-store';

/** What the desk needs of its surroundings. */
export interface Surroundings {
  readonly service: Service;
  readonly figures: FigureQueue;
  readonly reasons: ReasonStore;
  readonly newId: () => string;
  /** UTC now. */
  readonly now: () => Date;
  readonly language: () => Language;
}

/** The pane's one place of state: what is open, what was found, what is under way. */
export interface Desk extends Surroundings {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  change(change: (state: DeskState) => DeskState): void;
}

// Here and not with what is derived of it: the shell has a desk before it has rules.
const emptyDesk: DeskState = {
  me: null,
  plans: [],
  current: null,
  opened: new Map(),
  work: null,
  notice: null,
  reachable: true,
};

export function openDesk(surroundings: Surroundings): Desk {
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

export const say = (desk: Desk, notice: Notice | null): void => desk.change((state) => ({ ...state, notice }));

/** Changes the current plan if it is still the one in `slot`; what arrives late for another plan is dropped. */
export function changeCurrent(desk: Desk, slot: number, change: (current: CurrentPlan) => CurrentPlan): void {
  desk.change((state) => (state.current?.plan.slot === slot ? { ...state, current: change(state.current) } : state));
}

/** Runs long work with its progress shown; refuses a second one meanwhile. */
export async function working<T>(
  desk: Desk,
  what: Work['what'],
  run: (progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<T>,
  canCancel = true,
): Promise<T | null> {
  if (desk.state().work !== null) return null;
  const stop = new AbortController();
  const cancel = canCancel ? () => stop.abort() : null;
  desk.change((state) => ({ ...state, work: { what, done: 0, total: 0, cancel }, notice: null }));
  try {
    return await run(
      (done, total) => desk.change((state) => ({ ...state, work: { what, done, total, cancel } })),
      stop.signal,
    );
  } finally {
    desk.change((state) => ({ ...state, work: null }));
  }
}

/** The value of an answer; a refusal or a silent service is put into the notice line and gives null. */
export function taken<T>(desk: Desk, answer: Answer<T>): T | null {
  const reachable = answer.kind !== 'unreachable';
  if (desk.state().reachable !== reachable) desk.change((state) => ({ ...state, reachable }));
  if (answer.kind === 'answered') return answer.value;
  if (answer.kind === 'refused') {
    say(desk, {
      tone: 'error',
      text: { problem: answer.problem.code, ...(answer.problem.facts ? { facts: answer.problem.facts } : {}) },
    });
  }
  return null;
}
