import { indicatorOf } from 'shared/indicator/catalogue';
import type { ViewAnswer } from 'shared/contract/answers';

type Row = ViewAnswer['rows'][number];

/** What the page shows of a view at first sight: its charted columns, of one indicator where rows have several. */
export interface ShownView {
  readonly rows: readonly Row[];
  /** Places of the columns. */
  readonly columns: readonly number[];
  /** Which of a row's fields name it. */
  readonly fields: readonly number[];
  /** The indicator whose rows are shown; null where rows have none. */
  readonly indicator: Row['of'][number] | null;
  readonly indicators: readonly Row['of'][number][];
}

/** Two or three columns fit a pane. */
const mostColumns = 3;

export function shownOf(answer: ViewAnswer, wanted: string | null): ShownView {
  const place = answer.about.findIndex(({ id }) => id === 'indicator');
  const indicators =
    place === -1
      ? []
      : [...new Map(answer.rows.flatMap(({ of }) => (of[place] ? [[of[place].id, of[place]]] : []))).values()];
  const isMoney = ({ id }: Row['of'][number]): boolean => indicatorOf(id)?.unit.kind === 'money';
  const indicator = indicators.find(({ id }) => id === wanted) ?? indicators.find(isMoney) ?? indicators[0] ?? null;
  const charted = answer.chart?.columns ?? [];
  const inChart = charted.flatMap((key) => {
    const at = answer.columns.findIndex((column) => column.key === key);
    return at === -1 ? [] : [at];
  });
  const others = answer.columns.map((_, at) => at).filter((at) => !inChart.includes(at));
  return {
    rows: answer.rows.filter(({ of }) => indicator === null || of[place]?.id === indicator.id),
    columns: [...inChart, ...others].slice(0, Math.max(2, Math.min(mostColumns, inChart.length))),
    fields: answer.about.map((_, at) => at).filter((at) => at !== place),
    indicator,
    indicators,
  };
}
