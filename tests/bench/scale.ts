import { storeOn } from 'functions/storage/store';
import { backgroundWorkQueue } from 'functions/background-work';
import type { BenchRow } from 'tests/bench/bench-row';
import { countingTables, type CountedRequest } from 'tests/bench/roll-up/counting-tables';
import { deciding, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies } from 'tests/fakes/dependencies';

/** Azure Tables, scalability and performance targets. */
const partitionLimit = 2_000;
const accountLimit = 20_000;

/** A month end: a hundred units below each inner unit, three levels deep, all within three working days. */
const plans = 1_000_000;
const childrenEach = 100;
const seconds = 3 * 8 * 3600;
const instances = 8;
/** Commits of a process gather so long before their figures climb; see `background-work`. */
const secondsBetweenClimbs = 5;

interface Log {
  readonly commits: number;
  readonly requests: readonly CountedRequest[];
}

/** The requests of one submission and of all decisions on it, with everything that follows behind the answers. */
async function requestLog(): Promise<Log> {
  const world = await testDependencies();
  const counted = countingTables(world.tables);
  const ports = { ...world, ...storeOn(counted.tables, world.clock), backgroundWork: backgroundWorkQueue(0) };
  await ports.settings.rules();
  await ports.directory.organisation();
  const start = counted.requests.length;
  let view = viewIn(await submitting(ports));
  await ports.backgroundWork.settled();
  const deciders = ['p-chen', 'p-han', 'p-lin'];
  for (const person of deciders) {
    view = viewIn(await deciding(ports, person, view));
    await ports.backgroundWork.settled();
  }
  return { commits: 1 + deciders.length, requests: counted.requests.slice(start) };
}

/** Entities a request touches at the size of the company: below an inner unit stand a hundred units, not a handful. */
const entitiesOf = ({ table, kind, partition, rows }: CountedRequest): number =>
  table === 'figures' && kind === 'select' && isInner(partition) ? Math.max(rows, childrenEach * 3) : Math.max(rows, 1);

const isInner = (partition: string): boolean => ['CO', 'SC', ''].includes(partition.split('!')[0] ?? '');

/** What a month end of a million plans asks of the store, from the requests of one plan's whole way. */
export async function bench(): Promise<readonly BenchRow[]> {
  const { commits, requests } = await requestLog();
  const commitRate = (plans * commits) / seconds;
  const climbRate = Math.min(commitRate, instances / secondsBetweenClimbs);
  const ofCompany = requests.filter(({ table, partition }) => table === 'figures' && partition.startsWith('CO!'));
  const others = requests.filter((request) => !ofCompany.includes(request));
  const perCommit = (own: readonly CountedRequest[]): number =>
    own.reduce((sum, each) => sum + entitiesOf(each), 0) / commits;
  const company = perCommit(ofCompany) * climbRate;
  const centre = (perCommit(ofCompany) * commitRate) / childrenEach;
  const account = (others.length / commits) * commitRate + (ofCompany.length / commits) * climbRate;
  const row = (operation: string, ours: number, limit: number, what: string): BenchRow => ({
    operation,
    ours: `${Math.round(ours)} ${what}/s`,
    beside: 'Azure’s limit',
    peer: `${limit} ${what}/s`,
    ratio: `${((100 * ours) / limit).toFixed(1)} %`,
  });
  return [
    {
      ...{
        operation: 'one plan signed by three',
        ours: `${requests.length} requests`,
        beside: '',
        peer: '',
        ratio: '',
      },
    },
    row(`partition of the company, ${climbRate.toFixed(0)} climbs a second`, company, partitionLimit, 'entities'),
    row('partition of a centre', centre, partitionLimit, 'entities'),
    row('account', account, accountLimit, 'requests'),
  ];
}
