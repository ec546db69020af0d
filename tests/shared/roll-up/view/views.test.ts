import { month } from 'shared/calendar/period';
import { stateOf } from 'shared/roll-up/build-state';
import type { Basis } from 'shared/roll-up/contribution';
import type { ViewCell } from 'shared/roll-up/view/column-cells';
import type { SourceName, ViewSources } from 'shared/roll-up/view/sources';
import { viewTable, viewTotal, type ViewRow } from 'shared/roll-up/view/table';
import { staffAllocation } from 'shared/roll-up/view/target-views';
import { columnsReadBy, financePull, viewOf, views } from 'shared/roll-up/view/views';
import type { View } from 'shared/roll-up/view/view';
import { indicatorNamed, readable } from 'tests/shared/roll-up/figures';

const shown = (cell: ViewCell | undefined): string | number | boolean | undefined => {
  if (cell === undefined) return undefined;
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'flag') return cell.flag;
  const value = readable(cell);
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
};

const asText = ({ of, cells }: ViewRow): string =>
  [...of, ':', ...Object.values(cells).map(shown)].map(String).join(' ').trim();

const viewNamed = (id: string): View => {
  const found = viewOf(id);
  if (found === undefined) throw new Error(`no view ${id}`);
  return found;
};

const table = <Source extends SourceName>(id: string, ...records: ViewSources[Source][]): readonly string[] =>
  viewTable<Source>(viewNamed(id), records).map(asText);

/** One figure record, money in 分. */
function aFigure(
  indicator: string,
  basis: Basis,
  value: number,
  more: Partial<ViewSources['figures']> & { readonly beside?: Readonly<Record<string, number>> } = {},
): ViewSources['figures'] {
  const { beside = {}, ...rest } = more;
  const period = month(2026, Number((rest.period ?? '2026M03').slice(-2)));
  const stated = new Map(
    Object.entries({ [indicator]: value, ...beside }).map(([code, steps]) => [code, [{ steps: BigInt(steps) }]]),
  );
  const state = stateOf(indicatorNamed(indicator), { stated, listed: new Map() }, { period });
  return {
    unit: 'A',
    person: null,
    indicator,
    period: period.key,
    basis,
    level: 'own',
    state: state ?? { kind: 'nothing' },
    reason: null,
    isPartial: false,
    ...rest,
  };
}

describe('the catalogue of views', () => {
  it('has all forty, each once', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => `RU-${String(index + 1).padStart(2, '0')}`);
    expect(views.map(({ id }) => id)).toEqual(numbers);
  });

  it('names every view and column in both languages, for somebody', () => {
    for (const { zh, en, audience, columns } of [...views, staffAllocation]) {
      expect([zh, en, audience.length > 0].every(Boolean)).toBe(true);
      expect(columns.every((column) => column.zh !== '' && column.en !== '')).toBe(true);
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    }
  });

  it('reads only columns to the left', () => {
    const wrong = views.flatMap(({ id, columns }) =>
      columns.flatMap(({ formula }, position) => {
        const left = columns.slice(0, position).map(({ key }) => key);
        return columnsReadBy(formula)
          .filter((key) => !left.includes(key))
          .map((key) => `${id} ${key}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('names only indicators there are', () => {
    for (const { formula } of views.flatMap(({ columns }) => columns)) {
      if (formula.is === 'figure' && formula.indicator !== null)
        expect(indicatorNamed(formula.indicator)).toBeDefined();
    }
  });

  it('lets finance pull the seven views it asks for', () => {
    expect(financePull.every((id) => viewNamed(id).audience.includes('finance'))).toBe(true);
  });

  it('shows an empty table for no records', () => {
    views.forEach((view) => expect(viewTable(view, [])).toEqual([]));
  });
});

describe('targets', () => {
  const figures = [
    aFigure('SALES', 'plan', 100),
    aFigure('SALES', 'plan', 90, { level: 'below' }),
    aFigure('SALES', 'actual', 80),
  ];

  it('RU-01 has plan, broken down, actual, what of it is verified, deviation, completion', () => {
    expect(table<'figures'>('RU-01', ...figures)).toEqual(['A SALES : 100 90 80 not-planned -20 0.8']);
    const booked = aFigure('SALES', 'verified', 75);
    expect(table<'figures'>('RU-01', ...figures, booked)).toEqual(['A SALES : 100 90 80 75 -20 0.8']);
  });

  it('RU-01 leaves the actual blank that nobody reported', () => {
    expect(table<'figures'>('RU-01', aFigure('SALES', 'plan', 100))).toEqual([
      'A SALES : 100 not-planned not-planned not-planned not-planned not-planned',
    ]);
  });

  it('RU-02 is by person', () => {
    const of = (person: string, basis: Basis, value: number) => aFigure('A_CALL', basis, value, { person });
    expect(table<'figures'>('RU-02', of('wang', 'plan', 40), of('wang', 'actual', 50), of('li', 'plan', 20))).toEqual([
      'li A_CALL : 20 not-planned not-planned not-planned not-planned',
      'wang A_CALL : 40 50 not-planned 10 1.25',
    ]);
  });

  it('RU-03 runs sums on and keeps the last of stocks', () => {
    const months = [1, 2, 3].map((number) => month(2026, number).key);
    const sales = months.map((period, index) => aFigure('SALES', 'plan', [10, 20, 30][index] ?? 0, { period }));
    const reported = months.map((period, index) => aFigure('OPP_RPT', 'plan', [5, 8, 12][index] ?? 0, { period }));
    expect(table<'figures'>('RU-03', ...sales, ...reported)).toEqual([
      'OPP_RPT 2026M01 : 5 not-planned 5 not-planned',
      'OPP_RPT 2026M02 : 8 not-planned 8 not-planned',
      'OPP_RPT 2026M03 : 12 not-planned 12 not-planned',
      'SALES 2026M01 : 10 not-planned 10 not-planned',
      'SALES 2026M02 : 20 not-planned 30 not-planned',
      'SALES 2026M03 : 30 not-planned 60 not-planned',
    ]);
  });

  it('RU-04 rates deviations in the direction of the indicator', () => {
    const churn = { B_CUST_LOST: 3, B_CUST_OLD: 100 };
    const rows = [
      aFigure('SALES', 'plan', 100),
      aFigure('SALES', 'actual', 85),
      aFigure('CHURN', 'plan', 0, { beside: { ...churn, B_CUST_LOST: 2 } }),
      aFigure('CHURN', 'actual', 0, { beside: churn }),
    ];
    expect(table<'figures'>('RU-04', ...rows)).toEqual([
      'A CHURN : 0.02 0.03 not-planned 0.01 0.5 serious',
      'A SALES : 100 85 not-planned -15 -0.15 warning',
    ]);
  });

  it('RU-04 compares who was given tasks with who did them', () => {
    const given = (person: string, done: boolean, task: string) => ({ unit: 'A', person, task, done });
    const rows = viewTable<'assignments'>(staffAllocation, [
      given('li', true, '1'),
      given('li', false, '2'),
      given('wang', true, '3'),
    ]);
    expect(rows.map(asText)).toEqual(['A li : 2 1 0.5', 'A wang : 1 1 1']);
  });

  it('RU-05 bands completion', () => {
    expect(table<'figures'>('RU-05', aFigure('SALES', 'plan', 100), aFigure('SALES', 'actual', 93))).toEqual([
      'A SALES : 100 93 0.93 watch',
    ]);
  });

  it('RU-34 shows what is not broken down yet', () => {
    const node = { indicator: 'SALES', who: 'A', period: '2026M03', issued: 120, agreed: 110, formal: 110 };
    expect(table<'targetChain'>('RU-34', { ...node, target: 100, composed: 90, owner: 'A' })).toEqual([
      'SALES A 2026M03 : 120 110 110 100 90 10 10 A',
    ]);
  });
});

describe('what is sold and what is coming', () => {
  const sold = (more: Partial<ViewSources['sales']>): ViewSources['sales'] => ({
    category: 'F',
    line: 'L1',
    region: 'East',
    outlet: 'O1',
    sales: 0,
    target: 0,
    grossProfit: 0,
    capacity: 0,
    targetShare: 0.5,
    ...more,
  });
  const opp = (oppId: string, more: Partial<ViewSources['opportunities']> = {}): ViewSources['opportunities'] => ({
    oppId,
    oppClass: 'OC-G',
    unit: 'A',
    amount: 100,
    weighted: 60,
    revCY: 70,
    revNY: 30,
    stage: 3,
    plannedStage: 4,
    due: true,
    onStage: false,
    daysLate: 5,
    month: '2026M03',
    ...more,
  });

  it('RU-06 gives the mix beside the target mix', () => {
    expect(
      table<'sales'>(
        'RU-06',
        sold({ sales: 30, grossProfit: 6 }),
        sold({ sales: 30, grossProfit: 6 }),
        sold({ category: 'V', sales: 40, grossProfit: 4 }),
      ),
    ).toEqual(['F : 60 0.6 0.5 12 0.2 0', 'V : 40 0.4 0.5 4 0.1 0']);
  });

  it('RU-07 adds up by line', () => {
    expect(table<'sales'>('RU-07', sold({ sales: 3 }), sold({ line: 'L2', sales: 4 }), sold({ sales: 5 }))).toEqual([
      'L1 : 8 0',
      'L2 : 4 0',
    ]);
  });

  it('RU-08 divides by the capacity of the region once', () => {
    expect(
      table<'sales'>(
        'RU-08',
        sold({ sales: 600, target: 500, capacity: 10000 }),
        sold({ sales: 400, target: 500, capacity: 10000 }),
      ),
    ).toEqual(['East O1 : 1000 1000 1 10000 0.1']);
  });

  it('RU-09 counts an opportunity once that two departments list', () => {
    expect(table<'opportunities'>('RU-09', opp('1'), opp('1', { unit: 'B' }), opp('2', { oppClass: 'OC-S' }))).toEqual([
      'OC-G : 1 100 60 70 30',
      'OC-S : 1 100 60 70 30',
    ]);
  });

  it('RU-10 has the stage planned and reached, and the rate over all that are due', () => {
    const rows = [opp('1'), opp('2', { stage: 4, onStage: true, daysLate: 0 }), opp('3', { due: false })];
    expect(table<'opportunities'>('RU-10', ...rows)).toEqual([
      '1 : 4 3 5 1 0 0',
      '2 : 4 4 0 1 1 1',
      '3 : 4 3 5 0 0 zero-denominator',
    ]);
    expect(shown(viewTotal<'opportunities'>(viewNamed('RU-10'), rows).cells.progress)).toBe(0.5);
  });

  it('RU-11 runs counts and values on', () => {
    expect(
      table<'opportunities'>(
        'RU-11',
        opp('1', { month: '2026M01' }),
        opp('2', { month: '2026M02' }),
        opp('3', { month: '2026M02' }),
      ),
    ).toEqual(['2026M01 : 1 1 100 100', '2026M02 : 2 3 200 300']);
  });

  it('RU-12 finds the bottleneck', () => {
    const at = (stage: string, count: number, targetConversion: number): ViewSources['funnel'][] =>
      Array.from({ length: count }, (_, index) => ({
        stage,
        oppId: `${stage}-${index}`,
        amount: 10,
        inStage: index === 0,
        entered: true,
        targetConversion,
      }));
    expect(table<'funnel'>('RU-12', ...at('1', 10, 0.5), ...at('2', 4, 0.5), ...at('3', 1, 0.9))).toEqual([
      '1 : 1 10 10 0.4 0.5 0.1 false',
      '2 : 1 10 4 0.25 0.5 0.25 true',
      '3 : 1 10 1 no-denominator 0.9 no-denominator false',
    ]);
  });

  it('RU-15 finds the gap of 350 of FX-05, covered, and lets units offset each other in the company', () => {
    const fx05 = { unit: 'A', target: 3000, yearToDate: 1450, backlog: 800, guaranteed: 400, supplement: 480 };
    const ahead = { unit: 'B', target: 100, yearToDate: 200, backlog: 0, guaranteed: 0, supplement: 0 };
    expect(table<'revenueGaps'>('RU-15', fx05, ahead)).toEqual([
      'A : 3000 1450 800 400 350 350 480 -130 0',
      'B : 100 200 0 0 -100 0 0 0 0',
    ]);
    expect(shown(viewTotal<'revenueGaps'>(viewNamed('RU-15'), [fx05, ahead]).cells.gap)).toBe(250);
    expect(table<'revenueGaps'>('RU-15', { ...fx05, supplement: 300 })[0]).toMatch(/ 50 50$/);
  });

  const customer = (custId: string, more: Partial<ViewSources['customers']> = {}): ViewSources['customers'] => ({
    custId,
    unit: 'A',
    month: '2026M03',
    type: 'new',
    source: 'expo',
    evidence: 'EVD-CON',
    planned: true,
    counted: true,
    ...more,
  });

  it('RU-16 counts customers with evidence once', () => {
    expect(
      table<'customers'>(
        'RU-16',
        customer('1'),
        customer('1'),
        customer('2', { counted: false }),
        customer('3', { evidence: 'EVD-BID', planned: false }),
      ),
    ).toEqual(['A 2026M03 EVD-BID : 0 1', 'A 2026M03 EVD-CON : 2 1']);
  });

  it('RU-35 spreads contracts over the years of their revenue', () => {
    const contract = (revenueYear: string, amount: number) => ({ contract: 'C1', revenueYear, amount });
    expect(table<'carryForward'>('RU-35', contract('2027', 60), contract('2028', 40), contract('2027', 5))).toEqual([
      '2027 : 65 1',
      '2028 : 40 1',
    ]);
  });

  it('RU-37 gives the structure of customers', () => {
    expect(
      table<'customers'>('RU-37', customer('1'), customer('2'), customer('3'), customer('4', { source: 'phone' })),
    ).toEqual(['new expo : 3 0.75', 'new phone : 1 0.25']);
  });
});

describe('what finance pulls', () => {
  it('RU-13 keeps revenue and contracts for later years apart', () => {
    const rows = [aFigure('REV_CY', 'actual', 10), aFigure('CTR_NCY', 'actual', 5), aFigure('CTR_CY', 'actual', 7)];
    expect(table<'figures'>('RU-13', ...rows)).toEqual(['A 2026M03 : 10 5 7 12 not-planned not-planned not-planned']);
  });

  it('RU-14 divides what was collected by what was due, and carries the balance', () => {
    const of = (unit: string, collected: number, due: number) => ({
      ...{ unit, opening: 20, signed: 50, collected, due },
      ...{ signedPlan: null, collectedPlan: null, duePlan: null },
    });
    expect(table<'receivables'>('RU-14', of('A', 80, 100), of('B', 10, 40))).toEqual([
      'A : 20 50 80 100 0.8 70 -10 not-planned not-planned not-planned not-planned',
      'B : 20 50 10 40 0.25 70 60 not-planned not-planned not-planned not-planned',
    ]);
    expect(shown(viewTotal<'receivables'>(viewNamed('RU-14'), [of('A', 80, 100), of('B', 10, 40)]).cells.rate)).toBe(
      0.642857,
    );
  });

  it('RU-17 shows the strategy by year', () => {
    expect(table<'figures'>('RU-17', aFigure('STR_REV', 'plan', 9), aFigure('STR_REV', 'actual', 8))).toEqual([
      'STR_REV 2026M03 : 9 8 0.888889',
    ]);
  });

  it('RU-18 has the balance and the ratio to sales counted once', () => {
    const spent = (purpose: string, verified: number) => ({
      unit: 'A',
      purpose,
      quota: 10,
      applied: 9,
      approved: 8,
      verified,
      sales: 100,
    });
    expect(table<'expenses'>('RU-18', spent('travel', 4), spent('travel', 2), spent('promo', 1))).toEqual([
      'promo : 10 9 8 1 2 100 0.01',
      'travel : 20 18 16 6 4 100 0.06',
    ]);
  });

  it('RU-19 has what costs were cut and saved', () => {
    const rows = [
      aFigure('B_COST_BASE', 'actual', 100),
      aFigure('B_COST_ACT', 'actual', 94),
      aFigure('COST_CUT', 'actual', 0, { beside: { B_COST_BASE: 100, B_COST_ACT: 94 } }),
      aFigure('COST_SAVE', 'actual', 0, { beside: { B_SAVE_ACT: 38, B_SAVE_TGT: 50 } }),
    ];
    expect(table<'figures'>('RU-19', ...rows)).toEqual(['2026M03 : 100 94 0.06 0.76 not-planned not-planned']);
  });

  it('RU-20 divides profits by sales', () => {
    const beside = { SALES: 200, B_COGS: 150, B_NP: 20 };
    const rows = [
      aFigure('SALES', 'actual', 200),
      aFigure('B_GP', 'actual', 50),
      aFigure('GM_RATE', 'actual', 0, { beside: { ...beside, B_GP: 50 } }),
      aFigure('NM_RATE', 'actual', 0, { beside }),
    ];
    expect(table<'figures'>('RU-20', ...rows)).toEqual(['A : 200 50 0.25 0.1 not-planned not-planned not-planned']);
  });
});

describe('people', () => {
  it('RU-21 weighs scores by samples', () => {
    const of = (n: number, score: number) => [
      aFigure('B_SVY_N', 'actual', n),
      aFigure('CSAT', 'actual', score, { beside: { B_SVY_N: n } }),
    ];
    expect(table<'figures'>('RU-21', ...of(20, 4600), ...of(5, 4000))).toEqual(['A : 25 4.48 not-planned not-planned']);
  });

  it('RU-22 divides who came by who was expected', () => {
    const of = (topic: string, due: number, present: number, gain: number | null) => ({
      ...{ unit: 'A', topic, due, present, gain },
    });
    expect(table<'trainings'>('RU-22', of('t1', 4, 3, 10), of('t2', 4, 3, 20), of('t3', 2, 0, null))).toEqual([
      'A : 6 10 0.6 15',
    ]);
  });

  it('RU-28 is half attendance, half effect', () => {
    expect(
      table<'meetings'>(
        'RU-28',
        { unit: 'A', due: 10, present: 9, meetings: 1, effect: 80 },
        { unit: 'A', due: 10, present: 7, meetings: 3, effect: 60 },
      ),
    ).toEqual(['A : 20 16 0.8 80 65 72.5']);
  });

  it('RU-29 blends the four parts, and leaves a missing one to the others', () => {
    expect(
      table<'evaluations'>(
        'RU-29',
        { unit: 'A', self: 90, mutual: 80, superior: 85, data: 70 },
        { unit: 'B', self: null, mutual: 80, superior: 90, data: null },
        { unit: 'C', self: null, mutual: null, superior: null, data: null },
      ),
    ).toEqual([
      'A : 90 80 85 70 78.5 fair',
      'B : zero-denominator 80 90 zero-denominator 86 good',
      'C : zero-denominator zero-denominator zero-denominator zero-denominator no-weight no-weight',
    ]);
  });

  it('RU-32 ranks by completion, then by amount, those without a target last', () => {
    const of = (who: string, value: number, target: number, rankBefore: number | null = null) => ({
      who,
      value,
      target,
      rankBefore,
      tasksDone: 0.9,
    });
    expect(
      table<'ranking'>('RU-32', of('li', 50, 100, 1), of('wang', 90, 100, 3), of('zhao', 180, 200), of('chen', 5, 0)),
    ).toEqual([
      'zhao : 180 200 0.9 1 not-planned not-planned 0.9',
      'wang : 90 100 0.9 2 3 1 0.9',
      'li : 50 100 0.5 3 1 -2 0.9',
      'chen : 5 0 zero-denominator zero-denominator not-planned not-planned 0.9',
    ]);
  });

  it('RU-33 lists what each person committed to', () => {
    expect(
      table<'commitments'>('RU-33', {
        person: 'li',
        indicator: 'SALES',
        issued: 100,
        feedback: 80,
        agreed: 90,
        signed: true,
        actual: null,
      }),
    ).toEqual(['li SALES : 100 80 90 true not-planned']);
  });

  it('RU-36 turns activity into conversions', () => {
    const of = (indicator: string, value: number) => aFigure(indicator, 'actual', value, { person: 'li' });
    expect(
      table<'figures'>(
        'RU-36',
        of('A_CALL', 100),
        of('A_APPT', 10),
        of('A_VISIT', 8),
        of('A_GROSS', 10),
        of('B_ORD', 2),
      ),
    ).toEqual(['li : 100 10 8 10 2 0.1 0.8 0.25 not-planned not-planned']);
  });

  it('RU-40 lays last week, this week and problems side by side', () => {
    const of = (kind: 'done' | 'planned' | 'problem', text: string) => ({ person: 'li', kind, text });
    expect(
      table<'weeklyBoard'>(
        'RU-40',
        of('done', 'offer'),
        of('planned', 'visit'),
        of('planned', 'bid'),
        of('problem', 'price'),
      ),
    ).toEqual(['li : offer visit; bid price 1']);
  });
});

describe('how plans are made, signed and put right', () => {
  it('RU-23 averages the delay over late tasks only', () => {
    const task = (task: string, done: boolean, late: boolean, daysLate: number) => ({
      unit: 'A',
      task,
      due: true,
      done,
      late,
      daysLate,
    });
    expect(
      table<'tasks'>('RU-23', task('1', true, false, 0), task('2', false, true, 3), task('3', false, true, 6)),
    ).toEqual(['A : 3 1 2 0.333333 4.5']);
    expect(table<'tasks'>('RU-23', task('1', true, false, 0))).toEqual(['A : 1 1 0 1 zero-denominator']);
  });

  it('RU-24 shows where each plan stands', () => {
    expect(
      table<'planStates'>('RU-24', {
        unit: 'A',
        template: 'T-MON-D',
        planNo: 'P1',
        state: 'pending-1',
        deadline: '2026-02-28',
        daysLate: 2,
      }),
    ).toEqual(['A T-MON-D : P1 pending-1 2026-02-28 2']);
  });

  it('RU-25 shows whom a plan waits for', () => {
    expect(
      table<'queue'>(
        'RU-25',
        { planNo: 'P1', step: '2', waitingFor: 'Li', daysWaiting: 3 },
        { planNo: 'P1', step: '2', waitingFor: 'Wang', daysWaiting: 1 },
      ),
    ).toEqual(['P1 2 : Li; Wang 3']);
  });

  it('RU-26 counts findings by rule, and clear goals once a unit', () => {
    const of = (rule: string, found: number) => ({ unit: 'A', rule, found, goals: 10, clearGoals: 9 });
    expect(table<'findings'>('RU-26', of('V-GOAL-01', 1), of('V-SUM-01', 2))).toEqual([
      'V-GOAL-01 A : 1 10 9 0.9',
      'V-SUM-01 A : 2 10 9 0.9',
    ]);
  });

  it('RU-27 lists pairs', () => {
    expect(
      table<'pairs'>('RU-27', { first: 'P1/1', second: 'P2/4', kind: 'duplicate', similarity: 0.92, dayGap: 3 }),
    ).toEqual(['P1/1 P2/4 : duplicate 0.92 3']);
  });

  it('RU-30 counts rectifications by type', () => {
    const of = (recNo: string, closedOnTime: boolean, overdue: boolean) => ({
      recNo,
      type: 'goal',
      open: !closedOnTime,
      due: true,
      closedOnTime,
      overdue,
    });
    expect(table<'rectifications'>('RU-30', of('1', true, false), of('2', false, true))).toEqual([
      'goal : 1 2 1 1 0.5',
    ]);
  });

  it('RU-31 lists risks with the highest of the unit', () => {
    const risk = (unit: string, riskNo: string, score: number) => ({
      unit,
      riskNo,
      score,
      trigger: 't',
      status: 'open',
    });
    expect(table<'risks'>('RU-31', risk('A', '1', 8), risk('A', '2', 15), risk('B', '3', 4))).toEqual([
      'A 1 : 8 t open 15',
      'A 2 : 15 t open 15',
      'B 3 : 4 t open 4',
    ]);
  });

  it('RU-38 counts what was not completed by cause', () => {
    const of = (cause: string, completed: boolean) => ({ unit: 'A', item: '1', completed, success: completed, cause });
    expect(table<'summaries'>('RU-38', of('', true), of('price', false), of('price', false))).toEqual([
      'A  : 1 1 0 1',
      'A price : 2 0 2 0',
    ]);
  });

  it('RU-39 counts feedback and what was handled', () => {
    expect(
      table<'feedback'>('RU-39', { category: 'time', handled: true }, { category: 'time', handled: false }),
    ).toEqual(['time : 2 1 0.5']);
  });
});
