import { LRUCache } from 'lru-cache';
import type { Mismatch } from 'shared/sign-off/verification/verify';
import type { Plans } from 'functions/ports/plans';

type Examine = () => Promise<readonly Mismatch[]>;

/** Plans whose examination is remembered; the one that was not asked for longest gives way. */
const mostRemembered = 2000;
/** Examinations at once: each holds every version of a plan in memory. */
const mostAtOnce = 2;

interface Examinations {
  /** By plan and the ETag of its head: a plan that went on is examined anew. */
  readonly known: LRUCache<string, Promise<readonly Mismatch[]>>;
  readonly turn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const examinations = new WeakMap<Plans, Examinations>();

/** Of one plan as its head stands: examined once, however many ask meanwhile and afterwards. */
export function examinedOnce(plans: Plans, planId: string, etag: string | null, examine: Examine): ReturnType<Examine> {
  const { known, turn } = examinationsOf(plans);
  const key = `${planId} ${etag ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const examined = turn(examine);
  known.set(key, examined);
  examined.catch(() => known.delete(key));
  return examined;
}

/** Anew: what is kept may have been changed behind the head's back, and somebody wants to know. */
export const examinedAnew = (plans: Plans, examine: Examine): ReturnType<Examine> =>
  examinationsOf(plans).turn(examine);

function examinationsOf(plans: Plans): Examinations {
  const own = examinations.get(plans) ?? {
    known: new LRUCache<string, Promise<readonly Mismatch[]>>({ max: mostRemembered }),
    turn: turnsOf(mostAtOnce),
  };
  examinations.set(plans, own);
  return own;
}

/** Lets so many works run at once; the others wait in the order in which they came. */
function turnsOf(most: number): Examinations['turn'] {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
