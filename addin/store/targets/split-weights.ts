import { actualsOf, historyOf, type MonthHistory } from 'addin/store/targets/known-actuals';
import { notify, type PaneStore } from 'addin/store/pane-store';
import type { UnitTargetsView } from 'shared/contract/targets';
import { monthTarget } from 'shared/decomposition/month-target';
import { potentialOf } from 'shared/decomposition/region';
import { exactFrom } from 'shared/quantity/decimal';
import { fenFrom, fenOf, noMoney } from 'shared/quantity/money';
import { compareRatios, fraction, ratioOf, times, whole, wholeFrom, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { monthsInYear, natureOf } from 'shared/targets/amount';
import type { Node } from 'shared/targets/node';
import { evenWeight, type RowToSplit } from 'shared/targets/split-rows';

export const splitWays = ['even', 'last-year', 'weights', 'potential', 'table-1'] as const;
export type SplitWay = (typeof splitWays)[number];

/** A market as it is typed: capacity in 万元, our share of it now and as intended in per cent (DR-38). */
export interface TypedMarket {
  readonly capacity: number;
  readonly share: number;
  readonly targetShare: number;
}

/** Growth of the industry and of the benchmark in per cent (DR-30). */
export interface TypedGrowth {
  readonly industry: number;
  readonly benchmark: number;
}

export interface WeightsWanted {
  readonly way: SplitWay;
  /** How nodes stand to each other where they are weighed by hand. */
  readonly weights: ReadonlyMap<Node, number>;
  readonly markets: ReadonlyMap<Node, TypedMarket>;
  readonly growth: TypedGrowth;
}

export type NodeWeight = Pick<RowToSplit, 'weight' | 'byMonth'>;

/** How a node's row weighs in a split of these months; null where it cannot be told, which is said. */
export async function weightsFor(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
  wanted: WeightsWanted,
  months: readonly number[],
): Promise<((node: Node) => NodeWeight) | null> {
  switch (wanted.way) {
    case 'even':
      return () => ({ weight: evenWeight });
    case 'weights':
      return (node) => ({ weight: whole(Math.round(wanted.weights.get(node) ?? 1)) });
    case 'last-year': {
      const lastYear = await actualsOf(store, view, indicator);
      return (node) => ({ weight: lastYear === null ? evenWeight : whole(lastYear.get(node) ?? 0) });
    }
    case 'potential':
      return byPotential(store, view, indicator, wanted.markets);
    case 'table-1':
      return byTable1(store, view, indicator, wanted.growth, months);
  }
}

const noMarket: TypedMarket = { capacity: 0, share: 0, targetShare: 0 };

/** DR-38: what a region or unit could carry: capacity × what is to be gained of it, and what it sells already. */
async function byPotential(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
  markets: WeightsWanted['markets'],
): Promise<((node: Node) => NodeWeight) | null> {
  const lastYear = await actualsOf(store, view, indicator, 'quietly');
  const potentials = new Map(
    view.nodes.map(({ node }) => {
      const { capacity, share, targetShare } = markets.get(node) ?? noMarket;
      const fen = fenFrom(capacity, '万元');
      const market = { region: node, capacity: isRefused(fen) ? noMoney : fen };
      const shares = { share: percent(share), targetShare: percent(targetShare) };
      return [node, potentialOf({ ...market, ...shares, current: fenOf(lastYear?.get(node) ?? 0) })] as const;
    }),
  );
  const falling = view.nodes.find(({ node }) => compareRatios(potentials.get(node) ?? zero, zero) < 0);
  if (falling !== undefined) {
    const { zh, en } = falling.name;
    const who = store.language() === 'zh-CN' ? zh : en;
    notify(store, { tone: 'error', text: { key: 'targets.negative-potential', facts: { who } } });
    return null;
  }
  return (node) => ({ weight: potentials.get(node) ?? zero });
}

/**
 * 表1 (DR-30) for each node and month: its share of what is given by last year's sales as budget, its own trend, the
 * industry's and the benchmark's growth. The values weigh the nodes against each other, so that months still close.
 */
async function byTable1(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
  growth: TypedGrowth,
  months: readonly number[],
): Promise<((node: Node) => NodeWeight) | null> {
  if (natureOf(indicator)?.measure !== 'money') return () => ({ weight: evenWeight });
  const history = await historyOf(store, view, indicator);
  if (history === null) return () => ({ weight: evenWeight });
  const sold = (node: Node, month: number): number => history.get(node)?.[month]?.[0] ?? 0;
  const all = months.map((_, month) => view.nodes.reduce((sum, { node }) => sum + sold(node, month), 0));
  const values = (node: Node): readonly Ratio[] =>
    Array.from({ length: monthsInYear }, (_, month): Ratio => {
      const before: MonthHistory = history.get(node)?.[month] ?? [null, null, null];
      const share = ratioOf(sold(node, month), all[month] ?? 0);
      const budget = isRefused(share) ? 0 : Number(wholeFrom(times(share, whole(months[month] ?? 0))));
      const target = monthTarget({
        ...{ budget: fenOf(budget), history: before },
        ...{ industryGrowth: percent(growth.industry), benchmarkGrowth: percent(growth.benchmark) },
      });
      return isRefused(target) ? zero : whole(target.initial);
    });
  // A month in which nobody sold anything is split evenly.
  const known = new Map(view.nodes.map(({ node }) => [node, values(node)] as const));
  const isKnown = months.map((_, month) =>
    [...known.values()].some((each) => compareRatios(each[month] ?? zero, zero) > 0),
  );
  return (node) => ({
    weight: zero,
    byMonth: isKnown.map((any, month) => (any ? (known.get(node)?.[month] ?? zero) : evenWeight)),
  });
}

const percent = (value: number): Ratio => {
  const read = exactFrom(value);
  return isRefused(read) ? zero : times(read, fraction(1n, 100n));
};
