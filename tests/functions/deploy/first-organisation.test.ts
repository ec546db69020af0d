import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { enterFirstOrganisation } from 'functions/deploy/first-organisation';
import {
  readOrganisationWorkbook,
  WorkbookProblem,
  writeOrganisationTemplate,
} from 'functions/deploy/organisation-workbook';
import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { masterDataIn } from 'functions/storage/master-data';
import { businessDay } from 'functions/use-cases/caller/caller';
import { organisationRows } from 'shared/administration/content/organisation';
import type { AdministrationRows } from 'shared/administration/table';
import { organisationTables } from 'shared/administration/tables/organisation';
import { fakeTables } from 'tests/fakes/table-store';

const tenant = '66666666-7777-4888-9999-000000000000';
const objectId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const today = businessDay('2026-02-27');
const administrator = demoOrganisation.holdings.find(({ role }) => role === 'R-ADM')?.person ?? '';

const record = {
  organisation: demoOrganisation,
  accounts: demoAccounts
    .filter((person) => person !== administrator)
    .map((person) => ({ person, tenant, objectId: `account-${person}` })),
};
const rows = organisationRows(record);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Fills the template in as a person would. */
async function filledIn(tables: AdministrationRows): Promise<string> {
  const file = path.join(folder, 'organisation.xlsx');
  await writeOrganisationTemplate(file);
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  for (const { id, zh, columns } of organisationTables) {
    for (const row of tables[id] ?? []) workbook.getWorksheet(zh)?.addRow(columns.map(({ key }) => row[key] ?? null));
  }
  await workbook.xlsx.writeFile(file);
  return file;
}

describe('E10 the first organisation', () => {
  test('is entered from a workbook into an empty store, with its first administrator', async () => {
    const masterData = masterDataIn(fakeTables());
    const read = await readOrganisationWorkbook(await filledIn(rows));
    const outcome = await enterFirstOrganisation(masterData, {
      rows: read,
      administrator: { objectId, tenant },
      today,
    });
    expect(outcome).toEqual({ entered: { administrator } });
    const entered = await masterData.organisation();
    expect(entered?.accounts).toContainEqual({ person: administrator, tenant, objectId });
    expect(entered?.organisation.units).toHaveLength(demoOrganisation.units.length);
  });

  test('is refused once there is one', async () => {
    const masterData = masterDataIn(fakeTables());
    const first = { rows, administrator: { objectId, tenant }, today };
    await enterFirstOrganisation(masterData, first);
    expect(await enterFirstOrganisation(masterData, first)).toEqual({ refused: 'entered-before' });
  });

  test.each([
    [
      'without an administrator',
      { ...rows, HOLDING: (rows['HOLDING'] ?? []).filter(({ role }) => role !== 'R-ADM') },
      objectId,
    ],
    ['for somebody who is none', rows, 'account-p-li'],
  ])('is refused %s', async (_, tables, account) => {
    const masterData = masterDataIn(fakeTables());
    const outcome = await enterFirstOrganisation(masterData, {
      rows: tables,
      administrator: { objectId: account, tenant },
      today,
    });
    expect(outcome).toEqual({ refused: 'no-administrator' });
    expect(await masterData.organisation()).toBeNull();
  });

  test('is refused where a table is wrong, and nothing of it is kept', async () => {
    const masterData = masterDataIn(fakeTables());
    const tables = {
      ...rows,
      PLACE: [...(rows['PLACE'] ?? []), { person: 'nobody', unit: 'BIZ1', share: 1, from: '2026-01-01' }],
    };
    const outcome = await enterFirstOrganisation(masterData, {
      rows: tables,
      administrator: { objectId, tenant },
      today,
    });
    expect(outcome).toMatchObject({ refused: 'wrong' });
    expect(await masterData.organisation()).toBeNull();
  });

  test('names sheet, row and column of what cannot be read', async () => {
    const file = await filledIn({
      ...rows,
      PLACE: [{ person: 'p-li', unit: 'BIZ1', share: 'much', from: '2026-01-01' }],
    });
    await expect(readOrganisationWorkbook(file)).rejects.toThrow(
      new WorkbookProblem('Sheet 任职与兼职, row 2, 工作占比: much is no number.'),
    );
  });
});
