import { statutoryCalendar } from 'shared/calendar/working-days';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { rowsIn, withRows } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import type { Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { importing } from 'tests/fakes/administrator';
import { inForce, month, submitting } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { indicatorRow, planOf, rowsOf } from 'tests/fixtures/plans/plan-parts';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const keyOf = (planId: string): PlanKey => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  return key;
};

const contract = (cells: Cells): Cells => ({
  ...{ unit: 'BIZ1', name: '综合显示单元批产', kind: 'contract', no: 'HT-7', date: '2026-01-15' },
  ...{ revenueYear: 2027, countedIn: 'CTR_NCY' },
  ...cells,
});

/** Of one rule: what the pane finds with what it was told, and what stops the submission. */
async function found(rule: string, document: PlanDocument = businessOneMonth, planId = month, by = 'p-li') {
  const prepared = await preparePlan(world, world.caller(by), keyOf(planId));
  if ('refused' in prepared) throw new Error(JSON.stringify(prepared.refused));
  const inPane = reviewPlan(document, {
    ...{ today: world.caller(by).today, lists: prepared.lists },
    planned: inMoneyUnitOf(document.header, prepared.planned),
    ...{ settings: reviewSettings, workingDays: statutoryCalendar },
  });
  const answer = await submitting(world, { planId, by, document, reasons: [] });
  const atSubmit = 'refused' in answer ? (answer.refused.findings ?? []) : [];
  const of = (findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule);
  return { pane: of(inPane), submit: of(atSubmit) };
}

describe('a contract of the ledger', () => {
  test('that is sound stops nothing', async () => {
    await importing(world, 'ledgers', { CONTRACT: [contract({})] });
    for (const rule of ['V-CUS-07', 'V-CUS-08', 'V-CUS-09']) {
      expect([rule, await found(rule)]).toEqual([rule, { pane: [], submit: [] }]);
    }
  });

  test('that counts as new and as revenue of the year it was signed in stops the plan (V-CUS-07)', async () => {
    await importing(world, 'ledgers', { CONTRACT: [contract({ revenueYear: 2026 })] });
    const { pane, submit } = await found('V-CUS-07');
    expect(pane).toMatchObject([{ severity: 'error', facts: { contract: 'HT-7', year: 2026 } }]);
    expect(submit).toEqual(pane);
  });

  test('without number or date is named by its name (V-CUS-08)', async () => {
    await importing(world, 'ledgers', { CONTRACT: [contract({ no: null }), contract({ name: '二期', date: null })] });
    const { pane, submit } = await found('V-CUS-08');
    expect(pane.map(({ severity, facts }) => [severity, facts['contract']])).toEqual([
      ['error', '综合显示单元批产'],
      ['error', 'HT-7'],
    ]);
    expect(submit).toEqual(pane);
  });

  test('a release letter that has waited too long wants a reason, until its contract is entered (V-CUS-09)', async () => {
    const letter = contract({ kind: 'release-letter', no: 'TC-3', date: '2025-06-01', revenueYear: 2026 });
    await importing(world, 'ledgers', { CONTRACT: [letter] });
    const { pane, submit } = await found('V-CUS-09');
    expect(pane).toMatchObject([{ severity: 'warning', facts: { contract: 'TC-3', days: 271 } }]);
    expect(submit).toEqual(pane);
    // The letter of last year counted there; this year's plan is not asked about that again.
    expect((await found('V-CUS-07')).pane).toEqual([]);
    const followed = { ...letter, contractNo: 'HT-7' };
    await importing(world, 'ledgers', { CONTRACT: [followed, contract({ name: '后续' })] });
    expect((await found('V-CUS-09')).pane).toEqual([]);
  });

  test('of another unit is none of this plan’s business, nor is the unit’s of a person', async () => {
    await importing(world, 'ledgers', { CONTRACT: [contract({ unit: 'BIZ2', revenueYear: 2026 })] });
    expect((await found('V-CUS-07')).pane).toEqual([]);
    await importing(world, 'ledgers', { CONTRACT: [contract({ revenueYear: 2026 })] });
    const person = await preparePlan(world, world.caller('p-xu'), keyOf('MON-P~BIZ1~2026M03~p-xu'));
    expect('refused' in person ? person : Object.keys(person.planned)).not.toContain('contracts');
  });
});

describe('opening receivables (V-SUM-15)', () => {
  const reported = async (period: string, [signed, collected]: readonly [number, number]) => {
    const actual = (indCode: string, value: number): Cells => ({
      ...{
        indCode,
        plan: value,
        actual: value,
        evid: indCode === 'CASH_IN' ? 'EVD-CASH' : 'EVD-CON',
        evidNo: 'E-1',
        fin: 'verified',
      },
    });
    const [year, number] = [period.slice(0, 4), period.slice(5)];
    const document = planOf({
      template: 'T-SMO',
      header: {
        ...{ planType: 'SMO', level: 'unit', title: `业务一部${period}月度总结`, org: 'BIZ1', period },
        ...{ start: `${year}-${number}-01`, end: `${year}-${number}-${number === '02' ? '28' : '31'}` },
        ...{ moneyUnit: 'wan', prepBy: 'p-li', prepDate: '2026-02-27', parentNo: `MON-D~BIZ1~${period}` },
      },
      rows: {
        ACTUAL: [actual('SIGNED', signed), actual('CASH_IN', collected)],
        SUCCESS: [
          { rowRef: 'SIGNED', practice: '每周两次与主机厂商务部门核对合同进度与交付节点', copy: '可以照此安排' },
        ],
      },
    });
    await inForce(world, { planId: `SMO~BIZ1~${period}`, by: 'p-li', document });
  };

  /** The month collects 360. */
  const opening = (value: number) =>
    importing(world, 'ledgers', { RECEIVABLE: [{ unit: 'BIZ1', year: 2026, opening: value }] });

  test('are met with what was signed and collected in the year so far', async () => {
    await keepMonths();
    await reported('2026M01', [300, 250]);
    await reported('2026M02', [200, 100]);
    await opening(200);
    // 200 + 500 − 350 = 350, ten short of the 360 planned.
    const { pane, submit } = await found('V-SUM-15');
    expect(pane).toMatchObject([{ severity: 'warning', facts: { collected: 360, most: 350 } }]);
    expect(submit).toEqual(pane);
    await opening(210);
    expect((await found('V-SUM-15')).pane).toEqual([]);
    await opening(200);
    const signing = withRows(businessOneMonth, 'IND', [
      ...rowsIn(businessOneMonth, 'IND'),
      { id: 'IND-99', cells: indicatorRow('SIGNED', 10, 'p-chen', { evid: 'EVD-CON' }) },
    ]);
    expect((await found('V-SUM-15', signing)).pane).toEqual([]);
  });

  test('say nothing while a month before is not known', async () => {
    await opening(10);
    expect((await found('V-SUM-15')).pane).toEqual([]);
  });

  test('cost one read, and none where no balance is kept', async () => {
    const reads = async (): Promise<number> => {
      world.tables.requests.length = 0;
      await preparePlan(world, world.caller('p-li'), keyOf(month));
      return world.tables.requests.filter(({ table }) => table === 'figures').length;
    };
    await importing(world, 'ledgers', { RECEIVABLE: [] });
    const without = await reads();
    await opening(10);
    expect(await reads()).toBe(without + 1);
  });

  /** Months that were signed on paper, so that their summaries have something to hang from. */
  async function keepMonths(): Promise<void> {
    const view = await world.administration.current();
    const entries = view.subjects.lists?.rows['ENTRY'] ?? [];
    const months = ['2026M01', '2026M02'].map((period) => ({
      ...{ list: 'plans', code: `MON-D~BIZ1~${period}`, zh: `MON-BIZ1-${period}-v1` },
    }));
    await importing(world, 'lists', { ENTRY: [...entries, ...months] });
  }
});

describe('core outlets (V-SUM-06)', () => {
  const decomposition = (outlets: readonly Cells[]): PlanDocument => ({
    ...planOf({
      template: 'T-DEC',
      header: {
        ...{ planType: 'DEC', level: 'unit', title: '终端分解', org: 'BIZ1', period: '2026', moneyUnit: 'wan' },
        ...{ start: '2026-01-01', end: '2026-12-31', prepBy: 'p-fang', prepDate: '2026-02-27' },
      },
      rows: {},
    }),
    blocks: { OUTLET: rowsOf('OUTLET', ...outlets) },
  });
  const row = (outlet: string, target: number | null): Cells => ({ region: 'SW', outlet, item: 'P-RK', target });

  test('each of the unit’s has its target, or the decomposition is not handed in', async () => {
    await importing(world, 'ledgers', { CORE: [{ unit: 'BIZ1', outlet: 'CD-SHOP' }] });
    const planId = 'DEC~BIZ1~2026';
    const missing = await found('V-SUM-06', decomposition([row('XA-SHOP', 10)]), planId, 'p-fang');
    expect(missing.pane).toMatchObject([{ severity: 'error', facts: { outlet: 'CD-SHOP' } }]);
    expect(missing.submit).toEqual(missing.pane);
    const blank = await found(
      'V-SUM-06',
      decomposition([row('CD-SHOP', null), row('XA-SHOP', null)]),
      planId,
      'p-fang',
    );
    expect(blank.pane.map(({ severity, facts }) => [severity, facts['outlet']])).toEqual([
      ['error', 'CD-SHOP'],
      ['warning', 'XA-SHOP'],
    ]);
    const whole = await found('V-SUM-06', decomposition([row('CD-SHOP', 5)]), planId, 'p-fang');
    expect(whole.pane).toEqual([]);
  });
});
