import { normalise } from 'shared/review/text/normalise';
import { anywhere } from 'shared/review/text/word-pattern';

/** A text as 6.3 compares it: its pairs of neighbouring characters, each as often as it occurs, in order. */
export interface Shape {
  readonly text: string;
  /** One number a pair; sorted, so that two shapes are compared in one walk. */
  readonly pairs: readonly number[];
}

const marks = /[^\p{L}\p{N}]/gu;
/** Larger than any code point, so that two of them make one number and no two pairs the same. */
const beyondCharacters = 0x110000;

/** Makes shapes, the weightless words of the lexicon taken out. */
export function shapeMaker(weightless: readonly string[]): (text: string) => Shape {
  const light = anywhere(weightless);
  return (text) => {
    const plain = normalise(text).replace(light, '').replace(marks, '').toLowerCase();
    const letters = Array.from(plain, (letter) => letter.codePointAt(0) ?? 0);
    const pairs = letters.slice(1).map((letter, before) => (letters[before] ?? 0) * beyondCharacters + letter);
    return { text: plain, pairs: pairs.sort((a, b) => a - b) };
  };
}

/** Dice: twice the pairs in common over all pairs, 0 … 1. */
export function similarity(one: Shape, other: Shape): number {
  const all = one.pairs.length + other.pairs.length;
  return all === 0 ? 0 : (2 * inCommon(one.pairs, other.pairs)) / all;
}

/** Whether two lengths could be so similar at all; spares most comparisons. */
export const mayReach = (one: Shape, other: Shape, threshold: number): boolean => {
  const [fewer, more] = [
    Math.min(one.pairs.length, other.pairs.length),
    Math.max(one.pairs.length, other.pairs.length),
  ];
  return 2 * fewer >= threshold * (fewer + more);
};

function inCommon(one: readonly number[], other: readonly number[]): number {
  let [at, beside, count] = [0, 0, 0];
  while (at < one.length && beside < other.length) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return count;
}

/**
 * For each shape the first one before it that is at least so similar, as its place; null where there is none. Looks
 * only at shapes that share one of the rarest pairs (a similar text must), and at most at so many of them: the time
 * grows with the number of shapes, not with its square.
 */
export function firstSimilar(
  shapes: readonly Shape[],
  least: (one: number, other: number) => number | null,
  { threshold, most }: { readonly threshold: number; readonly most: number },
): readonly (number | null)[] {
  const counts = new Map<number, number>();
  for (const { pairs } of shapes) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const postings = new Map<number, number[]>();
  return shapes.map((shape, place) => {
    const rare = [...new Set(shape.pairs)].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b);
    const prefix = prefixOf(shape, rare, threshold);
    const found = firstOf(shapes, shape, place, candidates(postings, prefix, most), least);
    for (const pair of prefix) {
      const posting = postings.get(pair);
      if (posting === undefined) postings.set(pair, [place]);
      else posting.push(place);
    }
    return found;
  });
}

/**
 * Of n pairs a similar text shares at least n·t/(2−t). Leaving out fewer than that many, each as often as it occurs,
 * cannot hide it; taking as many distinct ones as occurrences is on the safe side.
 */
function prefixOf({ pairs }: Shape, rare: readonly number[], threshold: number): readonly number[] {
  const needed = Math.ceil((pairs.length * threshold) / (2 - threshold));
  return rare.slice(0, Math.max(1, pairs.length - needed + 1));
}

function candidates(
  postings: ReadonlyMap<number, readonly number[]>,
  prefix: readonly number[],
  most: number,
): readonly number[] {
  const found = new Set<number>();
  for (const pair of prefix) {
    for (const place of postings.get(pair) ?? []) {
      if (found.size >= most) break;
      found.add(place);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function firstOf(
  shapes: readonly Shape[],
  shape: Shape,
  place: number,
  among: readonly number[],
  least: (one: number, other: number) => number | null,
): number | null {
  for (const other of among) {
    const threshold = least(other, place);
    const beside = shapes[other];
    if (
      threshold !== null &&
      beside !== undefined &&
      mayReach(beside, shape, threshold) &&
      similarity(beside, shape) >= threshold
    )
      return other;
  }
  return null;
}

export type FindSimilar = (shape: Shape, threshold: number, most: number) => readonly number[];

/** Places of the shapes that may be similar to another one: they share one of its rarest pairs. At most so many. */
export function similarityIndex(shapes: readonly Shape[]): FindSimilar {
  const postings = new Map<number, number[]>();
  shapes.forEach(({ pairs }, place) => {
    for (const pair of new Set(pairs)) {
      const posting = postings.get(pair);
      if (posting === undefined) postings.set(pair, [place]);
      else posting.push(place);
    }
  });
  const count = (pair: number): number => postings.get(pair)?.length ?? 0;
  return (shape, threshold, most) => {
    const rare = [...new Set(shape.pairs)].sort((a, b) => count(a) - count(b) || a - b);
    return candidates(postings, prefixOf(shape, rare, threshold), most);
  };
}
