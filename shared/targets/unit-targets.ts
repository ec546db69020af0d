import type { TargetAgreement } from 'shared/targets/agreement';
import type { Node } from 'shared/targets/node';
import type { SaidAmount } from 'shared/targets/event';

/** One person's click under a letter. */
export interface LetterSignature {
  readonly person: string;
  /** UTC. */
  readonly time: string;
  /** Number of the journal entry whose seal binds it. */
  readonly sequence: number;
  readonly letterHash: string;
}

export interface LetterSignatures {
  readonly owner: LetterSignature | null;
  readonly head: LetterSignature | null;
}

export const unsigned: LetterSignatures = { owner: null, head: null };

/** All that was agreed on in one unit for one year. */
export interface UnitTargets {
  /** By `targetKey`. */
  readonly agreements: ReadonlyMap<string, { readonly node: Node; readonly agreement: TargetAgreement }>;
  readonly letters: ReadonlyMap<Node, LetterSignatures>;
  /** Expense quotas issued formally, by node. */
  readonly quotas: ReadonlyMap<Node, SaidAmount>;
  readonly terms: string;
}

export const noTargets: UnitTargets = { agreements: new Map(), letters: new Map(), quotas: new Map(), terms: '' };

/** A node's agreements, in the order they were issued. */
export const agreementsOf = ({ agreements }: UnitTargets, node: Node): readonly TargetAgreement[] =>
  [...agreements.values()].filter((each) => each.node === node).map(({ agreement }) => agreement);
