import { access, constants, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { LocalProblem } from 'functions/local/local-problem';

export interface DataFolder {
  readonly tables: string;
  readonly path: string;
  release(): Promise<void>;
}

/** What we keep in the folder; a reset takes these away and nothing else. */
const ours = ['tables', 'signing-key.json', 'first-day'];

/** Takes the folder for this process: two table stores on the same files would overwrite each other. */
export async function takeDataFolder(folder: string, reset: boolean): Promise<DataFolder> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new LocalProblem('folder-not-writable', { folder }, { cause });
  }
  const lock = path.join(folder, 'in-use-by');
  await takeLock(folder, lock);
  if (reset) for (const each of ours) await rm(path.join(folder, each), { recursive: true, force: true });
  return { path: folder, tables: path.join(folder, 'tables'), release: () => rm(lock, { force: true }) };
}

async function takeLock(folder: string, lock: string): Promise<void> {
  for (;;) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new LocalProblem('folder-not-writable', { folder }, { cause });
      }
    }
    const pid = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (pid > 0 && isAlive(pid)) throw new LocalProblem('folder-in-use', { folder, pid });
    await rm(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
