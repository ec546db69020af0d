import type { PlanKey } from 'shared/plan/plan-id';
import type { Chain, ChainLevel, Seat, Side } from 'shared/sign-off/chain';
import { chainRuleOf, type SeatRule } from 'shared/sign-off/chains';
import type { OrganisationAt } from 'shared/sign-off/organisation-at';
import type { Level, RoleId } from 'shared/sign-off/state';
import { unitsUpwards } from 'shared/sign-off/units-upwards';

export interface ChainQuestion {
  readonly key: PlanKey;
  readonly preparer: string;
  /** Whether a task or opportunity names the other side as collaborator (SO-13). */
  readonly counterpartNamed: boolean;
  /** The company keeps level 3 of annual department plans on (domain/02 2.5). */
  readonly annualApproval: boolean;
}

/** V-HDR-06. `role` and `level` name the seat nobody can fill. */
export type ChainRefusal =
  | { readonly code: 'not-signed-alone'; readonly template: string }
  | { readonly code: 'seat-vacant'; readonly level: Level; readonly role: RoleId }
  | { readonly code: 'chain-too-short'; readonly levels: number; readonly needed: number };

export type ResolvedChain = { readonly chain: Chain } | { readonly refused: ChainRefusal };

/** Who signs this plan, on the day of submission: rules of 2.5, filled by SO-12 and SO-13, never the preparer. */
export function resolveChain(question: ChainQuestion, organisation: OrganisationAt): ResolvedChain {
  const { key, preparer } = question;
  const rule = chainRuleOf(key.template);
  if (rule === null) return { refused: { code: 'not-signed-alone', template: key.template } };
  const wanted = rule.seats.filter((seat) => isWanted(seat, question));

  // From the top down, because who appears at two levels signs at the higher one.
  const levels: ChainLevel[] = [];
  const higher = new Set<string>();
  for (const level of [3, 2, 1] as const) {
    const seats: Seat[] = [];
    for (const seat of wanted.filter((each) => each.level === level)) {
      const filled = fill(seat, question, organisation, preparer, higher, seats);
      if (filled === 'vacant')
        return { refused: { code: 'seat-vacant', level, role: roleOf(seat, key, organisation) } };
      if (filled !== 'covered') seats.push(filled);
    }
    seats.forEach((seat) => higher.add(seat.holder));
    if (seats.length > 0) levels.unshift({ level, seats });
  }
  // Holders differ from level to level by construction, so as many levels are as many persons.
  if (levels.length < rule.atLeast) {
    return { refused: { code: 'chain-too-short', levels: levels.length, needed: rule.atLeast } };
  }
  return { chain: levels };
}

function isWanted(seat: SeatRule, { key, counterpartNamed, annualApproval }: ChainQuestion): boolean {
  switch (seat.when) {
    case 'always':
      return true;
    case 'counterpart-named':
      return counterpartNamed;
    case 'annual':
      return /^[0-9]{4}$/.test(key.period);
    case 'personal':
      return key.person !== null;
    case 'approval-on':
      return annualApproval;
  }
}

/**
 * The first of: whom the rule names, then superior after superior (SO-12).
 * `covered`: only people who already sign this plan at this or a higher level are left; `vacant`: nobody is.
 */
function fill(
  seat: SeatRule,
  { key }: ChainQuestion,
  organisation: OrganisationAt,
  preparer: string,
  higher: ReadonlySet<string>,
  beside: readonly Seat[],
): Seat | 'covered' | 'vacant' {
  const named = namedFor(seat, key, organisation);
  // The owner of a personal plan signs nothing of it but the commitment that binds them.
  const barred = seat.of === 'owner' ? [preparer] : [preparer, key.person];
  let covered = false;
  for (const candidate of upwards(named, key.unit, organisation)) {
    if (barred.includes(candidate)) continue;
    if (beside.some((each) => each.holder === candidate)) return 'covered';
    if (higher.has(candidate)) {
      covered = true;
      continue;
    }
    return {
      level: seat.level,
      role: roleOf(seat, key, organisation),
      holder: candidate,
      insteadOf: named !== null && named !== candidate ? named : null,
    };
  }
  return covered ? 'covered' : 'vacant';
}

/**
 * The person, then whom they answer to, and so on. A vacant seat begins with whom the unit's head answers to and goes on
 * with the heads of the units above, so that it never falls to somebody below it.
 */
function* upwards(person: string | null, unit: string, organisation: OrganisationAt): Generator<string> {
  const seen = new Set<string>();
  function* from(first: string | null): Generator<string> {
    for (let next = first; next !== null && !seen.has(next); next = organisation.superiorOf(next)) {
      seen.add(next);
      yield next;
    }
  }
  if (person !== null) {
    yield* from(person);
    return;
  }
  const head = organisation.headOf(unit);
  if (head !== null) yield* from(organisation.superiorOf(head));
  const parent = organisation.parentOf(unit);
  if (parent === null) return;
  for (const each of unitsUpwards(parent, organisation)) yield* from(organisation.headOf(each));
}

function namedFor(seat: SeatRule, key: PlanKey, organisation: OrganisationAt): string | null {
  const side = organisation.sideOf(key.unit);
  switch (seat.of) {
    case 'owner':
      return key.person ?? organisation.headOf(key.unit);
    case 'head':
      return organisation.headOf(key.unit);
    case 'own-supervisor':
      return supervisor(key.unit, side, organisation);
    case 'counterpart-supervisor':
      return supervisor(key.unit, otherSideOf(side), organisation);
    case 'office':
      return holderUpwards(seat.role, key.unit, organisation);
  }
}

/** A management unit stands on neither side: its own supervisor is the superior of its head. */
function supervisor(unit: string, side: Side, organisation: OrganisationAt): string | null {
  if (side !== 'management') return organisation.supervisorOf(unit, side);
  const head = organisation.headOf(unit);
  return head === null ? null : organisation.superiorOf(head);
}

/** What stands opposite: a management unit that names the other side means business. */
const otherSideOf = (side: Side): Side => (side === 'business' ? 'marketing' : 'business');

function holderUpwards(role: RoleId, unit: string, organisation: OrganisationAt): string | null {
  for (const each of unitsUpwards(unit, organisation)) {
    const [holder] = organisation.holdersOf(role, each);
    if (holder !== undefined) return holder;
  }
  return null;
}

/** The supervising leader's role goes by the side they supervise. */
function roleOf(seat: SeatRule, key: PlanKey, organisation: OrganisationAt): RoleId {
  if (seat.of !== 'own-supervisor' && seat.of !== 'counterpart-supervisor') return seat.role;
  const own = organisation.sideOf(key.unit);
  const side = seat.of === 'own-supervisor' ? own : otherSideOf(own);
  const roles: Readonly<Record<Side, RoleId>> = {
    business: 'R-BIZ-VP',
    marketing: 'R-MKT-VP',
    management: 'R-SUP',
  };
  return roles[side];
}
