import type { Fact } from 'shared/review/finding';
import type { Language } from 'shared/template/list';

/** Several names in a row, parted as the language does. */
export const listed = (names: readonly string[], language: Language): string =>
  names.join(language === 'zh-CN' ? '、' : ', ');

/**
 * Puts facts into a sentence's holes: `fill('超过{n}项', { n: 3 })`. `{n|plan is|plans are}` says the first where the
 * fact is 1. A hole without a fact stays visible.
 */
export function fill(
  sentence: string,
  facts: Readonly<Record<string, Fact>> = {},
  language: Language = 'zh-CN',
): string {
  return sentence
    .replace(/\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g, (_, name: string, one: string, many: string) =>
      Number(facts[name]) === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (hole, name: string) => {
      const fact = facts[name];
      if (fact === undefined) return hole;
      return typeof fact === 'object' ? listed(fact, language) : String(fact);
    });
}
