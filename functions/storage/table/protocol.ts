import type { TableServiceClient } from '@azure/data-tables';
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { PipelineResponse } from '@azure/core-rest-pipeline';

/** One request in the protocol of the table service. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below the account, e.g. `plans()`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly text: string;
  header(name: string): string | undefined;
}

/** What the store said instead of doing what it was asked. */
export class NotTaken extends Error {
  constructor(
    readonly statusCode: number,
    /** The store's own, e.g. `TableNotFound`; empty where it gave none. */
    readonly code: string,
  ) {
    super(`the store answered ${statusCode} ${code}`);
    this.name = 'NotTaken';
  }
}

export interface Wire {
  /** Without a `?`. */
  readonly account: string;
  /** @throws NotTaken, or whatever the network throws */
  ask(question: Question, timeout: number): Promise<Reply>;
}

/**
 * Left out of the client's pipeline: what serves its own objects, which are not made here, and its retries, which would
 * repeat a transaction whose reply got lost and call its success a lost race. Who we are, proxies and redirects stay.
 */
const notOurs = [
  'serializationPolicy',
  'deserializationPolicy',
  'decompressResponsePolicy',
  'formDataPolicy',
  'multipartPolicy',
  'defaultRetryPolicy',
  'tracingPolicy',
  'logPolicy',
];

const always = {
  accept: 'application/json;odata=minimalmetadata',
  dataserviceversion: '3.0',
  // The version of the protocol that data-tables 13.3 speaks.
  'x-ms-version': '2019-02-02',
};

/** Takes the client's pipeline for itself: it signs, or fetches tokens, and this sends. */
export function wireOver({ pipeline, url }: Pick<TableServiceClient, 'pipeline' | 'url'>): Wire {
  for (const name of notOurs) pipeline.removePolicy({ name });
  const http = createDefaultHttpClient();
  const [account = '', shared] = url.replace(/\/$/, '').split('?');
  const insecure = account.startsWith('http:');

  return {
    account,
    ask: async ({ method, path, query = {}, headers = {}, body }, timeout) => {
      const asked = [
        ...Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
        ...(shared === undefined ? [] : [shared]),
      ];
      const request = createPipelineRequest({
        ...{ method, url: `${account}/${path}${asked.length === 0 ? '' : `?${asked.join('&')}`}` },
        headers: createHttpHeaders({ ...always, ...headers }),
        abortSignal: AbortSignal.timeout(timeout),
        allowInsecureConnection: insecure,
        ...(body === undefined ? {} : { body }),
      });
      const response = await pipeline.sendRequest(http, request);
      if (response.status >= 300) throw new NotTaken(response.status, codeIn(response.bodyAsText ?? ''));
      return replyOf(response);
    },
  };
}

const replyOf = ({ headers, bodyAsText }: PipelineResponse): Reply => ({
  text: bodyAsText ?? '',
  header: (name) => headers.get(name),
});

/** The code in an error of the service, wherever it stands: alone, or in one part of a batch. */
export const codeIn = (text: string): string =>
  /"odata\.error"\s*:\s*\{\s*"code"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '';
