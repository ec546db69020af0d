import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import type { UnitTargetsView } from 'shared/contract/targets';
import { seasonality, type Seasonality } from 'shared/decomposition/seasonality';
import { fenOf } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { monthsInYear } from 'shared/targets/amount';
import { namedBy, type Node } from 'shared/targets/node';

/** A figure in whole steps: 分 or pieces; null where there is none. */
export function stepsIn(reply: FigureReply | undefined): number | null {
  if (reply === undefined || !('figure' in reply)) return null;
  const { figure } = reply;
  if (figure.kind === 'money') return Number(figure.fen);
  return figure.kind === 'count' ? figure.count : null;
}

/** What a question about a node's figure names. */
export const askedOf = (view: UnitTargetsView, node: Node) => {
  const named = namedBy(node);
  return named?.kind === 'person' ? { unit: view.unit.id, person: named.id } : { unit: named?.id ?? view.unit.id };
};

/** Last year's actuals of the nodes; null where nothing is known, which is said. */
export async function actualsOf(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
): Promise<ReadonlyMap<Node, number> | null> {
  const nodes = view.nodes.map(({ node }) => node);
  const period = String(Number(view.year) - 1);
  const replies = await asked(
    store,
    nodes.map((node) => ({
      ...{ ask: 'value', ...askedOf(view, node), indicator, period, what: 'actual', partial: true },
    })),
  );
  const values = new Map<Node, number>();
  nodes.forEach((node, at) => {
    const value = stepsIn(replies[at]);
    if (value !== null && value > 0) values.set(node, value);
  });
  if (values.size > 0) return values;
  notify(store, { tone: 'warning', text: { key: 'targets.no-actuals' } });
  return null;
}

/** The unit's last three years by month (4.3); null where no year is complete. */
export async function seasonOf(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
): Promise<Seasonality | null> {
  const years = [1, 2, 3].map((back) => Number(view.year) - back);
  const replies = await asked(
    store,
    years.flatMap((year) =>
      view.months.map((month): FigureQuestion => ({
        ...{ ask: 'value', unit: view.unit.id, indicator, what: 'actual' },
        period: `${Number(month.slice(0, 4)) - (Number(view.year) - year)}${month.slice(4)}`,
      })),
    ),
  );
  const season = seasonality(
    years.map((year, at) => ({
      year,
      months: view.months.map((_, month) => {
        const steps = stepsIn(replies[at * monthsInYear + month]);
        return steps === null ? null : fenOf(steps);
      }),
    })),
  );
  if (!isRefused(season)) return season;
  notify(store, { tone: 'warning', text: { key: 'targets.no-season' } });
  return null;
}

const asked = async (store: PaneStore, questions: readonly FigureQuestion[]): Promise<readonly FigureReply[]> =>
  valueOrNotify(store, await store.service.figures(questions))?.replies ?? [];
