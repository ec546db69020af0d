import { spawn } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import { LocalProblem } from 'functions/local/local-problem';

const results = ['dist/addin/taskpane.html', 'dist/preview/index.html', 'dist/functions/main.js'];
const sources = ['addin', 'shared', 'functions', 'webpack.config.js', 'package-lock.json', 'manifest.xml'];
/** The local parts are never in the build. */
const apart = path.join(projectRoot, 'functions/local');
/** Webpack leaves files alone that did not change, so their age says nothing about the build's. */
const stamp = '.cache/built';

export type BuildState = 'missing' | 'outdated' | 'current';

export async function buildState(): Promise<BuildState> {
  const built = await Promise.all(results.map(timeOf));
  if (built.includes(0)) return 'missing';
  const time = Math.max(Math.min(...built), await timeOf(stamp));
  const newest = await Promise.all(sources.map((each) => newestIn(path.join(projectRoot, each))));
  return Math.max(...newest) > time ? 'outdated' : 'current';
}

const timeOf = async (file: string): Promise<number> =>
  (await stat(path.join(projectRoot, file)).catch(() => null))?.mtimeMs ?? 0;

async function newestIn(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (!found || place === apart) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(place)).map((each) => newestIn(path.join(place, each))));
  return Math.max(0, ...inside);
}

/** The production build, as `npm run build`. */
export async function build(): Promise<void> {
  const begun = new Date();
  const webpack = path.join(projectRoot, 'node_modules/webpack/bin/webpack.js');
  const child = spawn(process.execPath, [webpack, '--mode', 'production'], { cwd: projectRoot });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new LocalProblem('build-failed', { said: said.join('').trim().slice(-4000) });
  await mkdir(path.join(projectRoot, path.dirname(stamp)), { recursive: true });
  await writeFile(path.join(projectRoot, stamp), begun.toISOString());
}
