import { readPeriod } from 'shared/calendar/period';
import { periodName, type PeriodName } from 'shared/calendar/period-name';
import type { FreezeOverPlan, FreezeView } from 'shared/contract/gates';
import type { Named } from 'shared/contract/answers';
import type { Freeze } from 'shared/organisation/freeze';
import { isRefused } from 'shared/quantity/refusal';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** Who can lift a freeze: administrators and the general office. */
export function liftersOf(
  { view, organisation }: Pick<Caller, 'view' | 'organisation'>,
  unit: string,
): readonly Named[] {
  const holders = (['R-GMO', 'R-ADM'] as const).flatMap((role) => view.holderOf(role, unit) ?? []);
  return [...new Set(holders)].map(namesOf(organisation).person);
}

export const freezeNamed = (freeze: Freeze, { organisation }: Pick<Caller, 'organisation'>): FreezeView => {
  const names = namesOf(organisation);
  const { unit, period, reach, by, since, reason } = freeze;
  return { unit: names.unit(unit), period, reach, by: names.person(by), since, reason };
};

/** What holds a plan as it is, with who can lift it; null where nothing does. */
export function freezeOverPlan(
  caller: Caller,
  key: { readonly unit: string; readonly period: string },
): FreezeOverPlan | null {
  const freeze = caller.view.freezeOver(key.unit, key.period);
  return freeze === null ? null : { ...freezeNamed(freeze, caller), lifters: liftersOf(caller, freeze.unit) };
}

/** A period as people call it. */
export function periodNamed(key: string, { at }: Pick<Caller, 'at'>): PeriodName {
  const period = readPeriod(key, at.fiscal);
  return isRefused(period) ? { zh: key, en: key } : periodName(period);
}

/** A freeze's refusal in words: which unit, who froze it and why, and who can lift it. Others stay as they are. */
export function withFreezeNamed({ refused }: Refused, caller: Caller): Refused {
  const { unit, period, by, reason } = refused.facts ?? {};
  if (refused.code !== 'frozen' || typeof unit !== 'string' || typeof by !== 'string') return { refused };
  const names = namesOf(caller.organisation);
  const when = periodNamed(String(period), caller);
  const [of, who, lifters] = [names.unit(unit), names.person(by), liftersOf(caller, unit)];
  return refuse('frozen', {
    ...{ unit, unitZh: of.zh, unitEn: of.en, byZh: who.zh, byEn: who.en },
    ...{ periodZh: when.zh, periodEn: when.en, reason: String(reason) },
    ...{ liftersZh: lifters.map(({ zh }) => zh), liftersEn: lifters.map(({ en }) => en) },
  });
}
