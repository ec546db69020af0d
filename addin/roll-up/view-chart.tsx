import {
  FunnelChart,
  GroupedVerticalBarChart,
  HorizontalBarChartWithAxis,
  LineChart,
  ResponsiveContainer,
} from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { cellNumber, cellText } from 'addin/messages/view-cell';
import type { ShownView } from 'addin/roll-up/view-shown';
import type { ViewAnswer } from 'shared/contract/answers';

const useStyles = makeStyles({ chart: { minWidth: 0, width: '100%', overflow: 'hidden' } });

/** Plan grey, actual with the accent; colours follow the theme. */
const colours = [
  tokens.colorNeutralForeground4,
  tokens.colorBrandBackground,
  tokens.colorPaletteTealBorderActive,
  tokens.colorPaletteMarigoldBorderActive,
];

/** So many points can be told apart in a pane; all of them stand in the table below. */
const mostPoints = 12;

/** The chart of a view, loaded when a page first shows one. */
export default function ViewChart({ answer, shown }: { answer: ViewAnswer; shown: ShownView }) {
  const styles = useStyles();
  const { language, name } = useWords();
  const { chart } = answer;
  if (chart === null) return null;
  const columns = shown.columns.filter((place) => chart.columns.includes(answer.columns[place]?.key ?? ''));
  // What has no figure has no bar: nought would be a figure.
  const points = shown.rows
    .map((row) => ({
      name: shown.fields.flatMap((field) => (row.of[field] ? [name(row.of[field])] : [])).join(' '),
      values: columns.map((place) => ({
        legend: name(answer.columns[place] ?? { zh: '', en: '' }),
        number: cellNumber(row.cells[place]),
        text: cellText(row.cells[place], language),
      })),
    }))
    .filter(({ values }) => values.some(({ number }) => number !== null))
    .slice(0, mostPoints);
  if (points.length === 0) return null;
  const color = (place: number): string => colours[(columns.length === 1 ? 1 : place) % colours.length] ?? '';
  const common = { culture: language, hideLegend: columns.length === 1 };
  const height = 200;
  return (
    <div className={styles.chart} style={{ height }}>
      <ResponsiveContainer>
        {chart.kind === 'line' ? (
          <LineChart
            {...common}
            height={height}
            data={{
              lineChartData: columns.map((_, series) => ({
                legend: points[0]?.values[series]?.legend ?? '',
                color: color(series),
                data: points.flatMap(({ values }, place) => {
                  const value = values[series];
                  return value?.number === null || value === undefined
                    ? []
                    : [{ x: place + 1, y: value.number, yAxisCalloutData: value.text }];
                }),
              })),
            }}
            customDateTimeFormatter={String}
            tickValues={points.map((_, place) => place + 1)}
          />
        ) : chart.kind === 'funnel' ? (
          <FunnelChart
            height={height}
            data={points.map((point, place) => ({
              stage: point.name,
              value: point.values[0]?.number ?? 0,
              color: color(place),
            }))}
            culture={language}
            hideLegend
          />
        ) : chart.kind === 'bars' ? (
          <HorizontalBarChartWithAxis
            {...common}
            height={height}
            data={points.map((point) => ({
              x: point.values[0]?.number ?? 0,
              y: point.name,
              color: color(1),
              legend: point.values[0]?.legend ?? '',
              xAxisCalloutData: point.name,
              yAxisCalloutData: point.values[0]?.text ?? '',
            }))}
            showYAxisLables
          />
        ) : (
          <GroupedVerticalBarChart
            {...common}
            height={height}
            data={points.map((point) => ({
              name: point.name,
              series: point.values.flatMap(({ legend, number, text }, series) =>
                number === null
                  ? []
                  : [
                      {
                        ...{ key: legend, data: number, legend, color: color(series) },
                        ...{ xAxisCalloutData: point.name, yAxisCalloutData: text },
                      },
                    ],
              ),
            }))}
          />
        )}
      </ResponsiveContainer>
    </div>
  );
}
