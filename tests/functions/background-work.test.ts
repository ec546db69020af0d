import { backgroundWorkQueue } from 'functions/background-work';

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
    const backgroundWork = backgroundWorkQueue(0);
    const { work, hasBegun, end } = longWork();
    const answer = (async () => {
      backgroundWork.begin(work);
      await Promise.resolve();
      return 'answer';
    })();
    expect([await answer, hasBegun()]).toEqual(['answer', false]);
    await aMoment();
    expect(hasBegun()).toBe(true);
    end();
    await backgroundWork.settled();
  });

  test('takes a breath, which ends as soon as somebody waits for it', async () => {
    const backgroundWork = backgroundWorkQueue(longBreath);
    const [first, second] = [longWork(), longWork()];
    backgroundWork.begin(first.work);
    backgroundWork.begin(second.work);
    await aMoment();
    expect(first.hasBegun()).toBe(false);
    const settled = backgroundWork.settled();
    await aMoment();
    expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false]);
    first.end();
    await aMoment();
    expect(second.hasBegun()).toBe(true);
    second.end();
    await settled;
  });

  test('takes its breath again when nobody waits any more', async () => {
    const backgroundWork = backgroundWorkQueue(longBreath);
    backgroundWork.begin(() => Promise.resolve());
    await backgroundWork.settled();
    const { work, hasBegun } = longWork();
    backgroundWork.begin(work);
    await aMoment();
    expect(hasBegun()).toBe(false);
    const settled = backgroundWork.settled(1);
    await settled;
    await aMoment();
    expect(hasBegun()).toBe(true);
  });

  test('is settled when everything is over that had begun, faults included', async () => {
    const backgroundWork = backgroundWorkQueue();
    const done: string[] = [];
    backgroundWork.begin(() => Promise.reject(new Error('the store is away')));
    backgroundWork.begin(() => aMoment().then(() => done.push('other')));
    await backgroundWork.settled();
    expect(done).toEqual(['other']);
  });

  test('lets what gathers wait for more, but not whoever needs all of it', async () => {
    const backgroundWork = backgroundWorkQueue(0, longBreath);
    const done: string[] = [];
    backgroundWork.begin(async () => {
      done.push('lists');
      backgroundWork.beginGathered(async () => done.push('figures'));
    });
    await backgroundWork.settled(undefined, 'soon');
    await aMoment();
    expect(done).toEqual(['lists']);
    await backgroundWork.settled();
    expect(done).toEqual(['lists', 'figures']);
  });

  test('whoever waits does not wait for ever', async () => {
    const backgroundWork = backgroundWorkQueue();
    const { work, end } = longWork();
    backgroundWork.begin(work);
    await backgroundWork.settled(10);
    end();
    await backgroundWork.settled();
  });
});
