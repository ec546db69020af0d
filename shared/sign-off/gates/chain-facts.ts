import { fenPer } from 'shared/quantity/money';
import { rowsIn, type Cells, type PlanDocument } from 'shared/plan/document';

/** What a plan says that may add a signer to its chain. */
export interface ChainFacts {
  /** Expenses applied for, all together, in 万元. */
  readonly expenses: number;
  /** The largest share by which a target stays below what was issued: 0.1 is a tenth; 0 where none does. */
  readonly shortfall: number;
  /** Errors its preparer asks to let stand. */
  readonly waivers: number;
}

export const noChainFacts: ChainFacts = { expenses: 0, shortfall: 0, waivers: 0 };

const yuanPerWan = fenPer['万元'] / fenPer['元'];

const numberIn = (cells: Cells, key: string): number => {
  const cell = cells[key];
  return typeof cell === 'number' ? cell : 0;
};

export function chainFactsOf(document: PlanDocument, waivers: number): ChainFacts {
  const applied = rowsIn(document, 'EXP').reduce((sum, { cells }) => sum + numberIn(cells, 'applied'), 0);
  const shortfalls = rowsIn(document, 'IND').map(({ cells }) => {
    const issued = numberIn(cells, 'parentTarget');
    return issued > 0 && typeof cells['target'] === 'number' ? (issued - numberIn(cells, 'target')) / issued : 0;
  });
  return {
    expenses: document.header['moneyUnit'] === 'yuan' ? applied / yuanPerWan : applied,
    shortfall: Math.max(0, ...shortfalls),
    waivers,
  };
}
