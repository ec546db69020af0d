import type { PlanKey } from 'shared/plan/plan-id';
import { mayPrepare } from 'shared/sign-off/may-prepare';
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
  const isElsewhere = home !== null && home !== key.unit && mayPrepare(person, { ...key, unit: home }, view);
  return isElsewhere ? refuse('belongs-elsewhere', unitFacts(caller, home)) : refuse('may-not-prepare');
}
