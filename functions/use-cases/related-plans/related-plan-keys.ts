import { readPeriod, type Period } from 'shared/calendar/period';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { aYearAgo, next, previous } from 'shared/calendar/period-order';
import { calendarOf, type Organisation } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { organisationAtStart } from 'shared/organisation/organisation-at-start';
import { atHomeIn } from 'shared/organisation/people';
import { childrenOf, counterpartsOf, parentOf } from 'shared/organisation/tree';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanKey } from 'shared/plan/plan-id';
import { blockOf, type TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** Keys of the plans around one plan; whether they exist is for the store to say. */
export interface RelatedPlanKeys {
  readonly before: PlanKey | null;
  readonly report: PlanKey | null;
  readonly ownReports: readonly PlanKey[];
  readonly yearAgo: PlanKey | null;
  readonly covered: PlanKey | null;
  readonly following: PlanKey | null;
  readonly days: readonly PlanKey[];
  readonly spending: PlanKey | null;
  readonly pipeline: PlanKey | null;
  readonly summaries: readonly PlanKey[];
  readonly sources: readonly PlanKey[];
  readonly counterparts: readonly PlanKey[];
  readonly beside: readonly PlanKey[];
  /** Null where they are too many to be looked at, or plans of this kind are not broken down. */
  readonly below: readonly PlanKey[] | null;
  readonly register: PlanKey | null;
}

/** Which report looks back on a kind of plan, and the other way round. */
const reportOn: Readonly<Record<TemplateId, TemplateId>> = {
  'T-WEK-P': 'T-SWK',
  'T-MON-D': 'T-SMO',
  'T-ANN-D': 'T-SAN',
};
const reportedBy: Readonly<Record<TemplateId, TemplateId>> = {
  'T-SWK': 'T-WEK-P',
  'T-SMO': 'T-MON-D',
  'T-SAN': 'T-ANN-D',
  'T-SQU': 'T-QTR-D',
};
/** Which plan a report leads to. */
const nextPlan: Readonly<Record<TemplateId, TemplateId>> = { 'T-SMO': 'T-MON-D', 'T-SWK': 'T-WEK-P' };
/** Which plan of its unit and period a calendar is drawn from and an evaluation is about, by grain. */
const ofGrain: Readonly<Record<string, TemplateId>> = { year: 'T-ANN-D', quarter: 'T-QTR-D', month: 'T-MON-D' };
/** Department plans and the personal plans they are broken down into. */
const personal: Readonly<Record<TemplateId, TemplateId>> = {
  'T-ANN-D': 'T-ANN-P',
  'T-QTR-D': 'T-QTR-P',
  'T-MON-D': 'T-MON-P',
};

/** Broken down into units and no further (DR-31). */
const ofUnitsOnly: readonly TemplateId[] = ['T-EXP'];

/** So many plans of one kind are read for one plan; a unit with more beside or below it is looked at in part or not at all. */
export interface RelatedPlanLimits {
  readonly beside: number;
  readonly below: number;
}
export const usualRelatedPlanLimits: RelatedPlanLimits = { beside: 12, below: 40 };

export function relatedPlanKeys(
  key: PlanKey,
  period: Period,
  at: OrganisationAt,
  most: RelatedPlanLimits = usualRelatedPlanLimits,
): RelatedPlanKeys {
  const of = (template: TemplateId | undefined, when: Period | null, person = key.person): PlanKey | null =>
    template === undefined || when === null ? null : { template, unit: key.unit, period: when.key, person };
  const isDepartmental = personal[key.template] !== undefined || reportedAsUnit.includes(key.template);
  const counterparts = isDepartmental ? counterpartsOf(at, key.unit).map(({ id }) => id) : [];
  const beside = isDepartmental ? siblingsOf(at, key.unit).filter((unit) => !counterparts.includes(unit)) : [];
  const same = (unit: string): PlanKey => ({ ...key, unit });
  return {
    before: of(key.template, previous(period)),
    report: of(reportOn[key.template], previous(period)),
    ownReports: [...listed(of(reportOn[key.template], period)), ...daysOf(key, period)],
    yearAgo: of(key.template === 'T-MON-D' ? 'T-SMO' : undefined, aYearAgoOrNull(period)),
    covered: coveredBy(key),
    following: of(nextPlan[key.template], next(period)),
    days: besideDays(key, period),
    spending: of(key.template === 'T-SMO' ? 'T-EXP' : undefined, period),
    pipeline: of(key.template === 'T-SMO' ? 'T-OPP' : undefined, period),
    summaries: key.template === 'T-SAN' ? monthsOf(key, period) : [],
    sources: key.template === 'T-REC' ? sourcesOf(key, period) : [],
    counterparts: counterparts.slice(0, most.beside).map(same),
    beside: beside.slice(0, most.beside).map(same),
    below: belowOf(key, at, organisationAtStart(at.organisation, period, calendarOf(at.organisation)), most.below),
    register: registerOf(key, period),
  };
}

const listed = (key: PlanKey | null): readonly PlanKey[] => (key === null ? [] : [key]);

/** The days of a personal week. */
const daysOf = (key: PlanKey, period: Period): readonly PlanKey[] =>
  key.template === 'T-WEK-P'
    ? partsOf(period, 'day').map((each) => ({ ...key, template: 'T-DAY', period: each.key }))
    : [];

/** The days of the week that a weekly report or another day is about. */
function besideDays(key: PlanKey, period: Period): readonly PlanKey[] {
  if (!['T-SWK', 'T-DAY'].includes(key.template) || period.kind === 'span') return [];
  const days = partsOf(enclosing(period, 'week'), 'day').map((each) => each.key);
  return days.filter((day) => day !== key.period).map((day) => ({ ...key, template: 'T-DAY', period: day }));
}

/** The plan that a report or an evaluation of this period is about, or a calendar is drawn from. */
export const coveredBy = (key: PlanKey): PlanKey | null => {
  const period = readPeriod(key.period);
  const grain = isRefused(period) ? '' : period.kind;
  const template = ['T-CAL', 'T-EVF'].includes(key.template) ? ofGrain[grain] : reportedBy[key.template];
  return template === undefined ? null : { ...key, template };
};

/** Weekly department plans are not broken down, but compared with those of other departments. */
const reportedAsUnit: readonly TemplateId[] = ['T-WEK-D'];

const siblingsOf = (at: OrganisationAt, unit: string): readonly string[] => {
  const above = parentOf(at, unit);
  return above === null
    ? []
    : childrenOf(at, above.id).flatMap(({ id, side }) =>
        id === unit || side === null || side === 'management' ? [] : [id],
      );
};

function aYearAgoOrNull(period: Period): Period | null {
  const then = aYearAgo(period);
  return isRefused(then) ? null : then;
}

/** Months and quarters win new customers for the year's plan of the department. */
function registerOf(key: PlanKey, period: Period): PlanKey | null {
  const template = templateOf(key.template);
  const wins = template !== undefined && blockOf(template, 'CUS') !== undefined;
  return wins && (period.kind === 'month' || period.kind === 'quarter')
    ? { template: 'T-CUS', unit: key.unit, period: enclosing(period, 'year').key, person: null }
    : null;
}

/** DR-16: whoever sells carries indicators, so the sum of a department is known when all have planned whose plan belongs to it. */
function belowOf(key: PlanKey, at: OrganisationAt, atStart: OrganisationAt, most: number): readonly PlanKey[] | null {
  const template = key.template === 'T-RANK' ? 'T-MON-P' : personal[key.template];
  if (template === undefined && !ofUnitsOnly.includes(key.template)) return null;
  const units = childrenOf(at, key.unit).map(({ id }): PlanKey => ({ ...key, unit: id }));
  const persons =
    template === undefined
      ? []
      : atHomeIn(atStart, key.unit)
          .filter(({ sells }) => sells)
          .map(({ id }): PlanKey => ({ ...key, template, person: id }));
  const below = [...units, ...persons];
  return below.length === 0 || below.length > most ? null : below;
}

/** What was summed up in each month of a year. */
const monthsOf = (key: PlanKey, period: Period): readonly PlanKey[] =>
  partsOf(period, 'month').map((month) => ({ ...key, template: 'T-SMO', period: month.key }));

/** What a month's rectification may come from. */
function sourcesOf(key: PlanKey, period: Period): readonly PlanKey[] {
  const inQuarter = period.kind === 'month' ? enclosing(period, 'quarter').key : null;
  const of = (template: TemplateId, when: string): PlanKey => ({ ...key, template, period: when });
  return [of('T-SMO', period.key), ...(inQuarter === null ? [] : [of('T-EVF', inQuarter), of('T-SQU', inQuarter)])];
}

export const periodOf = ({ period }: PlanKey, { fiscal }: Organisation): Period | null => {
  const read = readPeriod(period, fiscal);
  return isRefused(read) ? null : read;
};
