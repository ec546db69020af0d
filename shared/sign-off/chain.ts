import type { RoleId } from 'shared/organisation/role';
import type { Level } from 'shared/sign-off/state';

export interface Reassigned {
  /** `left`: whoever sat there is no longer with the company; `role-changed`: somebody else holds the role, or nobody. */
  readonly because: 'left' | 'role-changed';
  /** Nobody holds the role: the next superior signs. */
  readonly vacant: boolean;
}

/** Where an added signer signs: before who added them, or after. */
export type AddedPlace = 'before' | 'after';

/** One signer's place in a chain, filled when the plan was submitted and anew whenever its role passes on. */
export interface Seat {
  readonly level: Level;
  readonly role: RoleId;
  /** Person id. Never an author, never a person who also sits at another level (SO-12). */
  readonly holder: string;
  /** The one who would have signed had the seat been theirs to sign: an author, at a higher level (SO-12), or gone since. */
  readonly insteadOf: string | null;
  /** Why the seat has passed to its holder since it was filled. */
  readonly reassigned?: Reassigned;
  /** 转签: whose seat it is by the rules, and everybody else who has had it in this version. */
  readonly transferred?: { readonly home: string; readonly had: readonly string[] };
  /** 加签: who added it, and the holder of the seat it stands before or after. */
  readonly added?: { readonly by: string; readonly beside: string; readonly place: AddedPlace };
  /** The superior who may sign here as well since the holder is late. */
  readonly escalatedTo?: string;
}

export interface ChainLevel {
  readonly level: Level;
  /** Every seat is mandatory; inside a level they sign in any order (SO-11). */
  readonly seats: readonly Seat[];
}

/** Who signs, level by level. */
export type Chain = readonly ChainLevel[];
