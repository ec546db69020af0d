import { organisationIn } from 'shared/administration/content/organisation';
import { keptOrganisation } from 'shared/administration/kept-organisation';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import { periodTree } from 'shared/organisation/period-tree';
import { canonical } from 'shared/plan/canonical';
import { readPeriod } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import type { Reorganisation } from 'functions/ports/administration';
import type { Dependencies } from 'functions/ports/dependencies';
import { climb, type TouchedFigures } from 'functions/use-cases/figures/climb';
import { inParallel } from 'functions/use-cases/figures/read-figures';

export type ReorganisationPorts = Pick<Dependencies, 'administration' | 'figures' | 'clock' | 'log'>;

/** In the place of a unit: where the company's own figures stand. */
const aboveCompany = '';

/**
 * Other instances know an organisation for up to five minutes after it changed (`ttl-cache`), and write figures by it
 * meanwhile. So a change stays in the outbox until that is over, and what it touches climbs again.
 */
const everybodyKnowsAfter = 6 * 60_000;

/** Makes figures follow the changes of the organisation that are still in the outbox. Says how many are settled. */
export async function reorganiseFigures(ports: ReorganisationPorts, correlationId: string): Promise<number> {
  const { administration, clock, log } = ports;
  const { reorganisations, subjects } = await administration.current();
  if (reorganisations.length === 0 || subjects.organisation === undefined) return 0;
  const now = keptOrganisation(subjects.organisation, subjects.calendar).organisation;
  let settled = 0;
  for (const reorganisation of reorganisations) {
    try {
      await followOne(ports, reorganisation, now);
      if (Date.parse(clock.now()) - Date.parse(reorganisation.since) < everybodyKnowsAfter) continue;
      await administration.reorganised(reorganisation.version);
      settled += 1;
    } catch (fault) {
      const facts = { version: reorganisation.version };
      log({ level: 'warning', event: 'figures-late', correlationId, facts, fault });
    }
  }
  return settled;
}

async function followOne(
  ports: ReorganisationPorts,
  { before: earlier }: Reorganisation,
  now: Organisation,
): Promise<void> {
  const rows = await ports.administration.subjectAt('organisation', earlier);
  if (rows === null) return;
  const before = { ...organisationIn(rows).organisation, fiscal: now.fiscal };
  const changed = changedUnits(before, now);
  if (changed.length === 0) return;
  const parents = [before, now].flatMap(({ units }) =>
    units.flatMap(({ id, parent }) => (parent !== null && changed.includes(id) ? [parent] : [])),
  );
  const seeds = [...new Set([...changed, ...parents])];
  for (const year of await ports.figures.years()) {
    const known = new Map<string, ReadonlySet<string>>();
    const periodsOf = async (units: readonly string[]): Promise<void> => {
      const unknown = units.filter((unit) => !known.has(unit));
      const found = await inParallel(unknown, (unit) => ports.figures.periods(unit, year));
      unknown.forEach((unit, place) => known.set(unit, new Set(found[place])));
    };
    // Whatever has figures has them at the company too.
    await periodsOf([...seeds, aboveCompany]);
    const periods = [...new Set([...known.values()].flatMap((each) => [...each]))];
    const below = periods.flatMap((key) => descendants([before, now], changed, key));
    await periodsOf([...new Set(below)]);
    const touched = [...new Set([...seeds, ...below])].flatMap((unit): readonly TouchedFigures[] =>
      (seeds.includes(unit) ? periods : [...(known.get(unit) ?? [])]).map((period) => ({ unit, period })),
    );
    await climb(ports, now, touched);
  }
}

/** Units that begin, end, move or change their side in any of their entries. */
function changedUnits(before: Organisation, now: Organisation): readonly string[] {
  const told = ({ units }: Organisation): ReadonlyMap<string, string> => {
    const entries = new Map<string, string[]>();
    for (const { id, from, to, parent, side } of units satisfies readonly Unit[]) {
      entries.set(id, [...(entries.get(id) ?? []), canonical({ from, to, parent, side })]);
    }
    return new Map([...entries].map(([id, all]) => [id, all.sort().join()]));
  };
  const [old, current] = [told(before), told(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id));
}

/** Units below the changed ones in the tree of a period, before or now: where their way up changed, so did theirs. */
function descendants(
  organisations: readonly Organisation[],
  changed: readonly string[],
  key: string,
): readonly string[] {
  const period = readPeriod(key, organisations[0]?.fiscal);
  if (isRefused(period)) return [];
  return organisations.flatMap((organisation) => {
    const tree = periodTree(organisation, period);
    const found = new Set<string>();
    let level: readonly string[] = changed;
    while (level.length > 0) {
      level = level.flatMap((unit) => tree.childrenOf(unit).map(({ id }) => id)).filter((id) => !found.has(id));
      level.forEach((id) => found.add(id));
    }
    return [...found];
  });
}
