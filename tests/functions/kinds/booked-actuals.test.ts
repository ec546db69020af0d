import type { FigureReply, Preparation } from 'shared/contract/answers';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { rowsIn, withRows } from 'shared/plan/document';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import { aKey } from 'tests/fakes/sign-off-commands';
import { kept, keyOf } from 'tests/fakes/stored-plans';
import { foundIn } from 'tests/functions/kinds/in-process';

const record = 'ACT~FIN~2026M01';
let world: TestDependencies;

beforeEach(async () => {
  world = await testDependencies();
  await kept(world, 'MON-D~BIZ1~2026M01', { IND: [{ indCode: 'REV_CY', target: 700, owner: 'BIZ1' }] });
  await kept(world, 'SMO~BIZ1~2026M01', { ACTUAL: [{ indCode: 'REV_CY', plan: 700, actual: 600 }] });
});

async function prepared(by: string): Promise<Preparation> {
  const { status, body, text } = await send(world, { path: 'preparations', as: by, body: keyOf(record) });
  if (status !== 200) throw new Error(text);
  return body as Preparation;
}

const booked = (dept: string, indCode: string, amount: number, more: Cells = {}): Cells => ({
  ...{ dept, indCode, amount, source: '总账 2026-01', date: '2026-02-05' },
  ...more,
});

const withBooked = (document: PlanDocument, rows: readonly Cells[]): PlanDocument =>
  withRows(
    document,
    'BOOKED',
    rows.map((cells, at) => ({ id: `BOOKED-${at + 1}`, cells })),
  );

async function handIn(document: PlanDocument, baseVersion: number): Promise<Received> {
  const reason = baseVersion === 0 ? '' : '账套调整后更正';
  const body = { document, baseVersion, revisionReason: reason, answers: [], reasons: [], waivers: [] };
  const answer = await send(world, { path: `plans/${record}/submissions`, as: 'p-he', body, key: aKey() });
  await world.backgroundWork.settled();
  return answer;
}

const units = ['BIZ1', 'MKT2', 'SC', 'CO'];

/** By unit: what is the actual and how much of it is verified, in 万元. */
async function figures(indicator: string, period = '2026M01'): Promise<Record<string, readonly unknown[]>> {
  const questions = units.flatMap((unit) =>
    ['actual', 'verified'].map((what) => ({ ask: 'value', unit, period, indicator, what, partial: true })),
  );
  const { body, text, status } = await send(world, { path: 'figures', as: 'p-he', body: { questions } });
  if (status !== 200) throw new Error(text);
  const said = (body.replies as readonly FigureReply[]).map((reply) =>
    'figure' in reply && reply.figure.kind === 'money' ? Number(reply.figure.fen) / 1_000_000 : null,
  );
  return Object.fromEntries(units.map((unit, at) => [unit, said.slice(2 * at, 2 * at + 2)]));
}

test('finance books a month: every department is asked for, what was reported stands beside it, and neither replaces the other', async () => {
  const { document, shown } = await prepared('p-he');
  const at = rowsIn(document, 'BOOKED').findIndex(({ cells }) => cells['dept'] === 'BIZ1');
  expect(rowsIn(document, 'BOOKED')[at]?.cells).toMatchObject({ dept: 'BIZ1', indCode: 'REV_CY' });
  expect(shown?.['BOOKED']?.[at]?.cells).toMatchObject({ reported: 600 });

  const rows = [booked('BIZ1', 'REV_CY', 580.01), booked('MKT2', 'REV_CY', 300), booked('MKT2', 'SIGNED', 40)];
  expect((await handIn(withBooked(document, rows), 0)).body).toMatchObject({ state: 'recorded' });
  expect(await figures('REV_CY')).toEqual({
    BIZ1: [600, 580.01],
    MKT2: [300, 300],
    SC: [900, 880.01],
    CO: [900, 880.01],
  });
  expect((await figures('REV_CY', '2026'))['CO']).toEqual([900, 880.01]);
  expect((await figures('SIGNED'))['CO']).toEqual([40, 40]);

  const again = await prepared('p-he');
  expect(again.shown?.['BOOKED']?.[0]?.cells).toMatchObject({ reported: 600, before: 580.01 });

  await handIn(withBooked(again.document, [booked('BIZ1', 'REV_CY', 590)]), 1);
  const corrected = { BIZ1: [600, 590], MKT2: [null, null], SC: [600, 590], CO: [600, 590] };
  expect(await figures('REV_CY')).toEqual(corrected);
  await rebuildProjections(world);
  expect(await figures('REV_CY')).toEqual(corrected);
});

test('a person named in the books has it as their own, and their department is not given it twice', async () => {
  const { document } = await prepared('p-he');
  const rows = [booked('BIZ1', 'REV_CY', 580), booked('BIZ1', 'REV_CY', 200, { person: 'p-xu' })];
  expect((await handIn(withBooked(document, rows), 0)).body).toMatchObject({ state: 'recorded' });
  expect((await figures('REV_CY'))['BIZ1']).toEqual([600, 580]);
  const questions = ['actual', 'verified'].map((what) => ({
    ...{ ask: 'value', unit: 'BIZ1', person: 'p-xu', period: '2026M01', indicator: 'REV_CY', what },
  }));
  const { body } = await send(world, { path: 'figures', as: 'p-he', body: { questions } });
  expect(body.replies).toEqual([
    { figure: { kind: 'money', fen: '200000000' } },
    { figure: { kind: 'money', fen: '200000000' } },
  ]);
});

test('an amount without source or date, an indicator that is no sum of money, and the same line twice are found', async () => {
  const { document } = await prepared('p-he');
  const found = await foundIn(
    world,
    'p-he',
    record,
    withBooked(document, [
      { ...booked('BIZ1', 'REV_CY', 1), source: null },
      booked('BIZ1', 'NEWCUST', 3),
      booked('MKT2', 'REV_CY', 1),
      booked('MKT2', 'REV_CY', 2),
    ]),
  );
  expect(found.map(({ rule, at }) => [rule, at.row, at.column])).toEqual(
    expect.arrayContaining([
      ['V-ACT-01', 'BOOKED-1', 'source'],
      ['V-ACT-02', 'BOOKED-2', 'indCode'],
      ['V-DAT-08', 'BOOKED-4', 'dept'],
    ]),
  );
});

test('nobody but finance keeps the books, and who may not see the company sees nothing beside them', async () => {
  const refused = await send(world, { path: 'preparations', as: 'p-li', body: { ...keyOf(record), unit: 'BIZ1' } });
  expect([refused.status, refused.body.code]).toEqual([403, 'may-not-prepare']);
});
