import type { RoleId } from 'shared/organisation/role';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { unitsUpwards } from 'shared/sign-off/units-upwards';

const companyWide: readonly RoleId[] = ['R-LEAD', 'R-FIN', 'R-GMO', 'R-PLAN'];

/** Whether this person may pull the roll-up of a unit: company-wide offices all, supervisors and heads their own tree. */
export function mayRollUp(person: string, unit: string, organisation: OrganisationView): boolean {
  if (organisation.rolesOf(person).some((role) => companyWide.includes(role))) return true;
  return unitsUpwards(unit, organisation).some(
    (each) =>
      organisation.headOf(each) === person ||
      organisation.supervisorOf(each, 'business') === person ||
      organisation.supervisorOf(each, 'marketing') === person,
  );
}

/** Single figures: who may pull the roll-up, and everybody below, for whom they are the targets of their line. */
export function maySeeFigures(person: string, unit: string, organisation: OrganisationView): boolean {
  const home = organisation.homeOf(person);
  return mayRollUp(person, unit, organisation) || (home !== null && unitsUpwards(home, organisation).includes(unit));
}
