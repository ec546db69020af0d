import fc from 'fast-check';
import { readDate, type IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import { periodTree, treePeriods } from 'shared/organisation/period-tree';
import { isRefused } from 'shared/quantity/refusal';
import { figuresYear } from 'shared/roll-up/figures-year';
import { stateAt } from 'shared/roll-up/unit-figures';
import type { PlanFiguresRow } from 'functions/ports/figures';
import { figuresIn } from 'functions/storage/figures';
import { masterDataIn } from 'functions/storage/master-data';
import { climb } from 'functions/use-cases/figures/climb';
import { readUnits } from 'functions/use-cases/figures/read-figures';
import { reorganiseFigures } from 'functions/use-cases/projections/reorganise-figures';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const day = (text: string): IsoDate => {
  const read = readDate(text);
  if (isRefused(read)) throw new Error(text);
  return read;
};
const periodOf = (key: string): Period => {
  const read = readPeriod(key);
  if (isRefused(read)) throw new Error(key);
  return read;
};

const always = { from: day('2020-01-01'), to: null };
const unit = (id: string, level: Unit['level'], parent: string | null): Unit => ({
  ...{ ...always, id, zh: id, en: id, level, parent, counterparts: [] },
  side: level === 3 ? 'business' : null,
});
const departments = ['D1', 'D2', 'D3', 'D4', 'D5'];
const centres = ['S1', 'S2'];
const start: readonly Unit[] = [
  unit('CO', 0, null),
  ...centres.map((id) => unit(id, 2, 'CO')),
  ...departments.map((id, place) => unit(id, 3, place < 3 ? 'S1' : 'S2')),
];
const organisationOf = (units: readonly Unit[]): Organisation => ({
  ...{ units, persons: [], assignments: [], holdings: [], delegations: [] },
});

type Step =
  | {
      readonly do: 'plan';
      readonly unit: string;
      readonly period: string;
      readonly value: number | null;
      readonly isSigned: boolean;
    }
  | { readonly do: 'move'; readonly unit: string; readonly to: string; readonly on: string }
  | { readonly do: 'close'; readonly unit: string; readonly on: string };

const periods = ['2026M01', '2026M02', '2026M03', '2026M04', '2026Q1', '2026', '2026W10'];
const days = ['2026-01-15', '2026-02-10', '2026-03-10', '2026-04-05'];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('plan' as const),
      unit: fc.constantFrom(...departments, ...centres),
      period: fc.constantFrom(...periods),
      value: fc.option(fc.integer({ min: 1, max: 1000 })),
      isSigned: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      unit: fc.constantFrom(...departments),
      to: fc.constantFrom(...centres),
      on: fc.constantFrom(...days),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      unit: fc.constantFrom(...departments),
      on: fc.constantFrom(...days),
    }),
  },
);

/** The entry in force on a day ends before it, and another begins. */
function moved(units: readonly Unit[], { unit: id, to, on }: Extract<Step, { do: 'move' }>): readonly Unit[] {
  return units.flatMap((each) => {
    if (each.id !== id || each.from >= day(on) || (each.to !== null && each.to < day(on))) return [each];
    const last = day(new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10));
    return [
      { ...each, to: last },
      { ...each, from: day(on), parent: to },
    ];
  });
}
const closed = (units: readonly Unit[], { unit: id, on }: Extract<Step, { do: 'close' }>): readonly Unit[] =>
  units.flatMap((each) => {
    if (each.id !== id) return [each];
    if (each.from > day(on)) return [];
    return [each.to !== null && each.to <= day(on) ? each : { ...each, to: day(on) }];
  });

interface Planned {
  readonly value: number | null;
  readonly isSigned: boolean;
  readonly sequence: number;
}

const leafOf = (of: string, period: string, { value, isSigned, sequence }: Planned): PlanFiguresRow => {
  const planId = `MON-D~${of}~${period}`;
  const state = isSigned ? 'effective' : 'pending-1';
  const standing = {
    ...{ planId, template: 'T-MON-D', person: null, period, planNo: planId, version: 1, state },
    ...{ waitingFor: [], since: null, inForce: isSigned ? { planNo: planId, version: 1 } : null },
  };
  const contributions = [['plan', 'REV_CY', ['sum', String(value)]]];
  const versions = [{ planNo: planId, version: 1, state, contributions }];
  return {
    ...{ unit: of, year: figuresYear(periodOf(period)), period, person: null, planId, sequence },
    figures: value === null ? null : JSON.stringify({ standing, versions }),
  };
};

/** Carries the steps out as two instances would: plans in twos at the same time, the organisation known late to one. */
async function carriedOut(world: TestDependencies, steps: readonly Step[]) {
  const masterData = masterDataIn(world.tables);
  const enter = (units: readonly Unit[]): Promise<void> =>
    masterData.putOrganisation({ organisation: organisationOf(units), accounts: [] });
  const other = figuresIn(world.tables.table('figures'));
  let units = start;
  await enter(units);
  const plans = new Map<string, Planned>();
  let waiting: Promise<void>[] = [];
  let known = organisationOf(units);
  for (const [at, each] of steps.entries()) {
    if (each.do === 'plan') {
      const planned = { value: each.value, isSigned: each.isSigned, sequence: at + 1 };
      plans.set(`${each.unit}|${each.period}`, planned);
      const figures = at % 2 === 0 ? world.figures : other;
      // Every third commit is projected by an instance that has not heard of the last change.
      const organisation = at % 3 === 0 ? known : organisationOf(units);
      const project = async (): Promise<void> => {
        await figures.put([leafOf(each.unit, each.period, planned)]);
        await climb({ figures }, organisation, [{ unit: each.unit, period: each.period }]);
      };
      waiting.push(project());
      if (waiting.length === 2) {
        await Promise.all(waiting);
        waiting = [];
      }
      continue;
    }
    known = organisationOf(units);
    units = each.do === 'move' ? moved(units, each) : closed(units, each);
    await enter(units);
  }
  await Promise.all(waiting);
  await reorganiseFigures(world, 'test');
  return { organisation: organisationOf(units), plans };
}

/** What every unit has, by definition: nothing kept, nothing incremental. */
function byDefinition(organisation: Organisation, plans: ReadonlyMap<string, Planned>) {
  const tree = (period: Period) => periodTree(organisation, period);
  const exact = (of: string, period: Period): number | null => {
    const planned = plans.get(`${of}|${period.key}`);
    return planned?.isSigned === true ? planned.value : null;
  };
  type BySlice = ReadonlyMap<string, number>;
  const ownSlices = (of: string, period: Period): BySlice => {
    const whole = exact(of, period);
    if (whole !== null) return new Map([[period.key, whole]]);
    const shorter =
      period.kind === 'year'
        ? 'quarter'
        : period.kind === 'quarter'
          ? 'month'
          : period.kind === 'month'
            ? 'week'
            : null;
    if (shorter === null) return new Map();
    const parts = partsOf(period, shorter).filter((part) => tree(part).hasUnit(of));
    if (shorter === 'week') {
      const known = parts.flatMap((part) => exact(of, part) ?? []);
      return known.length === 0 ? new Map() : new Map([[period.key, known.reduce((sum, each) => sum + each, 0)]]);
    }
    // Weeks make their month only.
    return new Map(
      parts.flatMap((part) =>
        shorter === 'month'
          ? exact(of, part) === null
            ? []
            : [[part.key, exact(of, part) ?? 0] as const]
          : [...ownSlices(of, part)],
      ),
    );
  };
  const slicesOf = (period: Period): readonly Period[] => treePeriods(period);
  const bring = (of: string, period: Period, slice: Period): number | null => {
    const own = ownSlices(of, period);
    if (own.size > 0) return own.get(slice.key) ?? null;
    return below(of, period, slice);
  };
  const below = (of: string, period: Period, slice: Period): number | null => {
    const all = tree(slice)
      .childrenOf(of)
      .flatMap(({ id }) => bring(id, period, slice) ?? []);
    return all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0);
  };
  return (of: string, period: Period): number | null => {
    const all = slicesOf(period).flatMap((slice) => below(of, period, slice) ?? []);
    return all.length === 0 ? null : all.reduce((sum, each) => sum + each, 0);
  };
}

/** Rows that say something, by their keys. */
const kept = (world: TestDependencies): readonly string[] =>
  Object.entries(world.tables.contents('figures'))
    .filter(([, columns]) => 'p00' in columns)
    .map(([key, columns]) => `${key} ${Buffer.from(columns['p00'] as Uint8Array).toString('base64')}`)
    .sort();

const runs = Number(process.env['FIGURE_SCHEDULES'] ?? 25);

test(`incremental = rebuilt = by definition, with moves, closings and late instances, in ${runs} schedules`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world = await testDependencies();
      const { organisation, plans } = await carriedOut(world, steps);
      const incremental = kept(world);

      await world.figures.clear();
      const all = [...plans].map(([key, planned]) => {
        const [of = '', period = ''] = key.split('|');
        return leafOf(of, period, planned);
      });
      await world.figures.put(all);
      await climb(world, organisation, all);
      expect(incremental).toEqual(kept(world));

      const expected = byDefinition(organisation, plans);
      const asked = ['CO', ...centres].flatMap((of) =>
        periods.map((period) => ({ unit: of, period: periodOf(period) })),
      );
      const lookup = await readUnits(world, organisation, asked);
      for (const { unit: of, period } of asked) {
        const state = stateAt(lookup(of, period)?.below ?? null, 'plan', 'REV_CY');
        const found = state.kind === 'sum' ? Number(state.total) : null;
        expect(`${of} ${period.key} ${found}`).toBe(`${of} ${period.key} ${expected(of, period)}`);
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 120_000);

test('K13 the year of a span is found where it is planned', async () => {
  const world = await testDependencies();
  const planId = 'STR~SC~2026-2031';
  const leaf = leafOf('SC', '2026M01', { value: 700, isSigned: true, sequence: 1 });
  const row = { ...leaf, planId, period: '2027', year: '2027' };
  await world.figures.put([row]);
  await climb(world, await world.directory.organisation(), [row]);
  const read = await readUnits(world, await world.directory.organisation(), [{ unit: 'SC', period: periodOf('2027') }]);
  expect(read('SC', periodOf('2027'))?.own.size).toBe(1);
});
