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

const aMoment = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 5));

describe('work behind answers', () => {
  test('does not begin before the answer has been handed over', async () => {
    const underWay = workUnderWay();
    const { work, hasBegun, end } = longWork();
    const answer = (async () => {
      underWay.begin('a plan', work);
      await Promise.resolve();
      return 'answer';
    })();
    expect([await answer, hasBegun()]).toEqual(['answer', false]);
    await aMoment();
    expect(hasBegun()).toBe(true);
    end();
    await underWay.settled();
  });

  test('is settled when everything is over that had begun, faults included', async () => {
    const underWay = workUnderWay();
    const done: string[] = [];
    underWay.begin('one', () => Promise.reject(new Error('the store is away')));
    underWay.begin('other', () => aMoment().then(() => done.push('other')));
    await underWay.settled();
    expect(done).toEqual(['other']);
  });

  test('one plan is followed in the order of its commands, others do not wait for it', async () => {
    const underWay = workUnderWay(2);
    const [first, second, other] = [longWork(), longWork(), longWork()];
    underWay.begin('a plan', first.work);
    underWay.begin('a plan', second.work);
    underWay.begin('another plan', other.work);
    await aMoment();
    expect([first, second, other].map((each) => each.hasBegun())).toEqual([true, false, true]);
    first.end();
    await aMoment();
    expect(second.hasBegun()).toBe(true);
    [second, other].forEach((each) => each.end());
    await underWay.settled();
  });

  test('leaves the store to answers: no more at once than it may', async () => {
    const underWay = workUnderWay(2);
    const works = Array.from({ length: 5 }, longWork);
    works.forEach(({ work }, index) => underWay.begin(`plan ${index}`, work));
    for (const [index, { end }] of works.entries()) {
      await aMoment();
      expect(works.filter((each) => each.hasBegun())).toHaveLength(Math.min(index + 2, works.length));
      end();
    }
    await underWay.settled();
  });

  test('whoever waits does not wait for ever', async () => {
    const underWay = workUnderWay();
    const { work, end } = longWork();
    underWay.begin('a plan', work);
    await underWay.settled(10);
    end();
    await underWay.settled();
  });
});
