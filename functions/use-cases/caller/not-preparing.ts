import type { PlanKey } from 'shared/plan/plan-id';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** A unit by its names, as sentences in two languages need it. */
export function unitFacts(caller: Caller, unit: string): { readonly unitZh: string; readonly unitEn: string } {
  const { zh, en } = namesOf(caller.organisation).unit(unit);
  return { unitZh: zh, unitEn: en };
}

/** Why somebody may not prepare a plan: of who changed department, to which one this period's plan belongs. */
export function notPreparing(caller: Caller, key: PlanKey): Refused {
  const { person, view } = caller;
  const home = key.person === person ? view.homeIn(person, key.period) : null;
  return home === null || home === key.unit
    ? refuse('may-not-prepare')
    : refuse('belongs-elsewhere', unitFacts(caller, home));
}
