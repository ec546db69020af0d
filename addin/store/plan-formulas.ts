import { describeFrozen } from 'addin/messages/frozen-note';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { freezeSelected, insertFormula, unfreezeSelected } from 'addin/workbook/roll-up-sheets/freeze-cells';

/** Puts an example into the selected cell. */
export async function insertExample(store: PaneStore, formula: string): Promise<void> {
  const cell = await runWithProgress(store, 'functions.working', () => insertFormula(formula));
  if (cell !== null) notify(store, { tone: 'success', text: { key: 'functions.inserted', facts: { cell } } });
}

/** Selected PLAN.* cells become values; each note keeps formula, time, versions and signatures. */
export async function freeze(store: PaneStore): Promise<void> {
  const frozen = await runWithProgress(store, 'functions.working', () =>
    freezeSelected((cell) =>
      describeFrozen(cell, {
        ask: (question) => store.figures.ask(question),
        who: store.state().me?.person ?? null,
        now: store.now(),
        language: store.language(),
      }),
    ),
  );
  if (frozen === null) return;
  notify(
    store,
    frozen === 0
      ? { tone: 'warning', text: { key: 'functions.none-frozen' } }
      : { tone: 'success', text: { key: 'functions.frozen', facts: { n: frozen } } },
  );
}

/** The formulas of frozen cells come back. */
export async function unfreeze(store: PaneStore): Promise<void> {
  const back = await runWithProgress(store, 'functions.working', unfreezeSelected);
  if (back === null) return;
  notify(
    store,
    back === 0
      ? { tone: 'warning', text: { key: 'functions.none-unfrozen' } }
      : { tone: 'success', text: { key: 'functions.unfrozen', facts: { n: back } } },
  );
}
