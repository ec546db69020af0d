import { figureQueue } from 'addin/functions/figure-queue';
import type { Answer } from 'addin/api/answer';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';

type Replies = Answer<{ readonly replies: readonly FigureReply[] }>;

const question = (period: string): FigureQuestion => ({ ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period });
const months = ['2026M01', '2026M02', '2026M03'];

function aService(answer: (questions: readonly FigureQuestion[]) => Replies) {
  const requests: (readonly FigureQuestion[])[] = [];
  return {
    requests,
    ask: (questions: readonly FigureQuestion[]) => {
      requests.push(questions);
      return Promise.resolve(answer(questions));
    },
  };
}

const counting = (questions: readonly FigureQuestion[]): Replies => ({
  kind: 'answered',
  value: { replies: questions.map((_, place) => ({ figure: { kind: 'count', count: place } })) },
});

describe('the queue of figures', () => {
  it('asks all cells of a recalculation in one request and gives each its own answer', async () => {
    const service = aService(counting);
    const queue = figureQueue(service.ask, 1);
    const replies = await Promise.all(months.map((month) => queue.ask(question(month))));
    expect(service.requests).toHaveLength(1);
    expect(replies).toEqual([0, 1, 2].map((count) => ({ figure: { kind: 'count', count } })));
  });

  it('asks the same figure once until it is told to forget', async () => {
    const service = aService(counting);
    const queue = figureQueue(service.ask, 1);
    await Promise.all([queue.ask(question('2026M01')), queue.ask(question('2026M01'))]);
    await queue.ask(question('2026M01'));
    expect(service.requests.map(({ length }) => length)).toEqual([1]);
    queue.forget();
    await queue.ask(question('2026M01'));
    expect(service.requests).toHaveLength(2);
  });

  it('keeps no answer of a service that was away', async () => {
    let isAway = true;
    const service = aService((questions) => (isAway ? { kind: 'unreachable' } : counting(questions)));
    const queue = figureQueue(service.ask, 1);
    expect(await queue.ask(question('2026M01'))).toEqual({ refused: 'unreachable' });
    isAway = false;
    expect(await queue.ask(question('2026M01'))).toEqual({ figure: { kind: 'count', count: 0 } });
  });

  it('divides a very large recalculation', async () => {
    const service = aService(counting);
    const queue = figureQueue(service.ask, 1);
    await Promise.all(Array.from({ length: 1001 }, (_, n) => queue.ask(question(`month ${String(n)}`))));
    expect(service.requests.map(({ length }) => length)).toEqual([500, 500, 1]);
  });
});
