import type { FUniver } from 'addin/preview/excel-host/univer/parts';
import type { FunctionCall, Scalar } from 'addin/preview/excel-host/workbook-model';

/** What Univer's function object knows of the cell it stands in. */
interface CallSite {
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

export function functions(univerAPI: FUniver) {
  return (name: string, call: (call: FunctionCall) => Scalar | Scalar[][]) => {
    const run = function (this: CallSite, ...args: unknown[]) {
      return call({ sheetId: this.subUnitId, row: this.row, column: this.column, name, args });
    };
    univerAPI.getFormula().registerFunction(name, run as never, name);
  };
}
