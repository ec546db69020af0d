import type {
  AdministrationHistory,
  AdministrationOutcome,
  AdministrationRequest,
  AdministrationView,
} from 'shared/contract/administration';
import type { Me, Preparation, Problem } from 'shared/contract/answers';
import { ask } from 'tests/fakes/service-client';
import { sourceApp, startService } from 'tests/fakes/running-service';
import type { RunningService } from 'tests/fakes/running-service';

let service: RunningService;
beforeAll(async () => {
  service = await startService({ app: sourceApp });
});
afterAll(() => service.stop());

const view = async (): Promise<AdministrationView> =>
  (await ask<AdministrationView>(service, 'p-admin', 'administration')).body;
const send = (body: AdministrationRequest) =>
  ask<AdministrationOutcome & Problem>(service, 'p-admin', 'administration', { key: 'not-needed', body });

const prepared = async (): Promise<Preparation> => {
  const body = { template: 'T-MON-D', unit: 'BIZ2', person: null, period: '2026M04' };
  return (await ask<Preparation>(service, 'p-gao', 'preparations', { key: 'not-needed', body })).body;
};

test('what an administrator imports counts at once, survives the death of the service, and can be taken back', async () => {
  const first = await view();
  expect([first.version, first.tables['UNIT']?.length, first.tables['TARGET']?.length]).toEqual([1, 13, 129]);
  const tables = {
    ...first.tables,
    ENTRY: [...(first.tables['ENTRY'] ?? []), { list: 'customers', code: 'C-NEW', zh: '=新客户', en: 'New' }],
    SEAT: (first.tables['SEAT'] ?? []).map((row) =>
      row['template'] === 'T-MON-D' && row['role'] === 'R-MKT-VP' ? { ...row, level: '3' } : row,
    ),
    DAY: [...(first.tables['DAY'] ?? []), { date: '2026-04-30', kind: 'holiday' }],
  };
  const { status, body } = await send({ from: first.versions, tables, note: '四月' });
  expect([status, body.code, body.change?.subjects]).toEqual([200, undefined, ['calendar', 'sign-off', 'lists']]);

  const shown = async (): Promise<unknown> => {
    const [{ lists, path }, me] = [await prepared(), (await ask<Me>(service, 'p-gao', 'me')).body];
    return [
      lists['customers']?.some(({ code, zh }) => code === 'C-NEW' && zh === '=新客户'),
      path.map(({ signers }) => signers.map(({ person }) => person?.id)),
      me.rules.calendar[0]?.holidays.includes('2026-04-30' as never),
    ];
  };
  const changed = [true, [['p-wang'], ['p-han'], ['p-lin']], true];
  expect(await shown()).toEqual(changed);
  await service.functions.kill();
  await service.functions.start();
  expect(await shown()).toEqual(changed);

  const stale = await send({
    from: first.versions,
    tables: { ...tables, DAY: [{ date: '2026-05-06', kind: 'holiday' }] },
    note: '',
  });
  expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile']);
  const back = { version: 1, from: 2, note: '' };
  expect((await ask(service, 'p-admin', 'administration/restorations', { key: 'not-needed', body: back })).status).toBe(
    200,
  );
  expect((await view()).tables).toEqual(first.tables);
  const history = (await ask<AdministrationHistory>(service, 'p-admin', 'administration/history')).body;
  expect([history.sound, history.changes.map(({ version, restored }) => [version, restored])]).toEqual([
    true,
    [
      [3, 1],
      [2, null],
      [1, null],
    ],
  ]);
});

test('a company of thousands of customers and targets fits into one change', async () => {
  const { versions, tables } = await view();
  const customers = Array.from({ length: 5000 }, (_, at) => ({ list: 'customers', code: `C-${at}`, zh: `客户${at}` }));
  const targets = Array.from({ length: 12_000 }, (_, at) => ({
    unit: 'BIZ1',
    person: 'p-xu',
    indicator: ['REV_CY', 'A_VISIT', 'NEWCUST', 'A_INTENT'][at % 4] ?? '',
    period: `${2026 + Math.floor(at / 48)}M${String((Math.floor(at / 4) % 12) + 1).padStart(2, '0')}`,
    target: at,
  }));
  const { status, body } = await send({
    from: { lists: versions.lists, targets: versions.targets },
    tables: { ENTRY: [...(tables['ENTRY'] ?? []), ...customers], TARGET: targets },
    note: '',
  });
  expect([status, body.code, body.change?.subjects]).toEqual([200, undefined, ['lists', 'targets']]);
  expect((await view()).tables['TARGET']).toHaveLength(12_000);
});

test('nobody else gets anything of it', async () => {
  for (const person of ['p-zhou', 'p-tang', 'p-li']) {
    expect((await ask<Problem>(service, person, 'administration')).body.code).toBe('may-not-see');
  }
});
