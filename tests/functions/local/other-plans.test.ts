import { enteredCalendar } from 'shared/calendar/working-days';
import type { Me, PlanView, Preparation, Problem, SubmissionRequest } from 'shared/contract/answers';
import { rowsIn, withRows } from 'shared/plan/document';
import { findingKey, type Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';
import { ask, decide, serviceClientOf } from 'tests/fakes/service-client';
import { sourceApp, startService, type RunningService } from 'tests/fakes/running-service';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

let service: RunningService;
beforeAll(async () => {
  service = await startService({ app: sourceApp });
});
afterAll(() => service.stop());

const { plan, planner, head, document } = serviceClientOf('BIZ1', 'p-li', 'p-chen', businessOneMonth);
/** Business 2 has signed for the whole of this opportunity in the demo's plans of March. */
const theirs = withRows(document, 'OPP', [
  ...rowsIn(document, 'OPP'),
  { id: 'OPP-99', cells: { ...rowsIn(document, 'OPP')[0]?.cells, oppId: 'OPP-2026-031', project: '环控控制器大批' } },
]);

let keys = 0;
const submit = (more: Pick<SubmissionRequest, 'reasons' | 'waivers'>) => {
  const body: SubmissionRequest = { document: theirs, baseVersion: 0, revisionReason: '', answers: [], ...more };
  const key = `other-plans-${++keys}`;
  return ask<PlanView & Problem>(service, planner, `plans/${plan}/submissions`, { key, body });
};
const explained = (findings: readonly Finding[], severity: Finding['severity']) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => ({ findingKey: findingKey(finding), text: '两部门月内商定份额' }));

test('what another department signed is found here and there, waived for a reason, and approved by the head', async () => {
  const wanted = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03', language: 'en-US' };
  const { body: prepared } = await ask<Preparation>(service, planner, 'preparations', {
    key: 'not-needed',
    body: wanted,
  });
  const { body: me } = await ask<Me>(service, planner, 'me');
  const inPane = reviewPlan(theirs, {
    ...{ today: me.today, lists: prepared.lists, planned: prepared.planned },
    ...{ settings: me.rules.review, workingDays: enteredCalendar(me.rules) },
  });
  const here = inPane.filter(({ rule }) => rule === 'V-DUP-05');
  expect(here).toMatchObject([{ at: { row: 'OPP-99', column: 'share' }, facts: { units: ['BIZ2'] } }]);

  const blocked = await submit({ reasons: [] });
  expect(blocked.body.findings?.filter(({ rule }) => rule === 'V-DUP-05')).toEqual(here);
  expect(blocked.body.findings?.map(({ rule }) => rule)).toEqual(['V-DUP-05']);
  const waivers = explained(blocked.body.findings ?? [], 'error');
  const warned = await submit({ reasons: [], waivers });
  expect(warned.body.code).toBe('reasons-missing');
  const { body: view } = await submit({ reasons: explained(warned.body.findings ?? [], 'warning'), waivers });
  expect(view.waivers).toMatchObject([{ rule: 'V-DUP-05', standing: 'asked' }]);
  const approved = await decide(service, head, view, 'approve', 'other-plans-approved');
  expect(approved.waivers).toMatchObject([{ standing: 'approved', approvedBy: { id: head } }]);
});

test('standard rows come in the language of the sheet', async () => {
  const duties = async (language?: string): Promise<string> => {
    const body = {
      template: 'T-MON-D',
      unit: 'BIZ2',
      person: null,
      period: '2026M04',
      ...(language ? { language } : {}),
    };
    const answer = await ask<Preparation>(service, 'p-gao', 'preparations', { key: 'not-needed', body });
    return rowsIn(answer.body.document, 'RSK')
      .map(({ cells }) => String(cells['name'] ?? cells['risk'] ?? JSON.stringify(cells)))
      .join();
  };
  expect(await duties()).toMatch(/[\u4e00-\u9fff]/);
  expect(await duties('en-US')).not.toMatch(/[\u4e00-\u9fff]/);
});
