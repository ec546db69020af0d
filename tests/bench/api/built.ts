import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { projectRoot } from 'functions/local/child-process';

export interface Built {
  /** The deployable app. */
  readonly app: string;
  /** An endpoint that does the least. */
  readonly least: string;
  /** The host both run in, without a compiler at its side. */
  readonly host: string;
}

const sources = {
  app: 'functions/main.ts',
  least: 'tests/bench/api/least/app.ts',
  host: 'functions/local/functions-process.ts',
} as const;

/** What is measured is built as what is deployed: by the same configuration, run by plain node. */
export async function builtForBench(): Promise<Built> {
  const { default: configurations } = (await import(path.join(projectRoot, 'webpack.config.js'))) as {
    readonly default: (env: object, args: { readonly mode: 'production' }) => readonly Configuration[];
  };
  const deployed = configurations({}, { mode: 'production' }).find(({ name }) => name === 'functions');
  if (deployed === undefined) throw new Error('nothing is built to be deployed');
  const folder = (name: string): string => path.join(projectRoot, '.cache/bench', name);
  for (const [name, source] of Object.entries(sources)) {
    await compiled({
      ...deployed,
      name: `bench-${name}`,
      resolve: { ...deployed.resolve, alias: { ...deployed.resolve?.alias, tests: path.join(projectRoot, 'tests') } },
      // The host loads the app at run time, as the platform's worker does.
      module: { ...deployed.module, parser: { javascript: { createRequire: false } } },
      entry: { main: path.join(projectRoot, source) },
      output: { ...deployed.output, path: folder(name) },
      cache: { type: 'filesystem', cacheDirectory: path.join(projectRoot, '.cache/webpack'), name: `bench-${name}` },
    });
  }
  const main = (name: keyof typeof sources): string => path.join(folder(name), 'main.js');
  return { app: main('app'), least: main('least'), host: main('host') };
}

const compiled = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(configuration, (fault, stats) => {
      if (fault) reject(fault);
      else if (stats === undefined || stats.hasErrors())
        reject(new Error(stats?.toString('errors-only') ?? 'not built'));
      else resolve();
    });
  });
