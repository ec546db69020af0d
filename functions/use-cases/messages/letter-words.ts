import type { Counts, MessageEvent } from 'shared/follow-through/messages/message';
import type { ReminderId } from 'shared/follow-through/reminders/reminder';
import { planKeyOf } from 'shared/plan/plan-id';
import { kindOf } from 'shared/template/kinds';

interface Names {
  readonly unit: (id: string) => { readonly zh: string; readonly en: string };
  readonly person: (id: string) => { readonly zh: string; readonly en: string };
}

/** Nobody's language is known here, so every line is said in both, Chinese first. */
const both = (zh: string, en: string): string => `${zh} / ${en}`;

const subjects: Readonly<Record<MessageEvent, string>> = {
  turn: both('会签：一份计划待您签批', 'Countersign: a plan waits for your decision'),
  returned: both('会签：您的计划已退回', 'Countersign: your plan was returned'),
  digest: both('会签：今日待办', 'Countersign: open today'),
};

/** Reminders by what somebody does about them. */
const groups: readonly (readonly [zh: string, en: string, ids: readonly ReminderId[]])[] = [
  ['计划与报告', 'plans and reports', ['RM-01', 'RM-02', 'RM-03', 'RM-06', 'RM-24', 'RM-33', 'RM-35']],
  ['任务与里程碑', 'tasks and milestones', ['RM-07', 'RM-08', 'RM-09']],
  ['偏差与缺口', 'deviations and gaps', ['RM-11', 'RM-12', 'RM-13', 'RM-15', 'RM-16', 'RM-17', 'RM-18']],
  ['风险与整改', 'risks and rectifications', ['RM-21', 'RM-22', 'RM-23', 'RM-30']],
];

/** `业务一部 2026M03 部门月度工作计划`; never more of a plan than its title. */
function titleOf(planId: string, names: Names): string {
  const key = planKeyOf(planId);
  if (key === null) return planId;
  const [kind, unit] = [kindOf(key.template), names.unit(key.unit)];
  const who = key.person === null ? unit : names.person(key.person);
  return both(`${who.zh} ${key.period} ${kind?.zh ?? ''}`, `${who.en} ${key.period} ${kind?.en ?? ''}`);
}

function countLines({ toSign, reminders }: Counts): readonly string[] {
  const grouped = new Set(groups.flatMap(([, , ids]) => ids));
  const sumOf = (isAsked: (id: ReminderId) => boolean): number =>
    Object.entries(reminders).reduce((sum, [id, count]) => sum + (isAsked(id as ReminderId) ? (count ?? 0) : 0), 0);
  const lines: readonly (readonly [string, string, number])[] = [
    ['待您签批', 'wait for your decision', toSign],
    ...groups.map(([zh, en, ids]) => [zh, en, sumOf((id) => ids.includes(id))] as const),
    // Signatures that wait are counted above.
    ['其他提醒', 'other reminders', sumOf((id) => !grouped.has(id) && id !== 'RM-04' && id !== 'RM-05')],
  ];
  return lines.flatMap(([zh, en, count]) => (count === 0 ? [] : [both(`${zh} ${count} 项`, `${count} ${en}`)]));
}

export interface Said {
  readonly event: MessageEvent;
  readonly planId: string | null;
  readonly counts: Counts | null;
}

export const letterWords = (
  { event, planId, counts }: Said,
  names: Names,
): { readonly subject: string; readonly lines: readonly string[] } => ({
  subject: subjects[event],
  lines: [...(planId === null ? [] : [titleOf(planId, names)]), ...(counts === null ? [] : countLines(counts))],
});
