import type { PlanView } from 'shared/contract/answers';
import { withCell, withHeader } from 'shared/plan/document';
import { rollUpTable } from 'shared/roll-up/roll-up-columns';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { inboxOf, myPlans, plansOfUnit } from 'functions/use-cases/plans/list-plans';
import { readPlan } from 'functions/use-cases/plans/read-plan';
import { rollUp } from 'functions/use-cases/figures/roll-up';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import {
  aKey,
  deciding,
  inForce,
  isRefused,
  month,
  submitting,
  viewIn,
  withdrawing,
} from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const refusalIn = (outcome: Awaited<ReturnType<typeof submitting>>) =>
  isRefused(outcome) ? outcome.refused.code : 'done';
const firstPage = { after: null, size: 50 };
const inbox = async (person: string) =>
  (await inboxOf(world, world.caller(person), firstPage)).lines.map(({ planId }) => planId);

describe('a plan on its way', () => {
  test('goes level by level into force, and is where people look for it', async () => {
    const submitted = viewIn(await submitting(world));
    expect([submitted.state, submitted.version, submitted.planNo]).toEqual(['pending-1', 1, 'MON-BIZ1-2026M03-v1']);
    expect(await inbox('p-chen')).toEqual([month]);
    expect(await inbox('p-han')).toEqual([]);

    const second = viewIn(await deciding(world, 'p-chen', submitted));
    expect(second.state).toBe('pending-2');
    expect([await inbox('p-chen'), await inbox('p-han'), await inbox('p-lin')]).toEqual([[], [month], [month]]);

    const half = viewIn(await deciding(world, 'p-lin', second));
    expect([half.state, half.openSteps]).toEqual(['pending-2', ['copy']]);
    const effective = viewIn(await deciding(world, 'p-han', half));
    expect([effective.state, effective.effectiveVersion]).toEqual(['effective', 1]);
    expect(await inbox('p-han')).toEqual([]);
    expect(effective.history.map(({ event, by }) => [event, by.id])).toEqual([
      ['submitted', 'p-li'],
      ['approved', 'p-chen'],
      ['approved', 'p-lin'],
      ['approved', 'p-han'],
      ['took-effect', 'p-han'],
    ]);
    const mine = await myPlans(world, world.caller('p-li'), firstPage);
    expect(mine.lines).toMatchObject([{ planId: month, state: 'effective', openSteps: ['submit', 'revise', 'copy'] }]);
  });

  test('its figures can be pulled as soon as it is in force, and not before', async () => {
    const ask = () =>
      answerFigures(world, world.caller('p-zhou'), [
        { ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period: '2026M03' },
        { ask: 'status', unit: 'BIZ1', period: '2026M03', template: 'T-MON-D' },
        { ask: 'status', unit: 'BIZ2', period: '2026M03', template: '' },
        { ask: 'value', unit: 'BIZ9', indicator: 'REV_CY', period: '2026M03' },
        { ask: 'value', unit: 'BIZ1', indicator: 'NONE', period: '2026M03' },
        { ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period: '三月' },
        // One month of three is no quarter.
        { ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period: '2026Q1' },
      ]);
    const submitted = viewIn(await submitting(world));
    expect((await ask()).slice(0, 2)).toEqual([
      { figure: { kind: 'gap', reason: 'not-effective' } },
      { status: 'pending-1', planNo: 'MON-BIZ1-2026M03-v1', version: 1 },
    ]);
    let view = submitted;
    for (const person of ['p-chen', 'p-han', 'p-lin']) view = viewIn(await deciding(world, person, view));
    expect(await ask()).toEqual([
      { figure: { kind: 'money', fen: '420000000' } },
      { status: 'effective', planNo: 'MON-BIZ1-2026M03-v1', version: 1 },
      { status: 'missing', planNo: null, version: null },
      { refused: 'unknown-unit' },
      { refused: 'unknown-indicator' },
      { refused: 'unknown-period' },
      {
        figure: { kind: 'gap', reason: 'partial' },
        coverage: { expected: 1, effective: 0, submitted: 0, known: 1, of: 3, share: null },
      },
    ]);
    const rolled = await rollUp(world, world.caller('p-he'), 'SC', '2026M03');
    if ('refused' in rolled) throw new Error(rolled.refused.code);
    const line = rollUpTable(rolled).lines.find(({ unit, indicator }) => unit.id === 'BIZ1' && indicator === 'REV_CY');
    expect(line).toMatchObject({ plan: { kind: 'money', fen: '420000000' }, planNo: 'MON-BIZ1-2026M03-v1' });
    expect(rolled.gaps.map(({ unit, reason }) => [unit.id, reason])).toContainEqual(['BIZ2', 'no-plan']);
  });

  test('a return voids what was signed, shows where, and the next version answers it', async () => {
    const submitted = viewIn(await submitting(world));
    const second = viewIn(await deciding(world, 'p-chen', submitted));
    const returned = viewIn(await deciding(world, 'p-lin', second, 'return'));
    expect(returned.state).toBe('returned');
    expect(returned.remarks).toMatchObject([
      { at: { block: 'TASK', row: 'TASK-1' }, text: '写明完成标准', version: 1 },
    ]);
    const again = viewIn(await submitting(world, { baseVersion: 1 }));
    expect([again.state, again.version, again.path[0]?.signers[0]?.decision]).toEqual(['pending-1', 2, null]);
  });

  test('P17 after a return it is the preparer’s turn, and no level stands as signed or as the one it waits for', async () => {
    const returned = viewIn(await deciding(world, 'p-chen', viewIn(await submitting(world)), 'return'));
    expect(await inbox('p-chen')).toEqual([]);
    expect(returned.openSteps.filter((step) => step === 'approve' || step === 'return')).toEqual([]);
    expect(returned.path.map(({ standing }) => standing)).not.toEqual(expect.arrayContaining(['done']));
    expect(returned.path.map(({ standing }) => standing)).not.toEqual(expect.arrayContaining(['current']));
    const own = await readPlan(world, world.caller('p-li'), { planId: month, version: null, withDocument: false });
    expect('refused' in own ? [] : own.openSteps).toContain('submit');
  });

  test('the preparer can take it back until somebody decides', async () => {
    viewIn(await submitting(world));
    expect(viewIn(await withdrawing(world, 'p-li', month, 1)).state).toBe('draft');
    expect(await inbox('p-chen')).toEqual([]);
    const again = viewIn(await submitting(world, { baseVersion: 1 }));
    viewIn(await deciding(world, 'p-chen', again));
    expect(refusalIn(await withdrawing(world, 'p-li', month, 2))).toBe('decisions-made');
  });

  test('a revision leaves the old version in force until it is signed itself', async () => {
    await inForce(world);
    const changed = withCell(businessOneMonth, 'IND', 'IND-1', 'note', '首批交付推迟到3月底');
    expect(refusalIn(await submitting(world, { baseVersion: 1, document: changed, revisionReason: '' }))).toBe(
      'revision-reason-needed',
    );
    let view = viewIn(await submitting(world, { baseVersion: 1, document: changed }));
    expect([view.version, view.state, view.effectiveVersion]).toEqual([2, 'pending-1', 1]);
    const old = await readPlan(world, world.caller('p-li'), { planId: month, version: 1, withDocument: true });
    expect(old).toMatchObject({ version: 1, state: 'effective', document: { header: { org: 'BIZ1' } } });
    for (const person of ['p-chen', 'p-han', 'p-lin']) view = viewIn(await deciding(world, person, view));
    expect([view.version, view.state, view.effectiveVersion]).toEqual([2, 'effective', 2]);
    expect(view.history.map(({ event, version }) => `${event} ${version}`)).toContain('superseded 1');
  });

  test('decides nothing on what somebody has not seen', async () => {
    const submitted = viewIn(await submitting(world));
    const other = { ...submitted, contentHash: 'd'.repeat(64) };
    expect(refusalIn(await deciding(world, 'p-chen', other))).toBe('changed-meanwhile');
  });
});

describe('who is let in', () => {
  test('a plan one may not see is as good as none', async () => {
    const view = viewIn(await submitting(world));
    expect(refusalIn(await deciding(world, 'p-gao', view))).toBe('unknown-plan');
    const read = await readPlan(world, world.caller('p-gao'), { planId: month, version: null, withDocument: false });
    const none = await readPlan(world, world.caller('p-li'), {
      ...{ planId: 'MON-D~BIZ1~2026M04', version: null, withDocument: false },
    });
    expect(read).toEqual(none);
    expect((await plansOfUnit(world, world.caller('p-gao'), 'BIZ1', firstPage)).lines).toEqual([]);
  });

  test('a preparer cannot sign, nor can the wrong department write', async () => {
    const view = viewIn(await submitting(world));
    expect(refusalIn(await deciding(world, 'p-li', view))).toBe('own-plan');
    expect(refusalIn(await submitting(world, { by: 'p-gao', baseVersion: 1 }))).toBe('may-not-prepare');
  });

  test('an administrator sees that a plan is there, and nothing in it', async () => {
    viewIn(await submitting(world));
    const admin = world.caller('p-admin');
    expect(await readPlan(world, admin, { planId: month, version: null, withDocument: true })).toEqual({
      refused: { code: 'may-not-see', facts: {} },
    });
    const seen = (await readPlan(world, admin, { planId: month, version: null, withDocument: false })) as PlanView;
    expect([seen.remarks, seen.document]).toEqual([[], null]);
  });
});

describe('what is sent in', () => {
  test.each([
    ['another unit', withHeader(businessOneMonth, 'org', 'BIZ2'), 'document-of-another-plan'],
    ['another period', withHeader(businessOneMonth, 'period', '2026M04'), 'document-of-another-plan'],
    ['another kind', { ...businessOneMonth, template: 'T-WEK-D' as const }, 'document-malformed'],
    ['an unknown kind', { ...businessOneMonth, template: 'T-XYZ' as const }, 'unknown-template'],
    ['another version of the form', { ...businessOneMonth, templateVersion: 9 }, 'unknown-template-version'],
    ['an unknown block', { ...businessOneMonth, blocks: { NONE: [] } }, 'document-malformed'],
    ['an unknown column', withHeader(businessOneMonth, 'salary', 1), 'document-malformed'],
    ['a column that every object has', withHeader(businessOneMonth, 'constructor', 1), 'document-malformed'],
    ['the header as a block', { ...businessOneMonth, blocks: { HDR: [] } }, 'document-malformed'],
    ['a parent that is none', withHeader(businessOneMonth, 'parentNo', 'QTR-D~BIZ9~2026Q1'), 'unknown-parent'],
    ['a goal that says nothing', withCell(businessOneMonth, 'TASK', 'TASK-1', 'goal', '努力工作'), 'findings-block'],
    ['no rows', { ...businessOneMonth, blocks: {} }, 'findings-block'],
  ])('%s is refused and changes nothing', async (_, document, code) => {
    const outcome = await submitting(world, { document });
    expect(refusalIn(outcome)).toBe(code);
    expect(world.tables.contents('plans')).toEqual({});
  });

  test('a warning wants a reason of its own, of five characters', async () => {
    const bare = await submitting(world, { reasons: [] });
    expect(refusalIn(bare)).toBe('reasons-missing');
    const findings = isRefused(bare) ? (bare.refused.findings ?? []) : [];
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
    const foreign = [{ findingKey: 'V-XXX-01|||', text: '这是别的理由' }];
    expect(refusalIn(await submitting(world, { reasons: foreign }))).toBe('reasons-missing');
  });

  test('an old base is told which version there is', async () => {
    viewIn(await submitting(world));
    viewIn(await withdrawing(world, 'p-li', month, 1));
    const outcome = await submitting(world, { baseVersion: 0 });
    expect(isRefused(outcome) && outcome.refused).toEqual({
      code: 'changed-meanwhile',
      facts: { version: 1, yours: 0 },
    });
  });

  test('what a column calculates is not content, and cannot smuggle anything in', async () => {
    const shown = withHeader(businessOneMonth, 'planNo', 'whatever');
    const plain = viewIn(await submitting(world));
    const other = await testDependencies();
    expect(viewIn(await submitting(other, { document: shown })).contentHash).toBe(plain.contentHash);
  });
});

describe('the same request again', () => {
  test('is answered as it was, and nothing happens twice', async () => {
    const key = aKey();
    const submitted = viewIn(await submitting(world));
    const once = await deciding(world, 'p-chen', submitted, 'approve', key);
    const second = viewIn(once);
    viewIn(await deciding(world, 'p-lin', second));
    const kept = JSON.stringify(world.tables.contents('plans'));
    expect(await deciding(world, 'p-chen', submitted, 'approve', key)).toEqual(once);
    expect(JSON.stringify(world.tables.contents('plans'))).toBe(kept);
  });

  test('the same key for something else is refused', async () => {
    const key = aKey();
    const submitted = viewIn(await submitting(world));
    viewIn(await deciding(world, 'p-chen', submitted, 'approve', key));
    expect(refusalIn(await deciding(world, 'p-chen', submitted, 'return', key))).toBe('key-reused');
    expect(refusalIn(await deciding(world, 'p-lin', submitted, 'approve', key))).toBe('key-reused');
  });
});

describe('checking a plan', () => {
  const verified = async (person = 'p-he') => {
    const outcome = await verifyPlan(world, world.caller(person), month);
    if ('refused' in outcome) throw new Error(outcome.refused.code);
    return outcome;
  };

  test('finds nothing in what nobody touched', async () => {
    await inForce(world);
    expect(await verified()).toMatchObject({ sound: true, mismatches: [], signatures: [{ sound: true }, {}, {}] });
  });

  test('finds a head that somebody moved', async () => {
    await inForce(world);
    const head = world.tables.contents('plans')[`${month}/head`] ?? {};
    world.tables.overwrite('plans', month, 'head', { ...head, state: 'returned' });
    expect(await verified()).toMatchObject({ sound: false, mismatches: [{ code: 'head-differs', at: 'plan' }] });
  });
});
