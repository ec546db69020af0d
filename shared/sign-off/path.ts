import type { RoleId } from 'shared/organisation/role';
import type { Chain, Reassigned, Seat } from 'shared/sign-off/chain';
import type { Signature } from 'shared/sign-off/event';
import { isHeldBack } from 'shared/sign-off/seats/change-chain';
import type { SignOff } from 'shared/sign-off/sign-off';
import type { Level } from 'shared/sign-off/state';
import { signsFor } from 'shared/sign-off/transition';

export interface PathSeat {
  readonly role: RoleId;
  readonly holder: string;
  readonly insteadOf: string | null;
  readonly reassigned?: Reassigned;
  /** 转签: whose seat it is by the rules. */
  readonly transferredFrom?: string;
  readonly added?: NonNullable<Seat['added']>;
  readonly escalatedTo?: string;
  /** Somebody at the same level signs first. */
  readonly isHeldBack?: true;
  readonly signature: Signature | null;
}

export interface PathStage {
  readonly level: Level;
  readonly seats: readonly PathSeat[];
  readonly standing: 'done' | 'current' | 'ahead';
}

/** The way a plan would go, before it is submitted. */
export const pathAhead = (chain: Chain): readonly PathStage[] => stages(chain, [], null);

/** The sign-off path as it stands; empty before the first submission. A return shows at whoever gave it; it is nobody's turn to sign then. */
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
      return stages(signOff.submission.chain, [signOff.by], null);
    case 'waiting':
    case 'effective':
    case 'closed':
      return stages(signOff.submission.chain, signOff.signatures, null);
  }
}

const stages = (chain: Chain, signatures: readonly Signature[], current: Level | null): readonly PathStage[] =>
  chain.map(({ level, seats }) => {
    const signatureOf = ({ holder }: Seat) => signatures.find((each) => signsFor(each, holder, level)) ?? null;
    const unsigned = seats.filter((seat) => signatureOf(seat) === null);
    const filled = seats.map((seat) => pathSeat(seat, signatureOf(seat), level === current ? unsigned : []));
    const approved = filled.every((seat) => seat.signature?.decision === 'approve');
    return { level, seats: filled, standing: level === current ? 'current' : approved ? 'done' : 'ahead' };
  });

function pathSeat(seat: Seat, signature: Signature | null, unsigned: readonly Seat[]): PathSeat {
  const { role, holder, insteadOf, reassigned, transferred, added, escalatedTo } = seat;
  return {
    ...{ role, holder, insteadOf },
    ...(reassigned === undefined ? {} : { reassigned }),
    ...(transferred === undefined || transferred.home === holder ? {} : { transferredFrom: transferred.home }),
    ...(added === undefined ? {} : { added }),
    ...(escalatedTo === undefined || signature !== null ? {} : { escalatedTo }),
    ...(signature === null && isHeldBack(seat, unsigned) ? { isHeldBack: true } : {}),
    signature,
  };
}
