import type { FiscalYear } from 'shared/calendar/period';
import type { YearDays } from 'shared/calendar/statutory-days';
import type { ReviewSettings } from 'shared/review/settings';
import type { DueDays } from 'shared/review/due-days';
import type { ChainRules } from 'shared/sign-off/chains';
import type { CopyRule } from 'shared/sign-off/copies/copies';
import type { Attestation } from 'shared/sign-off/gates/attestation';
import type { Gates } from 'shared/sign-off/gates/gates';
import type { Packs } from 'shared/sign-off/records/packs';
import type { CompanyPolicy } from 'shared/sign-off/policy';

/** Rules a company set for itself; what it did not set is as the seeds have it. */
export interface CompanyRules {
  readonly review: ReviewSettings;
  /** Years that replace the announced ones. */
  readonly calendar: readonly YearDays[];
  /** When the planning year begins. */
  readonly fiscal: FiscalYear;
  readonly chains: ChainRules;
  /** Optional kinds and the units that use them. */
  readonly packs: Packs;
  readonly dueDays: DueDays;
  readonly policy: CompanyPolicy;
  /** What signers declare, by kind and level. */
  readonly attestations: readonly Attestation[];
  readonly gates: Gates;
  /** Who gets to read which kinds. */
  readonly copies: readonly CopyRule[];
}

export interface Settings {
  /** The same object until something changes, and some seconds old at most; `directory.renew` makes it new. */
  rules(): Promise<CompanyRules>;
  /** Whether a change of the organisation has not reached all figures yet, as far as was known five minutes ago. */
  isReorganising(): Promise<boolean>;
}
