import type { RoleId } from 'shared/organisation/role';
import type { PlanKey } from 'shared/plan/plan-id';
import { supervisingRole } from 'shared/organisation/leaders';
import type { Side } from 'shared/organisation/organisation';
import type { Chain, ChainLevel, Seat } from 'shared/sign-off/chain';
import { chainRuleOf, chainRules, type ChainRules, type SeatRule } from 'shared/sign-off/chains';
import { noChainFacts, type ChainFacts } from 'shared/sign-off/gates/chain-facts';
import { leadersOf } from 'shared/sign-off/company-leaders';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import type { Level } from 'shared/sign-off/state';

export interface ChainQuestion {
  readonly key: PlanKey;
  /** Who submits it, and whoever submitted a version since the last that took effect: none of them signs. */
  readonly authors: readonly string[];
  /** Whether a task or opportunity names the other side as collaborator (SO-13). */
  readonly counterpartNamed: boolean;
  /** Whom the document names as its signers; null where nothing is written yet. */
  readonly named: readonly string[] | null;
  /** Whether it says what was really spent of an expense. */
  readonly verifies?: boolean;
  /** What it says that may add a signer; nothing where nothing is written yet. */
  readonly facts?: ChainFacts;
  /** The company keeps level 3 of annual department plans on (domain/02 2.5). */
  readonly annualApproval: boolean;
}

/** V-HDR-06. `role` and `level` name the seat nobody can fill. */
export type ChainRefusal =
  | { readonly code: 'not-signed-alone'; readonly template: string }
  | { readonly code: 'seat-vacant'; readonly level: Level; readonly role: RoleId }
  | { readonly code: 'chain-too-short'; readonly levels: number; readonly needed: number };

export type ResolvedChain = { readonly chain: Chain } | { readonly refused: ChainRefusal };

/** Who signs this plan, on the day of submission: rules of 2.5, filled by SO-12 and SO-13, never by an author. */
export function resolveChain(
  question: ChainQuestion,
  organisation: OrganisationView,
  rules: ChainRules = chainRules,
): ResolvedChain {
  const { key } = question;
  const rule = chainRuleOf(key.template, rules);
  if (rule === null) return { refused: { code: 'not-signed-alone', template: key.template } };
  const levels = filledLevels(rule.seats, question, organisation);
  const vacant = levels
    .toReversed()
    .flatMap(({ seats }) => seats)
    .find((seat) => seat.holder === null);
  if (vacant !== undefined) return { refused: { code: 'seat-vacant', level: vacant.level, role: vacant.role } };
  // Holders differ from level to level by construction, so as many levels are as many persons.
  const isUnknownYet = question.named === null && rule.seats.some(({ of }) => of === 'named');
  if (levels.length < rule.atLeast && !isUnknownYet) {
    return { refused: { code: 'chain-too-short', levels: levels.length, needed: rule.atLeast } };
  }
  return { chain: levels.map(({ level, seats }): ChainLevel => ({ level, seats: seats.filter(isHeld) })) };
}

/** A seat as it would be filled today; nobody where it is vacant. */
export type ForeseenSeat = Omit<Seat, 'holder'> & { readonly holder: string | null };

export interface ForeseenLevel {
  readonly level: Level;
  readonly seats: readonly ForeseenSeat[];
}

const isHeld = (seat: ForeseenSeat): seat is Seat => seat.holder !== null;

/** The way a plan would go today, vacancies and all; empty for what is not signed by itself. */
export function foreseenChain(
  question: ChainQuestion,
  organisation: OrganisationView,
  rules: ChainRules = chainRules,
): readonly ForeseenLevel[] {
  const rule = chainRuleOf(question.key.template, rules);
  return rule === null ? [] : filledLevels(rule.seats, question, organisation);
}

function filledLevels(
  seatRules: readonly SeatRule[],
  question: ChainQuestion,
  organisation: OrganisationView,
): readonly ForeseenLevel[] {
  const wanted = seatRules.filter((seat) => isWanted(seat, question));

  // From the top down, because who appears at two levels signs at the higher one.
  const levels: ForeseenLevel[] = [];
  const higher = new Set<string>();
  for (const level of [3, 2, 1] as const) {
    const seats: ForeseenSeat[] = [];
    for (const seat of wanted.filter((each) => each.level === level)) {
      if (seat.of === 'named') {
        seats.push(...namedSeats(seat, question));
        continue;
      }
      const filled = fillSeat(seat, question, organisation, { elsewhere: higher, beside: holdersOf(seats) });
      const role = roleOf(seat, question.key, organisation);
      if ('holder' in filled) seats.push({ level, role, ...filled });
      else if (filled.taken === null) seats.push({ level, role, holder: null, insteadOf: null });
    }
    for (const { holder } of seats) if (holder !== null) higher.add(holder);
    if (seats.length > 0) levels.unshift({ level, seats });
  }
  return levels;
}

/** One seat for each person named but the preparer, whose word the submission is; vacant where nobody else is named. */
function namedSeats({ level, role }: SeatRule, { named, authors }: ChainQuestion): readonly ForeseenSeat[] {
  if (named === null) return [];
  const others = named.filter((person) => !authors.includes(person));
  return (others.length === 0 ? [null] : others).map((holder) => ({ level, role, holder, insteadOf: null }));
}

const holdersOf = (seats: readonly ForeseenSeat[]): readonly string[] =>
  seats.flatMap(({ holder }) => (holder === null ? [] : [holder]));

function isWanted(seat: SeatRule, question: ChainQuestion): boolean {
  const { key, counterpartNamed, annualApproval, verifies = false, facts = noChainFacts } = question;
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
    case 'verifying':
      return verifies;
    case 'expense-over':
      return facts.expenses > (seat.limit ?? 0);
    case 'below-issued':
      return facts.shortfall > (seat.limit ?? 0);
    case 'waivers-asked':
      return facts.waivers > 0;
  }
}

/** Who sits already, and so on no other seat. */
export interface Taken {
  /** Signs, or has signed, at another level. */
  readonly elsewhere: ReadonlySet<string>;
  /** On the other seats of the level. */
  readonly beside: readonly string[];
}

export type FilledSeat =
  | Pick<Seat, 'holder' | 'insteadOf'>
  /** Only people who sign this plan anyway are left: the first of them at this level or another; null where nobody is. */
  | { readonly taken: { readonly by: string; readonly at: 'beside' | 'elsewhere' } | null };

/** The first of: whom the rule names, then superior after superior (SO-12). */
export function fillSeat(
  rule: SeatRule,
  { key, authors }: Pick<ChainQuestion, 'key' | 'authors'>,
  organisation: OrganisationView,
  { elsewhere, beside }: Taken,
): FilledSeat {
  const named = namedFor(rule, key, organisation);
  // The owner of a personal plan signs nothing of it but the commitment that binds them.
  const barred = rule.of === 'owner' ? authors : [...authors, key.person];
  let covered: string | null = null;
  for (const candidate of [named, ...standInsFor(rule, key.unit, organisation)]) {
    if (candidate === null || barred.includes(candidate)) continue;
    if (beside.includes(candidate)) return { taken: { by: candidate, at: 'beside' } };
    if (elsewhere.has(candidate)) {
      covered ??= candidate;
      continue;
    }
    return { holder: candidate, insteadOf: named !== null && named !== candidate ? named : null };
  }
  return { taken: covered === null ? null : { by: covered, at: 'elsewhere' } };
}

const ofBothSides: readonly SeatRule['of'][] = ['head', 'owner', 'office'];

/**
 * SO-12: superior after superior. Where a unit answers to one person only, who supervises a side up there completes the
 * chain; but nobody speaks for the other side in a countersigner's place.
 */
function standInsFor({ of }: SeatRule, unit: string, organisation: OrganisationView): readonly string[] {
  // Nobody stands above the company: what one of its leaders writes, the others sign.
  const superiors =
    organisation.parentOf(unit) === null ? leadersOf(unit, organisation) : organisation.superiorsAbove(unit);
  const speaksForNoSide = ofBothSides.includes(of) || (of === 'own-side' && organisation.sideOf(unit) === 'management');
  return speaksForNoSide ? [...superiors, ...organisation.supervisorsAbove(unit)] : superiors;
}

/** Whom a rule names on this day, whether they may sign or not; null where the role is vacant. */
export function namedFor(seat: SeatRule, key: PlanKey, organisation: OrganisationView): string | null {
  const { unit } = key;
  const own = organisation.sideOf(unit);
  switch (seat.of) {
    case 'owner':
      return key.person ?? organisation.headOf(unit);
    case 'head':
      return organisation.headOf(unit);
    case 'business':
    case 'marketing':
      return organisation.supervisorOf(unit, seat.of);
    case 'own-side':
      // A management unit stands on neither side; its next superior speaks for it.
      return own === 'management' ? null : organisation.supervisorOf(unit, own);
    case 'other-side':
      return organisation.supervisorOf(unit, otherThan(own));
    case 'office':
      return organisation.holderOf(seat.role, unit);
    case 'named':
      return null;
  }
}

const otherThan = (side: Side): 'business' | 'marketing' => (side === 'business' ? 'marketing' : 'business');

/** As it is recorded with the seat. */
export function roleOf(seat: SeatRule, key: PlanKey, organisation: OrganisationView): RoleId {
  const own = organisation.sideOf(key.unit);
  if (seat.of === 'own-side' && own !== 'management') return supervisingRole[own];
  return seat.of === 'other-side' ? supervisingRole[otherThan(own)] : seat.role;
}
