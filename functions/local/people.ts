import type { MasterData } from 'functions/storage/master-data';
import { organisationAt } from 'shared/organisation/organisation-at';
import { homeOf, personOf } from 'shared/organisation/people';
import { readDate } from 'shared/calendar/date';
import { rolesOf } from 'shared/organisation/leaders';
import { isRefused } from 'shared/quantity/refusal';

/** Somebody the local sign-in offers to be. */
export interface LocalPerson {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: { readonly zh: string; readonly en: string };
  readonly roles: readonly string[];
  readonly objectId: string;
}

/** Everybody with an account, as the organisation stands today. */
export async function peopleIn(masterData: MasterData): Promise<readonly LocalPerson[]> {
  const record = await masterData.organisation();
  const today = readDate(new Date().toISOString().slice(0, 10));
  if (record === null || isRefused(today)) return [];
  const at = organisationAt(record.organisation, today);
  return record.accounts.flatMap(({ person: id, objectId }) => {
    const [person, unit] = [personOf(at, id), homeOf(at, id)];
    if (person === null || unit === null) return [];
    const roles = [...new Set(rolesOf(at, id).map(({ role }) => role))];
    return [{ id, zh: person.zh, en: person.en, unit: { zh: unit.zh, en: unit.en }, roles, objectId }];
  });
}
