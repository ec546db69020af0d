import { planInPlay } from 'tests/campaign/company';
import type { Request } from 'tests/campaign/simulated-client';
import type { Asked } from 'tests/campaign/expected';
import type { Offices } from 'tests/campaign/offices';
import type { Standing } from 'tests/campaign/model';
import type { Command } from 'tests/campaign/schedule';

export interface Prepared {
  readonly request: Request;
  readonly asked: Asked;
}

const day = 86_400_000;
const later = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * day).toISOString().slice(0, 10);

/** The request a person sends, by what they have in front of them. */
export function requestFor(
  command: Command,
  { standing, today, key, offices }: { standing: Standing; today: string; key: string; offices: Offices },
): Prepared {
  const { person, plan, says, seen } = command;
  const version = seen === 'stale' ? Math.max(0, standing.version - 1) : standing.version;
  const hash = seen === 'wrong-hash' || standing.hash === '' ? 'f'.repeat(64) : standing.hash;
  const said = says === 'enough';
  const asked: Asked = { command, version, hash, said, answered: standing.remarks };
  const to = { person, params: { planId: plan }, key };
  switch (command.do) {
    case 'submit':
      return {
        asked,
        request: { ...to, route: 'post-submission', body: submission(command, asked, standing, offices) },
      };
    case 'approve-many': {
      const body = { plans: [{ planId: plan, version, contentHash: hash }] };
      return { asked, request: { ...to, route: 'post-approvals', params: {}, body } };
    }
    case 'approve':
    case 'return': {
      const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '写明完成标准' }];
      const why =
        command.do === 'return' && said ? { comment: '请补充阶段目标', remarks } : { comment: '', remarks: [] };
      const body = { decision: command.do, version, contentHash: hash, ...why };
      return { asked, request: { ...to, route: 'post-decision', body } };
    }
    case 'withdraw':
      return { asked, request: { ...to, route: 'post-withdrawal', body: { version } } };
    case 'void':
    case 'agree-void':
    case 'decline-void': {
      const act = ({ void: 'propose', 'agree-void': 'agree', 'decline-void': 'decline' } as const)[command.do];
      const body = { act, version, comment: said ? '与另一计划重复' : '' };
      return { asked, request: { ...to, route: 'post-voiding', body } };
    }
    case 'delegate': {
      const first = later(today, command.delegate.ahead);
      const body = { to: command.delegate.to, first, last: later(first, command.delegate.days) };
      return { asked, request: { ...to, route: 'post-delegation', params: {}, key: null, body } };
    }
    case 'prepare':
      return {
        asked,
        request: { ...to, route: 'post-preparation', params: {}, key: null, body: preparation(command) },
      };
  }
}

function submission(
  { person, plan, variant }: Command,
  { version, said }: Asked,
  standing: Standing,
  offices: Offices,
) {
  const { preparers, document } = planInPlay(plan);
  const [first = ''] = preparers(offices);
  const preparer = preparers(offices).includes(person) ? person : first;
  return {
    document: document(preparer, variant),
    reasons: [],
    baseVersion: version,
    revisionReason: said ? '客户推迟了招标' : '',
    answers: standing.remarks.map((remark) => ({ remark, text: '已补充完成标准' })),
  };
}

function preparation({ plan }: Command) {
  const [kind = '', unit = '', period = '', person = null] = plan.split('~');
  return { template: `T-${kind}`, unit, period, person };
}
