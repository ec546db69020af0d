import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Tells whether the data folder still takes what is written. */
export interface DiskSpace {
  isFull(): Promise<boolean>;
}

/** What the table store may write before anybody asks again, in bytes. */
const needed = 1024 * 1024;
/** An answer holds so many milliseconds. */
const holds = 1000;

export type Probe = (folder: string) => Promise<void>;

/** Writes and takes away again: free space is told wrongly where there are quotas, and not at all on some disks. */
const writeProbe: Probe = async (folder) => {
  const file = path.join(folder, `space-${process.pid}`);
  try {
    await writeFile(file, Buffer.alloc(needed, 1), { flush: true });
  } finally {
    await rm(file, { force: true });
  }
};

/**
 * The table store of this machine answers before it writes, and says nothing where it cannot: so the folder is tried
 * before a command is let through.
 */
export function diskSpaceIn(folder: string, probe: Probe = writeProbe): DiskSpace {
  let last: { readonly at: number; readonly isFull: Promise<boolean> } | null = null;
  return {
    isFull: () => {
      if (last !== null && performance.now() - last.at < holds) return last.isFull;
      const isFull = probe(folder).then(
        () => false,
        () => true,
      );
      last = { at: performance.now(), isFull };
      return isFull;
    },
  };
}
