import { StoreFault } from 'functions/storage/table/store-fault';
import type { Columns, Operation } from 'functions/storage/table/table';

/** Azure Tables, scalability targets. Azurite enforces neither the entity size nor the number of columns. */
export const tableLimits = {
  operations: 100,
  columns: 252,
  columnBytes: 64 * 1024,
  entityBytes: 1024 * 1024,
  transactionBytes: 4 * 1024 * 1024,
  keyLength: 1024,
} as const;

/** Headers and boundaries of one operation in a batch request. */
const envelopeBytes = 900;
/** The first lines of the batch itself. */
const prologueBytes = 500;

/** Forbidden in keys. */
const unsafeKey = /[/\\#?\u0000-\u001f\u007f-\u009f]/;

const columnBytes = (value: Columns[string]): number => {
  if (typeof value === 'string') return value.length * 2;
  if (typeof value === 'boolean') return 1;
  return typeof value === 'number' ? 8 : value.length;
};

/** As it travels: text as JSON in UTF-8, bytes as base64. */
const wireBytes = (value: Columns[string]): number =>
  value instanceof Uint8Array ? Math.ceil(value.length / 3) * 4 : Buffer.byteLength(JSON.stringify(value));

const columnEnvelope = 48;

/** @throws StoreFault `too-large` before anything is sent */
export function checkLimits(partition: string, operations: readonly Operation[]): void {
  const tooLarge = (what: string, is: number, limit: number): void => {
    if (is > limit) throw new StoreFault('too-large', { what, is, limit });
  };
  checkKey(partition);
  tooLarge('operations', operations.length, tableLimits.operations);
  let transaction = prologueBytes;
  for (const operation of operations) {
    checkKey(operation.row);
    transaction += envelopeBytes + 2 * (partition.length + operation.row.length);
    if (operation.kind === 'remove') continue;
    const entries = Object.entries(operation.columns);
    tooLarge('columns', entries.length, tableLimits.columns);
    let entity = 2 * (partition.length + operation.row.length) + 8;
    for (const [name, value] of entries) {
      tooLarge('columnBytes', columnBytes(value), tableLimits.columnBytes);
      entity += Math.max(columnBytes(value), wireBytes(value)) + 2 * name.length + 8;
      transaction += wireBytes(value) + 2 * name.length + columnEnvelope;
    }
    tooLarge('entityBytes', entity, tableLimits.entityBytes);
  }
  tooLarge('transactionBytes', transaction, tableLimits.transactionBytes);
}

function checkKey(key: string): void {
  if (key.length > tableLimits.keyLength) {
    throw new StoreFault('too-large', { what: 'keyLength', is: key.length, limit: tableLimits.keyLength });
  }
  if (unsafeKey.test(key)) throw new StoreFault('refused-by-store', { what: 'key' });
}
