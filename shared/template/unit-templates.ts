import type { PeriodKind } from 'shared/calendar/period';
import type { TemplateId } from 'shared/template/template';

/** The kinds of plans a unit, or a person, makes for a period of that length, where nobody names one. */
const byKind: Readonly<
  Record<PeriodKind, { readonly unit: readonly TemplateId[]; readonly person: readonly TemplateId[] }>
> = {
  span: { unit: ['T-STR'], person: [] },
  year: { unit: ['T-ANN-D'], person: ['T-ANN-P'] },
  quarter: { unit: ['T-QTR-D'], person: ['T-QTR-P'] },
  month: { unit: ['T-MON-D'], person: ['T-MON-P'] },
  week: { unit: ['T-WEK-D'], person: ['T-WEK-P'] },
  day: { unit: [], person: ['T-DAY'] },
};

export const unitTemplates = (kind: PeriodKind): readonly TemplateId[] => byKind[kind].unit;
export const personTemplates = (kind: PeriodKind): readonly TemplateId[] => byKind[kind].person;
