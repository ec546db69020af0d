import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { noteAnswer } from 'addin/store/pane-store';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { Problem } from 'shared/contract/answers';

/** What is known of an answer. `away` and `refused` keep what was known before, with the time it was known at. */
export interface KnownAnswer<T> {
  readonly state: 'asking' | 'known' | 'away' | 'refused';
  readonly value: T | null;
  /** UTC, ISO 8601; null where it was never known. */
  readonly asOf: string | null;
  readonly problem: Problem | null;
  readonly refresh: () => void;
}

type Held<T> = Omit<KnownAnswer<T>, 'refresh'> & { readonly key: string };

const nothingYet = { state: 'asking', value: null, asOf: null, problem: null } as const;

/**
 * Asks the service when shown, when `key` changes, whenever the pane refreshes itself, and on demand. A service that is
 * away leaves what was known: nobody is told "none" where it is "not to be seen".
 */
export function useAnswer<T>(ask: (service: Service) => Promise<Answer<T>>, key: string): KnownAnswer<T> {
  const store = usePaneStore();
  const { refreshes, me } = usePaneState();
  const [held, setHeld] = useState<Held<T>>({ key, ...nothingYet });
  const [asked, setAsked] = useState(0);
  const askNow = useEffectEvent(ask);
  const person = me?.person.id ?? '';
  useEffect(() => {
    let isWanted = true;
    void askNow(store.service).then((answer) => {
      if (!isWanted) return;
      noteAnswer(store, answer);
      setHeld((before) => heldAfter(before.key === key ? before : { key, ...nothingYet }, answer, store.now()));
    });
    return () => {
      isWanted = false;
    };
  }, [store, key, refreshes, asked, person]);
  const refresh = useCallback(() => setAsked((now) => now + 1), []);
  return { ...(held.key === key ? held : nothingYet), refresh };
}

function heldAfter<T>(before: Held<T>, answer: Answer<T>, now: Date): Held<T> {
  switch (answer.kind) {
    case 'answered':
      return { key: before.key, state: 'known', value: answer.value, asOf: now.toISOString(), problem: null };
    case 'unreachable':
      return { ...before, state: 'away' };
    case 'refused':
      return { ...before, state: 'refused', problem: answer.problem };
  }
}
