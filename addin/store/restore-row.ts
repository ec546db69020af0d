import { selectPlan } from 'addin/store/current-plan';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import type { RowVersion } from 'shared/contract/row-history';

/** Writes one row as a submitted version had it; the plan stays a draft, and the row is checked like one that was typed. */
export async function restoreRowOf(
  store: PaneStore,
  { block, row }: { readonly block: string; readonly row: string },
  { cells, version }: Pick<RowVersion, 'cells' | 'version'>,
): Promise<void> {
  const { current } = store.state();
  if (current === null || cells === null) return;
  // A script of its own, as mending is: most rows never go back.
  const isDone = await runWithProgress(store, 'findings.checking', async () => {
    const { restoreRow } = await import('addin/workbook/plan-sheets/edit/restore-row');
    return restoreRow(current.plan.planIndex, { block, row }, cells);
  });
  if (isDone === null) return;
  await selectPlan(store, current.plan, current.planned);
  notify(
    store,
    isDone
      ? { tone: 'success', text: { key: 'fill.row-restored', facts: { version } } }
      : { tone: 'warning', text: { key: 'fill.row-gone' } },
  );
}
