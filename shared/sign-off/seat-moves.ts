import { chainRuleOf, chainRules, type ChainRules, type SeatRule } from 'shared/sign-off/chains';
import type { Seat } from 'shared/sign-off/chain';
import type { SeatReassigned, VoidAsked } from 'shared/sign-off/event';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { fillSeat, namedFor, roleOf } from 'shared/sign-off/resolve-chain';
import type { Pending, SignOff } from 'shared/sign-off/sign-off';
import { isHeldByHand } from 'shared/sign-off/seats/change-chain';
import { unsignedSeatsOf } from 'shared/sign-off/transition';
import type { PlanKey } from 'shared/plan/plan-id';

export interface SeatsToday {
  readonly key: PlanKey;
  readonly organisation: OrganisationView;
  readonly rules?: ChainRules;
}

/** A seat that belongs to somebody else today; `to` null: nobody there may take it. */
export type SeatMove = Omit<SeatReassigned, 'event' | 'time' | 'to'> & { readonly to: string | null };

/**
 * Seats follow their roles (SO-12): every seat nobody has signed belongs to whoever would get it today, filled from the
 * top down as at submission. Who has signed, or signs at another level, gets none; where the role is vacant the next
 * superior does.
 */
export function seatMoves(signOff: SignOff, today: SeatsToday): readonly SeatMove[] {
  if (signOff.at !== 'pending') return [];
  const { submission, signatures } = signOff;
  const unsigned = unsignedSeatsOf(signOff);
  const signed = submission.chain.flatMap(({ seats }) => seats.filter((seat) => !unsigned.includes(seat)));
  const spoken = [...signatures.map(({ person }) => person), ...signed.map(({ holder }) => holder)];
  const moves: SeatMove[] = [];
  const sitting: { readonly level: number; readonly holder: string }[] = [];
  for (const seat of unsigned.toSorted((one, other) => other.level - one.level)) {
    const { level, role, holder: from } = seat;
    const beside = sitting.flatMap((each) => (each.level === level ? [each.holder] : []));
    const above = sitting.flatMap((each) => (each.level > level ? [each.holder] : []));
    const filled = filledToday(seat, signOff, today, { elsewhere: new Set([...spoken, ...above]), beside });
    sitting.push({ level, holder: filled.to ?? from });
    if (filled.to === from) continue;
    const because = today.organisation.isHere(from) ? ('role-changed' as const) : ('left' as const);
    moves.push({ version: submission.version, level, role, from, to: filled.to, because, vacant: filled.vacant });
  }
  return moves;
}

/** What the organisation of today makes of a plan; a seat that nobody may take stays where it is until somebody can. */
export function reassignments(
  signOff: SignOff,
  today: SeatsToday,
  time: string,
): readonly (SeatReassigned | VoidAsked)[] {
  const moved = seatMoves(signOff, today).flatMap(({ to, ...move }): readonly SeatReassigned[] =>
    to === null ? [] : [{ event: 'seat-reassigned', ...move, to, time }],
  );
  return [...moved, ...voidAsked(signOff, today, time)];
}

interface Filled {
  readonly to: string | null;
  readonly vacant: boolean;
}

function filledToday(
  seat: Seat,
  { submission }: Pending,
  { key, organisation, rules = chainRules }: SeatsToday,
  taken: Parameters<typeof fillSeat>[3],
): Filled {
  // Whom somebody's word has put there stays while they are here and sign at no other level.
  const isTheirs = isHeldByHand(seat) && organisation.isHere(seat.holder) && !taken.elsewhere.has(seat.holder);
  if (isTheirs) return { to: seat.holder, vacant: false };
  const rule = seat.added === undefined ? ruleOf(seat, key, organisation, rules) : besides(seat);
  // The company has dropped the rule since, or the plan itself names them: whoever was asked still is, while here.
  if (rule === null || rule.of === 'named') {
    return { to: organisation.isHere(seat.holder) ? seat.holder : null, vacant: false };
  }
  const filled = fillSeat(rule, { key, authors: submission.authors }, organisation, taken);
  const vacant = namedFor(rule, key, organisation) === null;
  if ('holder' in filled) return { to: filled.holder, vacant };
  // Whoever sits beside speaks for this seat too; at another level nobody speaks twice.
  return { to: filled.taken?.at === 'beside' ? filled.taken.by : null, vacant };
}

/** No role asks for an added seat: the head or the next superior takes it where its holder cannot. */
const besides = ({ level, role }: Seat): SeatRule => ({ level, role, of: 'head', when: 'always' });

const ruleOf = (seat: Seat, key: PlanKey, organisation: OrganisationView, rules: ChainRules): SeatRule | null =>
  chainRuleOf(key.template, rules)?.seats.find(
    (rule) => rule.level === seat.level && roleOf(rule, key, organisation) === seat.role,
  ) ?? null;

/** Who is asked today whether the plan may be voided: its first level, filled anew. */
export function askedToday(signOff: SignOff, { key, organisation, rules = chainRules }: SeatsToday): readonly string[] {
  if (signOff.at === 'unsubmitted') return [];
  const { chain, authors } = signOff.submission;
  const asked: string[] = [];
  for (const seat of chain[0]?.seats ?? []) {
    const rule = ruleOf(seat, key, organisation, rules);
    const filled =
      rule === null || rule.of === 'named'
        ? seat
        : fillSeat(rule, { key, authors }, organisation, { elsewhere: new Set<string>(), beside: asked });
    if ('holder' in filled && organisation.isHere(filled.holder)) asked.push(filled.holder);
  }
  return asked;
}

function voidAsked(signOff: SignOff, today: SeatsToday, time: string): readonly VoidAsked[] {
  if (signOff.at === 'unsubmitted' || signOff.at === 'void' || signOff.submission.voiding === undefined) return [];
  const { version, voiding } = signOff.submission;
  const asked = askedToday(signOff, today);
  const isSame = asked.length === 0 || asked.join() === voiding.asked.join();
  return isSame ? [] : [{ event: 'void-asked', version, asked, time }];
}
