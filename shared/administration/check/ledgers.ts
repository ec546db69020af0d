import { dateOf, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { yearOf } from 'shared/calendar/date';
import { grouped } from 'shared/organisation/grouped';
import type { Cells } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { fenFrom } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import type { Finding } from 'shared/review/finding';

/** Years a ledger may speak of; beyond lies a slip of the keyboard. */
const [firstYear, lastYear] = [2000, 2100];

/** Contracts, receivables and outlets; rules find the rest in the plans themselves. */
export const ledgerFindings = (rows: AdministrationRows): readonly Finding[] => [
  ...contractFindings(rowsOf(rows, 'CONTRACT')),
  ...rowsOf(rows, 'RECEIVABLE').flatMap((row, at) => [
    ...yearFindings(row, ['RECEIVABLE', at, 'year']),
    ...(isRefused(fenFrom(numberOf(row, 'opening') ?? 0, '万元'))
      ? [found('amount-too-large', 'error', ['RECEIVABLE', at, 'opening'], { value: numberOf(row, 'opening') ?? 0 })]
      : []),
  ]),
];

type Where = readonly [table: string, row: number, column: string];

function yearFindings(row: Cells, where: Where): readonly Finding[] {
  const value = numberOf(row, where[2]) ?? 0;
  const isYear = Number.isInteger(value) && value >= firstYear && value <= lastYear;
  return isYear ? [] : [found('year-unlikely', 'error', where, { value })];
}

function contractFindings(contracts: readonly Cells[]): readonly Finding[] {
  const numbers = grouped(contracts, (row) => idOf(row, 'no'));
  return contracts.flatMap((row, at): readonly Finding[] => [
    ...yearFindings(row, ['CONTRACT', at, 'revenueYear']),
    ...numberFindings(row, at, numbers),
    ...followerFindings(row, at, numbers),
    ...countingFindings(row, at),
  ]);
}

/** A number twice in one unit is a row too many; in two units they may share the contract, and should know. */
function numberFindings(row: Cells, at: number, numbers: ReadonlyMap<string, readonly Cells[]>): readonly Finding[] {
  const number = idOf(row, 'no');
  const others = number === null ? [] : (numbers.get(number) ?? []).filter((each) => each !== row);
  if (number === null || others.length === 0) return [];
  const same = others.some((each) => textOf(each, 'unit') === textOf(row, 'unit'));
  const facts = { number, others: [...new Set(others.map((each) => textOf(each, 'name')))].join(', ') };
  return [found('number-twice', same ? 'error' : 'warning', ['CONTRACT', at, 'no'], facts)];
}

function followerFindings(row: Cells, at: number, numbers: ReadonlyMap<string, readonly Cells[]>): readonly Finding[] {
  const number = idOf(row, 'contractNo');
  if (number === null) return [];
  const where = ['CONTRACT', at, 'contractNo'] as const;
  if (textOf(row, 'kind') !== 'release-letter') return [found('follows-a-contract', 'error', where)];
  const known = (numbers.get(number) ?? []).some((each) => textOf(each, 'kind') === 'contract');
  return known ? [] : [found('contract-unknown', 'warning', where, { number })];
}

/** V-CUS-07, told to who keeps the ledger before it stops a plan. */
function countingFindings(row: Cells, at: number): readonly Finding[] {
  const [counted, signed, year] = [
    textsIn(row['countedIn'] ?? null),
    dateOf(row, 'date'),
    numberOf(row, 'revenueYear'),
  ];
  const both = counted.includes('REV_CY') || (signed !== null && year === yearOf(signed));
  if (!counted.includes('CTR_NCY') || !both || year === null) return [];
  return [
    found('counted-both-ways', 'warning', ['CONTRACT', at, 'countedIn'], { contract: textOf(row, 'name'), year }),
  ];
}
