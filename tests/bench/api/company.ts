import { demoLists } from 'functions/local/demo/lists';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { localTenant } from 'functions/local/sign-in';
import type { Entered } from 'functions/storage/master-data';
import type { Organisation } from 'shared/organisation/organisation';
import type { ListEntry } from 'shared/template/list';
import type { ServiceClient } from 'tests/fakes/service-client';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

/** Departments with a planner, a seller and a head each, and a center each: they all claim the same opportunities. */
export const departments: readonly number[] = Array.from({ length: 48 }, (_, index) => index + 1);

const centerOf = (department: number): string => `S${department}`;

/** The same about another department. */
function movedTo<Value>(department: number, value: Value): Value {
  const text = JSON.stringify(value)
    .replace(/(["~])BIZ1(["~])/g, `$1D${department}$2`)
    .replace(/"p-(li|xu|chen)"/g, `"p-$1-${department}"`)
    .replaceAll('"parent":"SC"', `"parent":"${centerOf(department)}"`);
  return JSON.parse(text) as Value;
}

const withEach = <Row>(rows: readonly Row[], isMoved: (row: Row) => boolean): readonly Row[] => {
  const moved = rows.filter(isMoved);
  return [...rows, ...departments.flatMap((department) => movedTo(department, moved))];
};

const { units, persons, assignments, holdings } = demoOrganisation;
const people = ['p-li', 'p-xu', 'p-chen'];
const centers = units.flatMap((unit) =>
  unit.id === 'SC' ? departments.map(centerOf).map((id) => ({ ...unit, id })) : [],
);

export const benchOrganisation: Organisation = {
  ...demoOrganisation,
  units: [...withEach(units, ({ id }) => id === 'BIZ1'), ...centers],
  persons: withEach(persons, ({ id }) => people.includes(id)),
  assignments: withEach(assignments, ({ person }) => people.includes(person)),
  holdings: withEach(holdings, ({ unit }) => unit === 'BIZ1'),
};

const aboveIt = ({ code }: ListEntry): boolean => code.includes('~BIZ1~');

export const benchCompany: Required<Pick<Entered, 'organisation' | 'lists'>> = {
  organisation: {
    organisation: benchOrganisation,
    accounts: departments
      .flatMap((department) => movedTo(department, people))
      .map((person) => ({ person, tenant: localTenant, objectId: person })),
  },
  lists: {
    ...demoLists,
    shared: {
      ...demoLists.shared,
      plans: withEach(demoLists.shared.plans ?? [], aboveIt),
      parentTasks: withEach(demoLists.shared.parentTasks ?? [], aboveIt),
    },
  },
};

export const benchDesk = (department: number): ServiceClient => ({
  plan: `MON-D~D${department}~2026M03`,
  planner: `p-li-${department}`,
  head: `p-chen-${department}`,
  document: movedTo(department, businessOneMonth),
});
