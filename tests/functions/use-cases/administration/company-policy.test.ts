import { usualRows } from 'shared/administration/administered';
import type { Cells } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { describeCaller } from 'functions/use-cases/plans/describe-caller';
import { importing } from 'tests/fakes/administrator';
import { deciding, inForce, isRefused, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const keyOf = (planId: string): PlanKey => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  return key;
};

function rowsWith(table: string, changes: readonly (readonly [where: Cells, cells: Cells])[]) {
  const usual = Object.values(usualRows).find((tables) => Object.hasOwn(tables, table))?.[table] ?? [];
  return usual.map((row) => {
    const change = changes.find(([where]) => Object.entries(where).every(([key, cell]) => row[key] === cell));
    return change === undefined ? row : { ...row, ...change[1] };
  });
}

const set = async (subject: 'sign-off' | 'review' | 'calendar', table: string, where: Cells, cells: Cells) =>
  importing(world, subject, { [table]: rowsWith(table, [[where, cells]]) });

const prepared = async (planId: string, by = 'p-li') => {
  const answer = await preparePlan(world, world.caller(by), keyOf(planId));
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
};

test('a deadline of the company’s own is the one a plan is held against, in the pane and when it is handed in', async () => {
  expect((await prepared(month)).planned.deadline).toBe('2026-02-28');
  await set('calendar', 'DUE', { template: 'T-MON-D' }, { days: 3 });
  expect((await prepared(month)).planned.deadline).toBe('2026-02-26');
  const answer = await submitting(world, { reasons: [] });
  const findings = 'refused' in answer ? (answer.refused.findings ?? []) : [];
  expect(findings.filter(({ rule }) => rule === 'V-HDR-07')).toMatchObject([{ facts: { deadline: '2026-02-26' } }]);
});

test('annual approval goes with its switch, and two levels stay whatever is switched', async () => {
  const levels = async () => (await prepared('ANN-D~BIZ1~2026')).path.map(({ level }) => level);
  expect(await levels()).toEqual([1, 2, 3]);
  await set('sign-off', 'SWITCH', { key: 'annualApproval' }, { on: false });
  expect(await levels()).toEqual([1, 2]);
  await set('sign-off', 'SWITCH', { key: 'signaturesStay' }, { on: false });
  const view = await inForce(world);
  const verified = await verifyPlan(world, world.caller('p-chen'), view.planId);
  expect('refused' in verified ? verified.refused : verified).toMatchObject({ mismatches: [] });
});

test('a comment as short as the company lets it be sends a plan back, a shorter one does not', async () => {
  const submitted = viewIn(await submitting(world));
  await set('review', 'THRESHOLD', { key: 'leastComment' }, { value: 50 });
  const answer = await deciding(world, 'p-chen', submitted, 'return');
  expect(isRefused(answer) ? answer.refused : null).toMatchObject({ code: 'comment-needed', facts: { shortest: 50 } });
  await set('review', 'THRESHOLD', { key: 'leastComment' }, { value: 5 });
  expect(viewIn(await deciding(world, 'p-chen', submitted, 'return')).state).toBe('returned');
});

test('the pane is told how much is to be written', async () => {
  await set('sign-off', 'SIGNING', { key: 'revisionReason' }, { value: 9 });
  expect(describeCaller(world.caller('p-li'), await world.settings.rules()).rules.wording).toEqual({
    ...{ shortestComment: 5, shortestRevisionReason: 9, shortestAnswer: 2 },
  });
});

test('a reason shorter than the company asks for explains no warning', async () => {
  await set('review', 'THRESHOLD', { key: 'leastReason' }, { value: 60 });
  const answer = await submitting(world);
  expect(isRefused(answer) ? answer.refused.code : null).toBe('reasons-missing');
});

test('weights of a month’s value are offered as the company has them', async () => {
  const weights = async () => (await prepared('MON-D~BIZ1~2026M04')).document.blocks['IND']?.[0]?.cells['a1'];
  await importing(world, 'targets', {
    TARGET: [{ unit: 'BIZ1', period: '2026M04', indicator: 'REV_CY', target: 420, previous: 380, budget: 415 }],
  });
  expect(await weights()).toBe(0.4);
  await importing(world, 'review', {
    THRESHOLD: rowsWith('THRESHOLD', [
      [{ key: 'weightOfBudget' }, { value: 0.5 }],
      [{ key: 'weightOfHistory' }, { value: 0.1 }],
    ]),
  });
  expect(await weights()).toBe(0.5);
});
