import { normalise } from 'shared/review/text/normalise';
import { anywhere } from 'shared/review/text/word-pattern';

/** A text as 6.3 compares it: its pairs of neighbouring characters, each as often as it occurs, in order. */
export interface Shape {
  readonly text: string;
  /** One number a pair; sorted, so that two shapes are compared in one walk. */
  readonly pairs: Float64Array;
  /** Each pair sets one of these bits: what two shapes have in different bits they do not have in common. */
  readonly bits: Int32Array;
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
    return { text: plain, pairs: Float64Array.from(pairs).sort(), bits: bitsOf(pairs) };
  };
}

const words = 4;

function bitsOf(pairs: readonly number[]): Int32Array {
  const bits = new Int32Array(words);
  for (const pair of pairs) {
    const bit = Math.imul(pair % 2 ** 32 | 0, 0x9e3779b1) >>> 25;
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Dice: twice the pairs in common over all pairs, 0 … 1. */
export function similarity(one: Shape, other: Shape): number {
  const all = one.pairs.length + other.pairs.length;
  return all === 0 ? 0 : (2 * inCommon(one.pairs, other.pairs)) / all;
}

/** Whether two shapes could be so similar at all, by their lengths and bits; spares nearly all comparisons. */
export function mayReach(one: Shape, other: Shape, threshold: number): boolean {
  const [left, right] = [one.pairs.length, other.pairs.length];
  const needed = (threshold * (left + right)) / 2;
  if (left === 0 || right < needed || left < needed) return false;
  let alone = 0;
  for (let word = 0; word < words; word += 1) alone += ones((one.bits[word] ?? 0) & ~(other.bits[word] ?? 0));
  return left - alone >= needed;
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two shapes are at least so similar. */
export const isSimilar = (one: Shape, other: Shape, threshold: number): boolean =>
  mayReach(one, other, threshold) && similarity(one, other) >= threshold;

function inCommon(one: Float64Array, other: Float64Array): number {
  let at = 0;
  let beside = 0;
  let count = 0;
  while (at < one.length && beside < other.length) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return count;
}

/** Two characters make a number below this; above it there is room to count so far. */
const beyondPairs = 2 ** 41;
const mostCounted = 4_000;

/** The distinct pairs of a shape, rarest first. Count and pair make one number, so that sorting compares numbers. */
function rarestFirst({ pairs }: Shape, count: (pair: number) => number): Float64Array {
  const distinct = pairs.filter((pair, at) => at === 0 || pair !== pairs[at - 1]);
  const keys = distinct.map((pair) => Math.min(count(pair), mostCounted) * beyondPairs + pair).sort();
  return keys.map((key) => key % beyondPairs);
}

/** The first of the shapes from one place to before another that is similar and fits; null where there is none. */
export function firstSimilarTo(
  shape: Shape,
  shapes: readonly Shape[],
  [from, to]: readonly [from: number, to: number],
  threshold: number,
  fits: (place: number) => boolean,
): number | null {
  for (let place = from; place < to; place += 1) {
    const other = shapes[place];
    if (other !== undefined && isSimilar(other, shape, threshold) && fits(place)) return place;
  }
  return null;
}

/**
 * For each shape the first one before it that is at least so similar and fits, as its place; null where there is none.
 * Looks only at shapes that share one of the rarest pairs (a similar text must), or at all where that is less work; and
 * at most so many places back, so that for very many shapes the time grows with their number, not with its square.
 */
export function firstSimilar(
  shapes: readonly Shape[],
  fits: (one: number, other: number) => boolean,
  { threshold, back }: { readonly threshold: number; readonly back: number },
): readonly (number | null)[] {
  const counts = new Map<number, number>();
  for (const { pairs } of shapes) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const postings = new Map<number, number[]>();
  const firstFor = (shape: Shape, place: number, prefix: Float64Array): number | null => {
    const from = Math.max(0, place - back);
    const sharing = [...prefix].flatMap((pair) => postings.get(pair) ?? []);
    if (sharing.length >= place - from)
      return firstSimilarTo(shape, shapes, [from, place], threshold, (other) => fits(other, place));
    let first = place;
    for (const other of sharing) {
      const beside = shapes[other];
      if (other >= first || other < from || beside === undefined) continue;
      if (isSimilar(beside, shape, threshold) && fits(other, place)) first = other;
    }
    return first === place ? null : first;
  };
  return shapes.map((shape, place) => {
    const prefix = prefixOf(shape, rarestFirst(shape, (pair) => counts.get(pair) ?? 0), threshold);
    const first = firstFor(shape, place, prefix);
    for (const pair of prefix) {
      const posting = postings.get(pair);
      if (posting === undefined) postings.set(pair, [place]);
      else posting.push(place);
    }
    return first;
  });
}

/**
 * Of n pairs a similar text shares at least n·t/(2−t). Leaving out fewer than that many, each as often as it occurs,
 * cannot hide it; taking as many distinct ones as occurrences is on the safe side.
 */
function prefixOf({ pairs }: Shape, rare: Float64Array, threshold: number): Float64Array {
  const needed = Math.ceil((pairs.length * threshold) / (2 - threshold));
  return rare.subarray(0, Math.max(1, pairs.length - needed + 1));
}

function candidates(
  postings: ReadonlyMap<number, readonly number[]>,
  prefix: Float64Array,
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
    return candidates(postings, prefixOf(shape, rarestFirst(shape, count), threshold), most);
  };
}
