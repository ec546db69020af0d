import type { IsoDate } from 'shared/calendar/date';
import type { RoleId } from 'shared/organisation/role';

const two = (number: number): string => String(number).padStart(2, '0');

/** RM-01 … RM-35 of domain/09 9.2. */
export const reminderIds = Array.from({ length: 35 }, (_, at) => `RM-${two(at + 1)}` as const);
export type ReminderId = (typeof reminderIds)[number];

/** Who is told: somebody the finding names, somebody who leads its unit, or who holds an office for it. */
export const recipients = ['owner', 'preparer', 'signer', 'superior', 'head', 'leader'] as const;
export type Recipient = (typeof recipients)[number] | RoleId;

/** Something a rule has found in what the service stores. */
export interface Found {
  /** The same text as long as it is about the same thing; together with rule and unit its key. */
  readonly about: string;
  /** The plan it comes from or is about; null for figures of a unit. */
  readonly planId: string | null;
  /** As somebody typed it: a task, a risk. Goes to those only who may read the plan. */
  readonly what: string;
  readonly indicator: string | null;
  readonly day: IsoDate | null;
  /** How far it has gone: days before (below zero) or since its day, or what else its rule counts. */
  readonly degree: number;
  readonly owner: string | null;
  readonly signers: readonly string[];
}

export const found = (of: Pick<Found, 'about' | 'degree'> & Partial<Found>): Found => ({
  ...{ planId: null, what: '', indicator: null, day: null, owner: null, signers: [] },
  ...of,
});

export interface Told {
  readonly person: string;
  readonly as: Recipient;
}

/** A finding with everybody who is told of it by now. */
export interface Reminder extends Found {
  readonly key: string;
  readonly id: ReminderId;
  readonly unit: string;
  readonly told: readonly Told[];
}
