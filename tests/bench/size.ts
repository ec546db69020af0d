import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack, { type Compilation, type Configuration } from 'webpack';
import type { BenchRow } from 'tests/bench/bench-row';

const root = path.join(__dirname, '..', '..');

/** What the pane's scripts may weigh without the preview, in bytes. */
const budget = 250_000;

interface Built {
  readonly sizes: ReadonlyMap<string, number>;
  readonly entry: readonly string[];
  /** Scripts that come with an `import('…')`, by what it names. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

const scripts = (files: Iterable<string>): readonly string[] => [...files].filter((file) => file.endsWith('.js'));

function builtFrom({ chunkGroups, entrypoints }: Compilation, folder: string): Built {
  const asked = new Map(
    chunkGroups.flatMap((group) =>
      group.origins.map(({ request }) => [String(request), scripts(group.getFiles())] as const),
    ),
  );
  const sizes = scripts(readdirSync(folder)).map(
    (file) => [file, gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length] as const,
  );
  return { sizes: new Map(sizes), entry: scripts([...entrypoints.values()][0]?.getFiles() ?? []), asked };
}

/** Builds for production into a folder that is gone afterwards. */
async function build(change: (pane: Configuration, folder: string) => Configuration): Promise<Built> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'size-'));
  try {
    const { default: configurations } = (await import(path.join(root, 'webpack.config.js'))) as {
      default: (env: unknown, options: { mode: 'production' }) => readonly Configuration[];
    };
    const pane = configurations({}, { mode: 'production' }).find(({ name }) => name === 'addin');
    if (pane === undefined) throw new Error('webpack.config.js no longer builds the pane');
    const config = change({ ...pane, cache: false, output: { ...pane.output, path: folder } }, folder);
    return await new Promise((resolve, reject) => {
      webpack(config, (fault, stats) => {
        if (fault !== null || stats === undefined || stats.hasErrors())
          reject(fault ?? new Error(stats?.toString('errors-only')));
        else resolve(builtFrom(stats.compilation, folder));
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'preview' ? [] : sources(at);
    return entry.name.endsWith('.tsx') ? [readFileSync(at, 'utf8')] : [];
  });

/** A page that shows nothing, with React and every part of Fluent UI that the pane uses. */
function bareEntry(): string {
  const named = (from: string): readonly string[] => {
    const pattern = new RegExp(`import \\{([^}]*)\\} from '${from}'`, 'g');
    const names = sources(path.join(root, 'addin')).flatMap((source) =>
      [...source.matchAll(pattern)].flatMap(([, list = '']) => list.split(',').map((name) => name.trim())),
    );
    return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type '));
  };
  const packages = ['@fluentui/react-components', '@fluentui/react-icons'];
  const imports = packages.map((from) => `import { ${named(from).join(', ')} } from '${from}';`);
  const used = packages.flatMap(named);
  return [
    "import { createRoot } from 'react-dom/client';",
    ...imports,
    `globalThis.parts = [createRoot, webLightTheme, webDarkTheme, ${used.join(', ')}];`,
    "import { webDarkTheme, webLightTheme } from '@fluentui/react-components';",
  ].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** How much script Excel loads for the pane, gzipped, beside React and the parts of Fluent UI it is made of. */
export async function bench(): Promise<readonly BenchRow[]> {
  const pane = await build((config) => config);
  const floor = await build((config, folder) => {
    const entry = path.join(folder, 'bare-entry.mjs');
    writeFileSync(entry, bareEntry());
    const output = { ...config.output, clean: false };
    return {
      ...config,
      entry: { bare: entry },
      output,
      plugins: [],
      resolve: { ...config.resolve, modules: [path.join(root, 'node_modules')] },
    };
  });
  const weigh = (files: Iterable<string>, { sizes }: Built = pane): number =>
    [...new Set(files)].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  const asked = (...requests: readonly string[]): readonly string[] =>
    requests.flatMap((request) => {
      const files = pane.asked.get(request);
      if (files === undefined) throw new Error(`nothing is loaded by import('${request}') any more`);
      return files;
    });
  const msal = asked('@azure/msal-browser').filter((file) => !pane.entry.includes(file));
  const words = asked('addin/messages/pane.zh-CN', 'addin/messages/rules/zh-CN');
  const planning = [...pane.entry, ...words, ...asked('addin/app/frame', 'shared/template/plans/monthly')];
  const all = [...pane.sizes.keys()].filter((file) => !msal.includes(file));
  const bare = weigh(floor.sizes.keys(), floor);
  return [
    row(
      'shell: signed out, nothing opened yet',
      weigh([...pane.entry, ...asked('addin/messages/pane.zh-CN')]),
      'React and Fluent UI parts',
      bare,
    ),
    row('planning a month, in Chinese', weigh(planning), 'React and Fluent UI parts', bare),
    row('planning a month, in Chinese', weigh(planning), 'budget', budget),
    row('everything but MSAL', weigh(all), 'React and Fluent UI parts', bare),
    row('MSAL, where the tenant signs in', weigh(msal), 'React and Fluent UI parts', bare),
  ];
}

const row = (operation: string, ours: number, beside: string, peer: number): BenchRow => ({
  operation,
  ours: kilobytes(ours),
  beside,
  peer: kilobytes(peer),
  ratio: `${(ours / peer).toFixed(2)} ×`,
});
