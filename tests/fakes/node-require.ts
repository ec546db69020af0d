import { runInThisContext } from 'node:vm';

/**
 * Node's own `require`, from inside a test. Through jest's module registry Univer and jsdom are read again for every
 * test file (seconds), and the ES modules among their dependencies cannot be read at all.
 *
 * jsdom comes first: it notes the globals a page has when it is loaded, and Univer's polyfills are none of them; the
 * next test file of the same worker would find them missing from its pages.
 */
export function nodeRequire(): (name: string) => unknown {
  const realProcess = runInThisContext('process') as NodeJS.Process;
  const { createRequire } = realProcess.getBuiltinModule('node:module');
  const load = createRequire(`${process.cwd()}/package.json`);
  load('jsdom');
  return load;
}
