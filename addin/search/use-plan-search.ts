import { useCallback, useEffect, useState } from 'react';
import type { PlanSearch } from 'addin/api/service';
import { noteAnswer } from 'addin/store/pane-store';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine } from 'shared/contract/answers';

/** What was found so far; `more` asks on and is null where that is all. */
export interface FoundPlans {
  readonly lines: readonly PlanLine[];
  readonly state: 'asking' | 'known' | 'away';
  readonly more: (() => void) | null;
}

/** Typing is answered once it stops, in ms. */
const restsAfter = 250;
/** Lines that fill a page; a search that finds few is asked on by itself, so often. */
const enough = 20;
const mostAsked = 6;

interface Held extends Omit<FoundPlans, 'more'> {
  readonly search: PlanSearch;
  readonly next: string | null;
}

/** Searches as the filters stand; a service that is away leaves what was found. */
export function usePlanSearch(search: PlanSearch): FoundPlans {
  const store = usePaneStore();
  const { me } = usePaneState();
  const [held, setHeld] = useState<Held>({ search, lines: [], state: 'asking', next: null });
  const ask = useCallback(
    async (wanted: PlanSearch, before: readonly PlanLine[], after: string | null, isWanted: () => boolean) => {
      let lines = before;
      let next = after;
      for (let asked = 0; asked < mostAsked; asked += 1) {
        const answer = await store.service.search(wanted, next);
        noteAnswer(store, answer);
        if (!isWanted()) return;
        if (answer.kind !== 'answered') {
          setHeld({ search: wanted, lines, state: 'away', next });
          return;
        }
        lines = [...lines, ...answer.value.lines];
        next = answer.value.next;
        if (next === null || lines.length - before.length >= enough) break;
      }
      setHeld({ search: wanted, lines, state: 'known', next });
    },
    [store],
  );
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => void ask(search, [], null, () => isWanted), restsAfter);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, search, me]);
  const { lines, next } = held;
  return {
    lines,
    state: held.search === search ? held.state : 'asking',
    more: next === null ? null : () => void ask(search, lines, next, () => true),
  };
}
