import { TableServiceClient } from '@azure/data-tables';
import { batchOf, etagsIn, rowPath } from 'functions/storage/table/batch';
import type { Operation } from 'functions/storage/table/table';
import { NotTaken, wireOver } from 'functions/storage/table/protocol';

const operations: readonly Operation[] = [
  { kind: 'create', row: 'a', columns: { n: 7, b: Uint8Array.from([1, 2]), t: '航\r\n--x', f: true } },
  { kind: 'put', row: 'b', columns: {} },
  { kind: 'replace', row: 'c', columns: {}, etag: 'W/"1"' },
  { kind: 'remove', row: "d'e" },
];

const part = (...lines: readonly string[]): string =>
  ['--changesetresponse_1', 'Content-Type: application/http', '', ...lines, ''].join('\r\n');
const reply = (...parts: readonly string[]): string =>
  ['--batchresponse_1', '', ...parts, '--changesetresponse_1--', '--batchresponse_1--'].join('\r\n');

describe('a batch', () => {
  test('says of each row what is done and under which condition', () => {
    const { body, contentType } = batchOf('https://store/plans', 'p', operations);
    const asked = body.split('\r\n').filter((each) => /^(POST|PUT|DELETE|If-Match)/.test(each));
    expect(asked).toEqual([
      'POST https://store/plans HTTP/1.1',
      "PUT https://store/plans(PartitionKey='p',RowKey='b') HTTP/1.1",
      "PUT https://store/plans(PartitionKey='p',RowKey='c') HTTP/1.1",
      'If-Match: W/"1"',
      "DELETE https://store/plans(PartitionKey='p',RowKey='d''e') HTTP/1.1",
      'If-Match: *',
    ]);
    expect(body).toContain(
      '{"PartitionKey":"p","RowKey":"a","n":"7","n@odata.type":"Edm.Int64","b":"AQI=","b@odata.type":"Edm.Binary","t":"航\\r\\n--x","f":true}',
    );
    expect(body.startsWith(`--${contentType.split('boundary=')[1]}\r\n`)).toBe(true);
  });

  test('has no key that reaches out of its place', () => {
    expect(rowPath("p'", 'a/b?c#d e%')).toBe("(PartitionKey='p''',RowKey='a%2Fb%3Fc%23d%20e%25')");
  });

  test('gives the new ETags in order', () => {
    const created = part('HTTP/1.1 204 No Content', 'ETag: W/"x"', "Location: https://store/plans(RowKey='a')");
    const removed = part('HTTP/1.1 204 No Content');
    expect(etagsIn(reply(created, removed), operations.slice(2))).toEqual(['W/"x"', '']);
  });

  test('that was not taken says why', () => {
    const error = '{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-us","value":"0:There."}}}';
    const answer = reply(part('HTTP/1.1 409 Conflict', 'Content-Type: application/json', '', error));
    expect(() => etagsIn(answer, operations)).toThrow(new NotTaken(409, 'EntityAlreadyExists'));
  });

  test.each([
    ['nothing', ''],
    ['half of it', reply(part('HTTP/1.1 204 No Content', 'ETag: W/"x"'))],
    ['no status', reply(part('something'), part('else'), part('and'), part('more'))],
  ])('with %s in its reply may have happened: neither success nor refusal', (_, answer) => {
    expect(() => etagsIn(answer, operations)).toThrow('neither');
  });
});

test('who we are and where we go stays in the pipeline; what would send a transaction twice does not', () => {
  const credential = { getToken: () => Promise.resolve({ token: 'x', expiresOnTimestamp: Date.now() + 60_000 }) };
  const client = new TableServiceClient('https://account.table.core.windows.net', credential);
  expect(wireOver(client).account).toBe('https://account.table.core.windows.net');
  const names = client.pipeline.getOrderedPolicies().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['bearerTokenAuthenticationPolicy', 'proxyPolicy', 'redirectPolicy']));
  expect(names.filter((name) => /retry/i.test(name))).toEqual([]);
});
