import { LRUCache } from 'lru-cache';
import type { OpenedPlan, PlanChange } from 'functions/ports/plans';

/** Plans whose journal is remembered, some kilobytes each; the one that was not looked at longest gives way. */
const most = 500;

export interface PlanCache {
  /** As this process last saw or left it. */
  recall(planId: string): OpenedPlan | null;
  seen(planId: string, opened: OpenedPlan): void;
  /** Written by this process; `etag`: of the head now. */
  left(change: PlanChange, etag: string): void;
  /** It is not known how it stands. */
  forget(planId: string): void;
}

/** What a process knows of plans from its own reading and writing. Others write too: only a commit proves it right. */
export function planCache(): PlanCache {
  const known = new LRUCache<string, OpenedPlan>({ max: most });
  const keep = (planId: string, opened: OpenedPlan): void => {
    known.set(planId, { ...opened, answer: null });
  };
  return {
    recall: (planId) => known.get(planId) ?? null,
    seen: (planId, opened) => {
      if (opened.head !== null) keep(planId, opened);
    },
    left: ({ planId, after, head, entries }, etag) => {
      const before = known.get(planId);
      const journal = after === null ? [] : before?.etag === after ? before.journal : null;
      if (journal === null) known.delete(planId);
      else keep(planId, { head, etag, journal: [...journal, ...entries], answer: null });
    },
    forget: (planId) => void known.delete(planId),
  };
}
