import type { RoleId } from 'shared/organisation/role';
import type { Chain, Reassigned } from 'shared/sign-off/chain';
import type { Signature } from 'shared/sign-off/event';
import type { SignOff } from 'shared/sign-off/sign-off';
import type { Level } from 'shared/sign-off/state';
import { signsFor } from 'shared/sign-off/transition';

export interface PathSeat {
  readonly role: RoleId;
  readonly holder: string;
  readonly insteadOf: string | null;
  readonly reassigned?: Reassigned;
  readonly signature: Signature | null;
}

export interface PathStage {
  readonly level: Level;
  readonly seats: readonly PathSeat[];
  readonly standing: 'done' | 'current' | 'ahead';
}

/** The way a plan would go, before it is submitted. */
export const pathAhead = (chain: Chain): readonly PathStage[] => stages(chain, [], null);

/** The sign-off path as it stands; empty before the first submission. A return shows on the level that gave it. */
export function pathOf(signOff: SignOff): readonly PathStage[] {
  switch (signOff.at) {
    case 'unsubmitted':
      return [];
    case 'withdrawn':
    case 'void':
      return stages(signOff.submission.chain, [], null);
    case 'pending':
      return stages(signOff.submission.chain, signOff.signatures, signOff.level);
    case 'returned':
      return stages(signOff.submission.chain, [signOff.by], signOff.by.level);
    case 'waiting':
    case 'effective':
    case 'closed':
      return stages(signOff.submission.chain, signOff.signatures, null);
  }
}

const stages = (chain: Chain, signatures: readonly Signature[], current: Level | null): readonly PathStage[] =>
  chain.map(({ level, seats }) => {
    const filled = seats.map(({ role, holder, insteadOf, reassigned }) => ({
      ...{ role, holder, insteadOf },
      ...(reassigned === undefined ? {} : { reassigned }),
      signature: signatures.find((each) => signsFor(each, holder, level)) ?? null,
    }));
    const approved = filled.every((seat) => seat.signature?.decision === 'approve');
    return { level, seats: filled, standing: level === current ? 'current' : approved ? 'done' : 'ahead' };
  });
