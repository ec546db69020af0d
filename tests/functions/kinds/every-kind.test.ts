import { demoAccounts } from 'functions/local/demo/organisation';
import { startService, sourceApp, type RunningService } from 'tests/fakes/running-service';
import { allTemplates } from 'shared/template/templates';
import { differencesInRollUp, typedFigures } from 'tests/functions/kinds/rolled-up';
import { packs, switchPacksOn } from 'tests/functions/kinds/switch-packs';
import { goWholeWay, offeredTo, type Asking, type Offered, type Outcome } from 'tests/functions/kinds/whole-way';

/** `EVERY_KIND=all`: everybody and every period; `EVERY_KIND=p-he,p-lu`: these people; otherwise a sample of each kind. */
const wanted = process.env['EVERY_KIND'] ?? '';
const everything = wanted !== '';
const everybody = wanted === 'all';
const people = everybody ? demoAccounts : everything ? wanted.split(',') : ['p-li', 'p-xu', 'p-fang', 'p-qin'];
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

const allOffered = async (): Promise<readonly Offered[]> =>
  (await Promise.all(people.map((person) => offeredTo(asking, person)))).flat();

const isPack = (template: string): boolean => packs.some((pack) => pack === template);

test(
  'K3 K4 K5 what somebody is offered goes its whole way: prepared, filled, handed in, signed or kept, read back equal, rolled up',
  async () => {
    expect((await allOffered()).filter(({ template }) => isPack(template))).toEqual([]);
    await switchPacksOn(asking, 'SC');
    const offered = await allOffered();
    const known = new Map<string, Outcome>();
    for (const { by, template, unit, person, periods } of everything ? offered : sampled(offered)) {
      // Of what looks back a period that is over.
      const one = periods.at(template === 'T-SMO' ? 1 : 0);
      for (const period of everything ? periods : [one ?? '']) {
        await goWholeWay(asking, by, { template, unit, person, period }, known);
      }
    }
    const outcomes = [...known.values()];
    const combinations = offered.reduce((sum, { periods }) => sum + periods.length, 0);
    const typed = outcomes.flatMap(({ key, document }) => (document === null ? [] : typedFigures(key, document)));
    process.stdout.write(
      `${outcomes.length} of ${combinations} combinations of person, kind, unit and period tried, ${typed.length} figures rolled up\n`,
    );
    expect(outcomes.filter(({ stopped }) => stopped !== null).map(({ key, stopped }) => [key, stopped])).toEqual([]);
    expect(typed.length).toBeGreaterThan(everybody ? 1000 : 10);
    expect(await differencesInRollUp(asking, 'p-zhou', typed)).toEqual([]);
    const kinds = new Set(outcomes.map(({ key }) => key.template));
    if (everybody || !everything) expect(packs.filter((template) => !kinds.has(template))).toEqual([]);
    if (everybody) expect(allTemplates.map(({ id }) => id).filter((id) => !kinds.has(id))).toEqual([]);
  },
  longest,
);
