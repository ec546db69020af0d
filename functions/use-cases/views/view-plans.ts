import { contains } from 'shared/calendar/period-parts';
import { fiscalYearOf, readPeriod, type Period } from 'shared/calendar/period';
import { grouped } from 'shared/roll-up/grouped';
import { isRefused } from 'shared/quantity/refusal';
import { figuresYear } from 'shared/roll-up/figures-year';
import type { ViewPlan } from 'shared/roll-up/view/view-plan';
import type { Dependencies } from 'functions/ports/dependencies';
import type { BlockRows } from 'functions/ports/rows';
import { inParallel } from 'functions/use-cases/figures/read-figures';

/** The rows of these blocks in plans in force, inside the period or around it: one read a unit and year. */
export async function viewPlans(
  { rows }: Pick<Dependencies, 'rows'>,
  units: readonly string[],
  period: Period,
  blocks: readonly string[],
): Promise<readonly ViewPlan[]> {
  if (blocks.length === 0) return [];
  const years = period.kind === 'span' ? yearsOf(period) : [figuresYear(period)];
  const asked = units.flatMap((unit) => years.map((year) => ({ unit, year })));
  const found = await inParallel(asked, ({ unit, year }) => rows.of(unit, year, blocks));
  const concerned = found.flat().filter((each) => concerns(each, period));
  return [...grouped(concerned, ({ planId }) => planId).values()].flatMap(viewPlanOf);
}

const yearsOf = ({ firstYear, lastYear }: Extract<Period, { kind: 'span' }>): readonly string[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));

function concerns({ period: key }: BlockRows, period: Period): boolean {
  const own = readPeriod(key, fiscalYearOf(period));
  return !isRefused(own) && (contains(period, own) || contains(own, period));
}

function viewPlanOf(blocks: readonly BlockRows[]): readonly ViewPlan[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const { planId, planNo, version, state, template, unit, person, period, moneyUnit } = first;
  return [
    {
      ...{ planId, planNo, version, state, template, unit, person, period, moneyUnit },
      blocks: Object.fromEntries(blocks.map(({ block, rows }) => [block, rows])),
    },
  ];
}
