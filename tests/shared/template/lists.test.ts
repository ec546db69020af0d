import { funnel } from 'shared/template/funnel';
import { enumerations, isListName, listsFrom, masterListNames } from 'shared/template/lists';
import { planStates } from 'shared/sign-off/state';

const codesOf = (list: string): readonly string[] => (enumerations[list] ?? []).map(({ code }) => code);
const entry = (code: string) => ({ code, zh: code, en: code });

test('a joined list holds the entries of its parts, in their order', () => {
  const lists = listsFrom({ customers: [entry('C-HY')], opportunities: [entry('OPP-1')], people: [entry('p-li')] });
  expect(lists['customersOrOpportunities']).toEqual([entry('C-HY'), entry('OPP-1')]);
  expect(lists['unitsOrPeople']).toEqual([entry('p-li')]);
});

test('a master list nobody gave is empty, and the enumerations are always there', () => {
  const lists = listsFrom({});
  for (const name of masterListNames) expect(lists[name]).toEqual([]);
  expect(lists['E-STAGE']).toBe(enumerations['E-STAGE']);
  expect(isListName('E-STAGE') && isListName('people') && isListName('expenseObjects')).toBe(true);
  expect(isListName('E-NONE')).toBe(false);
});

test('stages, states and the funnel speak of the same codes', () => {
  expect(codesOf('E-STAGE')).toEqual(['1', '2', '3', '4', '5', '6', '7', '0']);
  expect(funnel.map(({ code }) => code)).toEqual(codesOf('E-STAGE'));
  expect(funnel.map(({ probability }) => probability)).toEqual([0.1, 0.2, 0.4, 0.6, 0.8, 1, 1, 0]);
  expect(codesOf('E-STATE')).toEqual([...planStates]);
});
