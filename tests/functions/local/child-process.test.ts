import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { launch, stopped } from 'functions/local/child-process';

async function anIdleProcess(...args: readonly string[]): Promise<ChildProcess> {
  const child = launch('tests/fakes/stub-process.ts', { args });
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

/** Until it has died, without giving its parent a turn to hear of it. */
function dieUnheard({ pid = 0 }: ChildProcess): void {
  process.kill(pid, 'SIGKILL');
  while (!execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z'));
}

test('a process that is asked to stop ends by itself', async () => {
  const child = await anIdleProcess();
  await stopped(child, 'stop');
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});

test('one that died just before it was asked is gone, and nothing else happens', async () => {
  const child = await anIdleProcess();
  const faults: unknown[] = [];
  child.on('error', (fault) => faults.push(fault));
  dieUnheard(child);
  await stopped(child, 'stop');
  // What could still arrive from the broken channel has arrived.
  await new Promise((resolve) => setImmediate(resolve));
  expect([child.signalCode, faults]).toEqual(['SIGKILL', []]);
});

test('one that does not listen is killed when patience ends', async () => {
  const child = await anIdleProcess('deaf');
  await stopped(child, 'stop', 10);
  expect(child.signalCode).toBe('SIGKILL');
  await stopped(child, 'stop');
});
