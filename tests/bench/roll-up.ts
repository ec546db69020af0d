import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';
import { startAzurite } from 'functions/local/azurite';
import { storeOn } from 'functions/storage/store';
import { azureTables } from 'functions/storage/table/azure-tables';
import { fromChunkedColumns } from 'functions/storage/table/chunked-columns';
import { keyOf } from 'functions/storage/table/keys';
import { startingWith, type Tables } from 'functions/storage/table/table';
import { systemClock } from 'functions/system-clock';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { climb } from 'functions/use-cases/figures/climb';
import { rollUp } from 'functions/use-cases/figures/roll-up';
import { writeLeaves } from 'functions/use-cases/projections/write-leaves';
import { rollUpTable, type RollUpColumns } from 'shared/roll-up/roll-up-columns';
import type { BenchRow } from 'tests/bench/bench-row';
import { byExcelJs, bySheetJs, workbooksOf } from 'tests/bench/roll-up/peers';
import {
  benchCaller,
  benchIndicators,
  benchMonth,
  companyOf,
  leavesOf,
  loadedPlan,
  type BenchCompany,
} from 'tests/bench/roll-up/company';
import { countingTables, type Counted } from 'tests/bench/roll-up/counting-tables';

/** Plans of the largest company; a hundred thousand take a quarter of an hour to write. */
const largest = Number(process.env['BENCH_LARGEST'] ?? 10_000);
const sizes = [100, 1_000, 10_000, 100_000].filter((size) => size <= largest);

const milliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

async function medianOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

interface Bench {
  readonly counted: Counted;
  readonly store: ReturnType<typeof storeOn>;
  readonly ports: ReturnType<typeof portsOf>;
}

const clock = systemClock('Asia/Shanghai', '2026-04-10');
const portsOf = (store: ReturnType<typeof storeOn>) => ({
  ...store,
  clock,
  settings: { ...store.settings, isReorganising: async () => false },
});

/** Every company in tables of its own. */
function openBench(tables: Tables, size: number): Bench {
  const counted = countingTables({ ...tables, table: (name) => tables.table(`${name}x${size}`) });
  const store = storeOn(counted.tables, clock);
  return { counted, store, ports: portsOf(store) };
}

async function fill({ store }: Bench, company: BenchCompany): Promise<void> {
  for (const centre of company.centres) {
    const leaves = await leavesOf(company.departmentsOf(centre));
    for (let start = 0; start < leaves.length; start += 50) await store.figures.put(leaves.slice(start, start + 50));
    await climb(store, company.organisation, leaves);
  }
}

async function rolled({ ports }: Bench, company: BenchCompany, unit: string, below: 'children' | 'all') {
  const answer = await rollUp(ports, benchCaller(company), unit, benchMonth, { below, beside: [] });
  if ('refused' in answer) throw new Error(answer.refused.code);
  return answer;
}

/** What anybody has to do who wants these rows: one range of one partition, unpacked and parsed. */
async function rawRead(tables: Tables, size: number, unit: string): Promise<number> {
  const rows = await tables.table(`figuresx${size}`).select({
    partition: keyOf(unit, '2026'),
    ranges: [startingWith(`u!${benchMonth}!`)],
  });
  return rows.map((row) => JSON.parse(fromChunkedColumns([row])) as unknown).length;
}

/** Slope of time over size, both as logarithms: 0 is the same whatever the size. */
function growth(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [sizeMean, timeMean] = [mean(logs.map(([size]) => size)), mean(logs.map(([, time]) => time))];
  const covariance = logs.reduce((sum, [size, time]) => sum + (size - sizeMean) * (time - timeMean), 0);
  return covariance / logs.reduce((sum, [size]) => sum + (size - sizeMean) ** 2, 0);
}

/** The table "Numbers to reach" of the design, through the use-cases on the real store adapter. */
export async function bench(): Promise<readonly BenchRow[]> {
  const azurite = await startAzurite();
  try {
    const tables = azureTables({ kind: 'connection', text: azurite.connectionString });
    const rows: BenchRow[] = [];
    const points: (readonly [number, number])[] = [];
    let thousand: readonly [Bench, BenchCompany] | null = null;
    let [unitTime, rawTime] = [0, 0];
    for (const size of sizes) {
      const company = companyOf(size);
      const opened = openBench(tables, size);
      await fill(opened, company);
      await rolled(opened, company, 'S1', 'children');
      unitTime = await medianOf(21, () => rolled(opened, company, 'S1', 'children'));
      rawTime = await medianOf(21, () => rawRead(tables, size, 'S1'));
      points.push([size, unitTime]);
      if (size === 1_000) thousand = [opened, company];
      rows.push(row(`unit with 100 children, company of ${size} plans`, unitTime, 'raw read and parse', rawTime));
    }
    rows.push({
      ...{ operation: 'growth over company size', ours: `exponent ${growth(points).toFixed(3)}` },
      ...{ beside: 'goal', peer: '0.05', ratio: '' },
    });
    if (thousand !== null) rows.push(...(await wholeCompany(tables, ...thousand, unitTime)));
    return rows;
  } finally {
    await azurite.stop();
  }
}

const row = (operation: string, ours: number, beside: string, peer: number): BenchRow => ({
  operation,
  ours: milliseconds(ours),
  beside,
  peer: milliseconds(peer),
  ratio: `${(ours / peer).toFixed(ours / peer < 0.1 ? 4 : 2)}×`,
});

/** A thousand departments × thirty indicators: to JSON, beside everything that could do the same. */
async function wholeCompany(
  tables: Tables,
  opened: Bench,
  company: BenchCompany,
  unitTime: number,
): Promise<readonly BenchRow[]> {
  const answer = await rolled(opened, company, 'CO', 'all');
  const text = JSON.stringify(answer);
  const whole = await medianOf(7, async () => JSON.stringify(await rolled(opened, company, 'CO', 'all')).length);
  const raw = await medianOf(7, async () => {
    for (const centre of company.centres) await rawRead(tables, 1_000, centre);
  });
  const files = workbooksOf(company);
  const expected = totalOf(answer);
  const sheetJs = await timed(() => bySheetJs(files), expected);
  const excelJs = await timed(() => byExcelJs(files), expected);
  const duck = await duckDb(answer);
  return [
    row('whole company, 1,000 × 30, to JSON', whole, 'raw read and parse', raw),
    row('the same', whole, 'SheetJS over 1,000 .xlsx', sheetJs),
    row('the same', whole, 'exceljs over 1,000 .xlsx', excelJs),
    row('the same', whole, 'DuckDB in memory, every line', duck.lines),
    row('the same', whole, 'DuckDB in memory, total by indicator', duck.totals),
    row('unit with 100 children', unitTime, 'SheetJS over the 10,000 .xlsx below (10 × 1,000)', sheetJs * 10),
    {
      ...{ operation: 'whole company, size of the answer', ours: megabytes(text.length), beside: 'goal' },
      ...{ peer: '1.50 MB', ratio: `${(text.length / 1_500_000).toFixed(2)}×` },
    },
    await cells(opened, company),
    ...(await climbs(opened, company)),
  ];
}

/** 分 of all departments and indicators, so that everybody is seen to add up the same figures. */
function totalOf(answer: RollUpColumns): number {
  const { lines } = rollUpTable(answer);
  // Calculated indicators stand in the answer too; the files hold none.
  const typed = new Set<string>(benchIndicators.map(({ code }) => code));
  return lines
    .filter(({ unit, indicator, plan }) => unit.id.startsWith('D') && typed.has(indicator) && plan.kind === 'money')
    .reduce((sum, { plan }) => sum + (plan.kind === 'money' ? Number(plan.fen) : 0), 0);
}

async function timed(work: () => Promise<number>, expected: number): Promise<number> {
  const start = performance.now();
  const total = await work();
  const taken = performance.now() - start;
  if (total !== expected) throw new Error(`a peer adds up ${total}, not ${expected}`);
  return taken;
}

async function duckDb(answer: RollUpColumns): Promise<{ readonly lines: number; readonly totals: number }> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('CREATE TABLE figures (unit VARCHAR, indicator VARCHAR, fen DECIMAL(38, 0))');
  const { lines } = rollUpTable(answer);
  const values = lines.flatMap(({ unit, indicator, plan }) =>
    plan.kind === 'money' && unit.id.startsWith('D') ? [`('${unit.id}','${indicator}',${plan.fen})`] : [],
  );
  for (let start = 0; start < values.length; start += 2_000) {
    await connection.run(`INSERT INTO figures VALUES ${values.slice(start, start + 2_000).join(',')}`);
  }
  const ask = (sql: string) => medianOf(7, async () => (await connection.runAndReadAll(sql)).getRowsJson().length);
  return {
    lines: await ask('SELECT unit, indicator, fen FROM figures'),
    totals: await ask('SELECT indicator, sum(fen) FROM figures GROUP BY indicator'),
  };
}

/** 1,000 cells of forty departments over twelve months ask 480 different questions. */
async function cells({ counted, ports, store }: Bench, company: BenchCompany): Promise<BenchRow> {
  const units = company.departmentsOf('S1').slice(0, 40);
  const months = Array.from({ length: 12 }, (_, at) => `2026M${String(at + 1).padStart(2, '0')}`);
  for (const month of months) {
    const leaves = await leavesOf(units, month);
    await store.figures.put(leaves);
    await climb(store, company.organisation, leaves);
  }
  const questions = units.flatMap((unit) =>
    months.map((period) => ({ ask: 'value', unit, indicator: 'REV_CY', period }) as const),
  );
  const caller = benchCaller(company);
  const ask = () =>
    answerFigures({ ...ports, checkSeal: async () => true, signer: noSigner } as never, caller, questions);
  await ask();
  const before = counted.requests.length;
  await ask();
  const reads = counted.requests.length - before;
  const time = await medianOf(7, ask);
  return {
    ...{
      operation: '1,000 PLAN.VALUE cells over 40 units × 12 months',
      ours: `${reads} store reads, ${milliseconds(time)}`,
    },
    ...{ beside: 'goal', peer: '1 request, 2 reads', ratio: `${(reads / 2).toFixed(2)}×` },
  };
}

const noSigner = { sign: () => Promise.reject(new Error('nothing is signed')), publicKeys: async () => ({}) };

/** One commit's way up, level by level. */
async function climbs({ counted, store }: Bench, company: BenchCompany): Promise<readonly BenchRow[]> {
  const plan = loadedPlan('D1', benchMonth, 7);
  let { text } = plan;
  const content = { ...store.plans, content: async () => text };
  const ports = { ...store, plans: content };
  const put = async (loaded: typeof plan.loaded) =>
    [...(await writeLeaves(ports, company.organisation, [loaded])).values()].flat();
  await climb(ports, company.organisation, await put(plan.loaded));
  const changed = loadedPlan('D1', benchMonth, 8, 1_000);
  text = changed.text;
  const touched = await put(changed.loaded);
  const before = counted.requests.length;
  const start = performance.now();
  await climb(ports, company.organisation, touched);
  const taken = performance.now() - start;
  const requests = counted.requests.slice(before).filter(({ table }) => table.startsWith('figures'));
  const levels = company.organisation.units.length === 0 ? 0 : 3;
  const perLevel = requests.length / levels;
  return [
    {
      ...{ operation: `a commit’s climb over ${levels} levels`, beside: 'goal', peer: '2 requests a level' },
      ours: `${requests.length} requests, ${milliseconds(taken)}`,
      ratio: `${(perLevel / 2).toFixed(2)}×`,
    },
  ];
}
