import { shownNumber, exactFrom } from 'shared/quantity/decimal';
import { compareRatios, one, sumOf, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { defect, type Defect } from 'shared/organisation/defect';
import type { Assignment, Person } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { assignmentsOf } from 'shared/organisation/people';

/** What is wrong with who belongs where on that day. */
export const peopleDefects = (at: OrganisationAt): readonly Defect[] => [
  ...[...at.persons.values()].flatMap((person) => placeDefects(at, person)),
  ...[...at.assignmentsOfPerson.values()].flat().flatMap((assignment) => unknownDefects(at, assignment)),
];

/** DR-16: every salesperson carries an indicator. `carrying`: the persons to whom at least one quantified row is given. */
export const withoutIndicator = (at: OrganisationAt, carrying: ReadonlySet<string>): readonly Person[] =>
  [...at.persons.values()].filter(({ id, sells }) => sells && !carrying.has(id));

function placeDefects(at: OrganisationAt, { id: person }: Person): readonly Defect[] {
  const assignments = assignmentsOf(at, person);
  const homes = assignments.filter(({ home }) => home).map(({ unit }) => unit);
  if (homes.length === 0) return [defect('no-home', { person })];
  const defects = homes.length > 1 ? [defect('two-homes', { person, units: homes })] : [];
  const shares = assignments.map(exactShare);
  const outside = assignments.filter((_, index) => shares[index] === null);
  if (outside.length > 0) {
    return [...defects, ...outside.map(({ unit, share }) => defect('share-out-of-range', { person, unit, share }))];
  }
  const sum = sumOf(shares.filter((share) => share !== null));
  return compareRatios(sum, one) === 0
    ? defects
    : [...defects, defect('share-sum', { person, sum: shownNumber(sum, 6) })];
}

/** Exact, so that 0.7 + 0.2 + 0.1 is one; null where it is no share above 0 and up to 1. */
function exactShare({ share }: Assignment): Ratio | null {
  const exact = exactFrom(share);
  return isRefused(exact) || compareRatios(exact, zero) <= 0 || compareRatios(exact, one) > 0 ? null : exact;
}

const unknownDefects = (at: OrganisationAt, { person, unit }: Assignment): readonly Defect[] => [
  ...(at.persons.has(person) ? [] : [defect('unknown-person', { person, of: unit })]),
  ...(at.units.has(unit) ? [] : [defect('unknown-unit', { unit, of: person })]),
];
