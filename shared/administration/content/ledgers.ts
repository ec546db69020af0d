import { dateOf, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { grouped } from 'shared/organisation/grouped';
import type { Cells } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import type { KnownContract } from 'shared/related-plans/planned';

/** What the company's ledgers say of one unit; money in 万元. */
export interface UnitLedger {
  readonly contracts: readonly KnownContract[];
  /** By year. */
  readonly openingReceivables: ReadonlyMap<number, number>;
  readonly coreOutlets: readonly string[];
}

export type Ledgers = (unit: string) => UnitLedger;

const contractIn = (row: Cells): KnownContract => ({
  no: textOf(row, 'no'),
  name: textOf(row, 'name'),
  kind: textOf(row, 'kind') === 'release-letter' ? 'release-letter' : 'contract',
  date: dateOf(row, 'date'),
  revenueYear: numberOf(row, 'revenueYear') ?? 0,
  countedIn: textsIn(row['countedIn'] ?? null),
  contractNo: idOf(row, 'contractNo'),
});

const openingIn = (row: Cells): readonly (readonly [number, number])[] => {
  const [year, opening] = [numberOf(row, 'year'), numberOf(row, 'opening')];
  return year === null || opening === null ? [] : [[year, opening]];
};

export function ledgersIn(rows: AdministrationRows): Ledgers {
  const byUnit = (table: string) => grouped(rowsOf(rows, table), (row) => textOf(row, 'unit'));
  const [contracts, receivables, core] = [byUnit('CONTRACT'), byUnit('RECEIVABLE'), byUnit('CORE')];
  return (unit) => ({
    contracts: (contracts.get(unit) ?? []).map(contractIn),
    openingReceivables: new Map((receivables.get(unit) ?? []).flatMap(openingIn)),
    coreOutlets: (core.get(unit) ?? []).map((row) => textOf(row, 'outlet')),
  });
}
