import { randomUUID } from 'node:crypto';
import { startAzurite } from 'functions/local/azurite';
import type { Azurite } from 'functions/local/azurite';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { Table, Tables } from 'functions/storage/table/table';
import { fakeTables } from 'tests/fakes/table-store';

/** A table nobody has used yet. */
export type FreshTable = () => Table;

/** Runs the same promises against Azurite, through the real client, and against the store in memory. */
export function onBothStores(promises: (fresh: FreshTable, tables: () => Tables) => void): void {
  const freshIn = (tables: Tables): Table => tables.table(`t${randomUUID().replaceAll('-', '')}`);

  describe('on Azurite', () => {
    let azurite: Azurite;
    let tables: Tables;
    beforeAll(async () => {
      azurite = await startAzurite();
      tables = azureTables({ kind: 'connection', text: azurite.connectionString });
    });
    afterAll(() => azurite.stop());
    promises(
      () => freshIn(tables),
      () => tables,
    );
  });

  describe('in memory', () => {
    const tables = fakeTables();
    promises(
      () => freshIn(tables),
      () => tables,
    );
  });
}
