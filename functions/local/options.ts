import path from 'node:path';
import { parseArgs } from 'node:util';
import { LocalProblem } from 'functions/local/local-problem';
import { projectRoot } from 'functions/local/child-process';

export interface StartOptions {
  readonly port: number;
  /** Where the tables and the signing key are kept. */
  readonly data: string;
  /** Leave out lists, targets and plans of the demo organisation. */
  readonly empty: boolean;
  /** Throw away what was kept before. */
  readonly reset: boolean;
  /** Serve over https, for the Excel on this machine. */
  readonly excel: boolean;
  readonly build: boolean;
}

/** `--port 3000 --data DIR --empty --reset --excel --no-build` */
export function optionsOf(args: readonly string[]): StartOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.data' },
        empty: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        excel: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
      },
    }));
  } catch (cause) {
    throw new LocalProblem('unknown-option', { said: cause instanceof Error ? cause.message : '' }, { cause });
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new LocalProblem('unknown-option', { said: `--port ${values.port} is not a port number.` });
  }
  const { empty, reset, excel } = values;
  return { port, data: path.resolve(projectRoot, values.data), empty, reset, excel, build: !values['no-build'] };
}
