import { fenFrom, type Fen } from 'shared/quantity/money';
import { exactFrom } from 'shared/quantity/decimal';
import type { Ratio } from 'shared/quantity/ratio';
import { isRefused, type Refused } from 'shared/quantity/refusal';

/** The answer of a function that is not expected to refuse. */
export function answered<Answer>(answer: Answer | Refused): Answer {
  if (isRefused(answer)) throw new Error(`refused: ${JSON.stringify(answer.refused)}`);
  return answer;
}

/** An amount in 万元, as domain/04 writes them. */
export const wan = (amount: number): Fen => answered(fenFrom(amount, '万元'));

/** 0.25, exactly. */
export const exactly = (value: number): Ratio => answered(exactFrom(value));
