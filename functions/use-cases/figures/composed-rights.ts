import type { Period } from 'shared/calendar/period';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { UnitLookup } from 'functions/use-cases/figures/read-figures';

interface Place {
  readonly unit: string;
  readonly period: string;
}

/** Whether the caller may read a personal plan of the unit: of that person, or of whoever plans there. */
export function mayReadPersonal(caller: Caller, { unit, period }: Place, person: string): boolean {
  const key = { template: 'T-MON-P', unit, period, person } as const;
  const people = { key, preparer: person, signers: [] };
  return mayDo('read', relationsOf(caller.person, people, caller.view), key);
}

/** Nobody's own plan. */
const somebody = '-';

/** Whether a sum of what persons planned tells nobody's plan, or only plans the caller may read. */
export const mayTellPersons = (
  caller: Caller,
  place: Place,
  { ofPersons, contributors }: { readonly ofPersons: boolean; readonly contributors: number },
  least: number,
): boolean => !ofPersons || contributors >= least || mayReadPersonal(caller, place, somebody);
/** Figures with what was added up below left out where this person may not be told it. */
export function withinRights<Figures extends { readonly below: unknown; readonly ofPersons: boolean }>(
  caller: Caller,
  place: Place,
  figures: Figures | null,
  below: { readonly effective: number; readonly least: number },
): Figures | null {
  if (figures === null) return null;
  const { ofPersons } = figures;
  return mayTellPersons(caller, place, { ofPersons, contributors: below.effective }, below.least)
    ? figures
    : { ...figures, below: null };
}

/** The same for everything that is looked up; what was added up below only with the right to the unit's roll-up. */
export const lookupWithinRights =
  (caller: Caller, lookup: UnitLookup, least: number): UnitLookup =>
  (unit: string, period: Period) => {
    const figures = lookup(unit, period);
    if (figures !== null && !mayRollUp(caller.person, unit, caller.view)) return { ...figures, below: null };
    const effective = figures?.coverage.effective ?? 0;
    return withinRights(caller, { unit, period: period.key }, figures, { effective, least });
  };
