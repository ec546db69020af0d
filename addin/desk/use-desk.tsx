import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Desk } from 'addin/desk/desk';
import type { DeskState } from 'addin/desk/desk-state';

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = ({ desk, children }: { desk: Desk; children: ReactNode }) => (
  <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this component');
  return desk;
}

/** The desk's state; the component draws again whenever it changes. */
export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}
