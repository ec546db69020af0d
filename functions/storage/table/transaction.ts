import { RestError, type TableTransactionResponse, type TransactionAction } from '@azure/data-tables';
import { toEntity } from 'functions/storage/table/entity';
import type { Operation } from 'functions/storage/table/table';

/** The operation as the client library takes it. */
export function toAction(partition: string, operation: Operation): TransactionAction {
  switch (operation.kind) {
    case 'create':
      return ['create', toEntity(partition, operation.row, operation.columns)];
    case 'put':
      return ['upsert', toEntity(partition, operation.row, operation.columns), 'Replace'];
    case 'replace':
      return ['update', toEntity(partition, operation.row, operation.columns), 'Replace', { etag: operation.etag }];
    case 'remove':
      return ['delete', { partitionKey: partition, rowKey: operation.row }];
  }
}

/**
 * The new ETags in the order of the operations, empty for a removed row. The library throws only where a part carries
 * an error as JSON: it returns a part that was refused without a body, an answer with fewer parts than operations and
 * an answer without any part as if all were well (data-tables 13.3). Parts are matched by their place: the row keys in
 * them are percent-encoded.
 * @throws RestError with the status of a refused part; an Error where the answer does not account for every operation,
 *   so that nobody knows whether the transaction happened
 */
export function committedEtags(
  { subResponses }: TableTransactionResponse,
  operations: readonly Operation[],
): readonly string[] {
  const refused = subResponses.find(({ status }) => status >= 400);
  if (refused !== undefined) {
    throw new RestError('an operation of the transaction was refused', { statusCode: refused.status });
  }
  const isComplete =
    subResponses.length === operations.length && subResponses.every(({ status }) => status >= 200 && status < 300);
  if (!isComplete) throw new Error('the answer does not account for every operation of the transaction');
  return subResponses.map(({ etag }) => etag?.trim() ?? '');
}
