import { columnLetters, quoteSheet } from 'addin/preview/excel-host/address';
import type { FunctionCall, Scalar, WorkbookModel } from 'addin/preview/excel-host/workbook-model';

/** One call as it goes to the pane: id, function, arguments, the cell's address, flags. */
export type Invocation = readonly [id: number, name: string, args: readonly unknown[], address: string, flags: number];

type Answer = Scalar | Scalar[][];

const BUSY = '#BUSY!';
/** Allows errors among the arguments; without it Excel does not call but passes the error on. */
const NO_FLAGS = 0;

/** What a failed invocation shows (CustomFunctionResultErrorCode in the runtime of custom functions). */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export interface FunctionCalls {
  /** Sends all calls the last calculation met, in one message. */
  flush(): void;
  /** Takes the pane's answers, puts them into their cells and calculates what depends on them. */
  results(results: readonly unknown[]): Promise<void>;
  readonly busy: boolean;
}

interface Waiting {
  readonly key: string;
  readonly call: FunctionCall;
}

/**
 * Custom functions in cells. A call shows #BUSY! and waits; its answer is used by the next calculation of that cell
 * and then forgotten, so that every later recalculation asks the pane again, as Excel does.
 *
 * @param functions formula name → function id, e.g. `PLAN.TARGET` → `TARGET`
 */
export function functionCalls(
  model: WorkbookModel,
  functions: Readonly<Record<string, string>>,
  send: (invocations: readonly Invocation[]) => void,
): FunctionCalls {
  const answers = new Map<string, Answer>();
  const unsent = new Map<string, FunctionCall>();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const keyOf = (call: FunctionCall) => JSON.stringify([call.sheetId, call.row, call.column, call.name, call.args]);
  for (const name of Object.keys(functions)) {
    model.addFunction(name, (asked) => {
      const call = { ...asked, args: asked.args.map(asScalar) };
      const error = call.args.find((arg) => typeof arg === 'string' && /^#[A-Z/0]+[!?]?$/.test(arg));
      if (typeof error === 'string') return error;
      const key = keyOf(call);
      const answer = answers.get(key);
      if (answer !== undefined) return answer;
      unsent.set(key, call);
      return BUSY;
    });
  }

  const addressOf = ({ sheetId, row, column }: FunctionCall) => {
    const name = model.sheets().find((sheet) => sheet.id === sheetId)?.name ?? '';
    return `${quoteSheet(name)}!${columnLetters(column)}${row + 1}`;
  };

  return {
    get busy() {
      return unsent.size > 0 || waiting.size > 0;
    },
    flush: () => {
      const invocations = [...unsent].map(([key, call]): Invocation => {
        lastId += 1;
        waiting.set(lastId, { key, call });
        return [lastId, functions[call.name] ?? call.name, call.args, addressOf(call), NO_FLAGS];
      });
      unsent.clear();
      if (invocations.length > 0) send(invocations);
    },
    results: async (results) => {
      const cells: FunctionCall[] = [];
      for (const result of results) {
        const { id, value, failed, errorCode } = result as {
          id: number;
          value?: unknown;
          failed?: boolean;
          errorCode?: number;
        };
        const asked = waiting.get(id);
        if (!asked) continue;
        waiting.delete(id);
        answers.set(asked.key, failed ? (ERRORS[errorCode ?? 0] ?? '#VALUE!') : asAnswer(value));
        cells.push(asked.call);
      }
      if (cells.length === 0) return;
      await model.recalculate(cells);
      // Answers stay only where a cell still waits for another call nested in the same formula.
      const open = new Set([...unsent.values(), ...[...waiting.values()].map(({ call }) => call)].map(cellOf));
      for (const key of answers.keys()) {
        const [sheetId, row, column] = JSON.parse(key) as [string, number, number];
        if (!open.has(cellOf({ sheetId, row, column }))) answers.delete(key);
      }
    },
  };
}

/** A reference to one cell is its value: all parameters are taken to be scalars, as functions.json declares them. */
function asScalar(arg: unknown): unknown {
  if (!Array.isArray(arg) || arg.length !== 1) return arg;
  const [row] = arg as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? (row as readonly unknown[])[0] : arg;
}

const cellOf = ({ sheetId, row, column }: Pick<FunctionCall, 'sheetId' | 'row' | 'column'>) =>
  `${sheetId}|${row}|${column}`;

function asAnswer(value: unknown): Answer {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value))
    return value.map((row: readonly unknown[]) => row.map((cell) => (asAnswer(cell) as Scalar) ?? ''));
  return value === null || value === undefined ? 0 : '#VALUE!';
}
