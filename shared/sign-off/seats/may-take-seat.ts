import { daysBetween, type IsoDate } from 'shared/calendar/date';
import type { PlanKey } from 'shared/plan/plan-id';
import { holdsSigningRole } from 'shared/sign-off/delegation-rules';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import type { Pending } from 'shared/sign-off/sign-off';

/** Why somebody cannot be given a seat of a plan (转签, 加签). */
export type CannotTakeSeat =
  | { readonly code: 'seat-to-oneself' }
  /** Nobody of that id is with the company. */
  | { readonly code: 'unknown-signer' }
  /** Wrote a version since the last that took effect, or owns the plan (SO-10). */
  | { readonly code: 'signer-wrote' }
  /** Sits in the chain already, or has signed for somebody: nobody speaks twice (SO-12). */
  | { readonly code: 'signer-signs-too' }
  | { readonly code: 'signer-leaving'; readonly day: IsoDate }
  /** Lets somebody sign for them on this day. */
  | { readonly code: 'signer-away' }
  /** Writes or executes, and decides nothing. */
  | { readonly code: 'signer-without-authority' };

export interface SeatGiven {
  /** In whose place, or at whose side. */
  readonly holder: string;
  readonly by: string;
  readonly to: string;
}

/** Whoever leaves within so many days is given no seat: it would have to move again. */
const daysToSign = 7;

export function cannotTakeSeat(
  { holder, by, to }: SeatGiven,
  { submission, signatures }: Pending,
  { key, organisation }: { readonly key: PlanKey; readonly organisation: OrganisationView },
): CannotTakeSeat | null {
  const { authors, chain } = submission;
  if (to === by || to === holder) return { code: 'seat-to-oneself' };
  if (!organisation.isHere(to)) return { code: 'unknown-signer' };
  if (authors.includes(to) || key.person === to) return { code: 'signer-wrote' };
  const isSeated = chain.some(({ seats }) => seats.some((seat) => seat.holder === to));
  if (isSeated || signatures.some(({ person }) => person === to)) return { code: 'signer-signs-too' };
  const last = organisation.lastDayOf(to);
  if (last !== null && daysBetween(organisation.day, last) < daysToSign) return { code: 'signer-leaving', day: last };
  if (organisation.isAway(to)) return { code: 'signer-away' };
  return holdsSigningRole(to, organisation) ? null : { code: 'signer-without-authority' };
}

/** The superiors of a holder, the nearest first; above the top, nobody but the company leader. */
export function superiorsOf(holder: string, unit: string, organisation: OrganisationView): readonly string[] {
  const home = organisation.homeOf(holder) ?? unit;
  const leader = organisation.holderOf('R-LEAD', unit);
  const superiors = [...organisation.superiorsAbove(home), ...(leader === null ? [] : [leader])];
  return [...new Set(superiors)].filter((superior) => superior !== holder);
}
