import { administrationFinding } from 'addin/messages/administration/findings';
import { administrationEn, administrationZh } from 'addin/messages/administration/pane-words';
import { checkAdministration } from 'shared/administration/check/check';
import { vacancyFindings } from 'shared/administration/check/vacancies';
import { dateOf } from 'shared/calendar/date';
import type { AdministrationRows } from 'shared/administration/table';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { Finding } from 'shared/review/finding';
import { chainRules } from 'shared/sign-off/chains';
import { demoRecord, withCells, withRows } from 'tests/shared/administration/entered';

const today = dateOf(2026, 2, 27);
const holes = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];
const check = (rows: AdministrationRows): readonly Finding[] => checkAdministration(rows, today);

test('sentences of the page take the same facts in both languages', () => {
  const keys = Object.keys(administrationZh) as (keyof typeof administrationZh)[];
  for (const key of keys) {
    expect([key, [...holes(administrationZh[key])].sort()]).toEqual([key, [...holes(administrationEn[key])].sort()]);
  }
});

test('a finding leaves no hole open, and says what to do', () => {
  const findings = [
    ...check(withCells('PERSON', { id: 'p-li' }, { zh: '' })),
    ...check(withCells('PERSON', { id: 'p-li' }, { zh: '#REF!', id: 'a/b', from: 'x' })),
    ...check(withRows('ACCOUNT', (rows) => [...rows, ...rows.slice(0, 1)])),
    ...check(withCells('PLACE', { person: 'p-li' }, { share: 0.5 })),
    ...check(withCells('UNIT', { id: 'SC' }, { parent: 'BIZ1' })),
    ...check(withCells('UNIT', { id: 'BIZ1' }, { counterparts: 'BIZ2' })),
    ...check(withCells('UNIT', { id: 'BIZ2' }, { to: '2019-01-01' })),
    ...check(withRows('HOLDING', (rows) => rows.filter(({ role }) => role !== 'R-ADM' && role !== 'R-MKT-VP'))),
    ...check(withCells('THRESHOLD', { key: 'tight' }, { value: 7 })),
    ...check(withCells('THRESHOLD', { key: 'lowScore' }, { value: 97 })),
    ...check(withRows('THRESHOLD', (rows) => rows.slice(1))),
    ...check(
      withRows('WORD', (rows) => [...rows, { list: 'unitTraps', word: '目' }, { list: 'praise', word: '優秀' }]),
    ),
    ...check(withRows('RELATION', (rows) => [...rows, { setting: 'serves', of: 'NO', value: 'visit' }])),
    ...check(withRows('SEAT', (rows) => rows.filter(({ level }) => level !== '2'))),
    ...check(
      withRows('DELEGATION', () => [
        { absent: 'p-chen', delegate: 'p-wang', from: '2026-02-01' },
        { absent: 'p-wang', delegate: 'p-chen', from: '2026-03-01' },
      ]),
    ),
    ...vacancyFindings(organisationAt({ ...demoRecord.organisation, holdings: [] }, today), chainRules, true),
    ...vacancyFindings(organisationAt(demoRecord.organisation, today), chainRules, true),
  ];
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(20);
  for (const { rule, facts } of findings) {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { what, mend } = administrationFinding(rule, facts, language);
      expect([rule, language, holes(what + mend)]).toEqual([rule, language, []]);
      expect(what).not.toBe(rule);
      expect(mend.length).toBeGreaterThan(2);
    }
  }
});
