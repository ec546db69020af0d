import { moneyViews } from 'shared/roll-up/view/money-views';
import { peopleViews } from 'shared/roll-up/view/people-views';
import { salesViews } from 'shared/roll-up/view/sales-views';
import { targetViews } from 'shared/roll-up/view/target-views';
import type { ColumnFormula, View } from 'shared/roll-up/view/view';
import { workViews } from 'shared/roll-up/view/work-views';

/** The forty views of domain/08, by number. */
export const views: readonly View[] = [...targetViews, ...salesViews, ...moneyViews, ...peopleViews, ...workViews].sort(
  (a, b) => (a.id < b.id ? -1 : 1),
);

const byId = new Map(views.map((each) => [each.id, each]));

export const viewOf = (id: string): View | undefined => byId.get(id);

/** Views finance pulls into sheets of its own: keyed, refreshable, equal to the page to the cent. */
export const financePull: readonly string[] = ['RU-13', 'RU-14', 'RU-15', 'RU-18', 'RU-19', 'RU-20', 'RU-35'];

/** Columns a formula reads; each must stand to the left of it. */
export function columnsReadBy(formula: ColumnFormula): readonly string[] {
  switch (formula.is) {
    case 'plus':
      return formula.columns;
    case 'minus':
      return [formula.of, ...formula.less];
    case 'quotient':
      return [formula.of, formula.by];
    case 'at-least-zero':
    case 'share':
    case 'running':
    case 'next-by-this':
    case 'is-largest':
    case 'largest-within':
    case 'grade':
    case 'scaled':
      return [formula.of];
    case 'rank':
      return formula.by;
    case 'deviation-rate':
    case 'completion':
    case 'band':
      return [formula.plan, formula.actual];
    case 'blend':
      return formula.parts.map(({ column }) => column);
    case 'field':
    case 'texts':
    case 'count':
    case 'distinct':
    case 'sum':
    case 'once':
    case 'mean':
    case 'weighted':
    case 'largest':
    case 'figure':
      return [];
  }
}
