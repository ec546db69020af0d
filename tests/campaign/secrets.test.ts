import { canonicalDocument } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { Cell, Cells, PlanDocument } from 'shared/plan/document';
import { planKeyOf, planNoOf } from 'shared/plan/plan-id';
import { findingKey, inCell } from 'shared/review/finding';
import { toldToNeighbours, type Act } from 'shared/sign-off/access';
import { chainRules } from 'shared/sign-off/chains';
import { submit } from 'shared/sign-off/commands';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { versionOf } from 'shared/sign-off/sign-off';
import { authorsWith } from 'shared/sign-off/transition';
import { isContent, type Column } from 'shared/template/column';
import { blocksOf, grainsOf, type PeriodGrain } from 'shared/template/template';
import { allTemplates, templateOf } from 'shared/template/templates';
import { views } from 'shared/roll-up/view/views';
import { masterDataIn } from 'functions/storage/master-data';
import { actorOf } from 'functions/use-cases/commands/replay-plan';
import { runCommand } from 'functions/use-cases/commands/run-command';
import { refuseWith } from 'functions/use-cases/caller/refusal';
import {
  accounts,
  allUnits,
  company,
  everybody,
  pullsByHand,
  relationsByHand,
  seesFiguresByHand,
  tableByHand,
  upwards,
  writesByHand,
  type KnownPlan,
} from 'tests/campaign/access/people';
import { httpClientOf, type HttpClient } from 'tests/campaign/http-client';
import { someTenant, testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { aKey, deciding, viewIn } from 'tests/fakes/sign-off-commands';

/** Something written into one field of one plan and nowhere else. */
interface Secret {
  readonly plan: string;
  readonly field: string;
  /** As it may appear in an answer: a text, or a number as typed and in 分. */
  readonly texts: readonly string[];
  /** `cell`: content; `target`: a figure of the plan's own; `said`: comments and remarks; `reason`: what quotes cells. */
  readonly kind: 'cell' | 'target' | 'said' | 'reason';
  readonly column: readonly [block: string, column: string] | null;
}

const secrets: Secret[] = [];
let counter = 0;

function secretText(plan: string, field: string, kind: Secret['kind'], column: Secret['column'] = null): string {
  counter += 1;
  const text = `密文${String(counter).padStart(5, '0')}完`;
  secrets.push({ plan, field, texts: [text], kind, column });
  return text;
}

function secretNumber(plan: string, block: string, column: string): number {
  counter += 1;
  // What was reported lies far below its plan, so that a rectification opens by itself and is asked for as well.
  const value = (`${block}.${column}` === 'ACTUAL.actual' ? 100_000 : 300_000) + counter + 0.37;
  const fen = String(Math.round(value * 100) * 10_000);
  const kind = block === 'IND' && column === 'target' ? 'target' : 'cell';
  secrets.push({ plan, field: `${block}.${column}`, texts: [String(value), fen], kind, column: [block, column] });
  return value;
}

const plans: Readonly<Record<string, KnownPlan & { readonly signs: readonly string[] }>> = {
  'MON-D~BIZ1~2026M03': known('BIZ1', null, 'p-li', ['p-chen', 'p-han', 'p-lin'], []),
  'MON-D~BIZ2~2026M03': known('BIZ2', null, 'p-gao', ['p-wang', 'p-han', 'p-lin'], ['p-wang', 'p-han', 'p-lin']),
  'MON-D~MKT1~2026M03': known('MKT1', null, 'p-liu', ['p-zhao', 'p-han', 'p-lin'], ['p-zhao', 'p-han', 'p-lin']),
  'MON-P~BIZ1~2026M03~p-xu': known('BIZ1', 'p-xu', 'p-xu', ['p-chen', 'p-han'], []),
  'MON-P~BIZ2~2026M03~p-gao': known('BIZ2', 'p-gao', 'p-gao', ['p-wang', 'p-han'], ['p-wang', 'p-han']),
  'SMO~BIZ2~2026M02': known('BIZ2', null, 'p-gao', ['p-wang', 'p-han'], ['p-wang', 'p-han']),
  'MON-D~BIZ1~2026M02': known('BIZ1', null, 'p-li', ['p-chen', 'p-han', 'p-lin'], ['p-chen', 'p-han', 'p-lin']),
};

function known(
  unit: string,
  owner: string | null,
  preparer: string,
  signers: readonly string[],
  signs: readonly string[],
) {
  return { unit, owner, preparer, signers, signs };
}

/** What makes a plan this plan, and a row a row. */
const structural: ReadonlySet<string> = new Set([
  ...['HDR.org', 'HDR.person', 'HDR.period', 'HDR.moneyUnit', 'HDR.planType', 'HDR.level', 'HDR.parentNo'],
  ...['IND.indCode', 'TASK.wbs', 'ACTUAL.indCode'],
]);

function planted(planId: string): PlanDocument {
  const key = planKeyOf(planId);
  const template = key === null ? undefined : templateOf(key.template);
  if (key === null || template === undefined) throw new Error(planId);
  const cellFor = (block: string, { key: column, type }: Column): Cell => {
    switch (type) {
      case 'text':
      case 'texts':
      case 'reference':
        return secretText(planId, `${block}.${column}`, 'cell', [block, column]);
      case 'number':
      case 'money':
      case 'figure':
      case 'integer':
        return secretNumber(planId, block, column);
      case 'percent':
      case 'date':
      case 'period':
      case 'choice':
      case 'flag':
        return null;
    }
  };
  const cellsIn = (block: string, columns: readonly Column[], fixed: Cells): Cells =>
    Object.fromEntries(
      columns
        .filter(isContent)
        .map((column) => [
          column.key,
          fixed[column.key] ?? (structural.has(`${block}.${column.key}`) ? null : cellFor(block, column)),
        ]),
    );
  const header: Cells = {
    ...{ org: key.unit, period: key.period, moneyUnit: 'wan', ...(key.person === null ? {} : { person: key.person }) },
  };
  const fixed: Readonly<Record<string, Cells>> = {
    IND: { indCode: 'REV_CY' },
    ACTUAL: { indCode: 'REV_CY' },
    TASK: { wbs: '1', start: '2026-03-02', end: '2026-03-20' },
  };
  const blocks = blocksOf(template);
  return {
    ...{ template: template.id, templateVersion: template.version },
    header: cellsIn('HDR', blocks.find(({ id }) => id === 'HDR')?.columns ?? [], header),
    blocks: Object.fromEntries(
      blocks
        .filter(({ id }) => id !== 'HDR')
        .map(({ id, columns }) => [id, [{ id: `${id}-1`, cells: cellsIn(id, columns, fixed[id] ?? {}) }]]),
    ),
  };
}

let world: TestDependencies;
let client: HttpClient;

/** Handed in without review, with something secret in all that is said beside the document. */
async function handIn(planId: string, document: PlanDocument): Promise<void> {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  const by = plans[planId]?.preparer ?? '';
  const text = canonicalDocument(document);
  const caller = world.caller(by);
  const command = { planId, name: 'submit', key: aKey(), correlationId: 'test', body: text } as const;
  const { policy } = await world.settings.rules();
  const quoting = (field: string): string =>
    findingKey({
      ...{ rule: 'V-DAT-06', severity: 'warning', at: inCell('TASK', 'TASK-1', 'name') },
      facts: { value: secretText(planId, field, 'reason') },
    });
  const given = await runCommand(world, caller, command, async ({ signOff }, time) => {
    const authors = authorsWith(signOff, by);
    const resolved = resolveChain(
      { key, authors, counterpartNamed: false, named: null, annualApproval: true },
      caller.view,
    );
    if ('refused' in resolved) return refuseWith(resolved.refused);
    const contentHash = hashOf(text);
    const baseVersion = versionOf(signOff);
    const outcome = submit(
      signOff,
      actorOf(caller, key),
      {
        ...{ baseVersion, contentHash, chain: resolved.chain, parent: null, time, weighed: null, warnings: 1 },
        revisionReason: secretText(planId, 'revisionReason', 'said'),
        reasons: [{ findingKey: quoting('reason.key'), text: secretText(planId, 'reason', 'reason') }],
        waivers: [{ findingKey: quoting('waiver.key'), by, reason: secretText(planId, 'waiver', 'reason') }],
        answers:
          signOff.at === 'returned'
            ? signOff.remarks.map((remark) => ({ remark, text: secretText(planId, 'answer', 'said') }))
            : [],
      },
      policy,
    );
    if ('refused' in outcome) return refuseWith(outcome.refused);
    return { events: outcome.events, content: { version: baseVersion + 1, text } };
  });
  viewIn(given);
  await world.backgroundWork.settled();
}

async function ask(person: string, method: 'GET' | 'POST', path: string, body: unknown = null): Promise<string> {
  const answer = await client({
    ...{ method, path, body: body === null ? null : JSON.stringify(body) },
    headers: {
      ...{ authorization: `Bearer ${person}`, 'idempotency-key': aKey() },
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
  });
  if (answer === null) throw new Error(`${path} is nobody's address`);
  asked += 1;
  return answer.text;
}
let asked = 0;

const secondVersions = ['MON-D~BIZ1~2026M03'];

beforeAll(async () => {
  world = await testDependencies(company);
  await masterDataIn(world.tables).putOrganisation({
    organisation: company,
    accounts: accounts.map((person) => ({ person, tenant: someTenant, objectId: person })),
  });
  client = httpClientOf(world);
  for (const [planId, { signs }] of Object.entries(plans)) {
    await handIn(planId, planted(planId));
    if (secondVersions.includes(planId)) {
      const { version, contentHash } = (await world.plans.open(planId, null)).head ?? { version: 0, contentHash: '' };
      const body = {
        ...{ decision: 'return', version, contentHash, comment: secretText(planId, 'comment', 'said') },
        remarks: [
          {
            at: { block: 'TASK', row: 'TASK-1', column: 'goal' },
            text: secretText(planId, 'remark', 'said'),
          },
        ],
      };
      await ask('p-chen', 'POST', `plans/${planId}/decisions`, body);
      await handIn(planId, planted(planId));
    }
    for (const person of signs) {
      const { version, contentHash } = (await world.plans.open(planId, null)).head ?? { version: 0, contentHash: '' };
      viewIn(await deciding(world, person, { planId, version, contentHash }));
    }
  }
  for (const planId of ['MON-D~BIZ1~2026M03', 'MON-P~BIZ1~2026M03~p-xu']) {
    const { version } = (await world.plans.open(planId, null)).head ?? { version: 0 };
    const comment = secretText(planId, 'voiding', 'said');
    await ask('p-admin', 'POST', `plans/${planId}/voidings`, { act: 'propose', version, comment });
  }
  await world.backgroundWork.settled();
});

const may = (act: Act, person: string, plan: KnownPlan): boolean =>
  relationsByHand(person, plan).some((relation) =>
    tableByHand[relation][plan.owner === null ? 'unit' : 'person'].includes(act),
  );

/** Plans for a department with the same unit above, and so is told what the departments beside it do. */
const plansBeside = (person: string, { unit, owner }: KnownPlan): boolean =>
  owner === null &&
  allUnits.some(
    (own) =>
      own !== unit &&
      upwards(own)[1] === upwards(unit)[1] &&
      writesByHand(person, { id: 'T-MON-D', level: 'unit' }, own),
  );

function isAllowed({ plan: planId, kind, column }: Secret, person: string): boolean {
  const plan = plans[planId];
  if (plan === undefined) return false;
  switch (kind) {
    case 'said':
      return may('read-comments', person, plan);
    case 'reason':
      return may('read', person, plan);
    case 'target':
      if (may('read', person, plan)) return true;
      return (
        plan.owner === null &&
        (seesFiguresByHand(person, plan.unit) || upwards(plan.unit).some((unit) => pullsByHand(person, unit)))
      );
    case 'cell': {
      if (may('read', person, plan)) return true;
      const [block, key] = column ?? ['', ''];
      return (toldToNeighbours[block] ?? []).includes(key) && plansBeside(person, plan);
    }
  }
}

const periodsOf: Readonly<Record<PeriodGrain, readonly string[]>> = {
  span: ['2026-2031'],
  year: ['2026'],
  quarter: ['2026Q1'],
  month: ['2026M02', '2026M03', '2026M04'],
  week: ['2026W10'],
  day: ['2026-03-02'],
};

/** Every question there is, with every plan, unit and kind it can be asked about. */
async function everythingTold(person: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const told: [string, string][] = [];
  const note = async (method: 'GET' | 'POST', path: string, body: unknown = null): Promise<void> => {
    told.push([
      `${method} ${path} ${body === null ? '' : JSON.stringify(body).slice(0, 80)}`,
      await ask(person, method, path, body),
    ]);
  };
  for (const path of ['me', 'inbox', 'plans', 'reminders', 'rectifications', 'delegations', 'health', 'openapi.json'])
    await note('GET', path);
  for (const part of ['', '/findings', '/seats', '/history', '/history/1']) await note('GET', `administration${part}`);
  for (const planId of Object.keys(plans)) {
    for (const suffix of ['', '?version=1', '?with=document', '?version=1&with=document', '?with=changes']) {
      await note('GET', `plans/${planId}${suffix}`);
    }
    for (const suffix of ['/summary', '/summary?version=1', '/verification', '/export'])
      await note('GET', `plans/${planId}${suffix}`);
    // Commands that are refused, or answered with the plan as it stands.
    const wrong = { version: 77, contentHash: 'a'.repeat(64) };
    await note('POST', `plans/${planId}/decisions`, { ...wrong, decision: 'approve', comment: '', remarks: [] });
    await note('POST', `plans/${planId}/withdrawals`, { version: 77 });
    await note('POST', `plans/${planId}/voidings`, { act: 'agree', version: 77, comment: '' });
  }
  const numbers = Object.keys(plans).flatMap((planId) => {
    const key = planKeyOf(planId);
    return key === null ? [] : [planNoOf(key, 1), planNoOf(key, 2)];
  });
  for (const wanted of ['mine', 'signed', 'all']) await note('GET', `plans?of=${wanted}`);
  // T13: what a view of a unit tells is no more than what may be read of the plans behind it.
  for (const unit of viewedUnits.filter((each) => pullsByHand(person, each)).slice(0, mostViewed)) {
    for (const { id } of views) {
      for (const period of ['2026M02', '2026M03']) await note('GET', `views/${id}?unit=${unit}&period=${period}`);
    }
  }
  for (const unit of allUnits) {
    await note('GET', `views/RU-02?unit=${unit}&period=2026M03`);
    await note('GET', `targets/${unit}/2026`);
    await note('GET', `inspection/${unit}`);
    await note('GET', `plans?unit=${unit}`);
    for (const period of ['2026M02', '2026M03', '2026Q1']) {
      await note('GET', `roll-ups/${unit}/${period}`);
      await note('GET', `outstanding/${unit}/${period}`);
    }
  }
  const questions = [
    ...allUnits.flatMap((unit) =>
      ['2026M02', '2026M03', '2026Q1'].flatMap((period) => [
        { ask: 'value', unit, indicator: 'REV_CY', period },
        { ask: 'status', unit, period, template: '' },
        { ask: 'coverage', unit, period, indicator: 'REV_CY' },
        { ask: 'value', unit, indicator: 'REV_CY', period, what: 'composed', partial: true },
        ...['p-xu', 'p-gao'].flatMap((whose) => [
          { ask: 'value', unit, indicator: 'REV_CY', period, person: whose },
          { ask: 'value', unit, indicator: 'REV_CY', period, person: whose, asOf: 'v1' },
        ]),
      ]),
    ),
    ...[...numbers, ...Object.keys(plans)].map((plan) => ({ ask: 'verify', plan })),
  ];
  for (let at = 0; at < questions.length; at += 400)
    await note('POST', 'figures', { questions: questions.slice(at, at + 400) });
  for (const template of allTemplates.filter(({ id }) => Object.hasOwn(chainRules, id))) {
    for (const unit of allUnits.filter((each) => writesByHand(person, template, each))) {
      for (const period of grainsOf(template).flatMap((grain) => periodsOf[grain])) {
        const whose = template.level === 'person' ? person : null;
        await note('POST', 'preparations', {
          template: template.id,
          unit,
          person: whose,
          period,
          named: numbers.slice(0, 8),
        });
      }
    }
  }
  return told;
}

/** Units with every kind of place in the company: whole, centre, both sides, and one whose head plans alone. */
const viewedUnits = ['CO', 'SC', 'BIZ1', 'BIZ2', 'MKT1'];

/** The two highest a person may pull; all with `SECRETS=all`, which takes some minutes. */
const mostViewed = process.env['SECRETS'] === 'all' ? viewedUnits.length : 2;

const seen = new Set<Secret>();

test.each(everybody)('%s is told nothing that the access table does not open', async (person) => {
  const leaks: string[] = [];
  for (const [path, text] of await everythingTold(person)) {
    for (const secret of secrets) {
      if (!secret.texts.some((each) => text.includes(each))) continue;
      seen.add(secret);
      if (!isAllowed(secret, person)) leaks.push(`${secret.plan} ${secret.field} (${secret.kind}) in ${path}`);
    }
  }
  expect(leaks).toEqual([]);
});

test('every secret was told to somebody, so that one that leaked would have been seen', () => {
  const unseen = secrets.filter((secret) => !seen.has(secret)).map(({ plan, field }) => `${plan} ${field}`);
  expect(unseen).toEqual([]);
  console.info(`${secrets.length} fields, ${asked} answers, ${everybody.length} people`);
});
