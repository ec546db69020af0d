import { textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import { numberFindings } from 'shared/administration/check/numbers';
import { signOffNumbers, signOffSwitches } from 'shared/administration/sign-off-settings';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Finding } from 'shared/review/finding';

/** Numbers and switches of signing, all of them, within bounds that leave a signature what it is. */
export function policyFindings(rows: AdministrationRows): readonly Finding[] {
  const said = new Set(rowsOf(rows, 'SWITCH').map((row) => textOf(row, 'key')));
  const missing = signOffSwitches
    .filter(({ code }) => !said.has(code))
    .map(({ code }) => found('switch-missing', 'error', ['SWITCH', null, 'key'], { switch: code }));
  return [...numberFindings('SIGNING', rowsOf(rows, 'SIGNING'), signOffNumbers), ...missing];
}
