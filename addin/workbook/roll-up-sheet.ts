import type { RollUp } from 'shared/contract/answers';
import type { Named } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';

/** Which roll-up a sheet holds. */
export interface RollUpKey {
  readonly unit: string;
  readonly period: string;
}

/** Writes the roll-up into its sheet, the same one when it is pulled again. `indicators` gives their names by code. */
export function writeRollUp(
  _rollUp: RollUp,
  _indicators: Readonly<Record<string, Named>>,
  _language: Language,
): Promise<void> {
  throw new Error('not built yet');
}

/** The roll-ups this workbook holds. */
export function rollUpsInWorkbook(): Promise<readonly RollUpKey[]> {
  throw new Error('not built yet');
}

/** Pulls every roll-up of the workbook anew with `pull`. */
export function refreshRollUps(
  _pull: (key: RollUpKey) => Promise<RollUp>,
  _indicators: Readonly<Record<string, Named>>,
  _language: Language,
): Promise<readonly RollUpKey[]> {
  throw new Error('not built yet');
}
