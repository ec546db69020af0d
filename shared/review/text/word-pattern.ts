const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternatives, longest first so that 推进至 is not read as 推进; a Latin word only as a whole. */
export const anyOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : `(?:${[...words]
        .sort((one, other) => other.length - one.length)
        .map((word) => (/^[A-Za-z]+$/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z])` : escaped(word)))
        .join('|')})`;

export const anywhere = (words: readonly string[]): RegExp => new RegExp(anyOf(words), 'gi');
export const atStart = (words: readonly string[]): RegExp => new RegExp(`^${anyOf(words)}`, 'i');
export const atEnd = (words: readonly string[]): RegExp => new RegExp(`${anyOf(words)}$`, 'i');

const finders = new WeakMap<readonly string[], RegExp>();

/** The first of the words that a text contains, as it stands there. */
export function firstWord(words: readonly string[], text: string): string | null {
  const finder = finders.get(words) ?? new RegExp(anyOf(words), 'i');
  finders.set(words, finder);
  return finder.exec(text)?.[0] ?? null;
}
