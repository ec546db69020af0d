import { readDate, type IsoDate } from 'shared/calendar/date';
import { indicators } from 'shared/indicator/catalogue';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import { organisationAt } from 'shared/organisation/organisation-at';
import { canonical } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';
import { planKeyOf } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { organisationView } from 'shared/sign-off/organisation-view';
import type { SignOff } from 'shared/sign-off/sign-off';
import type { PlanFiguresRow } from 'functions/ports/figures';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { planFiguresRows } from 'functions/use-cases/figures/plan-figures';

export const benchMonth = '2026M03';

/** Thirty indicators of money that add up, so that every peer can do the same with them. */
export const benchIndicators = indicators
  .filter(
    ({ unit, acrossUnits, formula }) => unit.kind === 'money' && acrossUnits.by === 'sum' && formula.is === 'stated',
  )
  .slice(0, 30);

const day = (text: string): IsoDate => {
  const read = readDate(text);
  if (isRefused(read)) throw new Error(text);
  return read;
};

export interface BenchCompany {
  readonly organisation: Organisation;
  readonly centres: readonly string[];
  departmentsOf(centre: string): readonly string[];
}

const childrenEach = 100;

/** So many departments, a hundred a centre. */
export function companyOf(departments: number): BenchCompany {
  const always = { from: day('2020-01-01'), to: null };
  const unit = (id: string, level: Unit['level'], parent: string | null, side: Unit['side']): Unit => ({
    ...{ ...always, id, zh: id, en: id, level, parent, side, counterparts: [] },
  });
  const centres = Array.from({ length: Math.ceil(departments / childrenEach) }, (_, at) => `S${at + 1}`);
  const departmentsOf = (centre: string): readonly string[] =>
    Array.from({ length: childrenEach }, (_, at) => `D${(Number(centre.slice(1)) - 1) * childrenEach + at + 1}`);
  return {
    centres,
    departmentsOf,
    organisation: {
      units: [
        unit('CO', 0, null, null),
        ...centres.map((centre) => unit(centre, 2, 'CO', null)),
        ...centres.flatMap((centre) => departmentsOf(centre).map((id) => unit(id, 3, centre, 'business'))),
      ],
      persons: [{ ...always, id: 'p-fin', zh: '财务', en: 'Finance', sells: false }],
      assignments: [{ ...always, person: 'p-fin', unit: 'CO', share: 1, home: true }],
      holdings: [{ ...always, role: 'R-FIN', unit: 'CO', person: 'p-fin' }],
      delegations: [],
    },
  };
}

export function benchCaller({ organisation }: BenchCompany): Caller {
  const at = organisationAt(organisation, day('2026-04-10'));
  return { person: 'p-fin', today: at.date, organisation, at, view: organisationView(at), dayOf: () => at.date };
}

/** In 万元 with two decimals, different for every department and indicator. */
export const benchTarget = (unit: string, indicator: number, more = 0): number =>
  (((Number(unit.slice(1)) * 7919 + indicator * 104_729) % 9_000_000) + 10_000 + more) / 100;

export const benchDocument = (unit: string, period: string, more = 0): PlanDocument => ({
  ...{ template: 'T-MON-D', templateVersion: 1 },
  header: { org: unit, period, moneyUnit: 'wan', title: `${unit} ${period}` },
  blocks: {
    IND: benchIndicators.map(({ code }, at) => ({
      id: `IND-${at + 1}`,
      cells: { indCode: code, target: benchTarget(unit, at, more), owner: unit },
    })),
  },
});

/** An effective plan as its journal would tell it. */
export function loadedPlan(
  unit: string,
  period: string,
  sequence = 5,
  more = 0,
): { readonly loaded: LoadedPlan; readonly text: string } {
  const planId = `MON-D~${unit}~${period}`;
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  const inForce = { version: 1, since: '2026-02-27T01:00:00.000Z' };
  const signOff = {
    at: 'effective',
    submission: { version: 1, chain: [{ seats: [] }] },
    signatures: [],
    inForce,
  } as unknown as SignOff;
  const journal = Array.from({ length: sequence }) as LoadedPlan['journal'];
  return { loaded: { planId, key, signOff, journal }, text: canonical(benchDocument(unit, period, more)) };
}

export async function leavesOf(units: readonly string[], period = benchMonth): Promise<readonly PlanFiguresRow[]> {
  const leaves = await Promise.all(
    units.map((unit) => {
      const { loaded, text } = loadedPlan(unit, period);
      return planFiguresRows(loaded, undefined, async () => text);
    }),
  );
  return leaves.flat();
}
