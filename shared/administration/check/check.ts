import { cellFindings } from 'shared/administration/check/cells';
import { dueFindings } from 'shared/administration/check/due-days';
import { gateFindings } from 'shared/administration/check/gates';
import { ledgerFindings } from 'shared/administration/check/ledgers';
import { targetFindings } from 'shared/administration/check/master-data';
import { policyFindings } from 'shared/administration/check/policy';
import { organisationFindings } from 'shared/administration/check/organisation';
import { calendarFindings, chainFindings, reviewFindings } from 'shared/administration/check/rules';
import { isWrong } from 'shared/administration/check/found';
import { choicesIn } from 'shared/administration/choices';
import { organisationIn } from 'shared/administration/content/organisation';
import type { AdministrationRows } from 'shared/administration/table';
import { administrationTables } from 'shared/administration/tables';
import type { IsoDate } from 'shared/calendar/date';
import type { Finding } from 'shared/review/finding';

/**
 * Everything that is wrong with all tables together, before they are stored and again before they count: targets of a
 * unit that is gone, chains without a second level, words nobody can meet. Cells come first; what they mean is looked
 * at once every one of them can be read. `today`: from this day on the organisation is looked at.
 */
export function checkAdministration(rows: AdministrationRows, today: IsoDate): readonly Finding[] {
  const lists = choicesIn(rows);
  const cells = cellFindings(administrationTables, rows, lists);
  if (cells.some(isWrong)) return cells;
  return [
    ...cells,
    ...organisationFindings(organisationIn(rows), today),
    ...calendarFindings(rows),
    ...dueFindings(rows),
    ...chainFindings(rows),
    ...gateFindings(rows),
    ...policyFindings(rows),
    ...reviewFindings(rows, lists),
    ...targetFindings(rows),
    ...ledgerFindings(rows),
  ];
}
