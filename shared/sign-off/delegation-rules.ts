import { daysBetween, type IsoDate } from 'shared/calendar/date';
import type { Delegation } from 'shared/organisation/organisation';
import { chainRuleOf, chainRules, type ChainRules, type SeatRule } from 'shared/sign-off/chains';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { namedFor } from 'shared/sign-off/resolve-chain';
import type { SignOff } from 'shared/sign-off/sign-off';
import type { PlanKey } from 'shared/plan/plan-id';
import { allTemplates } from 'shared/template/templates';

/** Why somebody cannot sign for another (SO-18), known before any plan is there. */
export type DelegationRefusal =
  | { readonly code: 'delegation-too-long'; readonly most: number }
  /** The deputy has passed the own signature on, and by that way it comes back. */
  | { readonly code: 'delegation-circle'; readonly to: string }
  /** The deputy is away on some of these days: one hop, so nobody could sign. */
  | { readonly code: 'delegate-away'; readonly to: string }
  /** Executes and decides nothing: signs for nobody but the head of the own unit. */
  | { readonly code: 'delegate-without-authority'; readonly to: string }
  /** Both sign the same level of the same plans, which wants two people. */
  | { readonly code: 'delegate-cosigns'; readonly to: string; readonly template: string };

export interface NewDelegation {
  readonly absent: string;
  readonly delegate: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface DelegationContext {
  readonly organisation: OrganisationView;
  readonly units: readonly string[];
  /** All there are, of everybody. */
  readonly delegations: readonly Delegation[];
  /** Days, both included. */
  readonly longest: number;
  readonly rules?: ChainRules;
}

export function delegationRefusal(wanted: NewDelegation, context: DelegationContext): DelegationRefusal | null {
  const { absent, delegate, from, to } = wanted;
  const { longest } = context;
  if (daysBetween(from, to) + 1 > longest) return { code: 'delegation-too-long', most: longest };
  const passedOn = deputiesOf(delegate, wanted, context.delegations);
  if (passedOn.length > 0) {
    const comesBack = reaches(absent, delegate, wanted, context.delegations);
    return { code: comesBack ? 'delegation-circle' : 'delegate-away', to: delegate };
  }
  if (!maySignForOthers(wanted, context.organisation)) return { code: 'delegate-without-authority', to: delegate };
  const template = templateSignedTogether(absent, delegate, context);
  return template === null ? null : { code: 'delegate-cosigns', to: delegate, template };
}

const deputiesOf = (person: string, { from, to }: NewDelegation, all: readonly Delegation[]): readonly string[] =>
  all.flatMap((each) =>
    each.absent === person && each.from <= to && (each.to === null || each.to >= from) ? [each.delegate] : [],
  );

function reaches(whom: string, from: string, wanted: NewDelegation, all: readonly Delegation[]): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === whom) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...deputiesOf(next, wanted, all));
  }
  return false;
}

/** Roles that carry out what others decide. */
const executing: ReadonlySet<string> = new Set(['R-EXEC', 'R-SHOP', 'R-OFF']);

/** Whoever holds a deciding role signs for anybody; who only executes, for the head of the own unit. */
export function maySignForOthers(
  { absent, delegate }: Pick<NewDelegation, 'absent' | 'delegate'>,
  organisation: OrganisationView,
): boolean {
  if (organisation.rolesOf(delegate).some((role) => !executing.has(role))) return true;
  const home = organisation.homeOf(delegate);
  return home !== null && organisation.headOf(home) === absent;
}

/** Roles that sign nothing but what binds themselves. */
const ofNoSigner: ReadonlySet<string> = new Set(['R-EXEC', 'R-PREP', 'R-SHOP', 'R-OFF']);

/** Whether somebody holds a role that signs what others have written. */
export const holdsSigningRole = (person: string, organisation: Pick<OrganisationView, 'rolesOf'>): boolean =>
  organisation.rolesOf(person).some((role) => !ofNoSigner.has(role));

/** A kind of plan that both are always asked to sign at one level, in some unit; null where there is none. */
function templateSignedTogether(
  one: string,
  other: string,
  { organisation, units, rules = chainRules }: DelegationContext,
): string | null {
  for (const { id: template } of allTemplates) {
    const seats = chainRuleOf(template, rules)?.seats ?? [];
    for (const [first, second] of pairsOf(seats.filter(({ when }) => when === 'always'))) {
      const sitTogether = units.some((unit) => {
        const key: PlanKey = { template, unit, period: '', person: null };
        const [a, b] = [namedFor(first, key, organisation), namedFor(second, key, organisation)];
        return (a === one && b === other) || (a === other && b === one);
      });
      if (sitTogether) return template;
    }
  }
  return null;
}

const pairsOf = (seats: readonly SeatRule[]): readonly (readonly [SeatRule, SeatRule])[] =>
  seats.flatMap((first, index) =>
    seats.slice(index + 1).flatMap((second) => (second.level === first.level ? [[first, second] as const] : [])),
  );

/** Why a deputy will not be able to sign one plan that is on its way; null where they will. */
export type Collision = 'wrote' | 'owns' | 'has-signed' | 'signs-too';

export function collisionWith(delegate: string, { person }: PlanKey, signOff: SignOff): Collision | null {
  if (signOff.at !== 'pending') return null;
  const { authors, chain } = signOff.submission;
  if (authors.includes(delegate)) return 'wrote';
  if (person === delegate) return 'owns';
  if (signOff.signatures.some((signature) => signature.person === delegate)) return 'has-signed';
  return chain.some(({ seats }) => seats.some(({ holder }) => holder === delegate)) ? 'signs-too' : null;
}
