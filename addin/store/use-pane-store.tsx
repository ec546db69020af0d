import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { PaneStore } from 'addin/store/pane-store';
import type { PaneState } from 'addin/store/pane-state';

const DeskContext = createContext<PaneStore | null>(null);

export const PaneStoreProvider = ({ store, children }: { store: PaneStore; children: ReactNode }) => (
  <DeskContext.Provider value={store}>{children}</DeskContext.Provider>
);

export function usePaneStore(): PaneStore {
  const store = useContext(DeskContext);
  if (store === null) throw new Error('no desk around this component');
  return store;
}

/** The desk's state; the component draws again whenever it changes. */
export function usePaneState(): PaneState {
  const store = usePaneStore();
  return useSyncExternalStore(store.subscribe, store.state);
}
