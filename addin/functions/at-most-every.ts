/** The same answer for a while: work for one key is done at most once in so many milliseconds. */
export function atMostEvery<Of, Result>(
  pause: number,
  keyOf: (of: Of) => string,
  work: (of: Of) => Promise<Result>,
): (of: Of) => Promise<Result> {
  const known = new Map<string, { readonly at: number; readonly result: Promise<Result> }>();
  return (of) => {
    const [key, now] = [keyOf(of), Date.now()];
    const before = known.get(key);
    if (before !== undefined && now - before.at < pause) return before.result;
    const result = work(of);
    known.set(key, { at: now, result });
    return result;
  };
}
