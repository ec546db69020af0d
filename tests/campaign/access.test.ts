import { routes } from 'shared/contract/routes';
import { actsOf, type Act, type Relation } from 'shared/sign-off/access';
import { allTemplates } from 'shared/template/templates';
import { chainRules } from 'shared/sign-off/chains';
import type { PeriodGrain } from 'shared/template/template';
import {
  accounts,
  allUnits,
  company,
  everybody,
  heads,
  homes,
  pullsByHand,
  rectifiesByHand,
  relationsByHand,
  seesFiguresByHand,
  seesTargetsByHand,
  tableByHand,
  writesByHand,
  type KnownPlan,
} from 'tests/campaign/access/people';
import { httpClientOf, type HttpClient } from 'tests/campaign/http-client';
import { masterDataIn } from 'functions/storage/master-data';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { marketingOneMonth } from 'tests/fixtures/plans/marketing';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { deciding, inForce, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, someTenant, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
let door: HttpClient;
let asked = 0;

/** By name, each address that answered somebody. */
const answered = new Set<string>();

/** Plans that wait, are in force, were sent back; a person's; the sales center's; each with the people its record names. */
const plans: Readonly<Record<string, KnownPlan>> = {
  'MON-D~BIZ1~2026M03': { unit: 'BIZ1', owner: null, preparer: 'p-li', signers: ['p-chen', 'p-han', 'p-lin'] },
  'MON-D~BIZ2~2026M03': {
    ...{ unit: 'BIZ2', owner: null, preparer: 'p-gao', signers: ['p-wang', 'p-han', 'p-lin'] },
    copied: ['p-jin'],
  },
  'MON-D~MKT1~2026M03': { unit: 'MKT1', owner: null, preparer: 'p-liu', signers: ['p-zhao', 'p-han', 'p-lin'] },
  'MON-P~BIZ1~2026M03~p-xu': {
    unit: 'BIZ1',
    owner: 'p-xu',
    preparer: 'p-xu',
    signers: ['p-chen', 'p-han'],
    consulted: ['p-jin'],
  },
  'MON-D~SC~2026M03': { unit: 'SC', owner: null, preparer: 'p-qin', signers: ['p-zhou', 'p-han', 'p-lin'] },
};

/** Whose turn it is; nobody's where the plan does not wait. */
const waitsFor: Readonly<Record<string, string>> = {
  ...{ 'MON-D~BIZ1~2026M03': 'p-chen', 'MON-P~BIZ1~2026M03~p-xu': 'p-chen', 'MON-D~SC~2026M03': 'p-zhou' },
};
const isPending = (planId: string): boolean => Object.hasOwn(waitsFor, planId);

const wholeDay = { first: '2026-02-27', last: '2026-02-27' };

beforeAll(async () => {
  world = await testDependencies(company);
  await masterDataIn(world.tables).putOrganisation({
    organisation: company,
    accounts: accounts.map((person) => ({ person, tenant: someTenant, objectId: person })),
  });
  door = httpClientOf(world);
  // Before anything below it is in force, which it would have to agree with.
  const ofCenter = { ...businessOneMonth, header: { ...businessOneMonth.header, org: 'SC', prepBy: 'p-qin' } };
  viewIn(await submitting(world, { planId: 'MON-D~SC~2026M03', by: 'p-qin', document: ofCenter }));
  viewIn(await submitting(world, { document: businessOneMonth }));
  await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth });
  const marketing = viewIn(
    await submitting(world, { planId: 'MON-D~MKT1~2026M03', by: 'p-liu', document: marketingOneMonth }),
  );
  viewIn(await deciding(world, 'p-zhao', marketing, 'return'));
  const { parentNo: _, ...header } = salespersonMonth.header;
  viewIn(
    await submitting(world, {
      ...{ planId: 'MON-P~BIZ1~2026M03~p-xu', by: 'p-xu' },
      document: { ...salespersonMonth, header: { ...header, parentNo: 'MON-D~BIZ1~2026M03' } },
    }),
  );
  await consultAboutPersonal('p-chen', 'p-jin');
  const copy = { step: 'copy', version: 1, to: ['p-jin'], comment: '' };
  const ofBizTwo = 'plans/MON-D~BIZ2~2026M03/seat-steps';
  expect((await ask('p-gao', 'POST', ofBizTwo, copy)).status).toBe(200);
  const isRead = { step: 'acknowledge', version: 1, comment: '' };
  expect((await ask('p-jin', 'POST', ofBizTwo, isRead)).status).toBe(200);
  await world.backgroundWork.settled();
  for (const { unit, owner } of rectified) await openRectification(unit, owner);
  expect((await ask('p-lin', 'POST', 'delegations', { to: 'p-ma', ...wholeDay })).status).toBe(201);
});

/** What is to be mended in a department of each side, and in a person's plan. */
const rectified = [
  { unit: 'BIZ1', owner: null },
  { unit: 'MKT1', owner: null },
  { unit: 'BIZ1', owner: 'p-xu' },
] as const;
const rectifications: string[] = [];

async function openRectification(unit: string, owner: string | null): Promise<void> {
  const planId = owner === null ? null : `MON-P~${unit}~2026M03~${owner}`;
  const place = planId === null ? null : { in: 'plan', planId, block: null, row: null };
  const request = { unit, owner, title: '周报连续两周没有交', facts: '', source: { kind: 'task', of: '', place } };
  const { body } = await ask('p-tang', 'POST', 'rectifications', { ...request, due: null });
  rectifications.push(body.id as string);
}

/** Asked and answered: who was asked may go on reading that version. */
async function consultAboutPersonal(by: string, whom: string): Promise<void> {
  const steps = 'plans/MON-P~BIZ1~2026M03~p-xu/seat-steps';
  const question = { step: 'consult', version: 1, to: whom, comment: '发货日期可行吗' };
  const { body } = await ask(by, 'POST', steps, question);
  const { id } = body.consultations[0] as { id: string };
  const answer = { step: 'answer-consultation', version: 1, id, comment: '可行' };
  expect((await ask(whom, 'POST', steps, answer)).status).toBe(200);
}

afterAll(() => console.info(`${asked} questions asked`));

interface Got {
  readonly status: number;
  readonly code: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape are looked into
  readonly body: any;
}

async function ask(person: string, method: 'GET' | 'POST', path: string, body: unknown = null): Promise<Got> {
  asked += 1;
  const answer = await door({
    ...{ method, path, body: body === null ? null : JSON.stringify(body) },
    headers: {
      ...{ authorization: `Bearer ${person}`, 'idempotency-key': `access-${asked}` },
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
  });
  if (answer === null) throw new Error(`${path} is nobody's address`);
  answered.add(answer.route);
  const read = JSON.parse(answer.text) as { code?: string };
  return { status: answer.status, code: answer.status < 400 ? null : (read.code ?? null), body: read };
}

const may = (act: Act, person: string, plan: KnownPlan): boolean =>
  relationsByHand(person, plan).some((relation) =>
    tableByHand[relation][plan.owner === null ? 'unit' : 'person'].includes(act),
  );

const readings: readonly (readonly [suffix: string, act: Act])[] = [
  ['', 'see'],
  ['?version=1', 'see'],
  ['?with=document', 'read'],
  ['/verification', 'verify'],
  ['/export', 'export'],
  ['/summary', 'read'],
  ['/row-history?block=TASK&row=TASK-1', 'read'],
];

test('everybody with an account is asked', () => {
  expect([...everybody].sort()).toEqual([...accounts].sort());
});

test.each(Object.keys(tableByHand) as Relation[])('%s may do what domain/02 2.7 says, and no more', (relation) => {
  const { unit, person } = tableByHand[relation];
  expect([actsOf(relation, false), actsOf(relation, true)]).toEqual([unit, person]);
});

test('everybody stands in some way to some plan, and every way there is occurs', () => {
  const found = everybody.flatMap((person) => Object.values(plans).flatMap((plan) => relationsByHand(person, plan)));
  expect([...new Set(found)].sort()).toEqual(Object.keys(tableByHand).sort());
});

describe.each(everybody)('%s', (person) => {
  test('reads of each plan what the table opens to their relations', async () => {
    for (const [planId, plan] of Object.entries(plans)) {
      for (const [suffix, act] of readings) {
        const { status, body } = await ask(person, 'GET', `plans/${planId}${suffix}`);
        const expected = !may('see', person, plan) ? 404 : may(act, person, plan) ? 200 : 403;
        expect([planId, suffix, relationsByHand(person, plan), status]).toEqual([
          ...[planId, suffix, relationsByHand(person, plan), expected],
        ]);
        if (status !== 200 || act !== 'see') continue;
        const said = [...body.remarks, ...body.history.filter(({ comment }: { comment: unknown }) => comment !== null)];
        if (!may('read-comments', person, plan)) expect([planId, said]).toEqual([planId, []]);
      }
    }
  });

  test('finds in the lists of every unit what may be seen, and in the inbox what waits for them', async () => {
    for (const unit of allUnits) {
      const { status, body } = await ask(person, 'GET', `plans?unit=${unit}`);
      const listed = body.lines.map(({ planId }: { planId: string }) => planId);
      const expected = Object.entries(plans).filter(([, plan]) => plan.unit === unit && may('see', person, plan));
      expect([unit, status, listed.sort()]).toEqual([unit, 200, expected.map(([planId]) => planId).sort()]);
    }
    const { body } = await ask(person, 'GET', 'inbox');
    const waiting = body.lines.map(({ planId }: { planId: string }) => planId).sort();
    const expected = Object.keys(waitsFor).filter((planId) => waitsFor[planId] === person);
    expect(waiting).toEqual(expected.sort());
  });

  test('can write to no plan that is not theirs to write to', async () => {
    const decision = { decision: 'return', version: 1, contentHash: 'a'.repeat(64), comment: '', remarks: [] };
    for (const [planId, plan] of Object.entries(plans)) {
      const sees = may('see', person, plan);
      const decided = await ask(person, 'POST', `plans/${planId}/decisions`, decision);
      expect([planId, decided.code]).toEqual([planId, sees ? 'changed-meanwhile' : 'unknown-plan']);
      const withdrawn = await ask(person, 'POST', `plans/${planId}/withdrawals`, { version: 77 });
      const code = isPending(planId)
        ? person === plan.preparer
          ? 'changed-meanwhile'
          : 'not-authorised'
        : 'wrong-state';
      expect([planId, withdrawn.code]).toEqual([planId, sees ? code : 'unknown-plan']);
      const voided = await ask(person, 'POST', `plans/${planId}/voidings`, {
        act: 'propose',
        version: 77,
        comment: '',
      });
      const mayVoid = person === 'p-admin' ? 'changed-meanwhile' : 'not-authorised';
      expect([planId, voided.code]).toEqual([planId, sees ? mayVoid : 'unknown-plan']);
      const kept = await ask(person, 'POST', `plans/${planId}/voidings`, { act: 'agree', version: 77, comment: '' });
      expect([planId, kept.code]).toEqual([planId, sees ? 'wrong-state' : 'unknown-plan']);
      const step = { step: 'answer-consultation', id: 'q1', version: 77, comment: '可行' };
      const answeredFor = await ask(person, 'POST', `plans/${planId}/seat-steps`, step);
      const unasked = isPending(planId) ? 'not-authorised' : 'wrong-state';
      expect([planId, answeredFor.code]).toEqual([planId, sees ? unasked : 'unknown-plan']);
      const choices = await ask(person, 'GET', `plans/${planId}/step-choices`);
      expect([planId, choices.status]).toEqual([planId, sees ? 200 : 404]);
      const document = plan.owner === null ? businessOneMonth : salespersonMonth;
      const submission = { document, reasons: [], baseVersion: 77, revisionReason: '', answers: [] };
      const submitted = await ask(person, 'POST', `plans/${planId}/submissions`, submission);
      const writes =
        plan.owner === null ? person === plan.preparer || heads[plan.unit] === person : person === plan.owner;
      expect([planId, submitted.code === 'may-not-prepare']).toEqual([planId, !writes]);
    }
    const together = Object.keys(plans).map((planId) => ({ planId, version: 77, contentHash: 'a'.repeat(64) }));
    const { body } = await ask(person, 'POST', 'approvals', { plans: together });
    expect(body.outcomes).toEqual(
      Object.entries(plans).map(([planId, plan]) => {
        // Departments' months are signed one by one, whoever asks.
        const seen = may('see', person, plan) ? 'changed-meanwhile' : 'unknown-plan';
        return { planId, refused: plan.owner === null ? 'not-for-batch' : seen, state: null };
      }),
    );
  });

  test('sees and moves the targets that domain/04 leaves to them', async () => {
    for (const unit of allUnits) {
      const seen = await ask(person, 'GET', `targets/${unit}/2031`);
      // Nothing was issued there, so nobody has one of their own.
      expect([unit, seen.status]).toEqual([unit, seesTargetsByHand(person, unit) ? 200 : 403]);
      for (const part of ['coverage', 'verification']) {
        const { status } = await ask(person, 'GET', `targets/${unit}/2031/${part}`);
        expect([unit, part, status]).toEqual([unit, part, seen.status]);
      }
      const issued = await ask(person, 'POST', `targets/${unit}/2031/steps`, { step: 'issue', nodes: null });
      const plans = ['p-fang', 'p-plan'].includes(person);
      expect([unit, issued.code]).toEqual([unit, plans ? 'nothing-to-issue' : 'not-authorised']);
    }
    expect((await ask(person, 'GET', 'targets')).body.turns).toEqual([]);
  });

  test('sees, opens and judges rectifications as domain/07 7.6 leaves it to them', async () => {
    const { body } = await ask(person, 'GET', 'rectifications');
    const shown = body.rectifications as readonly { id: string; openSteps: readonly string[] }[];
    const isHolder = ({ unit, owner }: (typeof rectified)[number]): boolean => (owner ?? heads[unit]) === person;
    for (const [at, of] of rectified.entries()) {
      const [id, line] = [rectifications[at] ?? '', shown.find((each) => each.id === rectifications[at])];
      // Whoever opened it goes on seeing it.
      const sees = rectifiesByHand('see', person, of.unit, of.owner) || isHolder(of) || person === 'p-tang';
      const judges = rectifiesByHand('judge', person, of.unit, of.owner);
      expect([of, line !== undefined]).toEqual([of, sees]);
      const steps = [
        isHolder(of) ? 'plan' : null,
        judges ? 'assign' : null,
        ['p-tang', 'p-fang'].includes(person) ? 'cancel' : null,
      ];
      if (sees) expect([of, line?.openSteps]).toEqual([of, steps.filter((each) => each !== null)]);
      const step = { step: 'verify', seen: 77, text: '' };
      const taken = await ask(person, 'POST', `rectifications/${id}/steps`, step);
      expect([of, taken.code]).toEqual([of, sees ? 'rectification-moved-on' : 'unknown-rectification']);
    }
    for (const unit of allUnits) {
      const judged = await ask(person, 'GET', `inspection/${unit}`);
      // A deputy judges in somebody's place, and reads no list of the unit's people.
      const inspects = person !== 'p-ma' && rectifiesByHand('judge', person, unit, null);
      expect([unit, judged.status]).toEqual([unit, inspects ? 200 : 403]);
      const owner = everybody.find((each) => homes[each] === unit) ?? null;
      const opening = { unit, owner, title: '', facts: '', source: { kind: 'audit', of: '', place: null }, due: null };
      const { code } = await ask(person, 'POST', 'rectifications', opening);
      const opens = rectifiesByHand('open', person, unit, null);
      expect([unit, code]).toEqual([unit, opens ? 'rectification-words-needed' : 'not-authorised']);
    }
  });

  test('is reminded of plans of the own unit only', async () => {
    const { body } = await ask(person, 'GET', 'reminders');
    const owed = body.plans.map(({ unit }: { unit: { id: string } }) => unit.id);
    expect(owed.filter((unit: string) => unit !== homes[person])).toEqual([]);
    const told = body.reminders.map(({ unit }: { unit: { id: string } }) => unit.id);
    const isTold = (unit: string): boolean =>
      unit === homes[person] || pullsByHand(person, unit) || toldByOffice.includes(person);
    expect(told.filter((unit: string) => !isTold(unit))).toEqual([]);
    for (const unit of allUnits) {
      const seen = { key: `RM-09|${unit}|MON-D~${unit}~2026M03 1`, note: '' };
      expect((await ask(person, 'POST', 'reminders/acknowledgements', seen)).code).toBe('unknown-reminder');
    }
  });

  test('is shown own messages, and only as administrator what did not reach others', async () => {
    const { body } = await ask(person, 'GET', 'messages');
    expect([body.own, body.troubled === null]).toEqual([[], person !== 'p-admin']);
    expect(body.withoutAddress === null).toBe(person !== 'p-admin');
    const unwanted = { mail: ['digest'], chat: [] };
    const chosen = await ask(person, 'POST', 'messages/preferences', unwanted);
    expect(chosen.body.unwanted).toEqual(unwanted);
  });

  test('names and dismisses deputies of their own only', async () => {
    const { body } = await ask(person, 'GET', 'delegations');
    const names = (lines: readonly { delegate: { id: string } }[]) => lines.map(({ delegate }) => delegate.id);
    expect(names(body.given)).toEqual(person === 'p-lin' ? ['p-ma'] : []);
    expect(names(body.taken)).toEqual(person === 'p-ma' ? ['p-ma'] : []);
    // The one that runs is p-lin's to end; it is asked about with a day on which it did not begin.
    const ending = { to: 'p-ma', first: person === 'p-lin' ? '2026-02-26' : wholeDay.first, last: wholeDay.last };
    expect((await ask(person, 'POST', 'delegations/endings', ending)).code).toBe('unknown-delegation');
    expect((await ask(person, 'POST', 'delegations', { to: person, ...wholeDay })).code).toBe('unknown-delegate');
    expect((await ask(person, 'GET', 'me')).body.person.id).toBe(person);
  });

  test('prepares what is theirs to write', async () => {
    for (const template of allTemplates.filter(({ id }) => Object.hasOwn(chainRules, id))) {
      for (const unit of allUnits) {
        const owner = template.level === 'person' ? person : null;
        // Nobody has planned this year here, so nothing but the right to stands in the way.
        const body = { template: template.id, unit, person: owner, period: somePeriod[template.grain] };
        const { status, code } = await ask(person, 'POST', 'preparations', body);
        const opened = template.optional === true ? 'pack-off' : 'prepared';
        const isElsewhere = owner !== null && allUnits.some((other) => writesByHand(person, template, other));
        const refusal = isElsewhere ? 'belongs-elsewhere' : 'may-not-prepare';
        const expectedAnswer = writesByHand(person, template, unit) ? opened : refusal;
        const got = [template.id, unit, status === 200 ? 'prepared' : code];
        expect(got).toEqual([template.id, unit, expectedAnswer]);
        if (owner === null) continue;
        const somebody = person === 'p-xu' ? 'p-li' : 'p-xu';
        const forOthers = await ask(person, 'POST', 'preparations', { ...body, person: somebody });
        expect([template.id, unit, forOthers.code]).toEqual([template.id, unit, 'may-not-prepare']);
      }
    }
  });

  test('pulls roll-ups and figures of their own tree or line', async () => {
    for (const unit of allUnits) {
      for (const period of ['2026M03', '2026']) {
        const { status } = await ask(person, 'GET', `roll-ups/${unit}/${period}`);
        expect([unit, status]).toEqual([unit, pullsByHand(person, unit) ? 200 : 403]);
      }
      for (const path of [`outstanding/${unit}/2026M03`, `views/RU-13?unit=${unit}&period=2026M03`]) {
        const { status } = await ask(person, 'GET', path);
        expect([path, status]).toEqual([path, pullsByHand(person, unit) ? 200 : 403]);
      }
    }
    const questions = allUnits.flatMap((unit) => [
      { ask: 'value', unit, indicator: 'REV_CY', period: '2026M03' },
      { ask: 'status', unit, period: '2026M03', template: '' },
    ]);
    const { body } = await ask(person, 'POST', 'figures', { questions });
    body.replies.forEach((reply: { refused?: string }, index: number) => {
      const unit = questions[index]?.unit ?? '';
      expect([unit, reply.refused === 'may-not-see']).toEqual([unit, !seesFiguresByHand(person, unit)]);
    });
  });

  test('administers only as administrator', async () => {
    for (const path of ['', '/findings', '/seats', '/history', '/history/1'].map((part) => `administration${part}`)) {
      const { status } = await ask(person, 'GET', path);
      expect([path, status]).toEqual([path, person === 'p-admin' ? 200 : 403]);
    }
    // Administrators and the general office freeze; what is not frozen cannot be lifted.
    const freezes = ['p-admin', 'p-tang', 'p-fang'].includes(person);
    expect((await ask(person, 'GET', 'freezes')).status).toBe(freezes ? 200 : 403);
    const lift = { act: 'lift', unit: 'BIZ1', period: '2026M03', reason: '财务核对完毕' };
    expect((await ask(person, 'POST', 'freezes', lift)).code).toBe(freezes ? 'not-frozen' : 'not-authorised');
    // The planning centre and administrators release; no kind of this company waits for it.
    const releases = ['p-admin', 'p-fang', 'p-plan'].includes(person);
    expect((await ask(person, 'GET', 'releases')).status).toBe(releases ? 200 : 403);
    const release = { act: 'release', template: 'T-MON-D', period: '2026M03' };
    expect((await ask(person, 'POST', 'releases', release)).code).toBe(
      releases ? 'unknown-template' : 'not-authorised',
    );
    const trial = await ask(person, 'POST', 'administration/chain-trials', { seats: [] });
    expect(trial.code).toBe(person === 'p-admin' ? 'administration-wrong' : 'may-not-see');
    const change = { from: {}, tables: {}, note: '' };
    const restoration = { version: 99, from: 98, note: '' };
    for (const [path, body] of [
      ['administration', change],
      ['administration/restorations', restoration],
    ] as const) {
      const { code } = await ask(person, 'POST', path, body);
      expect([path, code === 'may-not-see']).toEqual([path, person !== 'p-admin']);
    }
  });
});

/** Offices of the whole company that are told what is theirs to follow (domain/09 9.2): audit, service, staff, IT. */
const toldByOffice = ['p-aud', 'p-cs', 'p-cao', 'p-deng', 'p-hr', 'p-admin', 'p-he'];

const somePeriod: Readonly<Record<PeriodGrain, string>> = {
  ...{ span: '2031-2036', year: '2031', quarter: '2031Q1', month: '2031M05', week: '2031W20', day: '2031-05-19' },
};

/** Nobody signs in, or nobody the directory knows. */
describe.each<[string, string | null, number]>([
  ['without a token', null, 401],
  ['with a token of nobody here', 'Bearer p-nobody', 403],
  ['with the name of a person in another place', 'Bearer tenant-2/p-zhou', 403],
])('%s', (_, authorization, refused) => {
  test.each(routes.map(({ name, method, route, isOpen }) => ({ name, method, route, isOpen })))(
    '$name is closed, unless it is open to all',
    async ({ name, method, route, isOpen }) => {
      const planId = 'MON-D~BIZ1~2026M03';
      const values: Readonly<Record<string, string>> = {
        planId,
        unit: 'BIZ1',
        period: '2026M03',
        version: '1',
        view: 'RU-13',
        rectification: 'REC-2026-0',
      };
      const answer = await door({
        ...{ method, path: route.replace(/\{(\w+)\}/g, (__, part: string) => values[part] ?? ''), body: null },
        headers: { ...(authorization === null ? {} : { authorization }), 'idempotency-key': `nobody-${asked}` },
      });
      asked += 1;
      expect(answer?.route).toBe(name);
      expect(answer?.status).toBe(isOpen ? 200 : refused);
    },
  );
});

test('every address that is not open to all was asked as everybody', () => {
  const closed = routes.filter(({ isOpen }) => !isOpen).map(({ name }) => name);
  expect([...answered].sort()).toEqual(closed.sort());
});

/** Written out, whatever any table says. */
describe('what matters most', () => {
  type Line = readonly [person: string, path: string, status: number];
  const own = 'plans/MON-P~BIZ1~2026M03~p-xu';
  const department = 'plans/MON-D~BIZ1~2026M03';
  const returned = 'plans/MON-D~MKT1~2026M03';

  test.each<Line>([
    // A salesperson: the own plan and the department's, nobody else's, no roll-up.
    ...[['p-xu', `${own}?with=document`, 200] as const, ['p-xu', `${department}?with=document`, 200] as const],
    ...[['p-xu', `${department}/export`, 403] as const, ['p-xu', 'plans/MON-D~BIZ2~2026M03', 404] as const],
    ...[['p-xu', 'roll-ups/BIZ1/2026M03', 403] as const, ['p-xu', 'administration', 403] as const],
    // A colleague does not even see that a person's plan is there.
    ...[['p-li', own, 404] as const, ['p-gao', own, 404] as const, ['p-wang', own, 404] as const],
    // The head of another unit sees nothing of this one.
    ...[['p-wang', department, 404] as const, ['p-wang', returned, 404] as const],
    ...[['p-wang', 'roll-ups/BIZ1/2026M03', 403] as const, ['p-wang', 'roll-ups/SC/2026M03', 403] as const],
    // Finance reads everything and no comments.
    ...[['p-he', `${own}?with=document`, 200] as const, ['p-he', `${own}/export`, 403] as const],
    ...[['p-he', 'roll-ups/CO/2026', 200] as const, ['p-he', `${department}/verification`, 200] as const],
    // The general management office reads all plans, and exports them.
    ...[['p-tang', `${own}/export`, 200] as const, ['p-tang', `${returned}/export`, 200] as const],
    // An administrator sees that plans are there, and no content.
    ...[['p-admin', department, 200] as const, ['p-admin', `${department}?with=document`, 403] as const],
    ...[['p-admin', `${department}/export`, 403] as const, ['p-admin', 'roll-ups/CO/2026M03', 403] as const],
    ...[['p-admin', `${own}/verification`, 403] as const, ['p-admin', 'administration', 200] as const],
    // The other side's leader reads departments, and no person's plan that does not name that side.
    ...[['p-lin', `${department}?with=document`, 200] as const, ['p-lin', own, 404] as const],
  ])('%s asks for %s: %i', async (person, path, status) => {
    expect((await ask(person, 'GET', path)).status).toBe(status);
  });
});
