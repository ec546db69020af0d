import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { withDeadline } from 'functions/deadline';
import { azureTables } from 'functions/storage/table/azure-tables';
import type { Operation, Table } from 'functions/storage/table/table';

/** What the store answers; anything not given is `202` with an empty body. */
interface StoreAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Stub {
  readonly table: Table;
  readonly requests: PipelineRequest[];
}

/** The real client library over a transport that answers from a list; the last answer is repeated. */
function stubbedTable(...answers: readonly StoreAnswer[]): Stub {
  const requests: PipelineRequest[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request): Promise<PipelineResponse> => {
      requests.push(request);
      const {
        status,
        body = '',
        headers = {},
      } = answers[Math.min(requests.length, answers.length) - 1] ?? { status: 202 };
      return { request, status, bodyAsText: body, headers: createHttpHeaders(headers) };
    },
  };
  const text =
    'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aaaa;TableEndpoint=https://a.table.core.windows.net';
  const retryPolicy = { waits: [0, 0], requestTimeout: 1000 };
  return { table: azureTables({ kind: 'connection', text }, retryPolicy, { httpClient }).table('plans'), requests };
}

const operations: readonly Operation[] = [
  { kind: 'create', row: 'a', columns: { n: 7, b: Uint8Array.from([9, 1, 2, 9]).subarray(1, 3), t: '航"\n', f: true } },
  { kind: 'put', row: 'b', columns: {} },
  { kind: 'replace', row: 'c', columns: {}, etag: 'W/"1"' },
  { kind: 'remove', row: "d'e" },
];

const part = (...lines: readonly string[]): string =>
  ['--changesetresponse_1', 'Content-Type: application/http', '', ...lines, ''].join('\r\n');
const accepted = (...parts: readonly string[]): StoreAnswer => ({
  status: 202,
  body: ['--batchresponse_1', '', ...parts, '--changesetresponse_1--', '--batchresponse_1--'].join('\r\n'),
  headers: { 'content-type': 'multipart/mixed; boundary=batchresponse_1' },
});
const done = (etag = 'W/"x"'): string => part('HTTP/1.1 204 No Content', `ETag: ${etag}`);
const refusal = (status: number, code: string): string =>
  part(
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/json',
    '',
    `{"odata.error":{"code":"${code}","message":{"lang":"en-us","value":"0:Text."}}}`,
  );

describe('a transaction through the client library', () => {
  test('says of each row what is done and under which condition, and every type', async () => {
    const { table, requests } = stubbedTable(accepted(done(), done(), done(), part('HTTP/1.1 204 No Content')));
    await table.written('p', operations);
    const body = String(requests[0]?.body);
    const lines = body.split('\r\n').filter((each) => /^(POST|PUT|DELETE|if-match)/i.test(each));
    expect(lines.map((each) => each.replace('https://a.table.core.windows.net', ''))).toEqual([
      'POST /plans HTTP/1.1',
      "PUT /plans(PartitionKey='p',RowKey='b') HTTP/1.1",
      "PUT /plans(PartitionKey='p',RowKey='c') HTTP/1.1",
      'If-Match: W/"1"',
      "DELETE /plans(PartitionKey='p',RowKey='d''e') HTTP/1.1",
      'If-Match: *',
    ]);
    const first = JSON.parse(/\{.*\}/.exec(body)?.[0] ?? '') as unknown;
    expect(first).toEqual({
      ...{ PartitionKey: 'p', RowKey: 'a', t: '航"\n', f: true },
      ...{ n: '7', 'n@odata.type': 'Edm.Int64', b: 'AQI=', 'b@odata.type': 'Edm.Binary' },
    });
  });

  test('gives the new ETags in the order of the operations', async () => {
    const { table } = stubbedTable(accepted(done('W/"1"'), done('W/"2"'), done('W/"3"'), part('HTTP/1.1 204 None')));
    expect(await table.written('p', operations)).toEqual({
      outcome: 'done',
      etags: ['W/"1"', 'W/"2"', 'W/"3"', ''],
    });
  });

  test.each([
    ['409 with a body', refusal(409, 'EntityAlreadyExists'), 'exists'],
    ['412 with a body', refusal(412, 'UpdateConditionNotSatisfied'), 'changed'],
    ['404 with a body', refusal(404, 'ResourceNotFound'), 'changed'],
    ['412 without a body', part('HTTP/1.1 412 Precondition Failed'), 'changed'],
    ['409 without a body', part('HTTP/1.1 409 Conflict'), 'exists'],
  ])('of which an operation is refused with %s did not happen', async (_, answer, outcome) => {
    const { table, requests } = stubbedTable(accepted(answer));
    expect(await table.written('p', operations)).toEqual({ outcome });
    expect(requests).toHaveLength(1);
  });

  test.each<[string, StoreAnswer]>([
    ['nothing', { status: 202 }],
    ['half of it', accepted(done(), done())],
    ['more than was asked', accepted(done(), done(), done(), done(), done())],
    ['no status in a part', accepted(part('something'), done(), done(), done())],
    ['a redirection in a part', accepted(part('HTTP/1.1 302 Found'), done(), done(), done())],
    ['a proxy page', { status: 200, body: '<html>{hello}</html>', headers: { 'content-type': 'text/html' } }],
    ['broken JSON', { status: 202, body: '{"odata', headers: { 'content-type': 'application/json' } }],
    ['500', { status: 500, body: 'OperationTimedOut' }],
    ['408', { status: 408 }],
  ])('answered with %s may have happened, and is not sent again', async (_, answer) => {
    const { table, requests } = stubbedTable(answer);
    await expect(table.written('p', operations)).rejects.toMatchObject({ code: 'outcome-unknown' });
    expect(requests).toHaveLength(1);
  });

  test.each([429, 503])('turned away with %d did not happen, and is not sent again by the library', async (status) => {
    const { table, requests } = stubbedTable({ status, body: '<h2>busy</h2>', headers: { 'retry-after': '0' } });
    await expect(table.written('p', operations)).rejects.toMatchObject({ code: 'unreachable' });
    expect(requests).toHaveLength(1);
  });
});

describe('T17 a store that asks for a pause', () => {
  const throttled: StoreAnswer = { status: 503, headers: { 'retry-after': '1' } };

  test('is told to the caller at once where the pause is longer than a request waits', async () => {
    const { table, requests } = stubbedTable({ status: 429, headers: { 'retry-after': '30' } });
    await expect(table.read('p', 'a')).rejects.toMatchObject({ code: 'unreachable', retryAfter: 30_000 });
    expect(requests).toHaveLength(1);
  });

  test('is left alone by all requests of this process meanwhile', async () => {
    const { table, requests } = stubbedTable(throttled);
    await expect(table.written('p', operations)).rejects.toMatchObject({ code: 'unreachable', retryAfter: 1000 });
    const others = await Promise.allSettled(Array.from({ length: 40 }, () => table.written('p', operations)));
    expect(others.every(({ status }) => status === 'rejected')).toBe(true);
    expect(requests).toHaveLength(1);
  });

  test('is asked again when the pause is over', async () => {
    const { table, requests } = stubbedTable(throttled, { status: 404 });
    expect(await table.read('p', 'a')).toBeNull();
    expect(requests).toHaveLength(2);
  });

  test('is not asked past the deadline of the request at hand', async () => {
    const { table, requests } = stubbedTable({ status: 500 });
    await withDeadline(0, () => expect(table.read('p', 'a')).rejects.toMatchObject({ code: 'unreachable' }));
    expect(requests).toHaveLength(0);
  });
});

describe('a read through the client library', () => {
  const json = { 'content-type': 'application/json' };
  const page = (rows: readonly object[], next: Readonly<Record<string, string>> = {}): StoreAnswer => ({
    ...{ status: 200, headers: { ...json, ...next } },
    body: JSON.stringify({ value: rows }),
  });
  const rowNamed = (RowKey: string, more: object = {}): object => ({ PartitionKey: 'p', RowKey, ...more });

  test('goes on where a page is empty and not the last', async () => {
    const next = { 'x-ms-continuation-nextpartitionkey': '1!p', 'x-ms-continuation-nextrowkey': '1!r' };
    const { table, requests } = stubbedTable(page([], next), page([rowNamed('a'), rowNamed('b')]));
    const rows = await table.select({ partition: 'p', ranges: [{ from: 'a', until: 'z' }] });
    expect(rows.map(({ row }) => row)).toEqual(['a', 'b']);
    expect(requests.map(({ url }) => new URL(url).searchParams.get('NextRowKey'))).toEqual([null, '1!r']);
  });

  test('is repeated where the store stumbles, page by page', async () => {
    const { table, requests } = stubbedTable({ status: 500 }, { status: 503 }, page([rowNamed('a')]));
    expect(await table.select({ partition: 'p', ranges: [{ from: 'a', until: 'z' }] })).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  test.each([
    ['a fraction', { v: 0.5 }],
    ['an integer without a type', { v: 5 }],
    ['a time', { v: '2026-01-01T00:00:00Z', 'v@odata.type': 'Edm.DateTime' }],
    ['a GUID', { v: 'c9da6455-213d-42c9-9a79-3e9149a57833', 'v@odata.type': 'Edm.Guid' }],
  ])('of a column we never write (%s) is damaged, not repeated', async (_, columns) => {
    const { table, requests } = stubbedTable({
      status: 200,
      headers: json,
      body: JSON.stringify(rowNamed('a', columns)),
    });
    await expect(table.read('p', 'a')).rejects.toMatchObject({ code: 'damaged' });
    expect(requests).toHaveLength(1);
  });
});

test.each(['etag', 'timestamp', 'partitionKey', 'rowKey'])('a column named %s is refused', async (name) => {
  const { table, requests } = stubbedTable({ status: 202 });
  const create: Operation = { kind: 'create', row: 'a', columns: { [name]: 'x' } };
  await expect(table.write('p', [create])).rejects.toMatchObject({ code: 'refused-by-store' });
  expect(requests).toEqual([]);
});
