import { figureQueue } from 'addin/functions/figure-queue';
import { registerPlanFunctions } from 'addin/functions/plan-functions';
import { spilledTables } from 'addin/functions/spilled-tables';
import type { Answer } from 'addin/api/answer';
import type { Service } from 'addin/api/service';
import { planFunctions } from 'addin/messages/function-list';
import type { FigureQuestion, FigureReply, ViewAnswer } from 'shared/contract/answers';
import { send } from 'tests/fakes/http';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { viewWorld } from 'tests/fakes/view-world';

type Called = (...args: unknown[]) => Promise<unknown>;

class FakeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

let world: TestDependencies;
let functions: Map<string, Called>;
let requests: (readonly FigureQuestion[])[];
let isAway = false;
let language: 'zh-CN' | 'en-US' = 'zh-CN';
let queue: ReturnType<typeof figureQueue>;

const overHttp = async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
  if (isAway) return { kind: 'unreachable' };
  const got = await send(world, { path, as: 'p-he', ...(body === undefined ? {} : { body }) });
  return got.status === 200 ? { kind: 'answered', value: got.body as T } : { kind: 'refused', problem: got.body };
};

beforeAll(async () => {
  world = await viewWorld();
}, 300_000);

beforeEach(() => {
  [functions, requests, isAway, language] = [new Map(), [], false, 'zh-CN'];
  (globalThis as Record<string, unknown>)['CustomFunctions'] = {
    associate: (name: string, called: Called) => functions.set(name, called),
    Error: FakeError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  };
  const service: Pick<Service, 'view' | 'rollUp' | 'figures'> = {
    figures: (questions) => {
      requests.push(questions);
      return overHttp<{ replies: readonly FigureReply[] }>('figures', { questions });
    },
    view: (view, unit, period) =>
      overHttp<ViewAnswer>(`views/${encodeURIComponent(view)}?${new URLSearchParams({ unit, period })}`),
    rollUp: () => Promise.resolve({ kind: 'unreachable' }),
  };
  queue = figureQueue(service.figures, 1);
  const tables = spilledTables(service, () => language);
  registerPlanFunctions({
    queue: () => queue,
    tables: () => tables,
    language: () => language,
    differing: () => Promise.resolve(null),
  });
});

const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const values = (await functions.get(name)?.(...args, { address: 'Sheet1!A1' })) as unknown[][];
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
};

const failure = async (name: string, ...args: unknown[]): Promise<string> =>
  call(name, ...args).then(
    (value) => `value ${JSON.stringify(value)}`,
    (error: FakeError) => `${error.code} ${error.message}`,
  );

test('all functions of the list are registered', () => {
  expect([...functions.keys()].sort()).toEqual(planFunctions.map(({ id }) => id).sort());
});

describe('R19: names as people type them', () => {
  test.each([
    ['BIZ1', 'REV_CY', '2026M03'],
    ['biz1', 'rev_cy', '2026-03'],
    ['ＢＩＺ１', 'ＲＥＶ_ＣＹ', '2026年3月'],
    ['业务一部', '本年度销售收入', '2026 年 3 月'],
    ['Business department 1', 'current-year sales revenue', 'March 2026'],
    ['[cell]', '[cell]', 46097],
  ])('%s %s %s is 420', async (unit, indicator, period) => {
    const args = unit === '[cell]' ? [[['BIZ1']], [['REV_CY']], [[period]]] : [unit, indicator, period];
    expect(await call('VALUE', ...args)).toBe(420);
  });

  test('a state is told for a kind of plan in any case', async () => {
    expect(await call('STATUS', 'biz1', '2026-03', 't-mon-d')).toBe('已生效');
    expect(await call('STATUS', '业务一部', '2026年3月', '部门月度工作计划')).toBe('已生效');
    expect(await call('STATUS', 'MKT2', '2026-03')).toBe('未编制');
  });
});

test('a column of units and a row of periods give a table, in one request', async () => {
  const units = [['BIZ1'], ['BIZ2']];
  const months = [['2026-01', '2026-02', '2026-03']];
  expect(await call('VALUE', units, 'REV_CY', months)).toEqual([
    [420, 420, 420],
    [286.5, 286.5, 286.5],
  ]);
  expect(requests).toHaveLength(1);
});

test('the three that are typed most take the same arguments', async () => {
  expect(await call('TARGET', 'BIZ1', 'REV_CY', '2026-01')).toBe(420);
  expect(await call('ACTUAL', 'BIZ1', 'REV_CY', '2026-01')).toBe(403.2);
  expect(await call('ATTAINMENT', 'BIZ1', 'REV_CY', '2026-01')).toBe(0.96);
  expect(await call('VALUE', 'BIZ1', 'REV_CY', '2026-01', '偏差')).toBe(-16.8);
});

test('a target is told as it was on a day, or in a version', async () => {
  expect(await call('TARGET', 'BIZ1', 'REV_CY', '2026-03', '', 'v1')).toBe(420);
  expect(await call('TARGET', 'BIZ1', 'REV_CY', '2026-03', '', '2026-02-27')).toBe(420);
  expect(await failure('TARGET', 'BIZ1', 'REV_CY', '2026-03', '', '2026-02-26')).toBe('#N/A 那时还没有生效的版本');
  expect(await failure('TARGET', 'BIZ1', 'REV_CY', '2026-03', '', 'soon')).toMatch(/^#VALUE! “soon”不是日期或版本/);
});

describe('each reason has its own message', () => {
  const reasons: readonly (readonly [string, readonly unknown[], RegExp])[] = [
    ['VALUE', ['BIZ11', 'REV_CY', '2026-03'], /^#VALUE! 没有“BIZ11”这个单位，是不是“业务一部”（BIZ1）$/],
    ['VALUE', ['BIZ1', 'REV_CX', '2026-03'], /^#VALUE! 没有“REV_CX”这项指标，是不是“本年度销售收入”（REV_CY）$/],
    ['VALUE', ['BIZ1', 'REV_CY', '2026M13'], /^#VALUE! “2026M13”不是期间，可写/],
    ['VALUE', ['BIZ1', 'REV_CY', '2026-03', 'sum'], /^#VALUE! “sum”不认识，可写 计划/],
    ['VALUE', ['BIZ1', 'REV_CY', '2026-03', '', 'maybe'], /^#VALUE! “maybe”不认识，可写 已生效/],
    ['VALUE', ['MKT2', 'REV_CY', '2026-03'], /^#N\/A 还没有编制计划$/],
    ['VALUE', ['BIZ1', 'STR_REV', '2026-03'], /^#N\/A 计划里没有这项指标$/],
    ['VALUE', ['SC', 'REV_CY', '2026-03'], /^#N\/A 只有一部分已生效：2 \/ 4 个部门/],
    ['STATUS', ['BIZ1', '2026-03', 'T-MON-X'], /^#VALUE! 没有“T-MON-X”这种计划，是不是“/],
    ['SIGNERS', ['MKT2', '2026-03'], /^#N\/A 这份计划还没有编制$/],
    ['NAME', ['REV_CZ'], /^#VALUE! 没有“REV_CZ”这个编码，是不是“本年度销售收入”（REV_CY）$/],
    ['VERIFY', ['MON-BIZ9-2026M03-v1'], /没有这份计划/],
    ['VIEW', ['RU-99', 'SC', '2026-03'], /^#VALUE! 没有“RU-99”这张视图，是不是“/],
    ['VIEW', ['RU-13', 'SCX', '2026-03'], /^#VALUE! 没有“SCX”这个单位，是不是“销售中心”（SC）$/],
  ];
  test.each(reasons)('%s %j', async (name, args, message) => {
    expect(await failure(name, ...args)).toMatch(message);
  });

  test('R9: a part is told when it is asked for', async () => {
    expect(await call('VALUE', 'SC', 'REV_CY', '2026-03', '', '部分')).toBe(706.5);
  });

  test('a service that is away says so, and the next refresh asks again', async () => {
    isAway = true;
    expect(await failure('VALUE', 'BIZ1', 'REV_CY', '2026-03')).toBe('#N/A 暂时连不上服务器，请稍后刷新');
    isAway = false;
    expect(await call('VALUE', 'BIZ1', 'REV_CY', '2026-03')).toBe(420);
  });

  test('in English with a capital', async () => {
    language = 'en-US';
    expect(await failure('VALUE', 'BIZ11', 'REV_CY', '2026-03')).toBe(
      '#VALUE! There is no unit “BIZ11”. Did you mean “Business department 1” (BIZ1)',
    );
  });
});

test('more than 500 cells are asked in parts and each gets its own answer', async () => {
  const periods = Array.from(
    { length: 501 },
    (_, index) => `2026M${String((index % 12) + 1).padStart(2, '0')}|${index}`,
  );
  const all = await Promise.all(
    periods.map((each) =>
      failure('VALUE', 'BIZ1', 'REV_CY', `${each.split('|')[0]}${' '.repeat(1 + (Number(each.split('|')[1]) % 7))}`),
    ),
  );
  expect(requests.every((questions) => questions.length <= 500)).toBe(true);
  expect(all.filter((each) => each === 'value 420')).toHaveLength(126);
});

test('coverage, signers, names and the time of the figures', async () => {
  expect(await call('COVERAGE', 'SC', '2026-03')).toBe(0.5);
  const signers = (await call('SIGNERS', 'BIZ1', '2026-03')) as [string, number][];
  expect(signers.map(([name]) => name)).toEqual(expect.arrayContaining(['陈立群']));
  // 27 February 2026, the day of the demo, as Excel counts days.
  expect(signers.every(([, time]) => Math.floor(time) === 46_080)).toBe(true);
  expect(await call('NAME', 'rev_cy')).toBe('本年度销售收入');
  expect(Math.floor((await call('ASOF')) as number)).toBe(46_080);
});

test('a view spills with its keys first and equals the page', async () => {
  const rows = (await call('VIEW', 'RU-13', '销售中心', '2026年3月')) as unknown[][];
  expect(rows[0]?.slice(0, 3)).toEqual(['_key', '部门', '期间']);
  const at = rows[0]?.indexOf('收入计划') ?? -1;
  expect(rows.slice(1).map((row) => [row[0], row[at]])).toEqual([
    ['BIZ1|2026M03', 420],
    ['BIZ2|2026M03', 286.5],
  ]);
});
