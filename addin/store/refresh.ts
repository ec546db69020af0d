import { noteAnswer, type PaneStore } from 'addin/store/pane-store';

/** How often the pane looks again while somebody looks at it, in ms; and how soon while the service is away. */
export const refreshesEvery = 30_000;
export const retriesEvery = 5_000;

/** Has everything that is shown asked for anew (P30). */
export const refreshPane = (store: PaneStore): void =>
  store.change((state) => ({ ...state, refreshes: state.refreshes + 1 }));

/** Asks who is there; once somebody answers, everything shown is asked for anew. */
export async function reconnect(store: PaneStore): Promise<boolean> {
  const answer = await store.service.me();
  noteAnswer(store, answer);
  if (answer.kind !== 'answered') return false;
  store.change((state) => ({ ...state, me: answer.value }));
  refreshPane(store);
  return true;
}

/** Looks again every half minute, and at once when somebody comes back to the window; never while nobody can see it. */
export function watchForChanges(store: PaneStore, page: Document, refresh: () => void): () => void {
  let last = Date.now();
  const look = (): void => {
    if (page.visibilityState !== 'visible' || store.state().work !== null) return;
    last = Date.now();
    if (store.state().reachable) refresh();
    else void reconnect(store);
  };
  const timer = setInterval(() => {
    const wait = store.state().reachable ? refreshesEvery : retriesEvery;
    if (Date.now() - last >= wait) look();
  }, 1000);
  const comeBack = (): void => {
    // A window that was only touched twice need not ask twice.
    if (Date.now() - last > 3000) look();
  };
  page.addEventListener('visibilitychange', comeBack);
  page.defaultView?.addEventListener('focus', comeBack);
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', comeBack);
    page.defaultView?.removeEventListener('focus', comeBack);
  };
}
