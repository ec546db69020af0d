import { isContent } from 'shared/template/column';
import { blockOf } from 'shared/template/template';
import { allTemplates, templateOf } from 'shared/template/templates';
import type { Template, TemplateId } from 'shared/template/template';
import { rowsIn } from 'shared/plan/document';
import { prefill } from 'shared/plan/prefill';
import type { KnownBeforePlanning } from 'shared/plan/prefill-known';
import { misfitOf } from 'shared/plan/well-formed';
import { usualOffer } from 'tests/fixtures/plans/usual-offer';

const known: KnownBeforePlanning = {
  language: 'zh-CN',
  offer: usualOffer,
  header: {
    unit: 'BIZ1',
    person: null,
    preparer: 'p-li',
    preparedOn: '2026-02-27',
    period: '2026M03',
    start: '2026-03-01',
    end: '2026-03-31',
    parentPlan: 'QTR-D~BIZ1~2026Q1',
    moneyUnit: 'wan',
    title: '业务一部2026年3月工作计划',
    counterparts: ['MKT1'],
  },
  targets: [
    { indicator: 'REV_CY', value: 420, owner: 'p-chen', before: 790 },
    { indicator: 'NEWCUST', value: 2, owner: 'p-chen', evidence: 'EVD-CON' },
  ],
  history: [{ indicator: 'REV_CY', lastYears: [380, 352, null], budget: 415, industryGrowth: 0.08 }],
  carriedTasks: [{ wbs: '9', goal: '收回到期货款40万元', kind: 'new', indCode: 'CASH_IN', unknown: 1 }],
  holders: { 'R-MKT': { person: 'p-zhao', unit: 'MKT1' } },
};

const counter = () => {
  let last = 0;
  return () => `row-${(last += 1)}`;
};

const template = (id: TemplateId): Template => {
  const found = templateOf(id);
  if (found === undefined) throw new Error(id);
  return found;
};

const month = prefill(template('T-MON-D'), known, counter());

describe('a plan before its planner has seen it', () => {
  test('knows what it is, whose, and for when', () => {
    expect(month.header).toMatchObject({
      ...{ planType: 'MON', level: 'unit', org: 'BIZ1', period: '2026M03', start: '2026-03-01', moneyUnit: 'wan' },
      ...{ prepBy: 'p-li', prepDate: '2026-02-27', counterpart: 'MKT1' },
    });
    expect(month.header).not.toHaveProperty('person');
  });

  test('starts each issued target at its value, beside its history', () => {
    const [revenue, customers] = rowsIn(month, 'IND');
    expect(revenue?.cells).toMatchObject({ indCode: 'REV_CY', parentTarget: 420, target: 420, cumBefore: 790, b: 415 });
    expect(revenue?.cells).toMatchObject({ prevActual: 380, y1: 380, y2: 352, a1: 0.4, a4: 0.2, gInd: 0.08 });
    expect(revenue?.cells).not.toHaveProperty('y3');
    expect(customers?.cells).toMatchObject({ indCode: 'NEWCUST', evid: 'EVD-CON' });
    expect(customers?.cells).not.toHaveProperty('a1');
  });

  test('carries unfinished tasks over and says so', () => {
    expect(rowsIn(month, 'TASK').map(({ cells }) => cells)).toEqual([
      { wbs: '9', kind: 'carried', goal: '收回到期货款40万元', indCode: 'CASH_IN' },
    ]);
  });

  test('offers the routine duties to the preparer and the monthly risks to whoever holds their role', () => {
    expect(rowsIn(month, 'DUTY')).toHaveLength(7);
    expect(rowsIn(month, 'DUTY')[0]?.cells).toMatchObject({ duty: 'survey', target: 1, owner: 'p-li' });
    expect(rowsIn(month, 'RSK').map(({ cells }) => cells['rType'])).toEqual([
      'market',
      'competitor',
      'staff',
      'training',
      'cost',
      'data',
      'collaboration',
    ]);
    expect(rowsIn(month, 'RSK')[0]?.cells['owner']).toBe('p-zhao');
    expect(rowsIn(month, 'RSK')[4]?.cells).not.toHaveProperty('owner');
  });

  test('takes the unit’s own rows in place of the standard ones', () => {
    const own = prefill(template('T-MON-D'), { ...known, rows: { DUTY: [{ duty: 'training' }] } }, counter());
    expect(rowsIn(own, 'DUTY').map(({ cells }) => cells)).toEqual([{ duty: 'training' }]);
  });

  test('speaks the language of its sheet', () => {
    const english = prefill(template('T-MON-D'), { ...known, language: 'en-US' }, counter());
    expect(rowsIn(english, 'DUTY')[0]?.cells['output']).toBe('1 market survey report');
    expect(rowsIn(month, 'DUTY')[0]?.cells['output']).toBe('市场调研报告1份');
  });

  test('gives every row an id of its own', () => {
    const ids = Object.values(month.blocks).flatMap((rows) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(allTemplates.map((each) => [each.id, each] as const))('%s', (_, each) => {
  test.each(['zh-CN', 'en-US'] as const)('is offered in %s with well-formed content only', (language) => {
    const plan = prefill(each, { ...known, language }, counter());
    const flaws = Object.entries(plan.blocks).flatMap(([block, rows]) =>
      rows.flatMap(({ cells }) =>
        Object.entries(cells).filter(([key, cell]) => {
          const column = blockOf(each, block)?.columns.find((candidate) => candidate.key === key);
          return column === undefined || !isContent(column) || misfitOf(column, cell) !== null;
        }),
      ),
    );
    expect(flaws).toEqual([]);
  });
});
