import { allRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { isWrong } from 'shared/administration/check/found';
import { organisationIn } from 'shared/administration/content/organisation';
import { tidied, type AdministrationRows } from 'shared/administration/table';
import { organisationTables } from 'shared/administration/tables/organisation';
import type { IsoDate } from 'shared/calendar/date';
import { holdersIn } from 'shared/organisation/leaders';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { Finding } from 'shared/review/finding';
import type { MasterData } from 'functions/storage/master-data';

export interface FirstOrganisation {
  readonly rows: AdministrationRows;
  /** Object id of the person who will administer, and the directory it is in. */
  readonly administrator: { readonly objectId: string; readonly tenant: string };
  readonly today: IsoDate;
}

/** `entered-before`: somebody administers already, and changes are theirs to make. */
export type EnterOutcome =
  | { readonly entered: { readonly administrator: string } }
  | { readonly refused: 'entered-before' | 'no-administrator' | 'several-administrators' }
  | { readonly refused: 'wrong'; readonly findings: readonly Finding[] };

/**
 * Enters the first organisation of a company, so that somebody can administer it from the pane. The administrator is
 * the holder of R-ADM; an account in the file is found by the object id, otherwise the one holder gets it.
 */
export async function enterFirstOrganisation(
  masterData: MasterData,
  { rows, administrator, today }: FirstOrganisation,
): Promise<EnterOutcome> {
  if ((await masterData.organisation()) !== null) return { refused: 'entered-before' };
  const tables = tidied(organisationTables, rows);
  const record = organisationIn(tables);
  const at = organisationAt(record.organisation, today);
  const holders = [...new Set([...at.units.keys()].flatMap((unit) => holdersIn(at, 'R-ADM', unit)))];
  const known = record.accounts.find(({ objectId }) => objectId === administrator.objectId);
  if (holders.length === 0 || (known !== undefined && !holders.includes(known.person))) {
    return { refused: 'no-administrator' };
  }
  const person = known?.person ?? (holders.length === 1 ? holders[0] : undefined);
  if (person === undefined) return { refused: 'several-administrators' };
  const accounts = known === undefined ? [...record.accounts, { person, ...administrator }] : record.accounts;
  const complete = {
    ...tables,
    ACCOUNT: accounts.map(({ person: of, tenant, objectId }) => ({ person: of, tenant, objectId })),
  };
  const wrong = checkAdministration(allRows({ organisation: complete }), today).filter(isWrong);
  if (wrong.length > 0) return { refused: 'wrong', findings: wrong };
  await masterData.enter({ organisation: { ...record, accounts } });
  return { entered: { administrator: person } };
}
