import type { Side } from 'shared/sign-off/chain';
import type { RoleId } from 'shared/sign-off/state';

/** What sign-off asks of the organisation, as it stands on one day. Unknown or vacant is null or empty, never a guess. */
export interface OrganisationAt {
  hasUnit(unit: string): boolean;
  parentOf(unit: string): string | null;
  /** Units directly below. */
  childrenOf(unit: string): readonly string[];
  sideOf(unit: string): Side;
  counterpartsOf(unit: string): readonly string[];
  /** 主管领导 of the unit. */
  headOf(unit: string): string | null;
  /** 分管领导 of a side over the unit. */
  supervisorOf(unit: string, side: 'business' | 'marketing'): string | null;
  /** Who else holds a role for the unit: R-LEAD, R-GMO, R-FIN, R-PLAN, R-HQ, R-SUP … */
  holdersOf(role: RoleId, unit: string): readonly string[];
  /** 上级领导: whom a person answers to; null at the top. */
  superiorOf(person: string): string | null;
  homeOf(person: string): string | null;
  rolesOf(person: string): readonly RoleId[];
  /** Persons who let this person sign for them on the day (SO-18, one hop). */
  delegatorsOf(person: string): readonly string[];
}
