import type { RectificationRequest, RectificationTaken } from 'shared/contract/rectifications';
import { answered, type Service } from 'functions/local/demo/sign-demo-plans';

const late: RectificationRequest = {
  unit: 'BIZ1',
  owner: 'p-xu',
  title: '二月收入少于计划两成',
  facts: '二月计划与实际相差超过 20%，两个客户的订单推迟到三月。',
  source: { kind: 'deviation', of: 'REV_CY 2026M02' },
  due: null,
};

const unplanned: RectificationRequest = {
  unit: 'MKT1',
  owner: null,
  title: '两周没有交周报',
  facts: '周监察：第 8 周、第 9 周的周报没有交。',
  source: { kind: 'inspection', of: '2026W09' },
  due: null,
};

/** Steps that bring the first to where it waits for its verifier: who, and what they say. */
const steps = [
  [
    'p-xu',
    {
      ...{ step: 'plan', cause: '两个客户推迟下单，月中没有核对', measure: 'time-monitor' },
      ...{ action: '每周三核对订单进度，落后的当天报部门负责人', mending: { how: 'work' } },
    },
  ],
  ['p-chen', { step: 'agree', text: '同意，先从两个大客户做起' }],
  ['p-xu', { step: 'begin', text: '' }],
  ['p-xu', { step: 'report', evidence: '三月第一周核对表，两个订单已补签' }],
] as const;

/** One rectification that waits for its verifier and one that nobody has planned yet. */
export async function rectifyInDemo(service: Service): Promise<void> {
  const open = (request: RectificationRequest, key: string): Promise<RectificationTaken> =>
    answered(service, 'p-tang', 'rectifications', key, request);
  const { id } = await open(late, 'demo-rectifies-deviation');
  for (const [at, [person, step]] of steps.entries()) {
    const body = { ...step, seen: at + 1 };
    await answered(service, person, `rectifications/${id}/steps`, `demo-rectifies-deviation-${at}`, body);
  }
  await open(unplanned, 'demo-rectifies-inspection');
}
