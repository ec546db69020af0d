import { demoAccounts } from 'functions/local/demo/organisation';
import { startService, sourceApp, type RunningService } from 'tests/fakes/running-service';
import { goWholeWay, offeredTo, type Asking, type Offered, type Outcome } from 'tests/functions/kinds/whole-way';

/** `EVERY_KIND=all`: everybody and every period; otherwise one writer, one salesperson and one office. */
const everything = process.env['EVERY_KIND'] === 'all';
const people = everything ? demoAccounts : ['p-li', 'p-xu'];
const longest = everything ? 3_600_000 : 300_000;

let service: RunningService;

beforeAll(async () => {
  service = await startService({ app: sourceApp, plans: false });
}, longest);
afterAll(() => service.stop());

async function ask(person: string, path: string, body?: unknown, key?: string) {
  const response = await fetch(`${service.url}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await service.tokenFor(person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const asking: Asking = {
  get: (person, path) => ask(person, path),
  post: (person, path, body, key) => ask(person, path, body, key),
};

/** In the usual run each kind goes its way once. */
function sampled(offered: readonly Offered[]): readonly Offered[] {
  const seen = new Set<string>();
  return offered.filter(({ template }) => {
    const isNew = !seen.has(template);
    seen.add(template);
    return isNew;
  });
}

test(
  'K3 K4 K5 what somebody is offered goes its whole way: prepared, filled, handed in, signed or kept, read back equal',
  async () => {
    const offered = (await Promise.all(people.map((person) => offeredTo(asking, person)))).flat();
    const known = new Map<string, Outcome>();
    const outcomes: Outcome[] = [];
    for (const { by, template, unit, person, periods } of everything ? offered : sampled(offered)) {
      for (const period of everything ? periods : periods.slice(0, 1)) {
        outcomes.push(await goWholeWay(asking, by, { template, unit, person, period }, known));
      }
    }
    process.stdout.write(`${outcomes.length} of ${offered.length} offers tried, ${known.size} plans made\n`);
    expect(outcomes.filter(({ stopped }) => stopped !== null)).toEqual([]);
  },
  longest,
);
