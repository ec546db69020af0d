import type { LocalProblem, LocalProblemCode } from 'functions/local/local-problem';

type Facts = LocalProblem['facts'];

/** What is said on stderr when the local service cannot start: one sentence, and what to do. */
const problems: Readonly<Record<LocalProblemCode, (facts: Facts) => string>> = {
  'port-in-use': ({ port }) =>
    `Port ${port} is in use: stop what listens there, or start with --port and another number.`,
  'build-missing': () => 'There is no build in dist: run npm run build, or start without --no-build.',
  'build-failed': ({ said }) => `The build failed:\n${said}`,
  'folder-not-writable': ({ folder }) => `The data folder ${folder} cannot be written: choose another one with --data.`,
  'folder-in-use': ({ folder, pid }) =>
    `The data folder ${folder} is used by another start (process ${pid}): stop it, or choose another one with --data.`,
  'disk-full': ({ folder }) =>
    `Nothing can be written to ${folder} any more, the disk is full: make room, or choose another folder with --data.`,
  'table-store-silent': ({ said }) => `The table store (Azurite) did not start.${said ? ` It said: ${said}` : ''}`,
  'service-silent': ({ said }) => `The service did not start.${said ? ` It said: ${said}` : ''}`,
  'unknown-option': ({ said }) =>
    `${said} Known options: --port NUMBER, --data FOLDER, --empty, --reset, --excel, --today DAY, --no-build.`,
  'no-certificate': ({ said }) => `No certificate for https could be made: ${said}`,
};

export const sentenceFor = ({ code, facts }: LocalProblem): string => problems[code](facts);

export const progress = {
  building: 'Building: sources are newer than dist; this takes a minute.',
  built: (seconds: string) => `Built in ${seconds} s.`,
  tables: (folder: string) => `Table store: running, data in ${folder}.`,
  functions: (day: string | null) => `Functions: running.${day === null ? '' : ` They believe it is ${day}.`}`,
  demo: 'Demo organisation: written.',
  plans: 'Demo plans: signed.',
  noPlans: (why: string) => `Demo plans: not signed. ${why.slice(0, 300)}`,
  mail: (origin: string) => `Mail: not sent, shown at ${origin}/local/mail.`,
  pages: (origin: string) => `Pages: ${origin}`,
  ready: (origin: string) => `Ready: open ${origin} in a browser. Ctrl-C stops everything; nothing is lost.`,
  readyForExcel: (origin: string) => `Ready for Excel at ${origin}. Ctrl-C stops everything; nothing is lost.`,
  stopping: 'Stopping.',
  stopped: 'Stopped.',
  diskFull: (folder: string) =>
    `Nothing can be written to ${folder} any more: commands are refused until there is room.`,
  functionsEnded: 'Functions: ended unexpectedly, starting again.',
} as const;

/** How the add-in gets into the Excel of this machine, for `--excel`. */
export const sideloading = (manifest: string): string =>
  [
    'To see the add-in in Excel:',
    `  Windows  Share the folder of ${manifest}; in Excel: File > Options > Trust Center > Trust Center Settings >`,
    '           Trusted Add-in Catalogs, add the share, tick "Show in Menu", restart Excel, Insert > My Add-ins > Shared Folder.',
    `  Mac      Copy ${manifest} to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel,`,
    '           Insert > Add-ins > My Add-ins.',
    `  Web      Open a workbook at office.com; Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in: ${manifest}`,
  ].join('\n');
