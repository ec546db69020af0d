import { takeTargetStep, type TargetsPlace } from 'addin/store/targets/take-target-step';
import { notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { matrixEdits } from 'addin/workbook/target-sheets/matrix-edits';
import { matrixIndicators } from 'addin/workbook/target-sheets/matrix-lines';
import {
  goToMatrix,
  openQuarter,
  readMatrix,
  refreshMatrix,
  writeMatrix,
} from 'addin/workbook/target-sheets/target-sheet';
import type { UnitTargetsView } from 'shared/contract/targets';
import type { Fact } from 'shared/review/finding';

type NameFacts = (facts: Readonly<Record<string, Fact>>) => Readonly<Record<string, Fact>>;

const isOf = ({ unit, year }: TargetsPlace, origin: TargetsPlace): boolean =>
  origin.unit === unit && origin.year === year;

/** Writes the matrix of a unit, or shows the one that is there with what others typed; what is typed is kept. */
export async function openMatrix(store: PaneStore, view: UnitTargetsView, added: readonly string[]): Promise<void> {
  const of = { unit: view.unit.id, year: view.year };
  await runWithProgress(store, 'targets.writing', async (progress, signal) => {
    const here = await readMatrix();
    const isMine = here !== null && isOf(of, here.origin);
    const known = isMine ? here.origin.indicators : [];
    const indicators = matrixIndicators(view, [...known, ...added]);
    const isWhole = isMine && indicators.join() === known.join();
    if (isWhole && (matrixEdits(here).edits.length > 0 || (await refreshMatrix(here, view)))) return goToMatrix(here);
    await writeMatrix(view, { ...of, language: store.language(), indicators }, { progress, signal });
  });
}

/** Sends what was typed; cells somebody else changed meanwhile stay as they are there, and are counted. */
export async function saveMatrix(
  store: PaneStore,
  of: TargetsPlace,
  terms: string | null,
  nameFacts: NameFacts,
): Promise<boolean> {
  const here = await runWithProgress(store, 'targets.reading', () => readMatrix(), false);
  if (here === null || !isOf(of, here.origin)) {
    if (terms !== null)
      return (await takeTargetStep(store, of, { step: 'draft', edits: [], terms }, nameFacts)) !== null;
    notify(store, { tone: 'warning', text: { key: 'targets.no-matrix' } });
    return false;
  }
  const { edits, wrong, locked } = matrixEdits(here);
  if (wrong.length > 0) {
    notify(store, {
      tone: 'error',
      text: { key: 'targets.wrong-cells', facts: { cells: wrong.slice(0, 8).join(', ') } },
    });
    return false;
  }
  const sent = edits.map(({ now, was }) => ({
    ...{ node: now.node, indicator: now.indicator },
    now: { year: now.year, months: now.months },
    was: { year: was.year, months: was.months },
  }));
  const taken = await takeTargetStep(store, of, { step: 'draft', edits: sent, terms }, nameFacts);
  if (taken === null) return false;
  const view = valueOrNotify(store, await store.service.targets(of.unit, of.year));
  if (view !== null && !(await refreshMatrix(here, view))) await writeMatrix(view, here.origin);
  if (taken.conflicts.length > 0) {
    notify(store, { tone: 'warning', text: { key: 'targets.conflicts', facts: { n: taken.conflicts.length } } });
  } else if (locked.length > 0) {
    notify(store, { tone: 'warning', text: { key: 'targets.locked', facts: { n: locked.length } } });
  }
  return true;
}

/** Saves what is typed, then issues: all rows, or those of some. */
export async function issueMatrix(store: PaneStore, of: TargetsPlace, nameFacts: NameFacts): Promise<void> {
  const here = await runWithProgress(store, 'targets.reading', () => readMatrix(), false);
  const isTyped = here !== null && isOf(of, here.origin) && matrixEdits(here).edits.length > 0;
  if (isTyped && !(await saveMatrix(store, of, null, nameFacts))) return;
  const taken = await takeTargetStep(store, of, { step: 'issue', nodes: null }, nameFacts);
  if (taken !== null) await showMatrixAgain(store, of);
}

/** Shows in the sheet what the service holds now, where the sheet is open. */
export async function showMatrixAgain(store: PaneStore, of: TargetsPlace): Promise<void> {
  const here = await readMatrix();
  if (here === null || !isOf(of, here.origin) || matrixEdits(here).edits.length > 0) return;
  const view = valueOrNotify(store, await store.service.targets(of.unit, of.year));
  if (view !== null && !(await refreshMatrix(here, view))) await writeMatrix(view, here.origin);
}

/** Which months are in sight: one quarter's, or all. */
export async function showQuarter(store: PaneStore, open: number | null): Promise<void> {
  const here = await readMatrix();
  if (here === null) notify(store, { tone: 'warning', text: { key: 'targets.no-matrix' } });
  else await openQuarter(here, open);
}
