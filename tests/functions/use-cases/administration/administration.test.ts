import { isUnbroken } from 'shared/administration/journal';
import type { AdministrationRows, SheetSubject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import type {
  AdministrationFindings,
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationVersion,
  AdministrationView,
} from 'shared/contract/administration';
import { dateOf } from 'shared/calendar/date';
import type { Cells } from 'shared/plan/document';
import { demoAccounts } from 'functions/local/demo/organisation';
import { send } from 'tests/fakes/http';
import { month, submitting } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const asked = async <Body>(path: string, body?: unknown, as = 'p-admin') => {
  const answer = await send(world, { path, as, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, body: answer.body as Body };
};
const exported = async (): Promise<AdministrationView> => (await asked<AdministrationView>('administration')).body;
const kept = (): string => JSON.stringify(world.tables.contents('administration'));

const changed = (
  tables: AdministrationRows,
  table: string,
  change: (rows: readonly Cells[]) => readonly Cells[],
): AdministrationRows => ({ ...tables, [table]: change(tables[table] ?? []) });

const replaced = (tables: AdministrationRows, table: string, where: Cells, cells: Cells): AdministrationRows =>
  changed(tables, table, (rows) => {
    const isIt = (row: Cells): boolean => Object.entries(where).every(([key, cell]) => row[key] === cell);
    expect(rows.some(isIt)).toBe(true);
    return rows.map((row) => (isIt(row) ? { ...row, ...cells } : row));
  });

const importing = (
  { versions }: Pick<AdministrationView, 'versions'>,
  tables: AdministrationRows,
  subjects = Object.keys(versions) as SheetSubject[],
) => {
  const ids = new Set(subjects.flatMap(tablesOf).map(({ id }) => id));
  return asked<AdministrationOutcome & { code: string; facts: Record<string, unknown>; findings: { rule: string }[] }>(
    'administration',
    {
      from: Object.fromEntries(subjects.map((subject) => [subject, versions[subject]])),
      tables: Object.fromEntries(Object.entries(tables).filter(([id]) => ids.has(id))),
      note: '例行维护',
    },
  );
};

describe('an export', () => {
  test('sent back as it came changes nothing', async () => {
    const view = await exported();
    const before = kept();
    const { status, body } = await importing(view, view.tables);
    expect([status, body.change]).toEqual([200, null]);
    expect(kept()).toBe(before);
  });

  test('is for the administrator alone, as is everything about it', async () => {
    const view = await exported();
    const routes: readonly (readonly [string, unknown?])[] = [
      ['administration'],
      ['administration/findings'],
      ['administration/history'],
      ['administration/history/1'],
      ['administration/history/x'],
      ['administration', { from: view.versions, tables: view.tables, note: '' }],
      ['administration/restorations', { version: 1, from: view.version, note: '' }],
    ];
    for (const [path, body] of routes) {
      for (const person of demoAccounts.filter((each) => each !== 'p-admin')) {
        const answer = await asked<{ code: string }>(path, body, person);
        expect([path, person, answer.status, answer.body.code]).toEqual([path, person, 403, 'may-not-see']);
      }
    }
  });
});

describe('an import', () => {
  test('is what the service uses from then on: words, days, chains and people', async () => {
    const view = await exported();
    const monthOfChen = async () => (await submitting(world)) as { refused?: { code: string }; given?: string };
    let { tables } = view;
    tables = changed(tables, 'SEAT', (rows) =>
      rows.flatMap((row) =>
        row['template'] === 'T-MON-D' && row['role'] === 'R-MKT-VP'
          ? [{ template: 'T-MON-D', level: '3', role: 'R-LEAD', of: 'office', when: 'always' }]
          : [row],
      ),
    );
    tables = replaced(tables, 'THRESHOLD', { key: 'deepestWbs' }, { value: 3 });
    tables = changed(tables, 'DAY', (rows) => [...rows, { date: '2026-12-31', kind: 'holiday' }]);
    tables = replaced(tables, 'UNIT', { id: 'BIZ1' }, { zh: '业务第一部' });
    const { status, body } = await importing(view, tables);
    expect([status, body.code]).toEqual([200, undefined]);
    expect(body.change).toMatchObject({
      version: view.version + 1,
      by: { id: 'p-admin', zh: '罗平' },
      note: '例行维护',
      subjects: ['organisation', 'calendar', 'sign-off', 'review'],
    });
    const counts = body.change?.counts.map(({ table, added, removed, changed: altered }) => [
      table,
      added,
      removed,
      altered,
    ]);
    expect(counts).toContainEqual(['UNIT', 0, 0, 1]);
    expect(counts).toContainEqual(['SEAT', 1, 1, 0]);
    expect(counts).toContainEqual(['THRESHOLD', 0, 0, 1]);

    const me = (
      await asked<{
        unit: { zh: string };
        rules: { review: { deepestWbs: number }; calendar: { year: number; holidays: string[] }[] };
      }>('me', undefined, 'p-li')
    ).body;
    expect(me.unit.zh).toBe('业务第一部');
    expect(me.rules.review.deepestWbs).toBe(3);
    expect(me.rules.calendar.map(({ year }) => year)).toEqual([2026]);
    expect(me.rules.calendar[0]?.holidays).toContain('2026-12-31');
    const outcome = await monthOfChen();
    const path = JSON.parse(outcome.given ?? '{}').path as { level: number; signers: { person: { id: string } }[] }[];
    expect(path.map(({ level, signers }) => [level, signers.map(({ person }) => person.id)])).toEqual([
      [1, ['p-chen']],
      [2, ['p-han']],
      [3, ['p-zhou']],
    ]);
    expect(JSON.parse(outcome.given ?? '{}').planId).toBe(month);
  });

  test('that is wrong in one row of one table changes no table', async () => {
    const view = await exported();
    const before = kept();
    let tables = replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh: '业务第一部' });
    tables = changed(tables, 'ENTRY', (rows) => [
      ...rows,
      { list: 'customers', code: 'C-X', zh: '新客户', unit: 'NONE' },
    ]);
    const { status, body } = await importing(view, tables);
    expect([status, body.code, body.facts['errors']]).toEqual([422, 'administration-wrong', 1]);
    expect(body.findings).toEqual([
      {
        rule: 'not-in-list',
        severity: 'error',
        at: { block: 'ENTRY', row: String((view.tables['ENTRY'] ?? []).length), column: 'unit' },
        facts: { value: 'NONE' },
      },
    ]);
    expect(kept()).toBe(before);
    expect((await exported()).tables).toEqual(view.tables);
  });

  test('made from an older version is refused, and one of other tables is not', async () => {
    const view = await exported();
    await importing(view, replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh: '甲' }));
    const before = kept();
    const stale = await importing(view, replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh: '乙' }));
    expect([stale.status, stale.body.code, stale.body.facts]).toEqual([
      409,
      'changed-meanwhile',
      { subject: 'organisation', version: 2 + view.version - 1, yours: view.versions.organisation },
    ]);
    expect(kept()).toBe(before);
    const other = await importing(view, replaced(view.tables, 'THRESHOLD', { key: 'tight' }, { value: 0.4 }));
    expect([other.status, other.body.change?.subjects]).toEqual([200, ['review']]);
    expect((await exported()).tables['UNIT']).toContainEqual(expect.objectContaining({ id: 'BIZ1', zh: '甲' }));
  });

  test('of two at the same moment one counts', async () => {
    const view = await exported();
    const both = await Promise.all(
      ['甲', '乙'].map((zh) => importing(view, replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('whose sheet is gone empties nothing', async () => {
    const view = await exported();
    const { HOLDING: _, ...left } = view.tables;
    const { status, body } = await importing(view, left);
    expect([status, body.findings.map(({ rule }) => rule)]).toEqual([422, ['table-missing']]);
  });

  test.each<[string, string, Cells, Cells]>([
    ['a path', 'UNIT', { id: 'BIZ1' }, { id: '../../x' }],
    ['a key of the store', 'UNIT', { id: 'BIZ1' }, { id: 'current|x' }],
    ['a control character', 'PERSON', { id: 'p-li' }, { zh: '李\u0000' }],
    ['an error of Excel', 'PLACE', { person: 'p-li' }, { share: '#REF!' }],
    ['a truth where a name belongs', 'PERSON', { id: 'p-li' }, { zh: true }],
    ['an endless word', 'WORD', { list: 'vagueWords' }, { word: '尽'.repeat(4000) }],
    ['a day with a time', 'PERSON', { id: 'p-li' }, { from: '2026-01-01T00:00:00Z' }],
    ['full-width digits', 'SEAT', { template: 'T-MON-D' }, { level: '２' }],
  ])('with %s in a cell is refused and changes nothing', async (_, table, where, cells) => {
    const view = await exported();
    const before = kept();
    const { status, body } = await importing(view, replaced(view.tables, table, where, cells));
    expect([status, body.code]).toEqual([422, 'administration-wrong']);
    expect(kept()).toBe(before);
  });

  test.each<[string, unknown]>([
    ['an unknown subject', { from: { everything: 1 }, tables: {}, note: '' }],
    ['no versions', { tables: {}, note: '' }],
    ['a version that is text', { from: { review: '1' }, tables: {}, note: '' }],
    ['rows that are none', { from: {}, tables: { UNIT: [1] }, note: '' }],
    ['cells within cells', { from: {}, tables: { UNIT: [{ id: { a: 1 } }] }, note: '' }],
    ['more', { from: {}, tables: {}, note: '', by: 'p-zhou' }],
  ])('with %s is no request', async (_, body) => {
    expect((await asked<{ code: string }>('administration', body)).body.code).toBe('invalid-request');
  });

  test('keeps a formula as the text it is', async () => {
    const view = await exported();
    const zh = '=HYPERLINK("http://x","y")';
    const { status } = await importing(view, replaced(view.tables, 'UNIT', { id: 'HR' }, { zh }));
    expect(status).toBe(200);
    expect((await exported()).tables['UNIT']).toContainEqual(expect.objectContaining({ id: 'HR', zh }));
  });

  test('that the store does not take leaves everything as it was', async () => {
    const view = await exported();
    const before = kept();
    world.tables.trouble = ({ kind, table }) => (kind === 'write' && table === 'administration' ? 'refuse' : null);
    const { status } = await importing(view, replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh: '甲' }));
    expect(status).toBeGreaterThanOrEqual(500);
    world.tables.trouble = () => null;
    expect(kept()).toBe(before);
  });
});

describe('the history', () => {
  const rename = async (zh: string) => {
    const view = await exported();
    return importing(view, replaced(view.tables, 'UNIT', { id: 'BIZ1' }, { zh }));
  };

  test('tells who changed what, row by row, and that nobody touched it since', async () => {
    const { version: first } = await exported();
    await rename('甲部');
    await rename('乙部');
    const { body } = await asked<AdministrationHistory>('administration/history');
    expect(body.sound).toBe(true);
    expect(body.changes.slice(0, 2).map(({ version, by }) => [version, by?.id])).toEqual([
      [first + 2, 'p-admin'],
      [first + 1, 'p-admin'],
    ]);
    const { body: one } = await asked<AdministrationVersion>(`administration/history/${first + 2}`);
    expect(one.differences).toMatchObject([
      {
        table: 'UNIT',
        added: 0,
        removed: 0,
        changed: 1,
        rows: [{ kind: 'changed', cells: [{ column: 'zh', before: '甲部', after: '乙部' }] }],
      },
    ]);
    for (const version of ['0', '99', 'x', '-1', '1e1']) {
      expect((await asked<{ code: string }>(`administration/history/${version}`)).body.code).toBe('unknown-version');
    }
  });

  test('goes back as a new version, from what its reader saw', async () => {
    const { version: first, tables } = await exported();
    await rename('甲部');
    const late = await asked<{ code: string }>('administration/restorations', {
      version: first,
      from: first,
      note: '',
    });
    expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
    const back = await asked<AdministrationOutcome>('administration/restorations', {
      ...{ version: first, from: first + 1, note: '改回' },
    });
    expect([back.status, back.body.change]).toMatchObject([200, { version: first + 2, restored: first, note: '改回' }]);
    expect((await exported()).tables).toEqual(tables);
    expect(isUnbroken(await world.administration.history())).toBe(true);
  });

  test('a changed line of the journal is noticed', async () => {
    await rename('甲部');
    const rows = world.tables.contents('administration');
    const [key = '', columns] = Object.entries(rows).find(([name]) => name.includes('change|')) ?? [];
    const row = key.slice(key.indexOf('/') + 1);
    const text = String(columns?.['text']).replace('1970', '1971');
    world.tables.overwrite('administration', 'administration', row, { ...columns, text });
    expect((await asked<AdministrationHistory>('administration/history')).body.sound).toBe(false);
  });
});

describe('the preflight', () => {
  const rules = async (): Promise<readonly string[]> =>
    (await asked<AdministrationFindings>('administration/findings')).body.findings.map(({ rule }) => rule);

  test('finds who has no indicator in a company without targets', async () => {
    expect([...new Set(await rules())]).toEqual(['no-indicator']);
  });

  test('names a vacant chair, the plans it holds up and delegations in a circle people made themselves', async () => {
    const view = await exported();
    const vacant = changed(view.tables, 'HOLDING', (rows) =>
      rows.filter(({ role, unit }) => !(role === 'R-HEAD' && unit === 'BIZ1')),
    );
    expect((await importing(view, vacant)).body.warnings.map(({ rule }) => rule)).toContain('missing-head');
    // As two people may at the same moment: one after the other the second is refused.
    const days = { from: dateOf(2026, 2, 27), to: dateOf(2026, 3, 5) };
    await world.delegations.add({ absent: 'p-wang', delegate: 'p-zhao', ...days });
    await world.delegations.add({ absent: 'p-zhao', delegate: 'p-wang', ...days });
    expect(await rules()).toEqual(expect.arrayContaining(['missing-head', 'circular-delegation']));
  });
});
