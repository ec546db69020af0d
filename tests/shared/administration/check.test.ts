import { checkAdministration } from 'shared/administration/check/check';
import { vacancyFindings } from 'shared/administration/check/vacancies';
import { dateOf } from 'shared/calendar/date';
import type { AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import { organisationAt } from 'shared/organisation/organisation-at';
import { chainRules } from 'shared/sign-off/chains';
import { demoRecord, demoRows, withCells, withRows } from 'tests/shared/administration/entered';

const today = dateOf(2026, 2, 27);
const foundIn = (rows: AdministrationRows) =>
  checkAdministration(rows, today).map(({ rule, severity, at }) => [rule, severity, at.block, at.row, at.column]);
const rulesIn = (rows: AdministrationRows): readonly string[] => foundIn(rows).map(([rule]) => String(rule));

test('nothing is wrong with the demo company', () => {
  expect(foundIn(demoRows).filter(([, severity]) => severity === 'error')).toEqual([]);
});

describe('cells', () => {
  const li = { id: 'p-li' };
  test.each<[string, string, Cells, Cells, string, string]>([
    ['a blank name', 'PERSON', li, { zh: '' }, 'blank', 'zh'],
    ['a blank of spaces sent past the sheet', 'PERSON', li, { zh: null }, 'blank', 'zh'],
    ['an id with a slash', 'PERSON', li, { id: '../p-li' }, 'not-an-id', 'id'],
    ['an id with a tilde, which parts plan ids', 'UNIT', { id: 'HR' }, { id: 'H~R' }, 'not-an-id', 'id'],
    ['a number where a name belongs', 'PERSON', li, { zh: 7 }, 'not-text', 'zh'],
    ['a right-to-left sign', 'PERSON', li, { zh: '李\u202e思远' }, 'unsafe-text', 'zh'],
    ['a control character', 'PERSON', li, { zh: '李\u0000思远' }, 'unsafe-text', 'zh'],
    ['ten thousand characters', 'PERSON', li, { zh: '李'.repeat(10_000) }, 'too-long', 'zh'],
    ['an error of Excel', 'PERSON', li, { zh: '#REF!' }, 'cell-error', 'zh'],
    ['no date', 'PERSON', li, { from: '3月' }, 'not-a-date', 'from'],
    ['a day that never was', 'PERSON', li, { from: '2026-02-30' }, 'not-a-date', 'from'],
    ['no number', 'PLACE', { person: 'p-li' }, { share: '一半' }, 'not-a-number', 'share'],
    ['a number that is none', 'PLACE', { person: 'p-li' }, { share: Infinity }, 'not-a-number', 'share'],
    ['no yes or no', 'PLACE', { person: 'p-li' }, { home: '大概' }, 'not-a-flag', 'home'],
    ['a role nobody knows', 'HOLDING', { person: 'p-li' }, { role: 'R-KING' }, 'not-in-list', 'role'],
    ['a unit nobody knows', 'PLACE', { person: 'p-li' }, { unit: 'BIZ9' }, 'not-in-list', 'unit'],
    ['no period', 'TARGET', { unit: 'BIZ1' }, { period: '三月' }, 'not-a-period', 'period'],
    [
      'one counterpart of two unknown',
      'UNIT',
      { id: 'BIZ1' },
      { counterparts: 'MKT1;NONE' },
      'not-in-list',
      'counterparts',
    ],
  ])('%s', (_, table, where, cells, rule, column) => {
    const findings = foundIn(withCells(table, where, cells));
    expect(findings.map(([own, severity, block, , at]) => [own, severity, block, at])).toContainEqual([
      rule,
      'error',
      table,
      column,
    ]);
  });

  test('a row that is there twice is named with its place', () => {
    const findings = foundIn(withRows('ACCOUNT', (rows) => [...rows, ...rows.slice(0, 1)]));
    expect(findings).toEqual([['twice', 'error', 'ACCOUNT', '21', 'tenant']]);
  });

  test('more rows than any company has are not looked at one by one', () => {
    const many = Array.from({ length: 20_001 }, (): Cells => ({}));
    expect(rulesIn(withRows('ENTRY', () => many))).toEqual(['too-many-rows']);
  });

  test('what looks like a formula is a name like any other', () => {
    expect(rulesIn(withCells('PERSON', { id: 'p-li' }, { zh: '=HYPERLINK("http://x")' }))).toEqual(rulesIn(demoRows));
  });
});

describe('the organisation', () => {
  test('a share that is missing, today or from next month', () => {
    expect(rulesIn(withCells('PLACE', { person: 'p-li' }, { share: 0.5 }))).toContain('share-sum');
    const later = withRows('PLACE', (rows) => [
      ...rows,
      { person: 'p-li', unit: 'BIZ2', share: 0.5, from: '2026-04-01' },
    ]);
    const [finding] = checkAdministration(later, today).filter(({ severity }) => severity === 'error');
    expect([finding?.rule, finding?.facts['day']]).toEqual(['share-sum', '2026-04-01']);
  });

  test('a vacant chair may be true; a unit above itself may not', () => {
    const vacant = foundIn(withCells('HOLDING', { role: 'R-HEAD', unit: 'BIZ1' }, { person: '' }));
    expect(vacant).toContainEqual(['missing-head', 'warning', 'HOLDING', '5', 'unit']);
    expect(vacant.filter(([, severity]) => severity === 'error')).toEqual([]);
    expect(foundIn(withCells('UNIT', { id: 'SC' }, { parent: 'BIZ1' }))).toContainEqual([
      'cycle-in-tree',
      'error',
      'UNIT',
      '1',
      'id',
    ]);
  });

  test('delegations in a circle', () => {
    const circle = withRows('DELEGATION', () => [
      { absent: 'p-chen', delegate: 'p-wang', from: '2026-02-01' },
      { absent: 'p-wang', delegate: 'p-chen', from: '2026-02-01' },
    ]);
    expect(rulesIn(circle)).toContain('circular-delegation');
  });

  test('nobody can lock the last administrator out', () => {
    expect(rulesIn(withRows('HOLDING', (rows) => rows.filter(({ role }) => role !== 'R-ADM')))).toContain(
      'no-administrator',
    );
    expect(rulesIn(withRows('ACCOUNT', (rows) => rows.filter(({ person }) => person !== 'p-admin')))).toContain(
      'administrator-cannot-sign-in',
    );
  });
});

describe('rules', () => {
  test('no chain loses its second level', () => {
    const short = withRows('SEAT', (rows) =>
      rows.filter(({ template, level }) => !(template === 'T-MON-D' && level === '2')),
    );
    expect(foundIn(short)).toContainEqual(['levels-too-few', 'error', 'SEAT', expect.any(String), 'level']);
    const perhaps = withRows('SEAT', (rows) =>
      rows.map((row) => (row['template'] === 'T-MON-D' && row['level'] === '2' ? { ...row, when: 'annual' } : row)),
    );
    expect(rulesIn(perhaps)).toContain('levels-too-few');
  });

  test('thresholds stay in their range, are all there and agree', () => {
    expect(rulesIn(withCells('THRESHOLD', { key: 'tight' }, { value: 3 }))).toContain('out-of-range');
    expect(rulesIn(withCells('THRESHOLD', { key: 'deepestWbs' }, { value: 2.5 }))).toContain('not-whole');
    expect(rulesIn(withCells('THRESHOLD', { key: 'lowScore' }, { value: 99 }))).toContain('thresholds-contradict');
    expect(rulesIn(withRows('THRESHOLD', (rows) => rows.slice(1)))).toContain('threshold-missing');
  });

  test('no list of words is emptied, and traps name their unit', () => {
    expect(rulesIn(withRows('WORD', (rows) => rows.filter(({ list }) => list !== 'vagueWords')))).toContain(
      'list-empty',
    );
    expect(rulesIn(withRows('WORD', (rows) => [...rows, { list: 'unitTraps', word: '目' }]))).toContain('head-needed');
    expect(rulesIn(withRows('WORD', (rows) => [...rows, { list: 'vagueWords', word: '儘快' }]))).toContain(
      'word-spelled-otherwise',
    );
  });

  test('rule lists speak of indicators and tasks that exist', () => {
    const more = (row: Cells) => withRows('RELATION', (rows) => [...rows, row]);
    expect(rulesIn(more({ setting: 'serves', of: 'NOTHING', value: 'visit' }))).toContain('head-unknown');
    expect(rulesIn(more({ setting: 'onSiteTaskTypes', value: 'dance' }))).toContain('not-in-list');
    expect(rulesIn(more({ setting: 'onSiteTaskTypes', of: 'x', value: 'bid' }))).toContain('head-not-wanted');
  });

  test('a day off on a Sunday is pointed out', () => {
    expect(foundIn(withRows('DAY', () => [{ date: '2026-03-01', kind: 'holiday' }]))).toContainEqual([
      'weekend-off',
      'warning',
      'DAY',
      '0',
      'kind',
    ]);
  });
});

test('a target binds a unit and a person who are there in its year', () => {
  expect(rulesIn(withCells('UNIT', { id: 'BIZ2' }, { to: '2025-12-31' }))).toContain('unknown-unit');
  expect(rulesIn(withCells('TARGET', { indicator: 'REV_CY' }, { target: 1e12 }))).toContain('amount-too-large');
  expect(rulesIn(withCells('TARGET', { indicator: 'NEWCUST' }, { target: 1.5 }))).toContain('not-whole');
});

describe('vacancies on chains', () => {
  const at = (rows = demoRecord.organisation.holdings) =>
    organisationAt({ ...demoRecord.organisation, holdings: rows }, today);

  test('are none in the demo company, whose plans can all be submitted', () => {
    const blocked = vacancyFindings(at(), chainRules, true).filter(({ rule }) => rule === 'seat-vacant');
    expect(blocked.map(({ facts }) => [facts['unit'], facts['role'], facts['templates']])).toEqual([]);
  });

  test('name the unit, the seat and the plans it holds up', () => {
    const nobody = demoRecord.organisation.holdings.filter(
      ({ role }) => !['R-BIZ-VP', 'R-LEAD', 'R-MKT-VP'].includes(role),
    );
    const findings = vacancyFindings(at(nobody), chainRules, true);
    const ofBusiness = findings.filter(({ facts }) => facts['unit'] === 'BIZ1');
    expect(ofBusiness.length).toBeGreaterThan(0);
    expect(ofBusiness[0]?.facts['templates']).toContain('T-MON-D');
  });
});
