import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { indicators } from 'shared/indicator/catalogue';
import { periodTree, type PeriodTree } from 'shared/organisation/period-tree';
import { isRefused } from 'shared/quantity/refusal';
import { cellOf } from 'shared/roll-up/cell';
import { emptyCoverage } from 'shared/roll-up/coverage';
import { fullCredit } from 'shared/roll-up/figure-state';
import { vectorOf, type Column, type RollUpColumns, type RollUpGap } from 'shared/roll-up/roll-up-columns';
import type { Coverage, Lane } from 'shared/roll-up/unit-figures';
import { restoredCoverage, type StoredUnit } from 'shared/roll-up/unit-figures-text';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { withinRights } from 'functions/use-cases/figures/composed-rights';
import { besideFigures, noneBeside, type Beside } from 'functions/use-cases/figures/beside-figures';
import { readChildren, readStoredUnit, readWithin } from 'functions/use-cases/figures/read-figures';
import { standingGap, unitIndex, type Kept, type UnitIndex } from 'functions/use-cases/figures/unit-index';

export interface RollUpOptions {
  /** `all`: the whole subtree; inner units are read a few at a time. */
  readonly below: 'children' | 'all';
  /** Figures from the year's beginning, and of the year before. */
  readonly beside: readonly ('to-date' | 'last-year')[];
}

export const usualRollUp: RollUpOptions = { below: 'children', beside: [] };

/**
 * RU-01: a unit and those below it, every indicator any of them has planned or reported. Units of the management side
 * show once they have a plan. One range read for what is below, and one row for the unit itself.
 */
export async function rollUp(
  ports: Pick<Dependencies, 'figures' | 'clock' | 'settings'>,
  caller: Caller,
  unit: string,
  periodKey: string,
  { below, beside }: RollUpOptions = usualRollUp,
): Promise<RollUpColumns | Refused> {
  const period = readPeriod(periodKey, caller.at.fiscal);
  if (isRefused(period)) return refuse('unknown-period');
  const tree = periodTree(caller.organisation, period);
  if (!tree.hasUnit(unit) && !caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayRollUp(caller.person, unit, caller.view)) return refuse('may-not-see');

  const [own, children, isReorganising, rules] = await Promise.all([
    readStoredUnit(ports, caller.organisation, unit, period),
    below === 'all'
      ? readWithin(ports, caller.organisation, unit, period)
      : readChildren(ports, caller.organisation, unit, period),
    ports.settings.isReorganising(),
    ports.settings.rules(),
  ]);
  const { leastContributors: least } = rules.policy;
  const readable = (of: string, stored: StoredUnit | null): StoredUnit | null =>
    withinRights(caller, { unit: of, period: period.key }, stored, { effective: stored?.coverage[1] ?? 0, least });
  const shownChildren = children.filter(
    (child) => child.stored !== null || child.unit.side !== 'management' || tree.childrenOf(child.unit.id).length > 0,
  );
  const rows: readonly UnitRow[] = [
    { unit, parent: null, isEnded: tree.isEnded(unit), stored: readable(unit, own) },
    ...shownChildren.map((child) => ({
      unit: child.unit.id,
      parent: 'parent' in child ? (child.parent as string) : unit,
      isEnded: child.isEnded,
      stored: readable(child.unit.id, child.stored),
    })),
  ];
  const places = new Map(rows.map((row, place) => [row.unit, place]));
  const asked = { caller, unit, period, units: rows.map((row) => row.unit), kinds: beside, least };
  const more = beside.length === 0 ? noneBeside : await besideFigures(ports, asked);
  return answerFrom({ ports, caller, period, tree, rows, places, more, isReorganising, below });
}

interface UnitRow {
  readonly unit: string;
  readonly parent: string | null;
  readonly isEnded: boolean;
  readonly stored: StoredUnit | null;
}

interface Answering {
  readonly ports: Pick<Dependencies, 'clock'>;
  readonly caller: Caller;
  readonly period: Period;
  readonly tree: PeriodTree;
  readonly rows: readonly UnitRow[];
  readonly places: ReadonlyMap<string, number>;
  readonly more: Beside;
  readonly isReorganising: boolean;
  readonly below: RollUpOptions['below'];
}

function answerFrom(answering: Answering): RollUpColumns {
  const { ports, caller, period, tree, rows, places, more, isReorganising, below } = answering;
  const names = namesOf(caller.organisation);
  const hidden = hiddenLanes(period, caller.today);
  const indexes = rows.map(({ stored }) => unitIndex(stored, hidden));
  const has = new Set(indexes.flatMap((index) => [...index.indicators]));
  const shown = indicators.filter(({ code }) => has.has(code));
  const column = (cell: (index: UnitIndex, code: string) => Kept): Column =>
    shown.map((entry) =>
      vectorOf(
        indexes.map((index) => {
          const kept = cell(index, entry.code);
          return typeof kept === 'object' && kept !== null ? cellOf(kept, entry) : kept;
        }),
      ),
    );
  const whole = rows[0]?.stored ?? null;
  return {
    unit: names.unit(rows[0]?.unit ?? ''),
    period: period.key,
    asOf: ports.clock.now(),
    units: rows.map((row) => names.unit(row.unit)),
    parents: rows.map(({ parent }) => (parent === null ? null : (places.get(parent) ?? null))),
    ended: rows.flatMap(({ isEnded }, place) => (isEnded ? [place] : [])),
    hasMore:
      below === 'all'
        ? []
        : rows.flatMap(({ unit }, place) => (place > 0 && tree.childrenOf(unit).length > 0 ? [place] : [])),
    indicators: shown.map(({ code }) => code),
    columns: {
      plan: column((index, code) => index.plan(code)),
      composed: column((index, code) => index.composed(code)),
      submitted: column((index, code) => index.submitted(code)),
      actual: column((index, code) => index.actual(code)),
      verified: column((index, code) => index.verified(code)),
      ...more.columns(shown),
    },
    plans: indexes.map(({ plans }) => plans),
    planOf: shown.map(({ code }) => uniform(indexes.map((index) => index.planOf(code)))),
    coverage: rows.map((row) => {
      const { expected, effective, submitted, parts } = coverageIn(row, period, caller);
      return [expected, effective, submitted, parts?.known ?? null, parts?.of ?? null];
    }),
    gaps: rows.flatMap((row) => gapIn(row, period, tree).map((gap) => ({ unit: names.unit(row.unit), ...gap }))),
    unverified: whole === null ? 0 : restoredCoverage(whole.coverage).unverified,
    claims: (whole?.claims ?? []).map(([indicator, key, credit]) => ({
      ...{ indicator, key },
      share: Number((BigInt(credit) * 10_000n) / fullCredit) / 10_000,
    })),
    isReorganising,
  };
}

const uniform = (places: readonly (number | null)[]): readonly (number | null)[] | number | null => {
  const [first = null] = places;
  return places.every((place) => place === first) ? first : places;
};

/** What was achieved in a month, week or day counts once it is over (domain/08 8.1). */
export const hiddenLanes = (period: Period, today: IsoDate): readonly Lane[] =>
  ['month', 'week', 'day'].includes(period.kind) && lastDay(period) > today ? ['actual', 'verified'] : [];

const coverageIn = ({ stored, unit }: UnitRow, period: Period, { organisation }: Caller): Coverage =>
  stored === null
    ? emptyCoverage({ unit, period, treeOf: (each) => periodTree(organisation, each) })
    : restoredCoverage(stored.coverage);

/** A unit with nobody below that should have a plan in force and has none. */
function gapIn({ stored, unit }: UnitRow, period: Period, tree: PeriodTree): readonly Omit<RollUpGap, 'unit'>[] {
  if (tree.childrenOf(unit).length > 0 || (stored === null && tree.unitOf(unit)?.side === 'management')) return [];
  const gap = standingGap(stored, period.key);
  return gap.reason === 'not-planned' ? [] : [gap];
}
