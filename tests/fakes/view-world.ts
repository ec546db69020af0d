import { rowsIn, type Cells } from 'shared/plan/document';
import { templateOf } from 'shared/template/templates';
import { blocksOf, type TemplateId } from 'shared/template/template';
import { aFilledPlan } from 'tests/fixtures/plans/filled-plan';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { kept, type Rows } from 'tests/fakes/stored-plans';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

/** Rows of a filled plan of that kind. */
function filledRows(template: TemplateId): Rows {
  const known = templateOf(template);
  if (known === undefined) throw new Error(template);
  const document = aFilledPlan(known);
  return Object.fromEntries(
    blocksOf(known)
      .filter(({ id }) => id !== 'HDR')
      .map(({ id }) => [id, rowsIn(document, id).map(({ cells }) => cells)]),
  );
}

const rowsOf = (document: typeof businessOneMonth): Rows =>
  Object.fromEntries(Object.entries(document.blocks).map(([id, rows]) => [id, rows.map(({ cells }) => cells)]));

/** Money and counts as somebody reports them; every other amount verified. */
const actuals = (plan: Rows, share: number): readonly Cells[] =>
  (plan['IND'] ?? []).map((row, place) => ({
    indCode: row['indCode'] ?? null,
    plan: row['target'] ?? null,
    actual: typeof row['target'] === 'number' ? Math.round(row['target'] * share * 100) / 100 : null,
    fin: place % 2 === 0 ? 'verified' : 'unverified',
  }));

/** Two departments with plans and reports of the first quarter, and one of every kind views read rows from. */
export async function viewWorld(): Promise<TestDependencies> {
  const world = await testDependencies();
  for (const [unit, rows] of [
    ['BIZ1', rowsOf(businessOneMonth)],
    ['BIZ2', rowsOf(businessTwoMonth)],
  ] as const) {
    for (const month of ['2026M01', '2026M02', '2026M03']) await kept(world, `MON-D~${unit}~${month}`, rows);
    for (const [month, share] of [
      ['2026M01', 0.96],
      ['2026M02', 1.04],
    ] as const) {
      const whole = { ...filledRows('T-SMO'), ACTUAL: actuals(rows, share) };
      await kept(world, `SMO~${unit}~${month}`, { ...whole, WORK: workOf(rows) });
    }
  }
  for (const kind of ['OPP', 'EXP', 'GAP', 'CUS', 'TRN', 'REC'] as const) {
    await kept(world, `${kind}~BIZ1~2026M03`, filledRows(`T-${kind}`));
  }
  return world;
}

/** The tasks of a plan as its report answers them: every third is not done. */
const workOf = (plan: Rows): readonly Cells[] =>
  (plan['TASK'] ?? []).map((row, place) => ({
    wbs: row['wbs'] ?? null,
    name: row['name'] ?? null,
    owner: row['owner'] ?? null,
    end: row['end'] ?? null,
    status: place % 3 === 0 ? 'doing' : 'done',
    actEnd: place % 3 === 0 ? null : (row['end'] ?? null),
  }));
