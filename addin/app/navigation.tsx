import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { PaneName } from 'addin/app/pane-name';

/** What the pane shows: a page and, where it is about one plan, which. */
export interface View {
  readonly page: PaneName;
  readonly planId?: string;
  /** An earlier version; the latest where absent. */
  readonly version?: number;
  /** What a search begins with. */
  readonly text?: string;
  readonly of?: 'mine' | 'signed' | 'all';
  /** Whose targets, of which year. */
  readonly targets?: { readonly unit: string; readonly year: string };
  /** Which rectification. */
  readonly rectification?: string;
  /** The week's inspection list. */
  readonly isInspection?: boolean;
}

export interface Navigation {
  readonly view: View;
  /** Opens a page above the present one: going back leads here again. */
  open(view: View): void;
  /** Changes to a page as its tab does: there is nothing to go back to. */
  go(page: PaneName): void;
  /** Null where there is nothing to go back to; otherwise the page that it leads to. */
  readonly before: PaneName | null;
  back(): void;
}

const NavigationContext = createContext<Navigation | null>(null);

export const useNavigation = (): Navigation => {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('no navigation around this component');
  return navigation;
};

/** The pane's own stack of pages: Office takes the browser's history away. */
export function NavigationProvider({ first, children }: { first: View; children: ReactNode }) {
  const [views, setViews] = useState<readonly View[]>([first]);
  const view = views.at(-1) ?? first;
  const open = useCallback((next: View) => setViews((now) => [...now, next]), []);
  const go = useCallback((page: PaneName) => setViews([{ page }]), []);
  const back = useCallback(() => setViews((now) => (now.length > 1 ? now.slice(0, -1) : now)), []);
  const before = views.at(-2)?.page ?? null;
  const navigation = useMemo(() => ({ view, open, go, before, back }), [view, open, go, before, back]);
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
