import { inForce } from 'shared/organisation/dated';
import { defect, type Defect } from 'shared/organisation/defect';
import { grouped } from 'shared/organisation/grouped';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { ancestorsOf, unitOf } from 'shared/organisation/tree';

/** What is wrong with the tree itself on that day. */
export const treeDefects = (organisation: Organisation, at: OrganisationAt): readonly Defect[] => [
  ...companyDefects(at),
  ...entryDefects(organisation, at),
  ...[...at.units.values()].flatMap((unit) => [...placeDefects(at, unit), ...counterpartDefects(at, unit)]),
];

function companyDefects(at: OrganisationAt): readonly Defect[] {
  const companies = [...at.units.values()].filter(({ level }) => level === 0).map(({ id }) => id);
  if (companies.length === 0) return [defect('no-company')];
  return companies.length > 1 ? [defect('two-companies', { units: companies })] : [];
}

/** A unit has one entry a day, and so one parent. */
function entryDefects(organisation: Organisation, at: OrganisationAt): readonly Defect[] {
  const today = organisation.units.filter((unit) => inForce(unit, at.date));
  return [...grouped(today, ({ id }) => id)].flatMap(([unit, entries]) => {
    if (entries.length < 2) return [];
    const parents = [...new Set(entries.map(({ parent }) => parent ?? ''))];
    return [parents.length > 1 ? defect('two-parents', { unit, parents }) : defect('two-entries', { unit })];
  });
}

function placeDefects(at: OrganisationAt, unit: Unit): readonly Defect[] {
  const { id, parent, level, side } = unit;
  const defects: Defect[] = level === 3 && side === null ? [defect('no-side', { unit: id })] : [];
  if (parent === null) return level === 0 ? defects : [...defects, defect('no-parent', { unit: id })];
  const above = unitOf(at, parent);
  if (above === null) return [...defects, defect('unknown-unit', { unit: parent, of: id })];
  if (ancestorsOf(at, parent).some((each) => each.id === id) || parent === id) {
    return [...defects, defect('cycle-in-tree', { unit: id, parent })];
  }
  return above.level >= level ? [...defects, defect('level-order', { unit: id, level, parent })] : defects;
}

const counterpartDefects = (at: OrganisationAt, unit: Unit): readonly Defect[] =>
  unit.counterparts.flatMap((counterpart) => {
    const facts = { unit: unit.id, counterpart };
    const other = unitOf(at, counterpart);
    if (other === null) return [defect('counterpart-unknown', facts)];
    if (other.side === unit.side) return [defect('counterpart-same-side', facts)];
    return other.counterparts.includes(unit.id) ? [] : [defect('counterpart-not-mutual', facts)];
  });
