/** Roles of domain/02 2.2. */
export type RoleId = `R-${string}`;

export const roles = [
  'R-PREP',
  'R-EXEC',
  'R-HEAD',
  'R-BIZ-VP',
  'R-MKT-VP',
  'R-REV',
  'R-APP',
  'R-SUP',
  'R-GMO',
  'R-PLAN',
  'R-FIN',
  'R-HQ',
  'R-REG',
  'R-PM',
  'R-MKT',
  'R-SM',
  'R-HR',
  'R-TRN',
  'R-IT',
  'R-CS',
  'R-DA',
  'R-PIG',
  'R-AUD',
  'R-WG',
  'R-LEAD',
  'R-ADM',
  'R-SHOP',
  'R-OFF',
] as const satisfies readonly RoleId[];

const known: ReadonlySet<string> = new Set(roles);

export const isRole = (text: string): text is (typeof roles)[number] => known.has(text);
