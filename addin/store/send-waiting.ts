import { notify, type PaneStore } from 'addin/store/pane-store';
import type { WaitingCommand } from 'addin/store/pane-state';
import type { PlanView } from 'shared/contract/answers';

const setWaiting = async (store: PaneStore, waiting: readonly WaitingCommand[]): Promise<void> => {
  store.change((state) => ({ ...state, waiting }));
  await store.drafts.keepWaiting(waiting).catch(() => undefined);
};

/** What waits from before: closed with the pane, or in the file since another machine. */
export async function findWaiting(store: PaneStore): Promise<void> {
  const waiting = await store.drafts.waiting().catch(() => []);
  store.change((state) => ({ ...state, waiting }));
}

/** A submission that nobody answered is kept under its key, so that sending it again does it once. */
export const keepWaiting = (store: PaneStore, command: WaitingCommand): Promise<void> =>
  setWaiting(store, [...store.state().waiting.filter(({ planId }) => planId !== command.planId), command]);

export const dropWaiting = (store: PaneStore, key: string): Promise<void> =>
  setWaiting(
    store,
    store.state().waiting.filter((command) => command.key !== key),
  );

let isSending = false;

/**
 * Sends what waits, oldest first, until the service is away again. `onSent` is told of every one that was taken; what
 * is refused is said and waits no longer: the draft is in the sheets.
 */
export async function sendWaiting(
  store: PaneStore,
  onSent: (command: WaitingCommand, view: PlanView) => Promise<void>,
): Promise<void> {
  if (isSending || store.state().work !== null) return;
  isSending = true;
  try {
    for (const command of store.state().waiting) {
      const answer = await store.service.submit(command.planId, command.request, command.key);
      const reachable = answer.kind !== 'unreachable';
      if (store.state().reachable !== reachable) store.change((state) => ({ ...state, reachable }));
      if (answer.kind === 'unreachable') return;
      await dropWaiting(store, command.key);
      if (answer.kind === 'answered') await onSent(command, answer.value);
      else {
        const { code, facts } = answer.problem;
        notify(store, { tone: 'error', text: { problem: code, ...(facts ? { facts } : {}) } });
      }
    }
  } finally {
    isSending = false;
  }
}
