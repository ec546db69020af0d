import { chartData } from 'addin/preview/excel-host/chart-data';
import { chartSvg } from 'addin/preview/excel-host/chart-svg';
import type { ExcelHost } from 'addin/preview/excel-host/host';
import type { Area } from 'addin/preview/excel-host/address';

/** Where an area of the shown sheet lies in the window, in pixels; undefined while the grid has not drawn it. */
export type PlaceOf = (area: Area) => { left: number; top: number; width: number; height: number } | undefined;

/**
 * Charts of the shown sheet over the grid, drawn anew when cells change or the grid scrolls. They let the mouse through
 * to the cells below, which they show nothing of that is not in the table.
 */
export function chartLayer(
  container: HTMLElement,
  host: ExcelHost,
  placeOf: PlaceOf,
  onMoved: (listener: () => void) => () => void,
): () => void {
  const layer = container.appendChild(document.createElement('div'));
  layer.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none;z-index:5';
  layer.dataset['charts'] = '';
  let waiting = 0;
  const draw = () => {
    waiting = 0;
    const { model, ledger } = host.book;
    const around = container.getBoundingClientRect();
    const shown = ledger.charts.filter(({ sheetId }) => sheetId === model.activeSheetId());
    layer.replaceChildren(
      ...shown.flatMap((chart) => {
        const place = placeOf(chart.area);
        if (place === undefined) return [];
        const picture = document.createElement('div');
        picture.style.cssText = `position:absolute;left:${place.left - around.left}px;top:${place.top - around.top}px`;
        picture.innerHTML = chartSvg(chartData(host.book, chart), place);
        return [picture];
      }),
    );
  };
  const soon = () => {
    if (waiting === 0) waiting = requestAnimationFrame(draw);
  };
  const stops = [host.onChanged(soon), onMoved(soon)];
  soon();
  return () => {
    cancelAnimationFrame(waiting);
    for (const stop of stops) stop();
    layer.remove();
  };
}
