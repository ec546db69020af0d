import { notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { FigureQuestion, FigureReply } from 'shared/contract/answers';
import { limits } from 'shared/contract/limits';
import type { UnitTargetsView } from 'shared/contract/targets';
import { seasonality, type Seasonality } from 'shared/decomposition/seasonality';
import { fenOf, type Fen } from 'shared/quantity/money';
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
  how: 'said' | 'quietly' = 'said',
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
  if (how === 'said') notify(store, { tone: 'warning', text: { key: 'targets.no-actuals' } });
  return null;
}

/** Sales of the same month one, two and three years ago; null where nothing is known. */
export type MonthHistory = readonly [Fen | null, Fen | null, Fen | null];

/** What the nodes sold in the months of the last three years; null where nothing is known at all, which is said. */
export async function historyOf(
  store: PaneStore,
  view: UnitTargetsView,
  indicator: string,
): Promise<ReadonlyMap<Node, readonly MonthHistory[]> | null> {
  const asksFor = view.nodes.flatMap(({ node }) =>
    view.months.flatMap((month) =>
      [1, 2, 3].map((back): FigureQuestion => ({
        ...{ ask: 'value', ...askedOf(view, node), indicator, what: 'actual' },
        period: yearsBefore(month, back),
      })),
    ),
  );
  const replies = await asked(store, asksFor);
  const known = replies.map(stepsIn);
  if (known.every((steps) => steps === null)) {
    notify(store, { tone: 'warning', text: { key: 'targets.no-actuals' } });
    return null;
  }
  const fenAt = (at: number): Fen | null => {
    const steps = known[at] ?? null;
    return steps === null || steps < 0 ? null : fenOf(steps);
  };
  return new Map(
    view.nodes.map(({ node }, row) => [
      node,
      view.months.map((_, month): MonthHistory => {
        const first = (row * view.months.length + month) * 3;
        return [fenAt(first), fenAt(first + 1), fenAt(first + 2)];
      }),
    ]),
  );
}

const yearsBefore = (month: string, years: number): string => `${Number(month.slice(0, 4)) - years}${month.slice(4)}`;

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
        period: yearsBefore(month, Number(view.year) - year),
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

/** As many requests as the questions need; nothing where one of them is refused. */
async function asked(store: PaneStore, questions: readonly FigureQuestion[]): Promise<readonly FigureReply[]> {
  const replies: FigureReply[] = [];
  for (let from = 0; from < questions.length; from += limits.questions) {
    const part = questions.slice(from, from + limits.questions);
    const answer = valueOrNotify(store, await store.service.figures(part));
    if (answer === null) return [];
    replies.push(...answer.replies);
  }
  return replies;
}
