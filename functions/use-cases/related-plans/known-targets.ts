import { fiscalYearOf, readPeriod, type Period } from 'shared/calendar/period';
import { comparePeriods } from 'shared/calendar/period-order';
import { contains, enclosing } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { IssuedTarget as PrefilledTarget, KnownBeforePlanning, KnownHistory } from 'shared/plan/prefill-known';
import { fenPer } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import type { IssuedTarget } from 'functions/ports/planning';

export type KnownTargets = Pick<KnownBeforePlanning, 'targets' | 'history'>;

/** The year whose issued targets a plan of this period may need: its own and what came before it. */
export const yearOf = (period: Period): string => (period.kind === 'span' ? period.key : enclosing(period, 'year').key);

interface Issued extends IssuedTarget {
  readonly of: Period;
}

/** The year's issued targets as the sheet of one period starts with them: 分 become 万元, months a quarter. */
export function knownTargets(issued: readonly IssuedTarget[], period: Period, head: string): KnownTargets {
  const dated = issued.flatMap((target): readonly Issued[] => {
    const of = readPeriod(target.period, fiscalYearOf(period));
    return isRefused(of) ? [] : [{ ...target, of }];
  });
  const indicators = [...new Set(dated.map(({ indicator }) => indicator))];
  const known = indicators.flatMap((indicator) => {
    const own = dated.filter((target) => target.indicator === indicator);
    const now = issuedFor(own, period);
    return now === null ? [] : [{ now, before: beforeIn(own, period) }];
  });
  return {
    targets: known.map(({ now, before }) => targetOf(now, before, head)),
    history: known.flatMap(({ now }) => historyOf(now)),
  };
}

const addsUp = (indicator: string): boolean => indicatorOf(indicator)?.acrossTime === 'sum';

/** What was issued for exactly this period; failing that, from its parts: added up, or the last where it carries on. */
function issuedFor(targets: readonly Issued[], period: Period): Issued | null {
  const exact = targets.find(({ of }) => of.key === period.key);
  if (exact !== undefined) return exact;
  const parts = inOrder(targets.filter(({ of }) => contains(period, of)));
  const last = parts.at(-1);
  if (last === undefined) return null;
  const { indicator } = last;
  const { history: _, ...plain } = last;
  if (!addsUp(indicator)) return indicatorOf(indicator)?.acrossTime === 'last' ? plain : null;
  const previous = parts.every((part) => part.previous !== null) ? sumOf(parts, 'previous') : null;
  return { ...plain, of: period, period: period.key, target: sumOf(parts, 'target'), previous };
}

/** Targets of the year's earlier periods of the same kind; null for what carries its last value on. */
function beforeIn(targets: readonly Issued[], period: Period): number | null {
  const earlier = targets.filter(({ of }) => of.kind === period.kind && comparePeriods(of, period) < 0);
  const [first] = earlier;
  return first === undefined || !addsUp(first.indicator) ? null : sumOf(earlier, 'target');
}

const inOrder = (targets: readonly Issued[]): readonly Issued[] =>
  [...targets].sort((one, other) => comparePeriods(one.of, other.of));

const sumOf = (targets: readonly Issued[], member: 'target' | 'previous'): number =>
  targets.reduce((sum, target) => sum + (target[member] ?? 0), 0);

const targetOf = ({ indicator, target, owner }: Issued, before: number | null, head: string): PrefilledTarget => ({
  indicator,
  value: shown(indicator, target),
  owner: owner ?? head,
  ...(before === null ? {} : { before: shown(indicator, before) }),
});

function historyOf({ indicator, previous, history }: Issued): readonly KnownHistory[] {
  const inSheet = (value: number | null): number | null => (value === null ? null : shown(indicator, value));
  if (history === undefined) {
    return previous === null ? [] : [{ indicator, lastYears: [shown(indicator, previous), null, null] }];
  }
  const [one, two, three] = history.lastYears;
  const { budget, industryGrowth, benchmarkGrowth } = history;
  return [
    {
      indicator,
      lastYears: [inSheet(one), inSheet(two), inSheet(three)],
      ...(budget === null ? {} : { budget: shown(indicator, budget) }),
      ...(industryGrowth === null ? {} : { industryGrowth }),
      ...(benchmarkGrowth === null ? {} : { benchmarkGrowth }),
    },
  ];
}

/** Targets are issued in 分; the sheet speaks 万元. */
const shown = (indicator: string, value: number): number =>
  indicatorOf(indicator)?.unit.kind === 'money' ? value / fenPer['万元'] : value;
