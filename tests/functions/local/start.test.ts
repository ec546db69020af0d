import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

function start(...args: string[]): Promise<Ended> {
  const program = path.join(projectRoot, 'functions/local/start.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { cwd: projectRoot });
  const [said, complained]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, said: Buffer.concat(said).toString(), complained: Buffer.concat(complained).toString() }),
    ),
  );
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an option nobody knows is one sentence and exit 1', async () => {
  const { code, said, complained } = await start('--prot', '4000');
  expect(code).toBe(1);
  expect(said).toBe('');
  expect(complained).toMatch(/^.*--prot.*--port NUMBER.*\n$/);
});

test('a port that is taken is one sentence and exit 1', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, complained } = await start('--port', String(port), '--data', folder, '--no-build');
  taken.close();
  expect(code).toBe(1);
  expect(complained).toMatch(new RegExp(`^Port ${port} is in use: .*\\n$`));
});

test('a data folder that cannot be written is one sentence and exit 1', async () => {
  await writeFile(path.join(folder, 'file'), '');
  const { code, complained } = await start('--port', '0', '--data', path.join(folder, 'file', 'data'), '--no-build');
  expect(code).toBe(1);
  expect(complained).toMatch(/^The data folder .*data cannot be written: .*\n$/);
});
