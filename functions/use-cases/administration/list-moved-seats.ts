import type { MovedSeats } from 'shared/contract/administration';
import { planKeyOf, planNoOf } from 'shared/plan/plan-id';
import { seatMoves } from 'shared/sign-off/seat-moves';
import { stateOf, versionOf } from 'shared/sign-off/sign-off';
import { unsignedSeatsOf } from 'shared/sign-off/transition';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import type { StoredLine } from 'functions/use-cases/answers/plan-line';
import { administratorOnly } from 'functions/use-cases/administration/read-administration';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Refused } from 'functions/use-cases/caller/refusal';
import { seatsToday } from 'functions/use-cases/commands/seats-today';
import { plansOnTheirWay } from 'functions/use-cases/sign-off/plans-with-seats';

/** Seats of plans on their way that have passed to somebody else, and those that nobody may take. */
export async function listMovedSeats(
  ports: Pick<Dependencies, 'lists' | 'settings'>,
  caller: Caller,
): Promise<MovedSeats | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const [rules, lines] = await Promise.all([ports.settings.rules(), plansOnTheirWay(ports)]);
  return { seats: lines.flatMap((line) => movedIn(line, caller, rules)) };
}

function movedIn(
  { planId, signOff }: StoredLine,
  caller: Caller,
  rules: Parameters<typeof seatsToday>[2],
): MovedSeats['seats'] {
  const key = planKeyOf(planId);
  if (key === null || signOff.at !== 'pending') return [];
  const names = namesOf(caller.organisation);
  const moves = seatMoves(signOff, seatsToday(key, caller, rules));
  return unsignedSeatsOf(signOff).flatMap(({ level, role, holder, insteadOf, reassigned }) => {
    const move = moves.find((each) => each.level === level && each.role === role && each.from === holder);
    // What is about to move is shown as it will be.
    const moved = move ?? (reassigned === undefined ? null : { from: insteadOf ?? holder, to: holder, ...reassigned });
    if (moved === null) return [];
    return [
      {
        ...{ planId, planNo: planNoOf(key, versionOf(signOff)), state: stateOf(signOff), level, role },
        ...{ because: moved.because, vacant: moved.vacant, from: names.person(moved.from) },
        to: moved.to === null ? null : names.person(moved.to),
      },
    ];
  });
}
