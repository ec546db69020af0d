import type { RoleId } from 'shared/organisation/role';
import type { PlanKey } from 'shared/plan/plan-id';
import { leadersOf } from 'shared/sign-off/company-leaders';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** Kinds that only an office prepares, for whatever unit they are about. */
const preparedByOffice: Readonly<Record<TemplateId, RoleId>> = { 'T-DEC': 'R-PLAN', 'T-SQU': 'R-AUD' };

/** Kinds that an office keeps for itself. */
const keptByOffice: Readonly<Record<TemplateId, RoleId>> = { 'T-INSP': 'R-GMO', 'T-ACT': 'R-FIN' };

/** Records that everybody at home in the unit writes. */
const keptByMembers: readonly TemplateId[] = ['T-FEED', 'T-MEET', 'T-SHOP', 'T-CARD', 'T-HAND', 'T-DEAL'];

/** Kinds by which leaders of the company judge the units below them (EV-03). */
const judgedFromAbove: readonly TemplateId[] = ['T-EVF'];

/** A leader or supervising leader of the company, in the company's own name. */
const leads = (person: string, unit: string, organisation: OrganisationView): boolean =>
  organisation.parentOf(unit) === null && leadersOf(unit, organisation).includes(person);

/** Units that write plans of a level: company plans come from the sales center or above, others from there down. */
const lowestCompanyLevel = 2;

/**
 * V-HDR-02: a personal plan is written by its person where it belongs, wherever they are now; a unit's plan by its head or a preparer at home there;
 * target decompositions and audits by the office that owes them, audits never at home; everyday records by everybody.
 */
export function mayPrepare(person: string, key: PlanKey, organisation: OrganisationView): boolean {
  const { template, unit } = key;
  if (judgedFromAbove.includes(template) && leads(person, unit, organisation)) return true;
  const level = organisation.levelOf(unit);
  if (level === null) return false;
  if (templateOf(template)?.level === 'company' ? level > lowestCompanyLevel : level < lowestCompanyLevel) return false;
  const roles = organisation.rolesOf(person);
  const office = preparedByOffice[template];
  const isAtHome = organisation.homeOf(person) === unit;
  if (office !== undefined) return roles.includes(office) && !(template === 'T-SQU' && isAtHome);
  const keeper = keptByOffice[template];
  if (keeper !== undefined) return isAtHome && roles.includes(keeper);
  if (keptByMembers.includes(template) && isAtHome) return true;
  if (key.person !== null) return key.person === person && organisation.homeIn(person, key.period) === unit;
  return organisation.headOf(unit) === person || (isAtHome && roles.includes('R-PREP'));
}
