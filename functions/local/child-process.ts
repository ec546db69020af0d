import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

/** The root of the project, wherever the command was given. */
export const projectRoot = path.resolve(__dirname, '../..');

export interface Launch {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether anybody reads what it prints. */
  readonly heard?: boolean;
}

/**
 * Starts one of our own programs, from its source or built. It gets a process group of its own, so that Ctrl-C in a terminal reaches the
 * parent alone and the parent decides the order of stopping; the message channel tells it when the parent has died.
 */
export function launch(
  program: string,
  { args = [], env = {}, cwd = projectRoot, heard = false }: Launch,
): ChildProcess {
  const compiler = program.endsWith('.ts') ? ['--import', require.resolve('tsx')] : [];
  return spawn(process.execPath, [...compiler, path.resolve(projectRoot, program), ...args], {
    cwd,
    detached: true,
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(projectRoot, 'tsconfig.json'), ...env },
    stdio: ['ignore', heard ? 'pipe' : 'ignore', 'pipe', 'ipc'],
  });
}

/** Asks the process to end, or kills it, and waits until it is gone. */
export async function stopped(child: ChildProcess, how: 'stop' | 'SIGKILL', retryPolicy = 15_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A channel that broke just now is told of here; without this it would be an error nobody listens to.
  if (how === 'stop' && child.connected) child.send('stop', (broken) => void (broken && child.kill('SIGTERM')));
  else child.kill(how === 'stop' ? 'SIGTERM' : how);
  const timer = setTimeout(() => child.kill('SIGKILL'), retryPolicy);
  await gone;
  clearTimeout(timer);
}
