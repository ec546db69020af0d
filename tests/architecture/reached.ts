import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { sourceFilesIn } from 'tests/architecture/source-files';

/** A module and the modules whose values it imports; imports of types alone reach nothing at run time. */
interface Module {
  readonly name: string;
  readonly imports: readonly string[];
  readonly hasValues: boolean;
}

const endings = ['', '.ts', '.tsx'];
const fileOf = (specifier: string, known: ReadonlySet<string>): string | undefined =>
  endings.map((ending) => specifier + ending).find((name) => known.has(name));

const isTypeOnly = (statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly: typeOnly }) => typeOnly)
  );
};

function importsOf(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier) && !isTypeOnly(node)) found.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push(specifier.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isValue = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) ||
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isExpressionStatement(statement);

function moduleOf(name: string, text: string, known: ReadonlySet<string>): Module {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  return {
    name,
    imports: importsOf(source).flatMap((each) => fileOf(each, known) ?? []),
    hasValues: source.statements.some(isValue),
  };
}

/** Every module of the folders, by name from the project's root. */
export function modulesIn(...folders: readonly string[]): ReadonlyMap<string, Module> {
  const files = folders.flatMap(sourceFilesIn).filter(({ name }) => !name.endsWith('.d.ts'));
  const known = new Set(files.map(({ name }) => name));
  return new Map(files.map(({ name, text }) => [name, moduleOf(name, text, known)]));
}

const root = process.cwd();

/**
 * Where running begins: the entries of the pages, the service, and the programs that package.json names. What only
 * tests and benches reach is reached by no user.
 */
export function programsOf(modules: ReadonlyMap<string, Module>): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const commands = Object.values(scripts).join(' ').split(/\s+/);
  const pages = readFileSync(path.join(root, 'webpack.config.js'), 'utf8');
  const entries = [...pages.matchAll(/at\('((?:addin|functions)\/[\w/.-]+\.tsx?)'\)/g)].map((match) => match[1] ?? '');
  // Started by the local host as processes of their own.
  const processes = [...modules.keys()].filter((name) => /^functions\/local\/[\w-]+-process\.ts$/.test(name));
  return [...entries, ...commands, ...processes].filter((name) => modules.has(name) && !name.startsWith('tests/'));
}

/** The modules with values that no program reaches. */
export function unreachedIn(modules: ReadonlyMap<string, Module>, programs: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...programs];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(modules.get(name)?.imports ?? []));
  }
  return [...modules.values()]
    .filter(({ name, hasValues }) => hasValues && !reached.has(name))
    .map(({ name }) => name)
    .sort();
}

/** Circles of value imports, each from its first module back to it. */
export function circlesIn(modules: ReadonlyMap<string, Module>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name);
    if (at >= 0) circles.push([...path.slice(at), name].join(' → '));
    if (at >= 0 || done.has(name)) return;
    for (const next of modules.get(name)?.imports ?? []) walk(next, [...path, name]);
    done.add(name);
  };
  for (const name of modules.keys()) walk(name, []);
  return circles;
}
