import { cachedPlan } from 'addin/workbook/identity/plan-cache';
import { cachedOrRead as knownIn } from 'addin/workbook/plan-sheets/read/cached-or-read';
import type { PlanEdit, PlanIndex, StopWatching } from 'addin/workbook/identity/plan-in-workbook';
import { NoSuchPlan, rowPlacesOf } from 'addin/workbook/plan-sheets/read/read-plan';
import { meaningOf, type Meaning, type SheetEdit } from 'addin/workbook/plan-sheets/edit/sheet-edit';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { interpretEdit } from 'addin/workbook/plan-sheets/edit/interpret-edit';

type Listener = (edit: PlanEdit) => void;

/** A fault of the watch belongs to nobody who waits for it, so it is thrown where the page hears of it. */
const raise = (problem: unknown): void => {
  queueMicrotask(() => {
    throw problem;
  });
};

const structural = (type: Excel.DataChangeType | string): boolean => type !== 'RangeEdited';

const isOwn = (event: { readonly triggerSource?: string }): boolean => event.triggerSource === 'ThisLocalAddin';

function editFrom(event: Excel.WorksheetChangedEventArgs): SheetEdit {
  // Excel leaves the details out where several cells changed, whatever its typings say (office-js#5347).
  const details: Excel.ChangedEventDetail | undefined = event.details;
  return {
    worksheet: event.worksheetId,
    address: event.address,
    structural: structural(event.changeType),
    value: details === undefined ? null : { after: details.valueAfter },
    remote: event.source === 'Remote',
  };
}

/** Rows and columns changed places, or a sheet is gone: only a fresh look helps. */
const unknownEdit = (worksheet: string, remote: boolean): SheetEdit => ({
  worksheet,
  address: '',
  structural: true,
  value: null,
  remote,
});

/** Edits wait for one another: each is understood from what the one before it left. */
function inTurn(
  planIndex: PlanIndex,
  listener: Listener,
  onFault: (problem: unknown) => void,
): { readonly take: (edit: SheetEdit) => void; readonly done: () => Promise<void> } {
  const waiting: SheetEdit[] = [];
  let running: Promise<void> = Promise.resolve();
  // After a fault nobody knows what was missed: the next edit reads the whole plan.
  let missed = false;
  const failed = (problem: unknown): void => {
    if (problem instanceof NoSuchPlan) return;
    missed = true;
    onFault(problem);
  };
  const work = async (): Promise<void> => {
    const edits = waiting.splice(0);
    const known = cachedPlan(planIndex);
    if (edits.length === 0 || known === undefined) return;
    const meanings: readonly Meaning[] = missed
      ? [{ kind: 'plan' }]
      : edits.map((edit) => meaningOf(known, edit)).filter(({ kind }) => kind !== 'nothing');
    if (meanings.length === 0) return;
    const { known: now, change } = await interpretEdit(known, meanings);
    missed = false;
    listener({
      planIndex,
      document: now.document,
      change,
      damage: now.damage,
      rowPlaces: rowPlacesOf(now.sheetLayout.places),
      pending: now.plan.standing === 'locked',
      remote: edits.some(({ remote }) => remote),
    });
  };
  return {
    take: (edit) => {
      waiting.push(edit);
      running = running.then(work).catch(failed);
    },
    done: () => running,
  };
}

/**
 * Reports every edit of the plan's content, a co-author's too; own writes and formatting are passed over. Typing into
 * one cell needs no request, changing several cells or the shape of a sheet one.
 */
export async function watchPlan(
  planIndex: PlanIndex,
  listener: Listener,
  onFault: (problem: unknown) => void = raise,
): Promise<StopWatching> {
  const turn = inTurn(planIndex, listener, onFault);
  const handlers = await runInExcel(async (context) => {
    await knownIn(context, planIndex);
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add((event) => {
        if (!isOwn(event)) turn.take(editFrom(event));
        return Promise.resolve();
      }),
      worksheets.onRowSorted.add((event) => {
        turn.take(unknownEdit(event.worksheetId, event.source === 'Remote'));
        return Promise.resolve();
      }),
      worksheets.onDeleted.add((event) => {
        turn.take(unknownEdit(event.worksheetId, event.source === 'Remote'));
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return registered;
  });
  return async () => {
    const [first] = handlers;
    if (first === undefined) return;
    // A handler is taken away in the context it was made in.
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    await turn.done();
  };
}
