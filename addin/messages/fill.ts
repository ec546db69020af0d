import type { Fact } from 'shared/review/finding';

/** Puts facts into a sentence's holes: `fill('超过{n}项', { n: 3 })`. A hole without a fact stays visible. */
export function fill(sentence: string, facts: Readonly<Record<string, Fact>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    return typeof fact === 'object' ? fact.join('、') : String(fact);
  });
}
