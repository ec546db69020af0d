import { idOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Finding } from 'shared/review/finding';
import { canHangFrom } from 'shared/sign-off/parents';
import type { TemplateId } from 'shared/template/template';
import { grainsOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/**
 * Gates that could never open are found before they count: plans that take effect only with the one that waits for them,
 * and plans of other periods than its own.
 */
export const gateFindings = (rows: AdministrationRows): readonly Finding[] =>
  rowsOf(rows, 'GATE').flatMap((row, at): readonly Finding[] => {
    const [template, child] = [textOf(row, 'template') as TemplateId, idOf(row, 'child') as TemplateId | null];
    const where = ['GATE', at, 'child'] as const;
    if (row['gate'] === 'release') return child === null ? [] : [found('not-wanted-here', 'error', where)];
    if (child === null) return [found('blank', 'error', where)];
    const [one, other] = [templateOf(template), templateOf(child)];
    const grains = other === undefined ? [] : grainsOf(other);
    if (one !== undefined && !grainsOf(one).some((grain) => grains.includes(grain))) {
      return [found('gate-other-period', 'error', where, { template, child })];
    }
    return row['gate'] === 'effective' && canHangFrom(child, template)
      ? [found('gate-closes-itself', 'error', where, { template, child })]
      : [];
  });
