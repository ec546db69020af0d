/** @jest-environment jsdom */
import { RollUpPane } from 'addin/roll-up/roll-up-pane';
import type { ViewAnswer } from 'shared/contract/answers';
import type { Service } from 'addin/api/service';
import { aService, renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

jest.mock('addin/roll-up/view-chart', () => ({ __esModule: true, default: () => null }));

const unit = (id: string, zh: string) => ({ id, zh, en: id });
const money = (fen: string) => ({ kind: 'money', fen }) as const;

const anAnswer = (changes: Partial<ViewAnswer> = {}): ViewAnswer => ({
  view: { id: 'RU-13', zh: '收入与新签', en: 'Revenue and new contracts' },
  unit: unit('SC', '销售中心'),
  period: { id: '2026M02', zh: '2026年2月', en: 'February 2026' },
  asOf: '2026-02-27T06:20:00Z',
  about: [{ id: 'unit', zh: '部门', en: 'Unit', naming: 'unit' }],
  columns: [
    { key: 'revenuePlan', zh: '收入计划', en: 'Planned revenue', kind: 'money', unit: { zh: '万元', en: 'CNY 10k' } },
  ],
  rows: [
    {
      key: 'BIZ1',
      of: [unit('BIZ1', '业务一部')],
      cells: [money('420000000')],
      isPartial: false,
      plans: ['MON-D~BIZ1~2026M02'],
    },
    {
      key: 'BIZ2',
      of: [unit('BIZ2', '业务二部')],
      cells: [{ kind: 'gap', reason: 'not-effective' }],
      isPartial: false,
      plans: [],
    },
  ],
  total: { key: '', of: [], cells: [money('420000000')], isPartial: false, plans: [] },
  chart: { kind: 'columns', columns: ['revenuePlan'] },
  trace: null,
  plans: [],
  coverage: { units: 2, effective: 1, partial: 0, waiting: 0, missing: 1 },
  missing: [
    {
      ...{ unit: unit('BIZ2', '业务二部'), standing: 'missing', planId: null, planNo: null },
      ...{ due: '2026-02-28', daysLate: 3, waitingFor: [] },
    },
  ],
  unverified: 2,
  ...changes,
});

let part: RenderedPart;
afterEach(() => part.close());

async function shown(
  answer: (view: string, unit: string, period: string, trace?: string) => ViewAnswer = () => anAnswer(),
) {
  const { service, asked } = aService({
    view: answer,
    outstanding: () => ({ unit: unit('SC', '销售中心'), period: '2026M02', today: '2026-02-27', plans: [] }),
  } as Parameters<typeof aService>[0]);
  part = await renderPart(<RollUpPane />, { service: service as Service }, (store) =>
    store.change((state) => ({
      ...state,
      me: {
        ...{ person: someone('p-he', '何静'), unit: unit('FIN', '财务部'), roles: ['R-FIN'], mayPlan: [] },
        ...{ mayRollUp: [unit('SC', '销售中心')], today: '2026-02-27' },
      } as unknown as NonNullable<typeof state.me>,
    })),
  );
  return asked;
}

test('P22: a view opens on this month, with its sum, what is missing and why, and the time of the figures', async () => {
  const asked = await shown();
  expect(asked.find(({ what }) => what === 'view')?.given).toEqual(['RU-13', 'SC', '2026M02']);
  const text = part.text();
  expect(text).toContain('2026年2月 收入计划 420.00');
  expect(text).toContain('1 / 2 个部门已生效');
  expect(text).toContain('2 项实际未核实');
  expect(text).toContain('业务二部未编制，2月28日应交，逾期 3 天');
  expect(text).not.toContain('UTC');
  // A gap is a dash in the column of numbers, its reason beside it.
  const gap = [...part.page.querySelectorAll('td')].find((cell) => cell.textContent === '–');
  expect(gap?.title).toBe('计划未生效');
  // A part never looks whole.
  expect([...part.page.querySelectorAll('th')].map((cell) => cell.textContent?.trim())).toContain('合计 部分');
});

test('any period is asked for: a quarter, a week, the span of the strategy', async () => {
  const asked = await shown();
  const tab = (name: string) => {
    const found = [...part.page.querySelectorAll<HTMLElement>('[role="tab"]')].find(
      (each) => each.textContent?.startsWith(name) === true,
    );
    if (found === undefined) throw new Error(name);
    return found;
  };
  await part.click(tab('季'));
  await part.click(part.button('2026年一季度'));
  await part.click(tab('周'));
  await part.click(part.button('2026年第10周'));
  await part.click(tab('3+3'));
  await part.click(part.button('2026—2031年'));
  const periods = asked.filter(({ what }) => what === 'view').map(({ given }) => given[2]);
  expect(periods).toEqual(['2026M02', '2026Q1', '2026W10', '2026-2031']);
});

test('a row leads to its plans, with state and what each brings', async () => {
  const plan = {
    ...{
      planId: 'MON-D~BIZ1~2026M02',
      planNo: 'MON-BIZ1-2026M02-v2',
      version: 2,
      state: 'effective' as const,
      period: '2026M02',
    },
    ...{ unit: unit('BIZ1', '业务一部'), person: null },
  } as const;
  const asked = await shown((_view, _unit, _period, trace) =>
    trace === undefined
      ? anAnswer()
      : anAnswer({ plans: [plan], trace: [{ plan: plan.planId, cells: [money('420000000')] }] }),
  );
  await part.click(part.button('业务一部'));
  expect(asked.filter(({ what }) => what === 'view').at(-1)?.given).toEqual(['RU-13', 'SC', '2026M02', 'BIZ1']);
  expect(part.text()).toContain('MON-BIZ1-2026M02-v2');
  expect(part.text()).toContain('收入计划 420.00');
});

test('a view of nothing says so', async () => {
  await shown(() => anAnswer({ rows: [], total: null }));
  expect(part.text()).toContain('本期没有可显示的内容');
});

test('every function is there with its arguments and an example, and codes are found by name', async () => {
  await shown();
  await part.click(part.button('函数怎么写'));
  for (const name of [
    'VALUE',
    'TARGET',
    'ACTUAL',
    'ATTAINMENT',
    'ROLLUP',
    'VIEW',
    'COVERAGE',
    'STATUS',
    'SIGNERS',
    'NAME',
    'VERIFY',
    'ASOF',
  ])
    expect(part.text()).toContain(`PLAN.${name}`);
  expect(part.text()).toContain('=PLAN.VALUE("SC","REV_CY","2026M02")');
});
