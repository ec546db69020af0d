import type { Template, TemplateId } from 'shared/template/template';
import { departmentMonth, personalMonth } from 'shared/template/plans/monthly';

/** Every plan kind the system knows. */
export const allTemplates: readonly Template[] = [departmentMonth, personalMonth];

const byId = new Map<TemplateId, Template>(allTemplates.map((template) => [template.id, template]));

export const templateOf = (id: TemplateId): Template | undefined => byId.get(id);
