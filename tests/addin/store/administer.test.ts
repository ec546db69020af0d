import type { Answer } from 'addin/api/answer';
import type { AdministrationService, Service } from 'addin/api/service';
import {
  administrationHistory,
  administrationVersion,
  checkSheets,
  differencesOf,
  exportAdministration,
  importAdministration,
  restoreAdministration,
} from 'addin/store/administer';
import { openPaneStore, type PaneStore } from 'addin/store/pane-store';
import { rulesAt } from 'addin/store/knowledge';
import { isWrong } from 'shared/administration/check/found';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { send } from 'tests/fakes/http';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { memoryDrafts } from 'tests/fakes/memory-drafts';

let excel: FakeExcel;
let world: TestDependencies;
let store: PaneStore;

/** The pane's questions straight to the registered handlers, as the administrator. */
const asking =
  <Value>(path: string) =>
  async (body?: unknown): Promise<Answer<Value>> => {
    const { status, body: answer } = await send(world, {
      path,
      as: 'p-admin',
      ...(body === undefined ? {} : { body }),
    });
    return status < 300 ? { kind: 'answered', value: answer as Value } : { kind: 'refused', problem: answer };
  };

beforeEach(async () => {
  excel = await openExcel();
  world = await testDependencies();
  const administration: AdministrationService = {
    view: asking('administration'),
    change: asking('administration'),
    findings: asking('administration/findings'),
    history: asking('administration/history'),
    version: (version) => asking<never>(`administration/history/${version}`)(),
    restore: asking('administration/restorations'),
    seats: asking('administration/seats'),
    tryChains: asking('administration/chain-trials'),
  };
  store = openPaneStore({
    service: { me: asking('me'), administration } as unknown as Service,
    figures: { forget: () => undefined } as never,
    drafts: memoryDrafts(),
    reasons: { load: () => new Map(), save: () => undefined },
    newId: () => 'id',
    now: () => new Date('2026-02-27T01:00:00Z'),
    language: () => 'zh-CN',
    onPlanChanged: () => Promise.resolve(),
  });
});
afterEach(() => excel.close());

async function typeInto(table: string, first: string, column: string, text: string): Promise<void> {
  const read = await checkSheets(store);
  const place = read?.here.places[table];
  const at = (read?.here.rows[table] ?? []).findIndex((row) => Object.values(row)[0] === first);
  if (place === undefined || at < 0) throw new Error(`no ${first} in ${table}`);
  const letters = String.fromCharCode(65 + place.firstColumn + place.columns.indexOf(column));
  await excel.host.person.type(place.sheet, `${letters}${(place.rows[at] ?? 0) + 1}`, text);
}

async function bring(note = '') {
  const read = await checkSheets(store);
  if (read === null) throw new Error('nothing here');
  return { read, imported: await importAdministration(store, read, note) };
}

const said = () => store.state().notice?.text;

test('a threshold changed in its sheet is what the pane and the service judge by, and can be taken back', async () => {
  expect(await exportAdministration(store)).toBe(true);
  await typeInto('THRESHOLD', 'weekTaskDays', 'value', '4');
  await bring('周任务不超过四天');
  expect(said()).toEqual({ key: 'administration.imported', facts: { version: 3, added: 0, removed: 0, changed: 1 } });
  expect(rulesAt(store).review.weekTaskDays).toBe(4);
  expect((await world.settings.rules()).review.weekTaskDays).toBe(4);

  const history = await administrationHistory(store);
  expect(history?.changes[0]).toMatchObject({ version: 3, by: { zh: '罗平' }, note: '周任务不超过四天' });
  const change = await administrationVersion(store, 3);
  expect(change?.differences[0]?.rows).toMatchObject([{ cells: [{ column: 'value', before: 5, after: 4 }] }]);

  expect(await restoreAdministration(store, 2, 3)).toBe(true);
  expect(rulesAt(store).review.weekTaskDays).toBe(5);
});

test('P9 what an import would change is told first, cell by cell, and nothing has changed until it is brought', async () => {
  await exportAdministration(store);
  await typeInto('THRESHOLD', 'weekTaskDays', 'value', '4');
  const read = await checkSheets(store);
  const [difference] = read === null ? [] : ((await differencesOf(store, read)) ?? []);
  expect(difference?.rows).toMatchObject([{ cells: [{ column: 'value', before: 5, after: 4 }] }]);
  expect((await world.settings.rules()).review.weekTaskDays).toBe(5);
  expect((await administrationHistory(store))?.changes).toHaveLength(2);
});

test('nothing typed, nothing new', async () => {
  await exportAdministration(store);
  const { read } = await bring();
  expect(read.findings.filter(isWrong)).toEqual([]);
  expect(said()).toEqual({ key: 'administration.nothing-new' });
  expect((await administrationHistory(store))?.changes).toHaveLength(2);
});

test('a mistake is found in the sheet it was made in, before anything is sent and again by the service', async () => {
  await exportAdministration(store);
  await typeInto('PLACE', 'p-li', 'share', '0.5');
  const { read, imported } = await bring();
  const wrong = read.findings.filter(isWrong);
  expect(wrong).toMatchObject([{ rule: 'share-sum', at: { block: 'PLACE', column: 'person' } }]);
  expect([imported.isStored, imported.read?.findings]).toEqual([false, wrong]);
  expect((await administrationHistory(store))?.changes).toHaveLength(2);
});

test('of two administrators the second learns that the sheets are old', async () => {
  await exportAdministration(store);
  await typeInto('UNIT', 'BIZ1', 'zh', '业务第一部');
  const stale = await checkSheets(store);
  await bring();
  if (stale === null) throw new Error('nothing here');
  const other = {
    ...stale,
    here: {
      ...stale.here,
      rows: { ...stale.here.rows, UNIT: (stale.here.rows['UNIT'] ?? []).map((row) => ({ ...row, en: 'X' })) },
    },
  };
  expect((await importAdministration(store, other, '')).isStored).toBe(false);
  expect(said()).toEqual({ key: 'administration.stale' });
});

test('without sheets there is nothing to check', async () => {
  expect(await checkSheets(store)).toBeNull();
  expect(said()).toEqual({ key: 'administration.none-here' });
});
