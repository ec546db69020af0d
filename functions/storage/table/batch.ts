import { randomUUID } from 'node:crypto';
import { entityText } from 'functions/storage/table/entity-text';
import type { Operation } from 'functions/storage/table/table';
import { NotTaken, codeIn } from 'functions/storage/table/protocol';

const newline = '\r\n';

/** One entity group transaction as the service takes it: an OData batch of one change set. */
export interface Batch {
  readonly contentType: string;
  readonly body: string;
}

/** `table` is its whole address; all operations are of one partition. */
export function batchOf(table: string, partition: string, operations: readonly Operation[]): Batch {
  const batch = `batch_${randomUUID()}`;
  const changes = `changeset_${randomUUID()}`;
  const lines = [
    ...[`--${batch}`, `Content-Type: multipart/mixed; boundary=${changes}`, ''],
    ...operations.flatMap((operation) => [
      ...[`--${changes}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
      ...requestLines(table, partition, operation),
    ]),
    ...[`--${changes}--`, `--${batch}--`, ''],
  ];
  return { contentType: `multipart/mixed; boundary=${batch}`, body: lines.join(newline) };
}

/** Of one row in its table; a quote is doubled, and nothing else in a key means anything here. */
export const rowPath = (partition: string, row: string): string =>
  `(PartitionKey='${quoted(partition)}',RowKey='${quoted(row)}')`;

const quoted = (key: string): string => encodeURIComponent(key.replaceAll("'", "''"));

function requestLines(table: string, partition: string, operation: Operation): readonly string[] {
  const row = `${table}${rowPath(partition, operation.row)}`;
  switch (operation.kind) {
    case 'create':
      return request('POST', table, null, entityText(partition, operation.row, operation.columns));
    case 'put':
      return request('PUT', row, null, entityText(partition, operation.row, operation.columns));
    case 'replace':
      return request('PUT', row, operation.etag, entityText(partition, operation.row, operation.columns));
    case 'remove':
      return request('DELETE', row, '*', '');
  }
}

const request = (method: string, address: string, onlyIf: string | null, body: string): readonly string[] => [
  ...[`${method} ${address} HTTP/1.1`, 'Accept: application/json;odata=minimalmetadata', 'DataServiceVersion: 3.0'],
  // A created row is not sent back.
  ...['Content-Type: application/json', 'Prefer: return-no-content'],
  ...(onlyIf === null ? [] : [`If-Match: ${onlyIf}`]),
  ...['', body],
];

/**
 * The new ETags, in the order of the operations; empty for a row taken away.
 * @throws NotTaken where an operation was not taken, so that none was; an Error where the reply says neither
 */
export function etagsIn(reply: string, operations: readonly Operation[]): readonly string[] {
  const parts = reply.split('--changesetresponse_').slice(1, -1);
  for (const part of parts) {
    const status = Number(/HTTP\/1\.1 (\d{3})/.exec(part)?.[1]);
    if (!(status < 300)) throw Number.isNaN(status) ? unclear() : new NotTaken(status, codeIn(part));
  }
  if (parts.length !== operations.length) throw unclear();
  return parts.map((part) => /^ETag: ([^\r\n]*)/im.exec(part)?.[1] ?? '');
}

const unclear = (): Error => new Error('the store neither took the batch nor refused it');
