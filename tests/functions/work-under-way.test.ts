import { workUnderWay } from 'functions/work-under-way';

/** Work that goes on until it is told to end. */
function longWork(): {
  readonly work: () => Promise<void>;
  readonly hasBegun: () => boolean;
  readonly end: () => void;
} {
  let begun = false;
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = (): Promise<void> => {
    begun = true;
    return ended;
  };
  return { work, hasBegun: () => begun, end: () => end() };
}

/** Longer than any test: only somebody who waits can cut it short. */
const longBreath = 600_000;

const aMoment = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));

describe('work behind answers', () => {
  test('does not begin before the answer has been handed over', async () => {
    const underWay = workUnderWay(0);
    const { work, hasBegun, end } = longWork();
    const answer = (async () => {
      underWay.begin(work);
      await Promise.resolve();
      return 'answer';
    })();
    expect([await answer, hasBegun()]).toEqual(['answer', false]);
    await aMoment();
    expect(hasBegun()).toBe(true);
    end();
    await underWay.settled();
  });

  test('takes a breath, which ends as soon as somebody waits for it', async () => {
    const underWay = workUnderWay(longBreath);
    const [first, second] = [longWork(), longWork()];
    underWay.begin(first.work);
    underWay.begin(second.work);
    await aMoment();
    expect(first.hasBegun()).toBe(false);
    const settled = underWay.settled();
    await aMoment();
    expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false]);
    first.end();
    await aMoment();
    expect(second.hasBegun()).toBe(true);
    second.end();
    await settled;
  });

  test('takes its breath again when nobody waits any more', async () => {
    const underWay = workUnderWay(longBreath);
    underWay.begin(() => Promise.resolve());
    await underWay.settled();
    const { work, hasBegun } = longWork();
    underWay.begin(work);
    await aMoment();
    expect(hasBegun()).toBe(false);
    const settled = underWay.settled(1);
    await settled;
    await aMoment();
    expect(hasBegun()).toBe(true);
  });

  test('is settled when everything is over that had begun, faults included', async () => {
    const underWay = workUnderWay();
    const done: string[] = [];
    underWay.begin(() => Promise.reject(new Error('the store is away')));
    underWay.begin(() => aMoment().then(() => done.push('other')));
    await underWay.settled();
    expect(done).toEqual(['other']);
  });

  test('whoever waits does not wait for ever', async () => {
    const underWay = workUnderWay();
    const { work, end } = longWork();
    underWay.begin(work);
    await underWay.settled(10);
    end();
    await underWay.settled();
  });
});
