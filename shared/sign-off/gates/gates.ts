import { atHomeIn } from 'shared/organisation/people';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { covers } from 'shared/organisation/freeze';
import { childrenOf } from 'shared/organisation/tree';
import type { PlanKey } from 'shared/plan/plan-id';
import { inForceOf, type SignOff } from 'shared/sign-off/sign-off';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/**
 * 齐套 and 先下后上: what has to be there before a plan of a kind is approved. `submitted`: handed in, and not sent back;
 * `effective`: in force.
 */
export const childStandings = ['submitted', 'effective'] as const;
export type ChildStanding = (typeof childStandings)[number];

export interface ChildGate {
  readonly template: TemplateId;
  readonly child: TemplateId;
  readonly standing: ChildStanding;
  /** What is only advised is shown and holds nobody. */
  readonly isRequired: boolean;
}

/** 下达: plans of a kind are prepared only for periods that the planning centre has released. */
export interface Release {
  readonly template: TemplateId;
  readonly period: string;
  readonly by: string;
  /** UTC, ISO 8601. */
  readonly since: string;
}

export interface Gates {
  readonly children: readonly ChildGate[];
  /** Kinds that wait for their period's release. */
  readonly released: readonly TemplateId[];
  readonly releases: readonly Release[];
}

/** Whether a plan may be prepared as far as releases go; a release of a year opens its quarters and months. */
export const isReleased = ({ template, period }: PlanKey, { released, releases }: Gates): boolean =>
  !released.includes(template) ||
  releases.some((release) => release.template === template && covers(release.period, period));

/** One thing that is to be there, by whom. */
export interface ChildWanted extends PlanKey {
  readonly standing: ChildStanding;
  readonly isRequired: boolean;
}

/**
 * What a plan waits for: of a personal kind, the plans of those who sell at home in its unit; of its own kind, those of the
 * units directly below; of any other kind, its unit's own.
 */
export const childrenWanted = (key: PlanKey, { children }: Gates, at: OrganisationAt): readonly ChildWanted[] =>
  children
    .filter(({ template }) => template === key.template)
    .flatMap(({ child, standing, isRequired }) =>
      ownersOf(key, child, at).map((owner) => ({
        ...{ template: child, period: key.period, standing, isRequired },
        ...owner,
      })),
    );

function ownersOf(
  { template, unit }: PlanKey,
  child: TemplateId,
  at: OrganisationAt,
): readonly Pick<PlanKey, 'unit' | 'person'>[] {
  if (templateOf(child)?.level === 'person') {
    return atHomeIn(at, unit).flatMap(({ id, sells }) => (sells ? [{ unit, person: id }] : []));
  }
  return child === template
    ? childrenOf(at, unit).map(({ id }) => ({ unit: id, person: null }))
    : [{ unit, person: null }];
}

/** Whether a plan stands as it is wanted. */
export function standsAs(standing: ChildStanding, signOff: SignOff): boolean {
  if (inForceOf(signOff) !== null) return true;
  return standing === 'submitted' && (signOff.at === 'pending' || signOff.at === 'waiting');
}
