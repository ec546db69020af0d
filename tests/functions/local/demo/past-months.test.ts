import { pastMonths, pastUnits, plannedMonth, reportedMonth } from 'functions/local/demo/past-months';
import type { PlanView, Preparation } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { findingKey, type Finding } from 'shared/review/finding';
import { askingIn, worldWithTargets } from 'tests/functions/kinds/in-process';
import type { Asking } from 'tests/functions/kinds/whole-way';

/** Hands a plan in with a reason for each warning and has it signed; what stands in the way is returned. */
async function signed(
  asking: Asking,
  planner: string,
  key: { readonly template: string; readonly unit: string; readonly period: string },
  signers: readonly string[],
  typed: (prepared: PlanDocument) => PlanDocument,
): Promise<string | readonly string[]> {
  const prepared = (await asking.post(planner, 'preparations', { ...key, person: null })).body as Preparation;
  const { planId } = prepared;
  const submission = { document: typed(prepared.document), baseVersion: 0, revisionReason: '', answers: [] };
  const send = (reasons: readonly object[]) =>
    asking.post(
      planner,
      `plans/${planId}/submissions`,
      { ...submission, reasons },
      `${planId.replaceAll('~', '-')}-${reasons.length}`,
    );
  let answer = await send([]);
  const found = (answer.body.findings ?? []) as readonly Finding[];
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return errors.map(
      ({ rule, at, facts }) => `${planId} ${rule} ${at.block}.${at.row}.${at.column} ${JSON.stringify(facts)}`,
    );
  if (answer.status !== 200)
    answer = await send(found.map((finding) => ({ findingKey: findingKey(finding), text: '按原计划执行' })));
  let view = answer.body as PlanView;
  for (const signer of signers) {
    const { version, contentHash } = view;
    const decision = { decision: 'approve', version, contentHash, comment: '', remarks: [] };
    const name = `${planId.replaceAll('~', '-')}-${signer}`;
    view = (await asking.post(signer, `plans/${planId}/decisions`, decision, name)).body as PlanView;
  }
  return view.state;
}

test('January and February are lived in the demo: planned, reported, closed, with what came of them in the roll-up', async () => {
  const world = await worldWithTargets();
  const asking = askingIn(world);
  for (const each of pastUnits) {
    for (const month of pastMonths) {
      const { unit, planner } = each;
      const plan = { template: 'T-MON-D', unit, period: month.key };
      expect(await signed(asking, planner, plan, each.signers, (prepared) => plannedMonth(prepared, each, month))).toBe(
        'effective',
      );
      const summary = { template: 'T-SMO', unit, period: month.key };
      const reported = await signed(asking, planner, summary, each.summarySigners, (prepared) =>
        reportedMonth(prepared, each, month),
      );
      expect(reported).toBe('effective');
      expect((await asking.get(planner, `plans/MON-D~${unit}~${month.key}`)).body.state).toBe('closed');
    }
  }
  const questions = pastMonths.map(({ key }) => ({
    ...{ ask: 'value', unit: 'BIZ2', indicator: 'REV_CY', period: key, what: 'actual' },
  }));
  const { body } = await asking.post('p-zhou', 'figures', { questions: questions.slice(0, 1) });
  expect(body.replies).toEqual([{ figure: { kind: 'money', fen: '309000000' } }]);
});
