import { readPeriod, type Period } from 'shared/calendar/period';
import type { TargetCoverage, UnitTargetsView } from 'shared/contract/targets';
import { revenueGap } from 'shared/decomposition/coverage';
import { indicatorOf } from 'shared/indicator/catalogue';
import { periodTree } from 'shared/organisation/period-tree';
import { fenOf } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { amountIn } from 'shared/roll-up/view/figure-records';
import { coveringSales } from 'shared/roll-up/view/sales-records';
import { plannedRows, type ViewPlan } from 'shared/roll-up/view/view-plan';
import { views } from 'shared/roll-up/view/views';
import { namedBy, type Node } from 'shared/targets/node';
import type { TemplateId } from 'shared/template/template';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { showTargets } from 'functions/use-cases/targets/show-targets';
import type { TargetPorts } from 'functions/use-cases/targets/load-targets';
import { loadViewMaterial, type LoadedMaterial, type ViewPorts } from 'functions/use-cases/views/view-material';
import { viewPlans } from 'functions/use-cases/views/view-plans';

/** What contracts and opportunities are measured against. */
const revenue = 'REV_CY';

const plansWithTasks: readonly TemplateId[] = [
  ...(['T-ANN-D', 'T-QTR-D', 'T-MON-D', 'T-ANN-P', 'T-QTR-P', 'T-MON-P', 'T-CUS'] as const),
];

/** N9: each target of revenue the caller may see, beside what is to bring it, and what nothing brings yet. */
export async function showCoverage(
  ports: TargetPorts & ViewPorts,
  caller: Caller,
  unit: string,
  period: string,
): Promise<TargetCoverage | Refused> {
  const shown = await showTargets(ports, caller, unit, period);
  if ('refused' in shown) return shown;
  const year = readPeriod(shown.year, caller.organisation.fiscal);
  const [view] = views.filter(({ source }) => source === 'revenueGaps');
  if (isRefused(year) || view === undefined) return refuse('unknown-period');
  const loaded = await loadViewMaterial(ports, caller, { view, unit, period: year, withPlans: false });
  const works = await viewPlans(ports, loaded.material.units, year, ['TASK', 'CUS']);
  const lines = linesOf(shown);
  return {
    unit: shown.unit,
    year: shown.year,
    lines: lines.map(({ node, name, target }) => ({
      ...{ node, name, target },
      ...coverageOf({ loaded, year, works, caller }, unit, node, target),
    })),
  };
}

/** The unit's own target, where it was given one, and what was issued to each below it. */
function linesOf({ unit, given, agreements, nodes }: UnitTargetsView) {
  const own = given.find(({ indicator }) => indicator === revenue)?.value ?? null;
  const issued = agreements.filter(({ indicator }) => indicator === revenue);
  return [
    ...(own === null ? [] : [{ node: 'own' as const, name: unit, target: own }]),
    ...issued.map(({ node, value }) => {
      const name = nodes.find((each) => each.node === node)?.name ?? unit;
      return { node, name, target: value };
    }),
  ];
}

interface Known {
  readonly loaded: LoadedMaterial;
  readonly year: Period;
  readonly works: readonly ViewPlan[];
  readonly caller: Caller;
}

function coverageOf({ loaded, year, works, caller }: Known, unit: string, node: Node, target: number) {
  const { material } = loaded;
  const named = namedBy(node);
  const person = named?.kind === 'person' ? named.id : null;
  const root = named?.kind === 'unit' ? named.id : unit;
  const tree = periodTree(caller.organisation, year);
  const units = person === null ? material.units.filter((each) => tree.pathOf(each).includes(root)) : [unit];
  const sales = coveringSales(material, units, person);
  const actual = material.figure({
    ...{ unit: root, person, indicator: revenue, period: year.key, basis: 'actual', level: 'best' },
  });
  const done = amountIn(actual, indicatorOf(revenue)) ?? 0;
  const gap = revenueGap({
    ...{ target: fenOf(target), recognised: fenOf(done), backlog: fenOf(sales.backlog) },
    ...{ guaranteeing: fenOf(sales.guaranteed), supplementing: fenOf(sales.supplement) },
  });
  // Rows of persons' own plans stay theirs; a department's plan names who does what.
  const rows = (block: string) =>
    plannedRows(
      works.filter((plan) => plan.person === null && units.includes(plan.unit)),
      year,
      block,
      plansWithTasks,
    ).filter((row) => person === null || row.text('owner') === person);
  return {
    ...{ done, ...sales },
    uncovered: isRefused(gap) ? target : gap.short,
    tasks: rows('TASK').filter((row) => row.text('indCode') === revenue).length,
    customers: rows('CUS').length,
  };
}
