import type { ICommandInfo, UniverParts } from 'addin/preview/excel-host/univer/parts';

const START = 'formula.mutation.set-formula-calculation-start';
const ORDER = 'formula.mutation.set-trigger-formula-calculation-start';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
/** FormulaExecutedStateType.STOP_EXECUTION: another calculation will follow. */
const STOPPED = 1;

export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Calculation {
  calculate(scope: 'changed' | 'everything'): Promise<void>;
  recalculate(cells: readonly Place[]): Promise<void>;
}

/**
 * Calculates when asked and says when the results are there. Univer's own trigger waits 100 ms after each change and
 * tells nobody; it is put out of action, and what it would have marked dirty is collected here.
 */
export function calculation({ commands, dirty, stopTrigger, workbook }: UniverParts): Calculation {
  stopTrigger();
  let changed: ICommandInfo[] = [];
  let running: Promise<void> = Promise.resolve();
  commands.onCommandExecuted((command, options) => {
    // Registering a function orders everything to be calculated anew; Excel leaves cells as they were.
    if (command.id === ORDER || options?.fromFormula === true) return;
    if (dirty.get(command.id)) changed.push(command);
  });

  const run = (marks: Record<string, unknown>) =>
    new Promise<void>((done) => {
      const listening = commands.onCommandExecuted((command) => {
        if (command.id !== NOTIFICATION) return;
        const state = (command.params as { functionsExecutedState?: number }).functionsExecutedState;
        if (state === undefined || state === STOPPED) return;
        listening.dispose();
        done();
      });
      const start = { ...NOTHING_DIRTY, ...marks, maxIteration: 1, rowData: {} };
      void commands.executeCommand(START, start, { onlyLocal: true });
    });

  const inTurn = (work: () => Promise<void> | undefined) => {
    running = running.then(work);
    return running;
  };

  return {
    calculate: (scope) =>
      inTurn(() => {
        if (changed.length === 0 && scope === 'changed') return undefined;
        const marks = changed.map((command) => dirty.get(command.id)?.getDirtyData(command) ?? {});
        changed = [];
        const merged = marks.reduce<Record<string, unknown>>(mergeDeep, {});
        return run(scope === 'everything' ? { ...merged, forceCalculation: true } : merged);
      }),
    recalculate: (cells) =>
      inTurn(() =>
        run({
          dirtyRanges: cells.map(({ sheetId, row, column }) => ({
            unitId: workbook.getUnitId(),
            sheetId,
            range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
          })),
        }),
      ),
  };
}

const NOTHING_DIRTY = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
};

function mergeDeep(into: Record<string, unknown>, more: object): Record<string, unknown> {
  const merged = { ...into };
  for (const [key, value] of Object.entries(more)) {
    const old = merged[key];
    if (Array.isArray(value)) merged[key] = Array.isArray(old) ? [...old, ...value] : value;
    else if (typeof value === 'boolean') merged[key] = old === true || value;
    else if (value && typeof value === 'object') merged[key] = mergeDeep((old ?? {}) as Record<string, unknown>, value);
    else if (value !== undefined) merged[key] = value;
  }
  return merged;
}
