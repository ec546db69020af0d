import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly name: string;
  readonly text: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

const root = process.cwd();

const namesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
    .map((each) => path.relative(root, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'));

const importPattern = /(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm;

export const sourceFilesIn = (folder: string): readonly SourceFile[] =>
  namesIn(folder).map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    return { name, text, imports: [...text.matchAll(importPattern)].map((match) => match[1] ?? '') };
  });

/** The text without comments and string literals, so that a word in prose is not taken for code. */
export const codeOf = ({ text }: SourceFile): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
