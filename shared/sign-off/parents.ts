import { readPeriod, span, type FiscalYear } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';
import { planIdOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { unitsUpwards } from 'shared/sign-off/units-upwards';
import type { TemplateId } from 'shared/template/template';

type Grain = 'year' | 'quarter' | 'month' | 'week';

/** A kind of plan above another: of the same person, of the unit, or of a unit above. */
interface ParentRule {
  readonly template: TemplateId;
  readonly grain: Grain | 'span';
  readonly of: 'person' | 'unit' | 'unit-above';
}

const parent = (template: TemplateId, grain: ParentRule['grain'], of: ParentRule['of']): ParentRule => ({
  template,
  grain,
  of,
});

const annualOfUnit = parent('T-ANN-D', 'year', 'unit');
const quarterOfUnit = parent('T-QTR-D', 'quarter', 'unit');
const monthOfUnit = parent('T-MON-D', 'month', 'unit');

/** Which plans a plan can be derived from, the nearest first (SO-20, V-HDR-05). */
const parentRules: Readonly<Record<TemplateId, readonly ParentRule[]>> = {
  'T-ANN-D': [parent('T-STR', 'span', 'unit-above')],
  'T-QTR-D': [annualOfUnit],
  'T-MON-D': [quarterOfUnit, annualOfUnit],
  'T-WEK-D': [monthOfUnit],
  'T-ANN-P': [annualOfUnit],
  'T-QTR-P': [parent('T-ANN-P', 'year', 'person'), quarterOfUnit],
  'T-MON-P': [parent('T-QTR-P', 'quarter', 'person'), monthOfUnit],
  'T-WEK-P': [parent('T-MON-P', 'month', 'person')],
  'T-DAY': [parent('T-WEK-P', 'week', 'person')],
  'T-OPP': [monthOfUnit, quarterOfUnit, annualOfUnit],
  'T-CUS': [monthOfUnit, quarterOfUnit, annualOfUnit],
  'T-EXP': [monthOfUnit, quarterOfUnit, annualOfUnit],
  'T-DEC': [annualOfUnit],
  'T-GAP': [annualOfUnit],
  'T-IMP': [annualOfUnit],
  'T-TRN': [annualOfUnit],
  'T-SMO': [monthOfUnit],
  'T-SAN': [annualOfUnit],
};

/** Whether plans of a kind can hang from those of another: they take effect with them, never before (SO-20). */
export const canHangFrom = (child: TemplateId, template: TemplateId): boolean =>
  Object.hasOwn(parentRules, child) && parentRules[child]?.some((rule) => rule.template === template) === true;

/** Years a 3+3 plan spans. */
const spanYears = 6;

/** Keys of the plans this one can have as its parent, the nearest first. */
export function parentKeysOf(
  key: PlanKey,
  organisation: Pick<OrganisationView, 'parentOf' | 'fiscal'>,
): readonly PlanKey[] {
  const rules = Object.hasOwn(parentRules, key.template) ? (parentRules[key.template] ?? []) : [];
  return rules.flatMap(({ template, grain, of }) => {
    const person = of === 'person' ? key.person : null;
    if (of === 'person' && person === null) return [];
    const units = of === 'unit-above' ? unitsUpwards(key.unit, organisation) : [key.unit];
    return periodsAbove(key.period, grain, organisation.fiscal).flatMap((period) =>
      units.map((unit) => ({ template, unit, period, person })),
    );
  });
}

/**
 * The plan a header's `parentNo` names: by its id, which is what the list of parents offers, or by its number in
 * whatever version. Null where it can be none of this plan's parents.
 */
export function parentNamed(parentNo: string, candidates: readonly PlanKey[]): string | null {
  const named = candidates.find((key) => {
    const prefix = planNoOf(key, 0).slice(0, -1);
    const isItsNumber = parentNo.startsWith(prefix) && /^[1-9][0-9]*$/.test(parentNo.slice(prefix.length));
    return isItsNumber || planIdOf(key) === parentNo;
  });
  return named === undefined ? null : planIdOf(named);
}

/** The plan a summary closes once it takes effect (2.6); null for everything that is no summary. */
export function closes(key: PlanKey): string | null {
  const plan = closedPlans[key.template];
  return plan === undefined ? null : planIdOf({ ...key, template: plan });
}

const closedPlans: Readonly<Record<TemplateId, TemplateId>> = { 'T-SMO': 'T-MON-D', 'T-SAN': 'T-ANN-D' };

function periodsAbove(period: string, grain: ParentRule['grain'], fiscal: FiscalYear): readonly string[] {
  const read = readPeriod(period, fiscal);
  if (isRefused(read) || read.kind === 'span') return [];
  if (grain !== 'span') return [enclosing(read, grain).key];
  const { year } = enclosing(read, 'year');
  return Array.from({ length: spanYears }, (_, back) => span(year - back, year - back + spanYears - 1).key);
}
