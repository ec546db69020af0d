import { problemStatus } from 'shared/contract/problems';
import { routes } from 'shared/contract/routes';
import { endpointsOn } from 'functions/registrations';
import { chanceFrom } from 'tests/campaign/chance';
import { httpClientOf, type Answered, type HttpClient, type SimulatedRequest } from 'tests/campaign/http-client';
import { knockAt } from 'tests/campaign/fuzz/fuzz-requests';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { deciding, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const seed = 20260227;
const knocks = 4_800;

/** What only our own code, its libraries or its store would say. */
const fromBelow =
  /\.ts:\d|node_modules|node:internal|    at |StoreFault|TypeError|SyntaxError|RangeError|ZodError|ECONN|odata|RowKey|Unexpected token|JSON at position|JSON\.parse/;

let world: TestDependencies;
let door: HttpClient;
beforeAll(async () => {
  world = await testDependencies();
  door = httpClientOf(world);
  viewIn(await submitting(world));
  await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth });
  const { parentNo: _, ...header } = salespersonMonth.header;
  await submitting(world, {
    ...{ planId: 'MON-P~BIZ1~2026M03~p-xu', by: 'p-xu' },
    document: { ...salespersonMonth, header: { ...header, parentNo: month } },
  });
  await world.backgroundWork.settled();
});

const tableNames = ['plans', 'lists', 'figures', 'delegations', 'administration'];
const everything = (): string => JSON.stringify(tableNames.map((name) => world.tables.contents(name)));

const writes = (): readonly unknown[] => world.tables.requests.filter(({ kind }) => kind === 'write');

/** What is wrong with an answer, whatever was asked; null where nothing is. */
function wrongWith({ status, text, headers, route }: Answered, knock: SimulatedRequest): string | null {
  const what = `${knock.method} ${knock.path.slice(0, 200)} ${String(knock.body).slice(0, 300)} → ${status} ${text.slice(0, 300)}`;
  if (status >= 500) return `a fault: ${what}`;
  // The document that describes the service names what the service checks.
  if (fromBelow.test(text) && route !== 'get-openapi') return `text from below: ${what}`;
  if (status < 400) return null;
  const { code } = JSON.parse(text) as { code: string };
  if (!Object.hasOwn(problemStatus, code)) return `a code nobody knows: ${what}`;
  if (problemStatus[code as keyof typeof problemStatus] !== status) return `a code with another status: ${what}`;
  return headers['content-type'] === 'application/problem+json; charset=utf-8' ? null : `no problem: ${what}`;
}

test(`${knocks} hostile requests from seed ${seed} get clear answers and change nothing`, async () => {
  const chance = chanceFrom(seed);
  const registered = new Set(endpointsOn(world).map(({ name }) => name));
  const entries = routes.filter(({ name }) => registered.has(name));
  const before = everything();
  const codes = new Map<string, number>();
  const answered = new Map<string, number>();
  world.tables.requests.length = 0;
  for (let count = 0; count < knocks;) {
    const knock = knockAt(chance.pick(entries), chance);
    const answer = await door(knock);
    // The platform answers what is nobody's address.
    if (answer === null) continue;
    count += 1;
    answered.set(answer.route, (answered.get(answer.route) ?? 0) + 1);
    expect(wrongWith(answer, knock)).toBeNull();
    expect([knock.path, writes()]).toEqual([knock.path, []]);
    const code = answer.status < 400 ? String(answer.status) : (JSON.parse(answer.text) as { code: string }).code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
    world.tables.requests.length = 0;
    world.logged.length = 0;
  }
  expect(everything()).toBe(before);
  // Hostile requests of every kind, and not always refused at the first step.
  expect(codes.size).toBeGreaterThan(20);
  // Each address about as often as the others.
  const evenShare = knocks / registered.size;
  expect([...registered].filter((name) => (answered.get(name) ?? 0) < 0.6 * evenShare)).toEqual([]);
  console.info(`${knocks} answers with ${codes.size} codes from ${answered.size} addresses`);
}, 600_000);

test('commands sent again and in another order, an hour early or late, change nothing and get their own answers', async () => {
  const sent: SimulatedRequest[] = [];
  const answers: string[] = [];
  const send = async (person: string, plan: string, body: unknown): Promise<void> => {
    const knock: SimulatedRequest = {
      ...{ method: 'POST', path: `plans/${plan}/decisions`, body: JSON.stringify(body) },
      headers: {
        ...{ authorization: `Bearer ${person}`, 'content-type': 'application/json' },
        'idempotency-key': `once-${sent.length}-${person}`,
      },
    };
    const answer = await door(knock);
    expect(answer?.status).toBe(200);
    sent.push(knock);
    answers.push(answer?.text ?? '');
  };
  for (const person of ['p-chen', 'p-han', 'p-lin']) {
    const { head } = await world.plans.open(month, null);
    const seen = { version: head?.version, contentHash: head?.contentHash, comment: '', remarks: [] };
    await send(person, month, { decision: 'approve', ...seen });
  }
  await world.backgroundWork.settled();
  const before = everything();
  const chance = chanceFrom(seed);
  for (let round = 0; round < 300; round++) {
    const at = chance.below(sent.length);
    world.clock.moveTo(chance.pick(['2026-02-26', '2026-02-27', '2026-02-28']));
    const knock = sent[at];
    if (knock === undefined) continue;
    expect((await door(knock))?.text).toBe(answers[at]);
    // Somebody else's key opens nothing.
    const stolen = await door({ ...knock, headers: { ...knock.headers, authorization: 'Bearer p-zhou' } });
    expect(stolen?.text).toMatch(/"code":"key-reused"/);
  }
  await world.backgroundWork.settled();
  expect(everything()).toBe(before);
  world.clock.moveTo('2026-02-27');
  await expect(
    deciding(world, 'p-chen', { planId: month, version: 1, contentHash: 'a'.repeat(64) }),
  ).resolves.toMatchObject({
    refused: { code: 'changed-meanwhile' },
  });
});
