import { withoutDeadline } from 'functions/deadline';
import type { BackgroundWork } from 'functions/ports/background-work';

/**
 * Milliseconds between an answer and what follows from it, where nobody waits for that. Long enough that commands in a
 * row are followed together; short beside what the lists of other instances may be late anyway.
 */
const usualBreath = 100;

/**
 * Work behind answers, as long as this process lives, one after the other: two at once made decisions a third slower.
 * What it leaves undone is found again in the outbox.
 */
export function backgroundWorkQueue(breath: number = usualBreath): BackgroundWork {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let wake = (): void => undefined;

  /** Never before the answer has been handed over. */
  const breathed = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, waiting > 0 ? 0 : breath);
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
    settled: async (atMost) => {
      waiting += 1;
      wake();
      await within(last, atMost);
      waiting -= 1;
    },
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
