import type { TemplateId } from 'shared/template/template';

/** What makes a plan one and the same plan: there is one non-void plan of each kind, unit, person and period (V-HDR-04). */
export interface PlanKey {
  readonly template: TemplateId;
  readonly unit: string;
  readonly period: string;
  /** The owner of a personal plan. */
  readonly person: string | null;
}

/** Ids of units and persons: also parts of keys, addresses and plan numbers. */
export const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,38}[A-Za-z0-9])?$/;
const kindPattern = /^[A-Z]{3,4}(?:-[DP])?$/;
const periodPattern = /^[0-9]{4}(?:-[0-9]{4}|Q[1-4]|M[0-9]{2}|W[0-9]{2}|-[0-9]{2}-[0-9]{2})?$/;

const separator = '~';

/**
 * The id of a plan follows from its key, so a second plan of the same key is the same record.
 * Letters, digits, `-`, `.` and `~` only: safe as a partition key and in an address.
 * Null where a part could not be told apart again.
 */
export function planIdOf({ template, unit, period, person }: PlanKey): string | null {
  const kind = template.slice('T-'.length);
  const sound =
    kindPattern.test(kind) &&
    idPattern.test(unit) &&
    periodPattern.test(period) &&
    (person === null || idPattern.test(person));
  return sound ? [kind, unit, period, ...(person === null ? [] : [person])].join(separator) : null;
}

/** The key an id was made from; null for anything that is no plan id. */
export function planKeyOf(planId: string): PlanKey | null {
  const [kind, unit, period, person, ...more] = planId.split(separator);
  if (kind === undefined || unit === undefined || period === undefined || more.length > 0) return null;
  const key: PlanKey = { template: `T-${kind}`, unit, period, person: person ?? null };
  return planIdOf(key) === planId ? key : null;
}

/** `<type>-<org>-<period>-<person?>-v<n>`, as people quote it: `MON-D1-2026M03-v2`. */
export function planNoOf({ template, unit, period, person }: PlanKey, version: number): string {
  const type = template.slice('T-'.length).replace(/-[DP]$/, '');
  return [type, unit, period, ...(person === null ? [] : [person]), `v${version}`].join('-');
}
