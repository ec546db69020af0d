import type { Answer } from 'addin/api/answer';
import { limits } from 'shared/contract/limits';
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
    for (const part of inRequests(batch)) {
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

/** As many questions a request as the service answers, and as many different plans as it verifies. */
function inRequests(batch: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const requests: Waiting[][] = [];
  let verified = new Set<string>();
  for (const each of batch) {
    const plan = each.question.ask === 'verify' ? each.question.plan.trim() : null;
    const last = requests.at(-1);
    const isNew = plan !== null && !verified.has(plan);
    if (last === undefined || last.length >= limits.questions || (isNew && verified.size >= limits.verifiedPlans)) {
      requests.push([each]);
      verified = new Set(plan === null ? [] : [plan]);
    } else {
      last.push(each);
      if (plan !== null) verified.add(plan);
    }
  }
  return requests;
}

const keyOf = (question: FigureQuestion): string => JSON.stringify(question);

function replyAt(answer: Answer<{ readonly replies: readonly FigureReply[] }>, place: number): FigureReply {
  if (answer.kind === 'unreachable') return { refused: 'unreachable' };
  if (answer.kind === 'refused') return { refused: answer.problem.code };
  return answer.value.replies[place] ?? { refused: 'unexpected' };
}
