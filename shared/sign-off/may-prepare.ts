import type { RoleId } from 'shared/organisation/role';
import type { PlanKey } from 'shared/plan/plan-id';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** Kinds that only an office prepares. */
const preparedByOffice: Readonly<Record<TemplateId, RoleId>> = { 'T-DEC': 'R-PLAN', 'T-SQU': 'R-AUD' };

/** Units that write plans of a level: company plans come from the sales center or above, others from there down. */
const lowestCompanyLevel = 2;

/**
 * V-HDR-02: a personal plan is written by its person, a unit's plan by its head or a preparer at home there;
 * target decompositions and audits by the office that owes them.
 */
export function mayPrepare(person: string, key: PlanKey, organisation: OrganisationView): boolean {
  const { template, unit } = key;
  const level = organisation.levelOf(unit);
  if (level === null) return false;
  if (templateOf(template)?.level === 'company' ? level > lowestCompanyLevel : level < lowestCompanyLevel) return false;
  const roles = organisation.rolesOf(person);
  const office = preparedByOffice[template];
  if (office !== undefined) return roles.includes(office);
  const isAtHome = organisation.homeOf(person) === unit;
  if (key.person !== null) return key.person === person && isAtHome;
  return organisation.headOf(unit) === person || (isAtHome && roles.includes('R-PREP'));
}
