import type { Chain, Seat } from 'shared/sign-off/chain';
import type { SeatEscalated, SeatTransferred, SignerAdded, SignerRemoved } from 'shared/sign-off/seats/events';
import type { Level } from 'shared/sign-off/state';

/** An added signer reviews; whatever else their role is, it is not for that that they were asked. */
export const roleOfAdded = 'R-REV';

export interface SeatName {
  readonly level: Level;
  readonly holder: string;
}

const isAt = (seat: Seat, { level, holder }: SeatName): boolean => seat.level === level && seat.holder === holder;

/** The seats of a level anew. */
const withSeatsAt = (chain: Chain, level: Level, change: (seats: readonly Seat[]) => readonly Seat[]): Chain =>
  chain.map((each) => (each.level === level ? { ...each, seats: change(each.seats) } : each));

/** Another holder; added seats that stand beside that holder's follow. */
export const withHolderAt = (chain: Chain, name: SeatName, to: string, change: (seat: Seat) => Seat): Chain =>
  withSeatsAt(chain, name.level, (seats) =>
    seats.map((seat) => {
      if (isAt(seat, name)) return change(seat);
      return seat.added?.beside === name.holder ? { ...seat, added: { ...seat.added, beside: to } } : seat;
    }),
  );

export const withTransfer = (chain: Chain, { level, from, to }: SeatTransferred): Chain =>
  withHolderAt(chain, { level, holder: from }, to, (seat) => {
    const { home, had } = seat.transferred ?? { home: from, had: [] };
    return { ...seat, holder: to, transferred: { home, had: to === home ? had : [...had, to] } };
  });

export const withAdded = (chain: Chain, { level, signer, by, place }: SignerAdded): Chain =>
  withSeatsAt(chain, level, (seats) => {
    const added: Seat = {
      ...{ level, role: roleOfAdded, holder: signer, insteadOf: null },
      added: { by, beside: by, place },
    };
    const at = seats.findIndex(({ holder }) => holder === by) + (place === 'before' ? 0 : 1);
    return seats.toSpliced(at, 0, added);
  });

export const withoutAdded = (chain: Chain, { level, signer }: SignerRemoved): Chain =>
  withSeatsAt(chain, level, (seats) =>
    seats.filter((seat) => seat.added === undefined || !isAt(seat, { level, holder: signer })),
  );

export const withEscalation = (chain: Chain, { level, holder, to }: SeatEscalated): Chain =>
  withSeatsAt(chain, level, (seats) =>
    seats.map((seat) => (isAt(seat, { level, holder }) ? { ...seat, escalatedTo: to } : seat)),
  );

/** Whether somebody's word has given a seat to its holder, and no role. */
export const isHeldByHand = ({ holder, added, transferred }: Seat): boolean =>
  added !== undefined || (transferred !== undefined && transferred.home !== holder);

/** Whether a seat waits for another one of its level: the one added before it, or the one it was added after. */
export const isHeldBack = (seat: Seat, unsigned: readonly Seat[]): boolean =>
  unsigned.some((other) => {
    if (other === seat || other.level !== seat.level || other.holder === seat.holder) return false;
    const isBefore = other.added?.place === 'before' && other.added.beside === seat.holder;
    return isBefore || (seat.added?.place === 'after' && seat.added.beside === other.holder);
  });
