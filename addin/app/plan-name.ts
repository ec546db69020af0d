import type { Words } from 'addin/app/words';
import type { Named } from 'shared/contract/answers';
import { kindOf } from 'shared/template/kinds';
import type { TemplateId } from 'shared/template/template';

/** `业务一部 · 部门月度工作计划 · 2026M03`, as a planner names a plan. */
export function planName(
  words: Words,
  plan: { readonly template: TemplateId; readonly unit: Named; readonly person: Named | null; readonly period: string },
): string {
  return [words.name(plan.person ?? plan.unit), templateName(words, plan.template), plan.period].join(' · ');
}

export function templateName(words: Words, id: TemplateId): string {
  const kind = kindOf(id);
  return kind === undefined ? id : words.name(kind);
}
