import { useCallback, useEffect, useState } from 'react';
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { valueOrNotify } from 'addin/store/pane-store';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import type { PlanLine, PlanLines } from 'shared/contract/answers';

export interface ShownLines {
  readonly lines: readonly PlanLine[];
  readonly refresh: () => void;
  /** Asks for the next page; null where these are all. */
  readonly more: (() => void) | null;
}

/** A page of lines; `after` is the `next` of the page before, null for the first. */
type AskLines = (service: Service, after: string | null) => Promise<Answer<PlanLines>>;

/** Lines from the service: asked when shown, when the person or the current plan's state changes, and on demand. */
export function usePlanLines(ask: AskLines): ShownLines {
  const store = usePaneStore();
  const { me, current } = usePaneState();
  const [{ lines, next }, setShown] = useState<PlanLines>({ lines: [], next: null });
  const [askOnce] = useState(() => ask);
  const show = useCallback(
    async (before: readonly PlanLine[], after: string | null) => {
      const page = valueOrNotify(store, await askOnce(store.service, after));
      if (page !== null) setShown({ lines: [...before, ...page.lines], next: page.next });
    },
    [askOnce, store],
  );
  const refresh = useCallback(() => void show([], null), [show]);
  const standing = `${me?.person.id ?? ''} ${current?.view?.state ?? ''} ${current?.view?.version ?? 0}`;
  useEffect(() => {
    if (me !== null) refresh();
  }, [me, standing, refresh]);
  return { lines, refresh, more: next === null ? null : () => void show(lines, next) };
}
