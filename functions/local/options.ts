import path from 'node:path';
import { parseArgs } from 'node:util';
import { LocalProblem } from 'functions/local/local-problem';
import { isDate } from 'shared/calendar/date';
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
  /** The day the service believes it is; null: the demo's own, or today where there is no demo. */
  readonly today: string | null;
}

/** `--today 2026-02-27 --port 3000 --data DIR --empty --reset --excel --no-build` */
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
        today: { type: 'string' },
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
  const { empty, reset, excel, today = null } = values;
  if (today !== null && !isDate(today)) {
    throw new LocalProblem('unknown-option', { said: `--today ${today} is not a day such as 2026-02-27.` });
  }
  const data = path.resolve(projectRoot, values.data);
  return { port, data, empty, reset, excel, build: !values['no-build'], today };
}
