import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { ManifestFiles } from 'functions/deploy/release';
import { projectRoot } from 'functions/local/child-process';

const command = path.join(projectRoot, 'node_modules/office-addin-manifest/cli.js');
const run = (...args: readonly string[]): string => execFileSync(process.execPath, [command, ...args]).toString();

/** office-addin-manifest as a command: this runner cannot load its ES modules. */
export const manifestCommand: ManifestFiles = {
  setId: async (file, id) => void run('modify', '-g', id, file),
  read: async (file) => {
    const said = run('info', file);
    const of = (name: string): string => new RegExp(`^\\s*${name}: (.*)$`, 'm').exec(said)?.[1]?.trim() ?? '';
    return { id: of('Id'), version: of('Version'), displayName: of('Name') };
  },
};
