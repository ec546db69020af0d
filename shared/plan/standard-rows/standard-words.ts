import { standardRows } from 'shared/plan/standard-rows/by-template';
import type { TemplateId } from 'shared/template/template';

const known = new Map<string, ReadonlySet<string>>();

/** The texts a column is offered with, in both languages. */
function offeredIn(template: TemplateId, block: string, column: string): ReadonlySet<string> {
  const name = `${template}/${block}/${column}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const wordings = (standardRows[template]?.[block] ?? []).flatMap(({ texts = {} }) => texts[column] ?? []);
  const offered = new Set(wordings.flatMap(({ zh, en }) => [zh, en]));
  known.set(name, offered);
  return offered;
}

/** Whether a text still reads as the template itself worded it: nobody has written it, so nobody is at fault. */
export const isStandardText = (template: TemplateId, block: string, column: string, text: string): boolean =>
  offeredIn(template, block, column).has(text.trim());
