import { calendarYear, type FiscalYear } from 'shared/calendar/period';
import type { YearDays } from 'shared/calendar/statutory-days';
import { enteredCalendar, type WorkingCalendar } from 'shared/calendar/working-days';
import type { Freeze } from 'shared/organisation/freeze';
import type { Dated } from 'shared/organisation/dated';
import type { RoleId } from 'shared/organisation/role';

/**
 * 0 company, 1 business division, 2 sales center, 3 department or regional branch, 4 sales group, 5 a place of one
 * person where a company keeps such units (domain/02 2.1).
 */
export type UnitLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** 业务, 市场, 管理. */
export type Side = 'business' | 'marketing' | 'management';

/**
 * A unit while nothing about it changed. Moving it, renaming it or giving it another counterpart ends this entry and
 * begins another with the same id; that is how the tree of any past day stays known.
 */
export interface Unit extends Dated {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly level: UnitLevel;
  /** Departments have a side; what stands above them has none. */
  readonly side: Side | null;
  /** Null for the company only. */
  readonly parent: string | null;
  /** Departments of the other side that plan with this one. */
  readonly counterparts: readonly string[];
}

export interface Person extends Dated {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Sells, so must carry an indicator (DR-16). */
  readonly sells: boolean;
  /** Where the service may write to; nobody is written to where none was entered. */
  readonly mail?: string;
}

/** A person's place in a unit; the shares of one person's places add up to 1 on every day. */
export interface Assignment extends Dated {
  readonly person: string;
  readonly unit: string;
  readonly share: number;
  /** Exactly one place is home: there the person's plan belongs. */
  readonly home: boolean;
}

/** Who holds a role in a unit and all below it, unless somebody holds it closer by. `person` null: known to be vacant. */
export interface RoleHolding extends Dated {
  readonly role: RoleId;
  readonly unit: string;
  readonly person: string | null;
}

/** SO-18: `delegate` signs for `absent`; one hop, so a delegate's own delegate may not. */
export interface Delegation extends Dated {
  readonly absent: string;
  readonly delegate: string;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly persons: readonly Person[];
  readonly assignments: readonly Assignment[];
  readonly holdings: readonly RoleHolding[];
  readonly delegations: readonly Delegation[];
  /** When its planning year begins; absent: in January. */
  readonly fiscal?: FiscalYear | undefined;
  /** Days an administrator entered; absent: the statutory ones. */
  readonly calendar?: readonly YearDays[];
  /** Plans that stay as they are for now. */
  readonly freezes?: readonly Freeze[];
}

/** Its entries, each with the days it holds, by what they are of. */
export const datedLists = ({
  fiscal: _,
  calendar: __,
  freezes: ___,
  ...lists
}: Organisation): Omit<Organisation, 'fiscal' | 'calendar' | 'freezes'> => lists;

/** Which days are worked and when the year begins. */
export const calendarOf = ({ calendar = [], fiscal = calendarYear }: Organisation): WorkingCalendar =>
  enteredCalendar({ calendar, fiscal });
