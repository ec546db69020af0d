import Ajv2020 from 'ajv/dist/2020';
import { openApi } from 'shared/contract/openapi';
import { problemStatus } from 'shared/contract/problems';
import { routes } from 'shared/contract/routes';
import { sourceFilesIn } from 'tests/architecture/source-files';
import { openApiForm } from 'tests/fixtures/openapi-form';

type Node = { readonly [key: string]: unknown };

const document = JSON.parse(JSON.stringify(openApi('test')));
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in the document with the way to it. */
function* nodesIn(value: unknown, way: readonly string[] = []): Generator<readonly [readonly string[], Node]> {
  if (isNode(value)) yield [way, value];
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* nodesIn(part, [...way, key]);
}
const nodes = [...nodesIn(document)];

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, Node>>;
}
const operations: readonly (readonly [path: string, Operation])[] = Object.entries(document.paths).flatMap(
  ([path, item]) => Object.values(item as Node).map((operation) => [path, operation as Operation] as const),
);

describe('the OpenAPI document', () => {
  it('has the form of OpenAPI 3.1', () => {
    const validate = new Ajv2020({ strict: false }).compile(openApiForm);
    validate(document);
    expect(validate.errors).toBeNull();
  });

  it('describes by sound schemas of JSON Schema 2020-12, and names only what is there', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schemas = nodes.filter(([way]) => way.at(-1) === 'schema' || way.at(-2) === 'schemas');
    expect(schemas.length).toBeGreaterThan(150);
    expect(schemas.filter(([, schema]) => ajv.validateSchema(schema) !== true).map(([way]) => way.join('/'))).toEqual(
      [],
    );
    const named = nodes.flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    const there = (pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, part) => (isNode(at) ? at[part] : undefined), document);
    expect(named.filter((each) => !each.startsWith('#/components/') || there(each) === undefined)).toEqual([]);
  });

  it('has an operation a route, each with an id of its own and the parts of its path', () => {
    expect(operations.map(([, { operationId }]) => operationId).sort()).toEqual(routes.map(({ name }) => name).sort());
    for (const [path, { parameters }] of operations) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(parts);
      expect(new Set(parameters.map((each) => `${each.in} ${each.name}`)).size).toBe(parameters.length);
    }
  });

  it('says of every object of an answer which members it has', () => {
    const { OpenApi: _, ...schemas } = document.components.schemas;
    const open = [...nodesIn(schemas)].filter(
      ([, node]) => node['type'] === 'object' && node['additionalProperties'] === undefined,
    );
    expect(open.map(([way]) => way.join('/'))).toEqual([]);
  });

  it('lists every code, and each under its own status', () => {
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(problemStatus));
    for (const [, { responses }] of operations) {
      for (const [status, response] of Object.entries(responses).filter(([each]) => Number(each) >= 400)) {
        const codes = String(response['description']).split(': ')[1]?.split(', ') ?? [];
        expect(codes.map((code) => String(problemStatus[code as keyof typeof problemStatus]))).toEqual(
          codes.map(() => status),
        );
      }
    }
  });

  it('describes answers and requests as things of their own: a caller may send less than the service reads', () => {
    const figures = document.paths['/api/figures'].post.requestBody.content['application/json'].schema;
    const accepts = new Ajv2020({ strict: false }).compile(figures);
    const question = { ask: 'value', unit: 'D1', indicator: 'REV_CY', period: '2026' };
    expect([accepts({ questions: [question] }), accepts({ questions: [{ ...question, by: 'x' }] })]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the pane', () => {
  it('carries no validator: what it imports to run leads to no schema', () => {
    const files = new Map([...sourceFilesIn('shared'), ...sourceFilesIn('addin')].map((file) => [file.name, file]));
    const running = (text: string): string[] =>
      [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)';/gm)].map(([, from]) => from ?? '');
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const file = files.get(`${name}.ts`) ?? files.get(`${name}.tsx`);
      if (file !== undefined) running(file.text).forEach(visit);
    };
    [...files.keys()].filter((name) => name.startsWith('addin/')).forEach((name) => visit(name.replace(/\.tsx?$/, '')));
    expect(seen.size).toBeGreaterThan(300);
    expect([...seen].filter((name) => name === 'zod' || name.startsWith('shared/contract/shapes'))).toEqual([]);
  });
});
