import { readPeriod } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import type { Organisation } from 'shared/organisation/organisation';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { ancestorsOf, parentOf } from 'shared/organisation/tree';
import type { PlanDocument } from 'shared/plan/document';
import { planNoOf, type PlanKey } from 'shared/plan/plan-id';
import type { Contribution } from 'shared/roll-up/contribution';
import type { PlanFigures } from 'shared/roll-up/figure-book';
import { planContributions } from 'shared/roll-up/plan-contributions';
import { restoredState, storedState, type StoredState } from 'shared/roll-up/state-text';
import { inForceOf, sinceOf, stateOf, versionOf } from 'shared/sign-off/sign-off';
import { waitingForOf } from 'shared/sign-off/steps';
import type { FigureRow } from 'functions/ports/figures';
import type { Dependencies } from 'functions/ports/dependencies';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';

/**
 * The rows a plan brings to roll-ups: the version in force with its contributions, and how the latest one stands.
 * A unit's plan shows in its own roll-up and those of all units above; a person's only in the unit's and the next above,
 * because persons are added up nowhere else (DR-20).
 */
export async function figureRowsOf(
  { planId, key, signOff, journal }: LoadedPlan,
  organisation: Organisation,
  plans: Pick<Dependencies['plans'], 'content'>,
): Promise<readonly FigureRow[]> {
  const inForce = inForceOf(signOff);
  const [waitingFor, since] = [waitingForOf(signOff), sinceOf(signOff)];
  const figuresOf = (
    version: number,
    state: PlanFigures['state'],
    contributions: readonly Contribution[],
  ): ShownVersion => ({
    ...key,
    ...{ planId, planNo: planNoOf(key, version), version, state, contributions },
    ...(version === versionOf(signOff) ? { waitingFor, since } : {}),
  });
  const versions: ShownVersion[] = [];
  if (inForce !== null) {
    const text = await plans.content(planId, inForce.version);
    const state = signOff.at === 'closed' ? 'closed' : 'effective';
    versions.push(figuresOf(inForce.version, state, text === null ? [] : contributionsIn(text)));
  }
  if (signOff.at !== 'unsubmitted' && versionOf(signOff) !== inForce?.version) {
    versions.push(figuresOf(versionOf(signOff), stateOf(signOff), []));
  }
  const figures = signOff.at === 'unsubmitted' || signOff.at === 'void' ? null : storedFigures(versions);
  const row = { year: key.period.slice(0, 4), period: key.period, planId, sequence: journal.length, figures };
  return unitsShowing(key, organisation).map((unit) => ({ ...row, unit }));
}

/** By the organisation of the period's last day: domain/02 2.1. */
function unitsShowing(key: PlanKey, organisation: Organisation): readonly string[] {
  const period = readPeriod(key.period);
  if (isRefused(period)) return [key.unit];
  const at = organisationForPeriod(organisation, period);
  const parent = parentOf(at, key.unit);
  const above = key.person === null ? ancestorsOf(at, key.unit) : parent === null ? [] : [parent];
  return [key.unit, ...above.map(({ id }) => id)];
}

/** A plan that passed review says whose it is; one that does not has nothing to add. */
function contributionsIn(text: string): readonly Contribution[] {
  const read = planContributions(JSON.parse(text) as PlanDocument);
  return 'refused' in read ? [] : read.contributions;
}

/** A version as roll-ups know it; the latest one says for whom it waits, and since when it stands as it does. */
type ShownVersion = PlanFigures & { readonly waitingFor?: readonly string[]; readonly since?: string | null };

type StoredFigures = Omit<ShownVersion, 'contributions'> & {
  readonly contributions: readonly (Omit<Contribution, 'state'> & { readonly state: StoredState })[];
};

const storedFigures = (versions: readonly ShownVersion[]): string =>
  JSON.stringify(
    versions.map((version): StoredFigures => ({
      ...version,
      contributions: version.contributions.map((each) => ({ ...each, state: storedState(each.state) })),
    })),
  );

/** How the latest version of a plan stands, without its figures. */
export type ShownStanding = Required<Omit<ShownVersion, 'contributions'>>;

/** Only for what `figureRowsOf` wrote. */
export function restoredStanding({ figures }: FigureRow): ShownStanding | null {
  const versions = figures === null ? [] : (JSON.parse(figures) as readonly StoredFigures[]);
  const latest = versions.at(-1);
  return latest === undefined ? null : { waitingFor: [], since: null, ...latest };
}

/** Only for what `figureRowsOf` wrote. */
export const restoredFigures = ({ figures }: FigureRow): readonly PlanFigures[] =>
  figures === null
    ? []
    : (JSON.parse(figures) as readonly StoredFigures[]).map((version) => ({
        ...version,
        contributions: version.contributions.map((each) => ({ ...each, state: restoredState(each.state) })),
      }));
