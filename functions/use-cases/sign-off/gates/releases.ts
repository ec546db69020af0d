import { readPeriod } from 'shared/calendar/period';
import { releaseRow, releasesIn } from 'shared/administration/content/gates';
import { changeAfter } from 'shared/administration/journal';
import { rowsOf } from 'shared/administration/table';
import type { ReleaseRequest, Releases } from 'shared/contract/gates';
import { mayRelease } from 'shared/sign-off/access';
import type { Gates } from 'shared/sign-off/gates/gates';
import { isReleased } from 'shared/sign-off/gates/gates';
import type { PlanKey } from 'shared/plan/plan-id';
import type { TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { Named } from 'shared/contract/answers';
import { isRefused } from 'shared/quantity/refusal';
import type { Dependencies } from 'functions/ports/dependencies';
import { rowsKept, rowsOfSubject } from 'functions/use-cases/administration/read-administration';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { periodNamed } from 'functions/use-cases/sign-off/gates/named-freeze';

type Ports = Pick<Dependencies, 'administration' | 'clock' | 'settings'>;

const mostRaces = 5;

/** The refusal of a plan whose period waits for its release, with who releases; null where it does not. */
export function releaseRefusal(caller: Caller, key: PlanKey, gates: Gates): Refused | null {
  if (isReleased(key, gates)) return null;
  const { zh: periodZh, en: periodEn } = periodNamed(key.period, caller);
  const holders = (['R-PLAN', 'R-ADM'] as const).flatMap((role) => caller.view.holderOf(role, key.unit) ?? []);
  const releasers = [...new Set(holders)].map(namesOf(caller.organisation).person);
  return refuse('not-released', {
    ...{ periodZh, periodEn },
    ...{ releasersZh: releasers.map(({ zh }) => zh), releasersEn: releasers.map(({ en }) => en) },
  });
}

/** Kinds that wait for a release, and the periods that were released. */
export async function listReleases({ settings }: Pick<Ports, 'settings'>, caller: Caller): Promise<Releases | Refused> {
  if (!mayRelease(caller.view.rolesOf(caller.person))) return refuse('may-not-see');
  return releasesShown((await settings.rules()).gates, caller);
}

const kindNamed = (template: TemplateId): Named => {
  const { zh, en } = templateOf(template) ?? { zh: template, en: template };
  return { id: template, zh, en };
};

const releasesShown = ({ released, releases }: Gates, { organisation }: Caller): Releases => ({
  kinds: released.map(kindNamed),
  releases: releases.map(({ by, template, ...release }) => ({
    ...{ ...release, kind: kindNamed(template) },
    by: namesOf(organisation).person(by),
  })),
});

/** 下达 and taking it back, by the planning centre or an administrator: a line of the administration's journal each. */
export async function changeRelease(
  { administration, clock, settings }: Ports,
  caller: Caller,
  { act, template, period: key }: ReleaseRequest,
): Promise<Releases | Refused> {
  if (!mayRelease(caller.view.rolesOf(caller.person))) return refuse('not-authorised');
  const { gates } = await settings.rules();
  if (!gates.released.includes(template)) return refuse('unknown-template', { template });
  const period = readPeriod(key, caller.at.fiscal);
  if (isRefused(period)) return refuse('unknown-period');
  for (let race = 0; race < mostRaces; race += 1) {
    const kept = await administration.current();
    const rows = rowsOfSubject(kept, 'periods');
    const others = rowsOf(rows, 'RELEASE').filter(
      (row) => row['template'] !== template || row['period'] !== period.key,
    );
    const time = clock.now();
    const release = releaseRow({ template, period: period.key, by: caller.person, since: time });
    const changed = { periods: { ...rows, RELEASE: act === 'release' ? [...others, release] : others } };
    const before = { version: kept.version, lastHash: kept.lastHash, rows: rowsKept(kept) };
    const made = { by: caller.person, time, note: `${act} ${template} ${period.key}`, restored: null };
    const change = changeAfter(before, changed, made);
    if ((await administration.commit({ after: kept, change, subjects: changed })) === 'done') {
      return releasesShown({ ...gates, releases: releasesIn(changed.periods) }, caller);
    }
  }
  return refuse('busy');
}
