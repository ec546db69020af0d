import { usualAgeing, type AgeingPolicy } from 'shared/sign-off/ageing';
import { usualSignOffPolicy, type SignOffPolicy } from 'shared/sign-off/commands';

/** What a company may set for itself about signing. How many levels and persons a plan needs is none of it (SO-04). */
export interface CompanyPolicy extends SignOffPolicy {
  /** Level 3 of annual department plans (domain/02 2.5). */
  readonly annualApproval: boolean;
  readonly ageing: AgeingPolicy;
  /** A sum of what fewer people planned tells who may not read their plans what one of them planned. */
  readonly leastContributors: number;
  /** Days somebody may let another sign for them in one piece. */
  readonly longestDelegation: number;
}

export const usualPolicy: CompanyPolicy = {
  ...usualSignOffPolicy,
  annualApproval: true,
  ageing: usualAgeing,
  longestDelegation: 184,
  leastContributors: 3,
};
