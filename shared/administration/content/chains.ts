import { numberOf, textOf } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import type { RoleId } from 'shared/organisation/role';
import type { Cells } from 'shared/plan/document';
import { chainRules, type ChainRules, type SeatOf, type SeatRule, type SeatWhen } from 'shared/sign-off/chains';
import type { Level } from 'shared/sign-off/state';
import type { TemplateId } from 'shared/template/template';

/** Chains by template. How many levels each needs at least is no matter of configuration (SO-04, SO-10). */
export function chainsIn(rows: AdministrationRows): ChainRules {
  const seats = new Map<string, SeatRule[]>();
  for (const row of rowsOf(rows, 'SEAT')) {
    const own = seats.get(textOf(row, 'template')) ?? [];
    seats.set(textOf(row, 'template'), [...own, seatIn(row)]);
  }
  return Object.fromEntries(
    Object.entries(chainRules).map(([template, { atLeast }]) => [
      template,
      { atLeast, seats: seats.get(template) ?? [] },
    ]),
  ) as ChainRules;
}

const seatIn = (row: Cells): SeatRule => ({
  ...limitIn(row),
  level: Number(textOf(row, 'level')) as Level,
  role: textOf(row, 'role') as RoleId,
  of: textOf(row, 'of') as SeatOf,
  when: textOf(row, 'when') as SeatWhen,
});

function limitIn(row: Cells): Pick<SeatRule, 'limit'> {
  const limit = numberOf(row, 'limit');
  return limit === null ? {} : { limit };
}

export const chainRows = (rules: ChainRules): AdministrationRows => ({
  SEAT: Object.entries(rules).flatMap(([template, { seats }]) =>
    seats.map(
      ({ level, role, of, when, limit }): Cells => ({
        ...{ template, level: String(level), role, of, when },
        ...(limit === undefined ? {} : { limit }),
      }),
    ),
  ),
});

/** The templates that are signed alone, whatever their seats. */
export const chainTemplates = Object.keys(chainRules) as readonly TemplateId[];
