import { runInThisContext } from 'node:vm';

/**
 * Node's own `require`, from inside a test. Through jest's module registry Univer and jsdom are read again for every
 * test file (seconds), and the ES modules among their dependencies cannot be read at all.
 */
export function nodeRequire(): (name: string) => unknown {
  const realProcess = runInThisContext('process') as NodeJS.Process;
  const { createRequire } = realProcess.getBuiltinModule('node:module');
  return createRequire(`${process.cwd()}/package.json`);
}
