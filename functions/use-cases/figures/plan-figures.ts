import { partsOf } from 'shared/calendar/period-parts';
import { readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanDocument } from 'shared/plan/document';
import { planNoOf, type PlanKey } from 'shared/plan/plan-id';
import type { KnownPlan } from 'shared/roll-up/compose-unit';
import type { Contribution } from 'shared/roll-up/contribution';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { figuresYear } from 'shared/roll-up/figures-year';
import { planContributions } from 'shared/roll-up/plan-contributions';
import { speaksOfOthers } from 'shared/roll-up/plan-sources';
import { restoredState, storedState, type StoredState } from 'shared/roll-up/state-text';
import type { PlanStanding } from 'shared/roll-up/unit-figures';
import { inForceOf, sinceOf, stateOf, versionOf } from 'shared/sign-off/sign-off';
import { waitingForOf } from 'shared/sign-off/steps';
import type { PlanFiguresRow } from 'functions/ports/figures';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/** Canonical text of a version of the plan; null where it was never submitted. */
export type ContentOf = (version: number) => Promise<string | null>;

/**
 * The leaves a plan brings to the tree of figures: one for its period and, where it plans for years of its span, one for
 * each of them. Each tells how the latest version stands, what the version in force says, and what the latest one says
 * while it is on its way.
 */
export async function planFiguresRows(
  { planId, key, signOff, journal }: LoadedPlan,
  fiscal: FiscalYear | undefined,
  contentOf: ContentOf,
): Promise<readonly PlanFiguresRow[]> {
  const period = readPeriod(key.period, fiscal);
  if (isRefused(period)) return [];
  const place = (owner: Owner, of: Period) => ({
    ...{ ...owner, year: figuresYear(of), period: of.key, planId },
    sequence: journal.length,
  });
  const periods = [period, ...(period.kind === 'span' ? partsOf(period, 'year') : [])];
  const owners = await ownersOf(key, versionOf(signOff), fiscal, contentOf);
  const leaves = owners.flatMap((owner) => periods.map((of) => ({ owner, of })));
  if (signOff.at === 'unsubmitted' || signOff.at === 'void') {
    return leaves.map(({ owner, of }) => ({ ...place(owner, of), figures: null }));
  }
  const inForce = inForceOf(signOff);
  const latest = versionOf(signOff);
  const versions: CountedVersion[] = [];
  const count = async (version: number, state: PlanFigures['state']): Promise<void> => {
    const text = await contentOf(version);
    const contributions = text === null ? [] : contributionsIn(text, fiscal);
    versions.push({ planNo: planNoOf(key, version), version, state, contributions });
  };
  if (inForce !== null) await count(inForce.version, signOff.at === 'closed' ? 'closed' : 'effective');
  if (latest !== inForce?.version) {
    const state = stateOf(signOff);
    if (signOff.at === 'pending' || signOff.at === 'waiting') await count(latest, state);
    else versions.push({ planNo: planNoOf(key, latest), version: latest, state, contributions: [] });
  }
  const standing: PlanStanding = {
    ...{ planId, template: key.template, person: key.person, period: key.period },
    ...{ planNo: planNoOf(key, latest), version: latest, state: stateOf(signOff) },
    ...{ waitingFor: waitingForOf(signOff), since: sinceOf(signOff) },
    inForce: inForce === null ? null : { planNo: planNoOf(key, inForce.version), version: inForce.version },
  };
  return leaves.map(({ owner, of }) => ({
    ...place(owner, of),
    figures: leafText(standing, versions, (each) => each.period === of.key && isOwner(each, owner)),
  }));
}

type Owner = Pick<PlanFiguresRow, 'unit' | 'person'>;

const isOwner = (one: Owner, other: Owner): boolean => one.unit === other.unit && one.person === other.person;

/** Whose figures the plan states: its own, or everybody's that any of its versions ever named, so that none is left where it was. */
async function ownersOf(
  { template, unit, person }: PlanKey,
  latest: number,
  fiscal: FiscalYear | undefined,
  contentOf: ContentOf,
): Promise<readonly Owner[]> {
  if (!speaksOfOthers(template)) return [{ unit, person }];
  const texts = await Promise.all(Array.from({ length: latest }, (_, before) => contentOf(before + 1)));
  const named = texts.flatMap((text) => (text === null ? [] : contributionsIn(text, fiscal)));
  return [{ unit, person }, ...named].reduce<readonly Owner[]>(
    (owners, each) =>
      owners.some((owner) => isOwner(owner, each)) ? owners : [...owners, { unit: each.unit, person: each.person }],
    [],
  );
}

interface CountedVersion extends Pick<PlanFigures, 'planNo' | 'version' | 'state'> {
  readonly contributions: readonly Contribution[];
}

/** A plan that passed review says whose it is; one that does not has nothing to add. */
function contributionsIn(text: string, fiscal: FiscalYear | undefined): readonly Contribution[] {
  const read = planContributions(JSON.parse(text) as PlanDocument, fiscal);
  return 'refused' in read ? [] : read.contributions;
}

interface StoredLeaf {
  readonly standing: PlanStanding;
  readonly versions: readonly (Omit<CountedVersion, 'contributions'> & {
    readonly contributions: readonly (readonly [Contribution['basis'], indicator: string, StoredState])[];
  })[];
}

const leafText = (
  standing: PlanStanding,
  versions: readonly CountedVersion[],
  belongs: (contribution: Contribution) => boolean,
): string =>
  JSON.stringify({
    standing,
    versions: versions.map(({ contributions, ...version }) => ({
      ...version,
      contributions: contributions
        .filter(belongs)
        .map(({ basis, indicator, state }) => [basis, indicator, storedState(state)] as const),
    })),
  } satisfies StoredLeaf);

/** The versions of a plan that a leaf tells of, each as a plan of the leaf's own period. Only for what is written above. */
export function restoredPlans({ figures, unit, person, period, planId }: PlanFiguresRow): readonly KnownPlan[] {
  if (figures === null) return [];
  const { standing, versions } = JSON.parse(figures) as StoredLeaf;
  return versions.map(({ contributions, ...version }) => ({
    ...{ ...version, planId, unit, person, period, template: standing.template, standing },
    contributions: contributions.map(([basis, indicator, state]) => ({
      ...{ unit, person, period, basis, indicator },
      state: restoredState(state),
    })),
  }));
}

/** How the latest version of a plan stands, without its figures. */
export const restoredStanding = ({ figures }: PlanFiguresRow): PlanStanding | null =>
  figures === null ? null : (JSON.parse(figures) as StoredLeaf).standing;
