import { withoutDeadline } from 'functions/deadline';
import type { BackgroundWork } from 'functions/ports/background-work';

/**
 * Milliseconds between an answer and what follows from it, where nobody waits for that. Long enough that commands in a
 * row are followed together; short beside what the lists of other instances may be late anyway.
 */
const usualBreath = 100;

/** Milliseconds in which commits gather before their figures climb: `npm run bench -- scale` says what that saves. */
const usualGathering = 5000;

interface Lane {
  begin(work: () => Promise<unknown>): void;
  settled(): Promise<void>;
}

/** Work one after the other: two at once made decisions a third slower. */
function laneOf(breath: number): Lane {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let wake = (): void => undefined;

  /** Never before the answer has been handed over. */
  const breathed = (): Promise<void> =>
    new Promise((resolve) => {
      if (waiting > 0) {
        setImmediate(resolve);
        return;
      }
      const timer = setTimeout(resolve, breath);
      // A process that ends does not wait for it: what is left undone stands in the outbox.
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        setImmediate(resolve);
      };
    });

  const carriedOut = async (earlier: Promise<void>, work: () => Promise<unknown>): Promise<void> => {
    await earlier;
    await breathed();
    await work().catch(() => undefined);
  };

  return {
    begin: (work) => {
      last = withoutDeadline(() => carriedOut(last, work));
    },
    settled: async () => {
      waiting += 1;
      wake();
      await last;
      waiting -= 1;
    },
  };
}

/**
 * Work behind answers, as long as this process lives. What it leaves undone is found again in the outbox. `gathering`:
 * how long what gathers waits for more, in milliseconds.
 */
export function backgroundWorkQueue(breath: number = usualBreath, gathering: number = usualGathering): BackgroundWork {
  const [soon, gathered] = [laneOf(breath), laneOf(gathering)];
  return {
    begin: soon.begin,
    beginGathered: gathered.begin,
    settled: (atMost, what = 'all') =>
      // What begins soon may begin what gathers.
      within(what === 'soon' ? soon.settled() : soon.settled().then(gathered.settled), atMost),
  };
}

async function within(all: Promise<void>, atMost: number | undefined): Promise<void> {
  if (atMost === undefined) return all;
  let timer: NodeJS.Timeout | undefined;
  const longEnough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, atMost);
  });
  await Promise.race([all, longEnough]);
  clearTimeout(timer);
}
