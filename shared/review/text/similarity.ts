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

/** Characters by which texts are compared: as many as a task's name may have, so that one comparison stays short. */
const mostCompared = 200;

/** Makes shapes, the weightless words of the lexicon taken out. */
export function shapeMaker(weightless: readonly string[]): (text: string) => Shape {
  const light = anywhere(weightless);
  return (text) => {
    const whole = normalise(text).replace(light, '').replace(marks, '').toLowerCase();
    const letters = Array.from(whole, (letter) => letter.codePointAt(0) ?? 0).slice(0, mostCompared);
    const plain = String.fromCodePoint(...letters);
    const pairs = letters.slice(1).map((letter, before) => (letters[before] ?? 0) * beyondCharacters + letter);
    return { text: plain, pairs: Float64Array.from(pairs).sort(), bits: bitsOf(pairs) };
  };
}

const words = 4;

function bitsOf(pairs: readonly number[]): Int32Array {
  const bits = new Int32Array(words);
  for (const pair of pairs) {
    const bit = Math.imul((pair % 2 ** 32) | 0, 0x9e3779b1) >>> 25;
    bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return bits;
}

/** Dice: twice the pairs in common over all pairs, 0 … 1. */
export function similarity(one: Shape, other: Shape): number {
  const all = one.pairs.length + other.pairs.length;
  return all === 0 ? 0 : (2 * inCommon(one.pairs, other.pairs, 0)) / all;
}

/** Shapes with their lengths and bits side by side, so that many are looked through at the speed of reading numbers. */
export interface Crowd {
  readonly shapes: readonly Shape[];
  readonly lengths: Int32Array;
  readonly bits: Int32Array;
}

export function crowdOf(shapes: readonly Shape[]): Crowd {
  const bits = new Int32Array(shapes.length * words);
  shapes.forEach((shape, place) => {
    bits.set(shape.bits, place * words);
  });
  return { shapes, lengths: Int32Array.from(shapes, ({ pairs }) => pairs.length), bits };
}

/** Whether two of them are at least so similar. Their lengths and bits rule out nearly all before they are compared. */
export const isSimilar = (crowd: Crowd, one: number, other: number, threshold: number): boolean =>
  mayBeSimilar(crowd, one, other, threshold) && isSimilarInText(crowd, one, other, threshold);

function mayBeSimilar({ lengths, bits }: Crowd, one: number, other: number, threshold: number): boolean {
  const [left, right] = [lengths[one] ?? 0, lengths[other] ?? 0];
  const needed = (threshold * (left + right)) / 2;
  if (left === 0 || left < needed || right < needed) return false;
  let alone = 0;
  for (let word = 0; word < words; word += 1)
    alone += ones((bits[one * words + word] ?? 0) & ~(bits[other * words + word] ?? 0));
  return left - alone >= needed;
}

function isSimilarInText({ shapes }: Crowd, one: number, other: number, threshold: number): boolean {
  const [shape, beside] = [shapes[one], shapes[other]];
  if (shape === undefined || beside === undefined) return false;
  if (shape.text === beside.text) return true;
  const all = shape.pairs.length + beside.pairs.length;
  return (2 * inCommon(shape.pairs, beside.pairs, (threshold * all) / 2)) / all >= threshold;
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Pairs in common; stops where `needed` of them cannot be reached any more, with fewer than that. */
function inCommon(one: Float64Array, other: Float64Array, needed: number): number {
  let at = 0;
  let beside = 0;
  let count = 0;
  while (at < one.length && beside < other.length) {
    if (count + Math.min(one.length - at, other.length - beside) < needed) return count;
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return count;
}

/** What a search among the shapes before one is bound by; at most so many places back keep it from growing with the square. */
export interface Search {
  readonly threshold: number;
  readonly back: number;
  readonly fits: (one: number, other: number) => boolean;
}

/** The first shape before a place that is at least so similar and fits, as its place; null where there is none. */
export function firstSimilar(crowd: Crowd, place: number, { threshold, back, fits }: Search): number | null {
  // Whether two rows fit costs less than comparing their texts: equal texts, and texts nearly alike, are many or none.
  for (let other = Math.max(0, place - back); other < place; other += 1) {
    if (!mayBeSimilar(crowd, place, other, threshold) || !fits(other, place)) continue;
    if (isSimilarInText(crowd, place, other, threshold)) return other;
  }
  return null;
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
