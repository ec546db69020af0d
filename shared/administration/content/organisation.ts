import { datesOf, filled, idOf, numberOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { Cells } from 'shared/plan/document';
import type { Organisation, Person, Side, UnitLevel } from 'shared/organisation/organisation';
import type { RoleId } from 'shared/organisation/role';
import { textsIn } from 'shared/plan/typed-rows';

/** Ties an account to the person it belongs to: entered by an administrator, never taken from a token's names. */
export interface Account {
  readonly tenant: string;
  readonly objectId: string;
  readonly person: string;
}

/** The organisation and who signs in as whom. */
export interface OrganisationRecord {
  readonly organisation: Organisation;
  readonly accounts: readonly Account[];
}

export const organisationRows = ({ organisation, accounts }: OrganisationRecord): AdministrationRows => ({
  UNIT: organisation.units.map(({ level, counterparts, ...unit }) =>
    filled({ ...unit, level: String(level), counterparts: counterparts.join(';') }),
  ),
  PERSON: organisation.persons.map(({ sells, ...person }) => filled({ ...person, sells: sells || null })),
  PLACE: organisation.assignments.map(({ home, ...place }) => filled({ ...place, home: home || null })),
  HOLDING: organisation.holdings.map((holding) => filled({ ...holding })),
  DELEGATION: organisation.delegations.map((delegation) => filled({ ...delegation })),
  ACCOUNT: accounts.map((account) => filled({ ...account })),
});

export const organisationIn = (rows: AdministrationRows): OrganisationRecord => ({
  organisation: {
    units: rowsOf(rows, 'UNIT').map((row) => ({
      ...{ id: textOf(row, 'id'), zh: textOf(row, 'zh'), en: textOf(row, 'en') },
      level: Number(textOf(row, 'level')) as UnitLevel,
      side: idOf(row, 'side') as Side | null,
      parent: idOf(row, 'parent'),
      counterparts: textsIn(row['counterparts'] ?? null),
      ...datesOf(row),
    })),
    persons: rowsOf(rows, 'PERSON').map((row) => ({
      ...{ id: textOf(row, 'id'), zh: textOf(row, 'zh'), en: textOf(row, 'en') },
      sells: row['sells'] === true,
      ...mailIn(row),
      ...datesOf(row),
    })),
    assignments: rowsOf(rows, 'PLACE').map((row) => ({
      ...{ person: textOf(row, 'person'), unit: textOf(row, 'unit') },
      share: numberOf(row, 'share') ?? 0,
      home: row['home'] === true,
      ...datesOf(row),
    })),
    holdings: rowsOf(rows, 'HOLDING').map((row) => ({
      role: textOf(row, 'role') as RoleId,
      unit: textOf(row, 'unit'),
      person: idOf(row, 'person'),
      ...datesOf(row),
    })),
    delegations: rowsOf(rows, 'DELEGATION').map((row) => ({
      ...{ absent: textOf(row, 'absent'), delegate: textOf(row, 'delegate') },
      ...datesOf(row),
    })),
  },
  accounts: rowsOf(rows, 'ACCOUNT').map((row) => ({
    ...{ person: textOf(row, 'person'), tenant: textOf(row, 'tenant'), objectId: textOf(row, 'objectId') },
  })),
});

function mailIn(row: Cells): Pick<Person, 'mail'> {
  const mail = idOf(row, 'mail');
  return mail === null ? {} : { mail };
}
