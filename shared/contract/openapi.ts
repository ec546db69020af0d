import { z } from 'zod';
import { problemStatus, type ProblemCode } from 'shared/contract/problems';
import { routes, type RouteEntry } from 'shared/contract/routes';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Codes every signed-in route can answer, and those of every route with a body or a key. */
const whoAsks = (Object.keys(problemStatus) as ProblemCode[]).filter((code) => code.startsWith('token-'));
const ofBodies: readonly ProblemCode[] = [
  'body-missing',
  'body-too-large',
  'body-not-json',
  'body-not-text',
  'body-too-deep',
  'content-type-not-json',
  'invalid-request',
];
const ofKeys: readonly ProblemCode[] = ['key-missing', 'key-malformed', 'key-reused'];

/** OpenAPI 3.1 of the routes, from the same schemas that read the requests. */
export function openApi(release: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const entry of routes) {
    const path = `/api/${entry.route}`;
    paths[path] = { ...paths[path], [entry.method.toLowerCase()]: operation(entry) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Countersign', version: release },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(entry: RouteEntry): Json {
  const { name, answer, request, isCommand, isOpen } = entry;
  return {
    operationId: name,
    ...(isOpen ? {} : { security: [{ bearer: [] }] }),
    parameters: [
      ...[...entry.route.matchAll(/\{(\w+)\}/g)].map(([, part = '']) => parameter(part, 'path', true)),
      ...entry.query.map((part) => parameter(part, 'query', false)),
      ...(isCommand ? [parameter('Idempotency-Key', 'header', true)] : []),
    ],
    ...(request === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(request) } } } }),
    responses: { ...answers(answer), ...refusals(entry) },
  };
}

const parameter = (name: string, where: string, required: boolean): Json => ({
  name,
  in: where,
  required,
  schema: { type: 'string' },
});

const answers = (answer: string): Record<string, Json> => ({
  '200': { description: answer, content: { 'application/json': { schema: { title: answer, type: 'object' } } } },
});

/** One response a status; the codes it stands for are listed in its schema. */
function refusals({ problems, request, isCommand, isOpen }: RouteEntry): Record<string, Json> {
  const codes = [
    ...(isOpen ? [] : [...whoAsks, 'unknown-person' as const]),
    ...(request === null ? [] : ofBodies),
    ...(isCommand ? ofKeys : []),
    ...problems,
    'fault' as const,
  ];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes))
    byStatus.set(problemStatus[code], [...(byStatus.get(problemStatus[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.join(', '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: those } } }],
            },
          },
        },
      },
    ]),
  );
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(problemStatus) },
    correlationId: { type: 'string' },
    findings: { type: 'array', items: { type: 'object' } },
    facts: { type: 'object' },
  },
};

/** What a caller has to send, before the schema changes anything about it. */
const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest as Json;
};
