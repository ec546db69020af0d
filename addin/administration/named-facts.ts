import type { Facts } from 'shared/administration/check/found';
import type { Fact } from 'shared/review/finding';
import { nameIn, type Language, type Lists } from 'shared/template/list';

/** Which list names what a fact holds. */
const listOfFact: Readonly<Record<string, readonly string[]>> = {
  unit: ['units'],
  units: ['units'],
  parent: ['units'],
  parents: ['units'],
  counterpart: ['units'],
  person: ['people'],
  persons: ['people'],
  delegate: ['people'],
  role: ['roles'],
  of: ['roles', 'units', 'people'],
  template: ['chainTemplates'],
  templates: ['chainTemplates'],
  threshold: ['thresholds', 'signOffNumbers', 'yearNumbers'],
  switch: ['signOffSwitches'],
  other: ['thresholds'],
  list: ['lexiconLists', 'relations', 'keptLists'],
};

/** Facts as people say them: names for ids and codes, in the reader's language. */
export function namedFacts(facts: Facts, lists: Lists, language: Language): Facts {
  const named = (fact: string, code: string): string => {
    for (const list of listOfFact[fact] ?? []) {
      const entry = (lists[list] ?? []).find((each) => each.code === code);
      if (entry !== undefined) return nameIn(language, entry);
    }
    return code;
  };
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]): readonly [string, Fact] => {
      if (typeof fact === 'string') return [key, named(key, fact)];
      return [key, typeof fact === 'object' ? fact.map((each) => named(key, each)) : fact];
    }),
  );
}
