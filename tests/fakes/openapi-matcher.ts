import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { isDate } from 'shared/calendar/date';
import { openApi } from 'shared/contract/openapi';
import { routes, type RouteEntry } from 'shared/contract/routes';

/** One exchange as it went over the wire. */
export interface Exchange {
  readonly method: string;
  /** Below `/api/`, with or without a query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
  readonly headers?: Readonly<Record<string, unknown>>;
}

interface OpenApiDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Described>> }>>>
  >;
}

/** Says what in an answer is not as the document describes it; an empty list: nothing. */
export type OpenApiMatcher = (exchange: Exchange) => readonly string[];

/** Judges exchanges by an OpenAPI document as it was served. */
export function openApiMatcher(document: unknown): OpenApiMatcher {
  const { paths } = document as OpenApiDocument;
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: isDate, 'date-time': isInstant } });
  ajv.addSchema(document as object, 'openapi');
  const checks = new Map<string, ValidateFunction>();
  const checkAt = (pointer: string): ValidateFunction => {
    const known = checks.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
    checks.set(pointer, known);
    return known;
  };
  return ({ method, path, status, headers, body }) => {
    const entry = routeOf(method, path);
    if (entry === undefined) return [`${method} ${path}: no such route`];
    const at = ['paths', `/api/${entry.route}`, method.toLowerCase(), 'responses', String(status)];
    const described = paths[at[1] ?? '']?.[at[2] ?? '']?.responses[String(status)];
    if (described === undefined) return [`${entry.name} answers ${status}, which is not described`];
    const missing = Object.keys(described.headers ?? {}).filter((name) => headers[name.toLowerCase()] === undefined);
    return [
      ...missing.map((name) => `${entry.name} ${status}: no ${name}`),
      ...bodyFaults(entry, described, headers['content-type'], body, (type) =>
        checkAt(pointerTo(...at, 'content', type, 'schema')),
      ),
    ];
  };
}

function bodyFaults(
  { name }: RouteEntry,
  { content }: Described,
  contentType: string | undefined,
  body: unknown,
  checkOf: (type: string) => ValidateFunction,
): readonly string[] {
  const type = contentType?.split(';')[0];
  if (content === undefined) return body === null ? [] : [`${name}: a body where none is described`];
  if (type === undefined || content[type] === undefined) return [`${name}: ${String(type)} is not described`];
  const check = checkOf(type);
  if (check(body)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${name} ${instancePath} ${String(message)} ${JSON.stringify(params)}`,
  );
}

const pointerTo = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

export function routeOf(method: string, path: string): RouteEntry | undefined {
  const given = (path.split('?')[0] ?? '').split('/');
  return routes.find(({ method: own, route }) => {
    const wanted = route.split('/');
    return (
      own === method &&
      wanted.length === given.length &&
      wanted.every((part, index) => part.startsWith('{') || part === given[index])
    );
  });
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** By the document as this source makes it. */
export const matchesOpenApi: OpenApiMatcher = openApiMatcher(openApi('test'));
