import type { OpenedPlan } from 'functions/ports/plans';
import { plansIn } from 'functions/storage/plans';
import { aChange, planId } from 'tests/functions/storage/sample';
import { fakeTables } from 'tests/fakes/table-store';

const withoutAnswer = (opened: OpenedPlan): OpenedPlan => ({ ...opened, answer: null });

test('what is remembered of a plan is what would be read', async () => {
  const tables = fakeTables();
  const plans = plansIn(tables.table('plans'));
  expect(plans.recall(planId)).toBeNull();
  await plans.commit(aChange(1, null));
  const { etag } = withoutAnswer(await plans.open(planId, null));
  await plans.commit(aChange(2, etag));
  const recalled = plans.recall(planId);
  expect(recalled).toEqual(withoutAnswer(await plans.open(planId, null)));
  expect(recalled?.journal).toHaveLength(2);
});

test('a plan that is not there, and one whose reply got lost, are not remembered', async () => {
  const tables = fakeTables();
  const plans = plansIn(tables.table('plans'));
  await plans.open(planId, null);
  expect(plans.recall(planId)).toBeNull();
  let once = true;
  tables.trouble = ({ kind }) => (kind === 'write' && once ? ((once = false), 'cut-after-commit') : null);
  expect(await plans.commit(aChange(1, null))).toBe('done');
  expect(plans.recall(planId)).toBeNull();
});

test('where somebody else came first, it is forgotten', async () => {
  const tables = fakeTables();
  const [here, there] = [plansIn(tables.table('plans')), plansIn(tables.table('plans'))];
  await here.commit(aChange(1, null));
  await there.commit(aChange(2, (await there.open(planId, null)).etag));
  expect(await here.commit(aChange(2, here.recall(planId)?.etag ?? ''))).toBe('lost-race');
  expect(here.recall(planId)).toBeNull();
});
