import { setTimeout as wait } from 'node:timers/promises';
import type { RectificationRequest, RectificationsView, RectificationView } from 'shared/contract/rectifications';
import { answered, got, type Service } from 'functions/local/demo/sign-demo-plans';

const unplanned: RectificationRequest = {
  unit: 'BIZ1',
  owner: null,
  title: '两周没有交周报',
  facts: '周监察：第 7 周、第 8 周的周报没有交。',
  source: { kind: 'inspection', of: '2026年第8周监察', place: null },
  due: null,
};

/** Steps that bring the one that opened by itself to where it waits for its verifier: who, and what they say. */
const steps = [
  ['p-tang', { step: 'assign', owner: 'p-liu', text: '由编制人落实，部门负责人同意方案' }],
  [
    'p-liu',
    {
      ...{ step: 'plan', cause: '两个客户推迟到三月见面，月中没有核对', measure: 'time-monitor' },
      ...{ action: '每周三核对拜访进度，落后的当天报部门负责人', mending: { how: 'work' } },
    },
  ],
  ['p-zhao', { step: 'agree', text: '同意，先从两个大客户做起' }],
  ['p-liu', { step: 'begin', text: '' }],
  ['p-liu', { step: 'report', evidence: '二月第四周核对表，两个客户的拜访已补约' }],
] as const;

/** One rectification that opened by itself and waits for its verifier, and one that nobody has planned yet. */
export async function rectifyInDemo(service: Service): Promise<void> {
  await answered(service, 'p-tang', 'rectifications', 'demo-rectifies-inspection', unplanned);
  const { id } = await openedByItself(service);
  for (const [at, [person, step]] of steps.entries()) {
    const body = { ...step, seen: at + 1 };
    await answered(service, person, `rectifications/${id}/steps`, `demo-rectifies-deviation-${at}`, body);
  }
}

/** The service opens it behind the last signature of February's summary. */
async function openedByItself(service: Service): Promise<RectificationView> {
  const [most, pause] = [100, 100];
  for (let look = 0; look < most; look += 1) {
    const { rectifications } = await got<RectificationsView>(service, 'p-tang', 'rectifications');
    const found = rectifications.find(({ measured }) => measured !== null);
    if (found !== undefined) return found;
    await wait(pause);
  }
  throw new Error('no rectification opened by itself');
}
