import { notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { writeView } from 'addin/workbook/roll-up-sheets/view-sheet';
import type { ViewAnswer } from 'shared/contract/answers';
import { nameIn } from 'shared/template/list';

/** Pulls a view into a sheet of its own. */
export async function insertView(
  store: PaneStore,
  view: string,
  unit: string,
  period: string,
  withChart: boolean,
): Promise<ViewAnswer | null> {
  const answer = await runWithProgress(store, 'roll-up.inserting', async () => {
    const pulled = valueOrNotify(store, await store.service.view(view, unit, period));
    if (pulled !== null) await writeView(pulled, store.language(), withChart);
    return pulled;
  });
  if (answer === null) return null;
  const isEmpty = answer.rows.length === 0;
  notify(store, {
    tone: isEmpty ? 'warning' : 'success',
    text: {
      key: isEmpty ? 'views.inserted-empty' : 'views.inserted',
      facts: { view: nameIn(store.language(), answer.view) },
    },
  });
  return answer;
}
