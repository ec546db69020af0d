import type { RoleId } from 'shared/organisation/role';
import type { Level } from 'shared/sign-off/state';

/** One signer's place in a chain, as it was filled when the plan was submitted. */
export interface Seat {
  readonly level: Level;
  readonly role: RoleId;
  /** Person id. Never the preparer, never a person who also sits at another level (SO-12). */
  readonly holder: string;
  /** The one who would have signed had the seat been theirs to sign: vacant, preparer or already at a higher level (SO-12). */
  readonly insteadOf: string | null;
}

export interface ChainLevel {
  readonly level: Level;
  /** Every seat is mandatory; inside a level they sign in any order (SO-11). */
  readonly seats: readonly Seat[];
}

/** Who signs, level by level; resolved once at submission and kept with it. */
export type Chain = readonly ChainLevel[];
