import { z } from 'zod';
import { answerShapes, sharedShapes } from 'shared/contract/answer-shapes';
import { limits } from 'shared/contract/limits';
import { parameters, reference, type Json } from 'shared/contract/openapi-parameters';
import { refusals } from 'shared/contract/openapi-refusals';
import { problemStatus } from 'shared/contract/problems';
import { routes, type RouteEntry } from 'shared/contract/routes';
import { problem } from 'shared/contract/shapes/problem';

/** OpenAPI 3.1 of the routes: requests by the schemas that read them, answers by the shapes their types are read from. */
export function openApi(release: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const entry of routes) {
    const path = `/api/${entry.route}`;
    paths[path] = { ...paths[path], [entry.method.toLowerCase()]: operation(entry) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Countersign', version: release, description: about },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes: { bearer }, headers, schemas: components() },
  };
}

const about = [
  'Sales work plans, signed off level by level and rolled up.',
  'Answers are JSON in UTF-8. Nothing stands in them that is not described here; a release that adds a member describes it.',
  'A refusal is application/problem+json with a stable code; the sentence is the reader’s.',
  'Commands carry an Idempotency-Key: sent again with the same key and body, they do nothing twice and are answered word',
  'for word. Lists come in pages: `next` is opaque and asked for with `after`.',
  `A body is at most ${limits.body} bytes (administration: ${limits.administrationBody}) and nests at most`,
  `${limits.depth} levels deep.`,
].join(' ');

const bearer: Json = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'An access token of the company’s tenant for this service with its scope, signed RS256 or ES256. Who asks is who the token names; nothing in a body or another header is believed about it.',
};

const headers: Json = {
  ETag: {
    description: 'Of exactly this answer; sent back in If-None-Match it saves the body',
    schema: { type: 'string', pattern: '^"[0-9a-f]{32}"$' },
  },
  CorrelationId: {
    description: 'The caller’s own where it was harmless, otherwise the service’s: stands in the log',
    schema: { type: 'string' },
  },
  Challenge: { description: 'RFC 6750', schema: { type: 'string', enum: ['Bearer', 'Bearer error="invalid_token"'] } },
  RetryAfter: { description: 'Seconds', schema: { type: 'string', pattern: '^[0-9]+$' } },
};

function operation(entry: RouteEntry): Json {
  const { name, answer, status, request, isOpen, isLarge } = entry;
  return {
    operationId: name,
    ...(isOpen ? {} : { security: [{ bearer: [] }] }),
    parameters: parameters(entry),
    ...(request === null
      ? {}
      : {
          requestBody: {
            required: true,
            description: `At most ${isLarge ? limits.administrationBody : limits.body} bytes`,
            content: { 'application/json': { schema: requestSchema(request) } },
          },
        }),
    responses: {
      [String(status)]: {
        description: answer,
        headers: { ETag: reference('headers', 'ETag'), 'X-Correlation-Id': reference('headers', 'CorrelationId') },
        content: { 'application/json': { schema: reference('schemas', answer) } },
      },
      ...(entry.method === 'GET' ? { '304': notModified } : {}),
      ...refusals(entry),
    },
  };
}

const notModified: Json = {
  description: 'The caller holds this very answer already',
  headers: { ETag: reference('headers', 'ETag'), 'X-Correlation-Id': reference('headers', 'CorrelationId') },
};

/** What a caller has to send, before the schema changes anything about it. */
const requestSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest as Json;
};

/** Every answer under its name, and what several share described once. */
function components(): Json {
  const registry = z.registry<{ id: string }>();
  const coded = problem.extend({ code: z.enum(Object.keys(problemStatus)) });
  for (const [id, shape] of Object.entries({ ...answerShapes, ...sharedShapes, Problem: coded }))
    registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // Whole numbers of JavaScript end there; a reader need not know.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // The format's own pattern says nothing more, at length.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as Json]),
  );
}
