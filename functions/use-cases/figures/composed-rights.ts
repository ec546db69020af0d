import { mayDo, relationsOf } from 'shared/sign-off/access';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Caller } from 'functions/use-cases/caller/caller';

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

/**
 * Whether this person may be told what was added up below a unit: only with the right to the unit's roll-up, and never a
 * sum of so few people whose plans they may not read that it tells what one of them planned.
 */
export function mayTellComposed(
  caller: Caller,
  place: Place,
  below: { readonly ofPersons: boolean; readonly contributors: number },
  least: number,
): boolean {
  return mayRollUp(caller.person, place.unit, caller.view) && mayTellPersons(caller, place, below, least);
}

/** Whether a sum of what persons planned tells nobody's plan, or only plans the caller may read. */
export const mayTellPersons = (
  caller: Caller,
  place: Place,
  { ofPersons, contributors }: { readonly ofPersons: boolean; readonly contributors: number },
  least: number,
): boolean => !ofPersons || contributors >= least || mayReadPersonal(caller, place, somebody);
