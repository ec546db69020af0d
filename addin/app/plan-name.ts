import type { Words } from 'addin/app/words';
import { shortKindNames } from 'addin/messages/kind-names';
import type { Me, Named } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import { kindOf } from 'shared/template/kinds';
import type { TemplateId } from 'shared/template/template';

interface NamedPlan {
  readonly template: TemplateId;
  readonly unit: Named;
  readonly person: Named | null;
  readonly period: string;
}

/** `业务一部 · 2026年3月计划`, as people speak of a plan. */
export const planTitle = (words: Words, { template, unit, person, period }: NamedPlan): string =>
  `${words.name(person ?? unit)} · ${periodAndKind(words, template, period)}`;

/** The same from a plan's id alone, as far as its names are known. */
export function planTitleOf(words: Words, planId: string, me: Me | null): string {
  const key = planKeyOf(planId);
  if (key === null) return planId;
  const choice = me?.mayPlan.find(({ unit, person }) => unit.id === key.unit && (person?.id ?? null) === key.person);
  const rollUp = me?.mayRollUp.find(({ id }) => id === key.unit);
  const unit = choice?.person ?? choice?.unit ?? (key.person === null ? rollUp : undefined);
  const what = periodAndKind(words, key.template, key.period);
  return unit === undefined ? what : `${words.name(unit)} · ${what}`;
}

/** `2026年3月计划`: plans of a rhythm by their period alone, every other kind by its name. */
function periodAndKind(words: Words, template: TemplateId, period: string): string {
  const short = shortKindNames[template];
  const between = short === undefined || words.language === 'en-US' ? ' ' : '';
  return `${words.period(period)}${between}${short === undefined ? kindWords(words, template) : words.name(short)}`;
}

/** A kind by its plain name. */
export function kindWords(words: Words, id: TemplateId): string {
  const kind = kindOf(id);
  return kind === undefined ? id : words.name(kind);
}
