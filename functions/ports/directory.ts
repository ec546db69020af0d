import type { Named } from 'shared/contract/answers';
import type { OrganisationAt } from 'shared/sign-off/organisation-at';
import type { RoleId } from 'shared/sign-off/state';
import type { Subject } from 'functions/ports/identities';

export interface DirectoryPerson extends Named {
  /** Home unit. */
  readonly unit: string;
  readonly roles: readonly RoleId[];
}

/** People and units as they stand on one day. */
export interface DirectoryAt {
  readonly organisation: OrganisationAt;
  person(id: string): DirectoryPerson | null;
  bySubject(subject: Subject): DirectoryPerson | null;
  unit(id: string): Named | null;
  /** Everybody whose home unit this is, active on the day. */
  membersOf(unit: string): readonly DirectoryPerson[];
}

export interface Directory {
  /** Kept in memory between calls; a day's picture is at most five minutes old. `day` is `YYYY-MM-DD`. */
  at(day: string): Promise<DirectoryAt>;
}
