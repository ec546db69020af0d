import type { RoleId } from 'shared/organisation/role';
import { copyable } from 'shared/sign-off/copies/copy-steps';
import { cannotTakeSeat } from 'shared/sign-off/seats/may-take-seat';
import { superiorFor, transferRefusal, type SeatContext } from 'shared/sign-off/seats/seat-commands';
import {
  escalableSeats,
  removableSeats,
  seatStepRefusal,
  seatToAddBeside,
  transferableSeats,
  type SeatStep,
} from 'shared/sign-off/seats/seat-steps';
import type { SignOff } from 'shared/sign-off/sign-off';
import { refusalOf, type Actor } from 'shared/sign-off/steps';
import type { Level } from 'shared/sign-off/state';

interface NamedSeat {
  readonly level: Level;
  readonly role: RoleId;
  readonly holder: string;
}

/** Between what and whom somebody may choose in the steps with seats that are open to them; persons by id. */
export interface StepChoices {
  readonly transfer: readonly (NamedSeat & { readonly to: readonly string[] })[];
  readonly add: readonly string[];
  readonly remove: readonly NamedSeat[];
  readonly consult: readonly string[];
  /** Whom it may be copied to. */
  readonly copy: readonly string[];
  /** `to`: the superior who would be let in; null where there is none. */
  readonly escalate: readonly (NamedSeat & {
    readonly to: string | null;
    readonly days: number;
    readonly after: number;
  })[];
}

const nothing: StepChoices = { transfer: [], add: [], remove: [], consult: [], copy: [], escalate: [] };

/** The service takes exactly these. `persons`: everybody who is with the company. */
export function stepChoices(
  signOff: SignOff,
  actor: Actor,
  context: Omit<SeatContext, 'newId'>,
  persons: readonly string[],
): StepChoices {
  const copy = refusalOf('copy', signOff, actor) === null ? copyable(signOff, persons) : [];
  if (signOff.at !== 'pending') return { ...nothing, copy };
  const isOpen = (step: SeatStep): boolean => seatStepRefusal(step, signOff, actor) === null;
  const mayTake = (holder: string, to: string): boolean =>
    cannotTakeSeat({ holder, by: actor.id, to }, signOff, context) === null;
  const beside = isOpen('add-signer') ? seatToAddBeside(signOff, actor) : null;
  const late = actor.lateness(signOff.since);
  return {
    transfer: (isOpen('transfer') ? transferableSeats(signOff, actor) : []).map((seat) => ({
      ...named(seat),
      to: persons.filter((to) => transferRefusal(seat, to) === null && mayTake(seat.holder, to)),
    })),
    add: beside === null ? [] : persons.filter((to) => mayTake(beside.holder, to)),
    remove: isOpen('remove-signer') ? removableSeats(signOff, actor).map(named) : [],
    copy,
    consult: isOpen('consult') ? persons.filter((to) => to !== actor.id) : [],
    escalate: (isOpen('escalate') ? escalableSeats(signOff) : [])
      .filter(({ holder }) => holder !== actor.id)
      .map((seat) => ({ ...named(seat), ...late, to: superiorFor(seat.holder, signOff, context) })),
  };
}

const named = ({ level, role, holder }: NamedSeat): NamedSeat => ({ level, role, holder });
