import type { Words } from 'addin/app/words';
import type { Named } from 'shared/contract/answers';
import { isKind, kindNames } from 'shared/template/kinds';
import type { TemplateId } from 'shared/template/template';

/** `业务一部 · 部门月度工作计划 · 2026M03`, as a planner names a plan. */
export function planName(
  words: Words,
  plan: { readonly template: TemplateId; readonly unit: Named; readonly person: Named | null; readonly period: string },
): string {
  return [words.name(plan.person ?? plan.unit), templateName(words, plan.template), plan.period].join(' · ');
}

export const templateName = (words: Words, id: TemplateId): string => (isKind(id) ? words.name(kindNames[id]) : id);
