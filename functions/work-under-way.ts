import type { UnderWay } from 'functions/ports/under-way';

/** Answers go first: no more works than this compete with them for the store. Two made decisions a third slower. */
const mostAtOnce = 1;

/** Work behind answers, as long as this process lives. What it leaves undone is found again in the outbox. */
export function workUnderWay(atOnce: number = mostAtOnce): UnderWay {
  const begun = new Map<string, Promise<void>>();
  const queue: (() => void)[] = [];
  let running = 0;

  const place = async (): Promise<void> => {
    // Not before the answer has been handed over.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => void queue.push(resolve));
  };

  const leave = (): void => {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  const carriedOut = async (earlier: Promise<void> | undefined, work: () => Promise<unknown>): Promise<void> => {
    await earlier;
    await place();
    await work().catch(() => undefined);
    leave();
  };

  return {
    begin: (name, work) => {
      const ours = carriedOut(begun.get(name), work);
      begun.set(name, ours);
      void ours.then(() => {
        if (begun.get(name) === ours) begun.delete(name);
      });
    },
    settled: (atMost) => within(Promise.all(begun.values()), atMost),
  };
}

async function within(all: Promise<unknown>, atMost: number | undefined): Promise<void> {
  if (atMost === undefined) return void (await all);
  let timer: NodeJS.Timeout | undefined;
  const longEnough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, atMost);
  });
  await Promise.race([all, longEnough]);
  clearTimeout(timer);
}
