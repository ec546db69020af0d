import type { FigureReply, RollUp } from 'shared/contract/answers';
import { rowsIn, withCell, withRows, type Cells, type PlanDocument } from 'shared/plan/document';
import { rollUpTable, type RollUpLine, type RollUpTable } from 'shared/roll-up/roll-up-columns';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { shown } from 'tests/campaign/audit';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { inForce } from 'tests/fakes/sign-off-commands';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const secondOf = { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth };
const wan = (tenThousands: number) => ({ kind: 'money', fen: String(tenThousands * 1_000_000) });

async function rolledUp(unit: string, period: string, query = ''): Promise<RollUpTable> {
  const { body, status, text } = await send(world, { path: `roll-ups/${unit}/${period}${query}`, as: 'p-zhou' });
  if (status !== 200) throw new Error(text);
  return rollUpTable(body as RollUp);
}

const lineOf = ({ lines }: RollUpTable, unit: string, indicator = 'REV_CY'): RollUpLine | undefined =>
  lines.find((line) => line.unit.id === unit && line.indicator === indicator);

async function value(unit: string, indicator: string, period: string, more = {}): Promise<FigureReply | undefined> {
  const questions = [{ ask: 'value', unit, indicator, period, ...more }];
  const { body } = await send(world, { path: 'figures', as: 'p-zhou', body: { questions } });
  return (body as { replies: readonly FigureReply[] }).replies[0];
}

const withMore = (document: PlanDocument, block: string, ...cells: readonly Cells[]): PlanDocument =>
  withRows(document, block, [
    ...rowsIn(document, block),
    ...cells.map((each, at) => ({ id: `${block}-more-${at}`, cells: each })),
  ]);

describe('R1 rows of other owners are shares of the unit’s row, never added to it', () => {
  const shares = (...amounts: readonly (readonly [string, number])[]): PlanDocument =>
    withMore(
      businessOneMonth,
      'IND',
      ...amounts.map(([owner, target]) => ({ indCode: 'REV_CY', owner, target, evid: 'EVD-CON' })),
    );

  test('R1 420 stays 420 in roll-up and cell', async () => {
    await inForce(world, { document: shares(['p-xu', 300], ['p-li', 120]) });
    expect(lineOf(await rolledUp('SC', '2026M03'), 'BIZ1')?.plan).toEqual(wan(420));
    expect(lineOf(await rolledUp('SC', '2026M03'), 'SC')?.composed).toEqual(wan(420));
    expect(await value('BIZ1', 'REV_CY', '2026M03')).toEqual({ figure: wan(420) });
  });

  test('R1 shares that do not make the unit’s row are found', async () => {
    const body = { document: shares(['p-xu', 200], ['p-li', 120]), reasons: [], baseVersion: 0 };
    const { status, text } = await send(world, {
      path: 'plans/MON-D~BIZ1~2026M03/submissions',
      body: { ...body, revisionReason: '', answers: [] },
      key: 'shares-do-not-add-up',
    });
    expect(status).toBe(422);
    expect(text).toContain('V-SUM-01');
  });
});

/** The organisation's sheet with some of its rows changed. */
async function reorganise(
  change: (rows: readonly Cells[]) => readonly Cells[],
  others: (row: Cells, isPlace: boolean) => readonly Cells[] = (row) => [row],
): Promise<void> {
  const { body } = await send(world, { path: 'administration', as: 'p-admin' });
  const { tables } = body as { tables: Readonly<Record<string, readonly Cells[]>> };
  const { UNIT = [], PLACE = [], HOLDING = [] } = tables;
  await importing(world, 'organisation', {
    UNIT: change(UNIT),
    PLACE: PLACE.flatMap((row) => others(row, true)),
    HOLDING: HOLDING.flatMap((row) => others(row, false)),
  });
  await world.backgroundWork.settled();
  // What other instances may have written by the old tree is over after some minutes.
  world.clock.moveTo('2026-03-20');
  await sweepOutbox(world, 'sweep');
  // What was read of the administration holds for some seconds.
  world.clock.moveTo('2026-03-21');
  await sweepOutbox(world, 'sweep');
  world.clock.moveTo('2026-03-22');
}

/** A unit's entry ended on one day, and what it is from the next one on. */
const moved = (unit: string, parent: string, last: string, first: string) => (rows: readonly Cells[]) =>
  rows.flatMap((row): readonly Cells[] =>
    row['id'] !== unit
      ? [row]
      : [
          { ...row, to: last },
          { ...row, parent, from: first, to: row['to'] ?? null },
        ],
  );

async function expectRebuilt(): Promise<void> {
  const before = shown(world.tables);
  await rebuildProjections(world);
  expect(shown(world.tables)).toBe(before);
}

describe('R2 a unit that moves takes its months with it from then on', () => {
  test('R2 March stands with the new centre, and a rebuild says the same', async () => {
    await inForce(world);
    await inForce(world, secondOf);
    await reorganise((rows) => [
      ...moved('BIZ2', 'SC2', '2026-03-09', '2026-03-10')(rows),
      { ...rows.find(({ id }) => id === 'SC'), id: 'SC2', zh: '销售中心二', en: 'Sales Center 2', from: '2026-03-10' },
    ]);
    const [first, second] = [await rolledUp('SC', '2026M03'), await rolledUp('SC2', '2026M03')];
    expect([lineOf(first, 'SC')?.composed, lineOf(second, 'SC2')?.composed]).toEqual([wan(420), wan(286.5)]);
    expect(first.units.map(({ id }) => id)).not.toContain('BIZ2');
    expect(lineOf(second, 'BIZ2')?.plan).toEqual(wan(286.5));
    expect(lineOf(await rolledUp('CO', '2026M03', '?below=all'), 'CO')?.composed).toEqual(wan(706.5));
    expect(second.isReorganising).toBe(false);
    await expectRebuilt();
  });
});

describe('R3 a unit that is closed inside a period stays under its last parent', () => {
  test('R3 its figures stay in centre and company, month and year, and it is marked', async () => {
    await inForce(world);
    await inForce(world, secondOf);
    const closed = { to: '2026-03-15' };
    await reorganise(
      (rows) =>
        rows.flatMap((row): readonly Cells[] => {
          if (row['id'] === 'BIZ2') return [{ ...row, ...closed }];
          if (!String(row['counterparts'] ?? '').includes('BIZ2')) return [row];
          return [
            { ...row, ...closed },
            { ...row, from: '2026-03-16', counterparts: '' },
          ];
        }),
      (row, isPlace) =>
        row['unit'] !== 'BIZ2'
          ? [row]
          : [{ ...row, ...closed }, ...(isPlace ? [{ ...row, unit: 'BIZ1', from: '2026-03-16' }] : [])],
    );
    const centre = await rolledUp('SC', '2026M03');
    expect(lineOf(centre, 'SC')?.composed).toEqual(wan(706.5));
    expect(centre.ended.map((place) => centre.units[place]?.id)).toEqual(['BIZ2']);
    expect(lineOf(await rolledUp('CO', '2026M03'), 'CO')?.composed).toEqual(wan(706.5));
    expect(await value('CO', 'REV_CY', '2026', { partial: true })).toMatchObject({ figure: wan(706.5) });
    expect(lineOf(await rolledUp('SC', '2026M04'), 'BIZ2')).toBeUndefined();
    await expectRebuilt();
  });
});

describe('R7 what differs in case, width or dashes is one', () => {
  test('R7 a customer two departments write differently counts once', async () => {
    const customer = rowsIn(businessOneMonth, 'CUS')[0];
    const half = withCell(businessOneMonth, 'CUS', customer?.id ?? '', 'share', 0.5);
    const id = String(customer?.cells['custId']);
    const wide = id
      .toLowerCase()
      .replace('-', '\u2013')
      .replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(wide).not.toBe(id);
    const counted = async (custId: string) => {
      world = await testDependencies();
      await inForce(world, { document: half });
      const other = withMore(businessTwoMonth, 'CUS', { ...customer?.cells, custId, share: 0.5 });
      await inForce(world, { ...secondOf, document: other });
      return lineOf(await rolledUp('SC', '2026M03'), 'SC', 'NEWCUST')?.composed;
    };
    const [same, otherwise] = [await counted(id), await counted(wide)];
    expect([same, otherwise]).toEqual([expect.objectContaining({ kind: 'count' }), same]);
  });
});

describe('R8 of a shared opportunity its share counts', () => {
  const opportunity = rowsIn(businessOneMonth, 'OPP')[0];
  const shared = (share: number): PlanDocument =>
    withCell(businessOneMonth, 'OPP', opportunity?.id ?? '', 'share', share);
  const guaranteed = async (unit: string) => lineOf(await rolledUp('SC', '2026M03'), unit, 'OPP_G_AMT');

  test('R8 680 with a share of 40 % counts 272, and the share is shown', async () => {
    await inForce(world, { document: businessOneMonth });
    const whole = (await guaranteed('BIZ1'))?.plan;
    world = await testDependencies();
    await inForce(world, { document: shared(0.4) });
    const part = (await guaranteed('BIZ1'))?.plan;
    if (whole?.kind !== 'money' || part?.kind !== 'money') throw new Error('no money');
    expect(BigInt(whole.fen) - BigInt(part.fen)).toBe(408_000_000n);
    expect((await rolledUp('SC', '2026M03')).claims).toContainEqual({
      ...{ indicator: 'OPP_G_AMT', key: 'OPP-2026-011', share: 0.4 },
    });
  });

  test('R8 a lost opportunity guarantees nothing', async () => {
    const before = withCell(businessOneMonth, 'OPP', opportunity?.id ?? '', 'stage', '0');
    await inForce(world, { document: withCell(before, 'OPP', opportunity?.id ?? '', 'targetStage', '0') });
    expect((await guaranteed('BIZ1'))?.plan).not.toMatchObject(wan(680));
  });
});

describe('R9 nothing partial looks whole', () => {
  test('R9 a year out of one month of one department is partial, and can be had on request', async () => {
    await inForce(world, secondOf);
    const refused = await value('CO', 'REV_CY', '2026');
    expect(refused).toMatchObject({ figure: { kind: 'gap', reason: 'partial' } });
    expect(refused).toMatchObject({ coverage: { expected: 4, effective: 0, known: 1, of: 48 } });
    expect(await value('CO', 'REV_CY', '2026', { partial: true })).toMatchObject({
      ...{ figure: wan(286.5), coverage: { known: 1, of: 48 } },
    });
  });

  test('R9 the same in the roll-up: every sum has its coverage beside it', async () => {
    await inForce(world, secondOf);
    const centre = await rolledUp('SC', '2026M03');
    expect(centre.coverage[0]).toEqual([4, 1, 0, null, null]);
  });
});
