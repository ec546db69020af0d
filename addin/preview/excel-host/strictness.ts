import { ExcelFault } from 'addin/preview/excel-host/fault';

/**
 * Where Excel is stricter, or weaker, than its documentation promises: switches of the host, all off unless somebody
 * turns them. Each has its source; issue numbers are OfficeDev/office-js.
 */
export interface Strictness {
  /** "Errors when another workbook has the focus" (Troubleshoot Excel add-ins): what looks or scrolls is refused. */
  focusElsewhere: boolean;
  /** Auto-expansion is switched off by the user, or loses rows (#3191, #3013): tables keep their size. */
  tablesKeepSize: boolean;
  /** Changes made by picking from a list raise no event on some platforms (#420, #3888, #3729). */
  losesEvents: boolean;
  /** Protecting and unprotecting is refused to some users (#6784). */
  protectionRefused: boolean;
  /** The connection ends in the middle of a request: so many actions are carried out, then an error; null: never. */
  cutAfter: number | null;
}

export const asDocumented = (): Strictness => ({
  focusElsewhere: false,
  tablesKeepSize: false,
  losesEvents: false,
  protectionRefused: false,
  cutAfter: null,
});

const wantFocus: ReadonlySet<string> = new Set([
  'Worksheet.Activate',
  'Worksheet.Gridlines',
  'Worksheet.ShowGridlines',
  'WorksheetFreezePanes.FreezeAt',
  'WorksheetFreezePanes.FreezeRows',
  'WorksheetFreezePanes.FreezeColumns',
  'Range.Select',
]);

const protects: ReadonlySet<string> = new Set(['WorksheetProtection.Protect', 'WorksheetProtection.Unprotect']);

/** What Excel answers instead of carrying out a member of a type; `done` actions of the request are through. */
export function refusalOf(strictness: Strictness, type: string, member: string, done: number): ExcelFault | null {
  const name = `${type}.${member}`;
  if (strictness.cutAfter !== null && done >= strictness.cutAfter) return new ExcelFault('GeneralException');
  if (strictness.focusElsewhere && wantFocus.has(name)) return new ExcelFault('GeneralException');
  if (strictness.protectionRefused && protects.has(name)) return new ExcelFault('AccessDenied');
  return null;
}
