import type { AdministrationView } from 'shared/contract/administration';
import type { FigureReply, Me, Preparation, RollUp, ViewAnswer } from 'shared/contract/answers';
import type { OutstandingPlans } from 'shared/contract/outstanding';
import { periodWords } from 'addin/messages/period-words';
import { inFiscalYear, month } from 'shared/calendar/period';
import { planKeyOf } from 'shared/plan/plan-id';
import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import { parentKeysOf } from 'shared/sign-off/parents';
import { periodsToDate } from 'functions/use-cases/figures/beside-figures';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { shown } from 'tests/campaign/audit';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { inForce } from 'tests/fakes/sign-off-commands';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const fromApril = { YEAR: [{ key: 'firstMonth', value: 4 }] };
const wan = (tenThousands: number) => ({ kind: 'money', fen: String(tenThousands * 1_000_000) });

const asking = async <Answer>(path: string, as = 'p-zhou'): Promise<Answer> => {
  const { body, status, text } = await send(world, { path, as });
  if (status !== 200) throw new Error(text);
  return body as Answer;
};

async function value(period: string, more = {}): Promise<FigureReply | undefined> {
  const questions = [{ ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period, ...more }];
  const { body } = await send(world, { path: 'figures', as: 'p-zhou', body: { questions } });
  return (body as { replies: readonly FigureReply[] }).replies[0];
}

const composedOf = async (unit: string, period: string) =>
  rollUpTable(await asking<RollUp>(`roll-ups/${unit}/${period}`)).lines.find(
    (line) => line.unit.id === unit && line.indicator === 'REV_CY',
  )?.composed;

describe('R11 a planning year from April', () => {
  test('R11 is set by an administrator, and every pane is told', async () => {
    expect((await asking<Me>('me', 'p-li')).rules.fiscal).toEqual({ firstMonth: 1 });
    await importing(world, 'calendar', fromApril);
    const { rules, mayPlan } = await asking<Me>('me', 'p-li');
    expect(rules.fiscal).toEqual({ firstMonth: 4 });
    // On 27 February 2026 the fourth quarter of 2025 is running.
    const quarters = mayPlan.find(({ template, unit }) => template === 'T-QTR-D' && unit.id === 'BIZ1')?.periods;
    expect(quarters).toEqual(['2026Q1', '2025Q4', '2026Q2', '2025Q3']);
    expect(mayPlan.find(({ template }) => template === 'T-ANN-D')?.periods.slice(0, 2)).toEqual(['2026', '2025']);
  });

  test.each([0, 13, 3.5, null])('R11 %p is no month', async (first) => {
    await expect(importing(world, 'calendar', { YEAR: [{ key: 'firstMonth', value: first }] })).rejects.toThrow('YEAR');
  });

  test('R11 deadlines of quarters and years follow', async () => {
    await importing(world, 'calendar', fromApril);
    const due = async (period: string, kind: string) =>
      (await asking<OutstandingPlans>(`outstanding/BIZ1/${period}`)).plans.find(({ template }) => template === kind)
        ?.due;
    // Five working days before 1 April, and day 20 of the last month of the year before.
    expect(await due('2026Q1', 'T-QTR-D')).toBe('2026-03-25');
    expect(await due('2026', 'T-ANN-D')).toBe('2026-03-20');
    // Day 10 of the first month of the year that follows: a Saturday.
    expect(await due('2026', 'T-SAN')).toBe('2027-04-09');
  });

  test('R11 a month climbs into its own quarter and year, and a rebuild says the same', async () => {
    await importing(world, 'calendar', fromApril);
    await inForce(world);
    await world.backgroundWork.settled();
    for (const period of ['2026M03', '2025Q4', '2025']) expect(await composedOf('SC', period)).toEqual(wan(420));
    for (const period of ['2026Q1', '2026']) expect(await composedOf('SC', period)).toBeUndefined();
    expect(await value('2025Q4', { partial: true })).toMatchObject({ figure: wan(420), coverage: { known: 1, of: 3 } });
    expect(await value('2025', { partial: true })).toMatchObject({ figure: wan(420), coverage: { known: 1, of: 12 } });
    expect(await value('2026Q1', { partial: true })).toMatchObject({ figure: { kind: 'gap', reason: 'no-plan' } });
    // As people type it: a quarter without a year is one of the year that is running.
    expect(await value('四季度', { partial: true })).toMatchObject({ figure: wan(420) });
    const before = shown(world.tables);
    await rebuildProjections(world);
    expect(shown(world.tables)).toBe(before);
  });

  test('R11 plans above, issued targets and the year so far are those of the year', async () => {
    await importing(world, 'calendar', fromApril);
    const key = planKeyOf('MON-D~BIZ1~2026M03');
    if (key === null) throw new Error('no key');
    const view = { ...world.caller('p-li').view, fiscal: { firstMonth: 4 } };
    expect(parentKeysOf(key, view).map(({ period }) => period)).toEqual(['2025Q4', '2025']);
    expect(periodsToDate(inFiscalYear(month(2026, 3), { firstMonth: 4 })).map((each) => each.key)).toEqual([
      ...['2025M04', '2025M05', '2025M06', '2025M07', '2025M08', '2025M09'],
      ...['2025M10', '2025M11', '2025M12', '2026M01', '2026M02', '2026M03'],
    ]);
    const { tables } = await asking<AdministrationView>('administration', 'p-admin');
    const issued = { unit: 'BIZ1', indicator: 'SALES', period: '2027M02', target: 7 };
    await importing(world, 'targets', { TARGET: [...(tables['TARGET'] ?? []), issued] });
    const wanted = { template: 'T-QTR-D', unit: 'BIZ1', period: '2026Q4', person: null, language: 'zh-CN' };
    const { body, status } = await send(world, { path: 'preparations', as: 'p-li', body: wanted });
    expect(status).toBe(200);
    const { document } = body as Preparation;
    const row = document.blocks['IND']?.find(({ cells }) => cells['indCode'] === 'SALES');
    expect(row?.cells['target']).toBe(7);
  });

  test('R11 views say which months a quarter is', async () => {
    await importing(world, 'calendar', fromApril);
    const { period } = await asking<ViewAnswer>('views/RU-01?unit=SC&period=2026Q1');
    expect(period).toEqual({
      id: '2026Q1',
      zh: '2026年度一季度（2026年4月—2026年6月）',
      en: expect.anything() as string,
    });
    expect(period.en).toBe('Q1 FY2026 (Apr 2026–Jun 2026)');
    expect(periodWords('2026', 'zh-CN', { firstMonth: 4 })).toBe('2026年度（2026年4月–2027年3月）');
    expect(periodWords('2026', 'zh-CN')).toBe('2026年');
  });

  test('R11 stays as it is once anybody has planned, and the table says why', async () => {
    await inForce(world);
    await expect(importing(world, 'calendar', fromApril)).rejects.toThrow('year-in-use');
    expect((await asking<Me>('me', 'p-li')).rules.fiscal).toEqual({ firstMonth: 1 });
  });
});
