import { useCallback, useEffect, useState } from 'react';
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { taken } from 'addin/desk/desk';
import { useDesk, useDeskState } from 'addin/desk/use-desk';
import type { PlanLine, PlanLines } from 'shared/contract/answers';

export interface ShownLines {
  readonly lines: readonly PlanLine[];
  readonly refresh: () => void;
}

/** Lines from the service: asked when shown, when the person or the current plan's state changes, and on demand. */
export function usePlanLines(ask: (service: Service) => Promise<Answer<PlanLines>>): ShownLines {
  const desk = useDesk();
  const { me, current } = useDeskState();
  const [lines, setLines] = useState<readonly PlanLine[]>([]);
  const [askOnce] = useState(() => ask);
  const refresh = useCallback(() => {
    void askOnce(desk.service).then((answer) => {
      const page = taken(desk, answer);
      if (page !== null) setLines(page.lines);
    });
  }, [askOnce, desk]);
  const standing = `${me?.person.id ?? ''} ${current?.view?.state ?? ''} ${current?.view?.version ?? 0}`;
  useEffect(() => {
    if (me !== null) refresh();
  }, [me, standing, refresh]);
  return { lines, refresh };
}
