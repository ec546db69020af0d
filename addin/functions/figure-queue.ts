import type { Answer } from 'addin/api/answer';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';

/** Answers the questions of one recalculation in one HTTP request. */
export interface FigureQueue {
  ask(question: FigureQuestion): Promise<FigureReply>;
  /** Forgets what was answered, so that the next recalculation asks again. */
  forget(): void;
}

type AskService = (
  questions: readonly FigureQuestion[],
) => Promise<Answer<{ readonly replies: readonly FigureReply[] }>>;

/** The service answers so many questions at a time; further ones go into a second request. */
const mostQuestions = 500;

interface Waiting {
  readonly question: FigureQuestion;
  readonly settle: (reply: FigureReply) => void;
}

/**
 * Cells of one recalculation arrive one by one within the same turn of the event loop, or within a few milliseconds
 * of each other; waiting `pause` ms gathers them.
 */
export function figureQueue(askService: AskService, pause = 15): FigureQueue {
  const known = new Map<string, Promise<FigureReply>>();
  let waiting: Waiting[] = [];

  const send = async () => {
    const batch = waiting;
    waiting = [];
    for (let from = 0; from < batch.length; from += mostQuestions) {
      const part = batch.slice(from, from + mostQuestions);
      const answer = await askService(part.map(({ question }) => question));
      part.forEach(({ question, settle }, place) => {
        const reply = replyAt(answer, place);
        if (answer.kind !== 'answered') known.delete(keyOf(question));
        settle(reply);
      });
    }
  };

  return {
    ask(question) {
      const key = keyOf(question);
      const before = known.get(key);
      if (before !== undefined) return before;
      const reply = new Promise<FigureReply>((settle) => {
        if (waiting.length === 0) setTimeout(() => void send(), pause);
        waiting.push({ question, settle });
      });
      known.set(key, reply);
      return reply;
    },
    forget: () => known.clear(),
  };
}

const keyOf = (question: FigureQuestion): string => JSON.stringify(question);

function replyAt(answer: Answer<{ readonly replies: readonly FigureReply[] }>, place: number): FigureReply {
  if (answer.kind === 'unreachable') return { refused: 'unreachable' };
  if (answer.kind === 'refused') return { refused: answer.problem.code };
  return answer.value.replies[place] ?? { refused: 'unexpected' };
}
