/** @jest-environment jsdom */
import { NavigationProvider, useNavigation } from 'addin/app/navigation';
import { ImprovePage } from 'addin/improve/improve-page';
import { OffPlan } from 'addin/improve/off-plan';
import { PlanOnPageProvider } from 'addin/sign-off/plan-on-page';
import { dateOf } from 'shared/calendar/date';
import type { PlanLine } from 'shared/contract/answers';
import type { PlanSummary } from 'shared/contract/plan-summary';
import type { RectificationsView, RectificationView } from 'shared/contract/rectifications';
import { aService, aView, renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

const planId = 'SMO~BIZ1~2026M02';
const measured: PlanSummary['offPlan'][number]['measured'] = {
  ...{ indicator: { id: 'CASH_IN', zh: '回款', en: 'Cash in' }, unit: { zh: '万元', en: '10k' }, period: '2026M02' },
  ...{ plan: { value: 100, as: 'number' as const }, actual: { value: 85, as: 'number' as const } },
  rate: -0.15,
};
const offPlan: PlanSummary['offPlan'] = [
  {
    ...{ kind: 'deviation', at: { block: 'ACTUAL', row: 'ACTUAL-2' }, name: { zh: '回款', en: 'Cash in' } },
    ...{ measured, rectification: null },
  },
  {
    ...{ kind: 'task', at: { block: 'WORK', row: 'WORK-4' }, name: { zh: '走访客户', en: 'Visit' } },
    ...{ measured: null, rectification: 'REC-2026-7' },
  },
];
const summary: PlanSummary = {
  ...{ planId, version: 1, figures: [], changes: null, warnings: [], rows: [], places: [], tasks: [], taskCount: 0 },
  ...{ offPlan, mayRectify: true },
};

const one: RectificationView = {
  ...{ id: 'REC-2026-7', sequence: 1, person: null, title: '两周没有交周报', facts: '', measured: null },
  ...{ unit: { id: 'BIZ1', zh: '业务一部', en: 'Business 1' }, owner: someone('p-chen', '陈立群') },
  source: { kind: 'inspection', of: '第8周', place: null },
  ...{ due: dateOf(2026, 3, 12), overdue: 0, isEscalated: false, state: 'open', remedy: null, evidence: null },
  ...{ verifiedBy: null, openSteps: ['plan'], said: [] },
};
const list: RectificationsView = { today: dateOf(2026, 2, 27), units: [], inspects: [], rectifications: [one] };

let part: RenderedPart;
afterEach(() => part.close());

function Where() {
  const { view } = useNavigation();
  return <output>{`${view.page} ${view.rectification ?? ''}`}</output>;
}

test('a figure off its plan is mended by one press, with its facts; what was opened already is shown', async () => {
  const { service, asked } = aService({ openRectification: () => ({ id: 'REC-2026-9', sequence: 1 }) });
  const known = { state: 'known', value: summary, asOf: null, problem: null, refresh: () => undefined } as const;
  const plan = {
    ...{ view: { ...aView(), planId }, summary: known, placeOf: () => '', goTo: null, onChanged: () => undefined },
  };
  part = await renderPart(
    <NavigationProvider first={{ page: 'sign-off' }}>
      <Where />
      <PlanOnPageProvider plan={plan}>
        <OffPlan />
      </PlanOnPageProvider>
    </NavigationProvider>,
    { service },
  );
  const [figure, task] = [...part.page.querySelectorAll<HTMLButtonElement>('li button')];
  expect([figure?.textContent, task?.textContent]).toEqual(['开整改', '看整改']);
  if (figure === undefined || task === undefined) throw new Error('no buttons');
  await part.click(figure);
  const place = { in: 'plan', planId, block: 'ACTUAL', row: 'ACTUAL-2' };
  expect(asked.filter(({ what }) => what === 'openRectification').map(({ given }) => given[0])).toEqual([
    {
      ...{ unit: 'BIZ1', owner: null, due: null, source: { kind: 'deviation', of: '', place } },
      ...{ title: '2026年2月回款偏差 -15%', facts: '计划 100 万元，实际 85 万元。' },
    },
  ]);
  expect(part.page.querySelector('output')?.textContent).toBe('improve REC-2026-9');
  await part.click(task);
  expect(asked.filter(({ what }) => what === 'openRectification')).toHaveLength(1);
  expect(part.page.querySelector('output')?.textContent).toBe('improve REC-2026-7');
});

test('a plan that is to be revised is chosen among those in force, and a refused step keeps its words', async () => {
  const line = (id: string, state: PlanLine['state']): PlanLine => ({
    ...{ planId: id, planNo: id, template: 'T-MON-D', unit: one.unit, person: null, period: '2026M03', version: 1 },
    ...{ state, waitingFor: [], openSteps: [], since: '2026-02-20T01:00:00Z', warnings: 0 },
  });
  const lines = [line('MON-D~BIZ1~2026M03', 'effective'), line('MON-D~BIZ1~2026M04', 'pending-1')];
  const { service, asked } = aService({ rectifications: () => list, plansOf: () => ({ lines, next: null }) });
  const refused = { kind: 'refused', problem: { code: 'rectification-words-needed', correlationId: 'x' } };
  const refusing = {
    ...service,
    rectificationStep: (...given: unknown[]) => Promise.resolve((sent.push(given), refused)),
  };
  const sent: unknown[][] = [];
  part = await renderPart(
    <NavigationProvider first={{ page: 'improve', rectification: one.id }}>
      <ImprovePage />
    </NavigationProvider>,
    { service: refusing as unknown as typeof service },
  );
  const say = part.words.say;
  const required = (key: 'improve.field.cause' | 'improve.field.action'): string => `${say(key)}*`;
  await part.click(part.button(say('improve.step.plan')));
  await part.fill(required('improve.field.cause'), '忙');
  await part.fill(required('improve.field.action'), '每周三核对');
  const plans = part.field(say('improve.field.plan')) as unknown as HTMLSelectElement;
  expect([...plans.options].map(({ value }) => value)).toEqual(['', 'MON-D~BIZ1~2026M03']);
  await part.fill(say('improve.field.plan'), 'MON-D~BIZ1~2026M03');
  await part.click(part.button(say('improve.go')));
  expect(sent.map(([id, request]) => [id, request])).toEqual([
    [
      one.id,
      {
        ...{ step: 'plan', seen: 1, cause: '忙', measure: 'task-content', action: '每周三核对' },
        mending: { how: 'revision', planId: 'MON-D~BIZ1~2026M03' },
      },
    ],
  ]);
  await part.click(part.button(say('improve.step.plan')));
  expect(part.field(required('improve.field.cause')).value).toBe('忙');
  expect(asked.some(({ what }) => what === 'plansOf')).toBe(true);
});
