import { found, type Found } from 'shared/follow-through/reminders/reminder';
import { rowsOfBlock, type UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import { indicatorOf } from 'shared/indicator/catalogue';
import { thresholdOf } from 'shared/indicator/threshold';
import { exactFrom } from 'shared/quantity/decimal';
import { compareRatios, fraction, minus, over, times, whole, wholeFrom, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { deviationOf } from 'shared/roll-up/deviation';
import { figureOf, gap, type Figure } from 'shared/roll-up/figure';
import { broughtUp, indicatorIn, laneOf, stateAt, type Lane, type UnitFigures } from 'shared/roll-up/unit-figures';

type Spell = keyof UnitFacts['figures'];

function figureIn(figures: UnitFigures | null, lane: Lane, code: string): Figure {
  const entry = indicatorOf(code);
  if (figures === null || entry === undefined) return gap('not-planned');
  return figureOf(stateAt(broughtUp(figures), lane, code), entry);
}

const valueOf = (facts: UnitFacts, spell: Spell, lane: Lane, code: string): Ratio | null => {
  const figure = figureIn(facts.figures[spell], lane, code);
  return figure.kind === 'gap' ? null : figure.value;
};

const percent = (share: Ratio): number => Number(wholeFrom(times(share, whole(100))));
const isBelow = (one: Ratio, other: Ratio): boolean => compareRatios(one, other) < 0;

const aboutFigure = (facts: UnitFacts, code: string, degree: number, spell: Spell = 'month'): Found =>
  found({ about: `${code} ${spell} ${facts.closedMonth}`, indicator: code, degree });

const adverseIn = (facts: UnitFacts, spell: Spell, code: string): Ratio | null => {
  const entry = indicatorOf(code);
  if (entry === undefined) return null;
  const [plan, actual] = (['plan', 'actual'] as const).map((lane) => figureIn(facts.figures[spell], lane, code));
  return deviationOf(plan ?? gap('not-planned'), actual ?? gap('not-planned'), entry.direction)?.adverse ?? null;
};

/** RM-11: the band is not far off where it is 1, 2 or 3: watch, warning, serious (7.3). */
export const bandDegrees = { normal: 0, watch: 1, warning: 2, serious: 3 } as const;

/** RM-11: indicators of the closed month that went the wrong way, by band. */
export function deviations(facts: UnitFacts): readonly Found[] {
  const month = facts.figures.month;
  if (month === null) return [];
  const reported = new Set([...broughtUp(month).keys()].filter((key) => laneOf(key) === 'actual').map(indicatorIn));
  return [...reported].flatMap((code) => {
    const entry = indicatorOf(code);
    if (entry === undefined) return [];
    const [plan, actual] = [figureIn(month, 'plan', code), figureIn(month, 'actual', code)];
    const deviation = deviationOf(plan, actual, entry.direction, adverseIn(facts, 'before', code));
    const degree = bandDegrees[deviation?.band ?? 'normal'];
    return degree === 0 ? [] : [aboutFigure(facts, code, degree)];
  });
}

/** RM-12: revenue of the closed month short of its plan, and no plan that says how the gap is filled. */
export function openGaps(facts: UnitFacts): readonly Found[] {
  const [plan, actual] = [valueOf(facts, 'month', 'plan', 'REV_CY'), valueOf(facts, 'month', 'actual', 'REV_CY')];
  if (plan === null || actual === null || !isBelow(actual, plan)) return [];
  const isFilled = facts.plans.some(({ template, isInForce }) => template === 'T-GAP' && isInForce);
  return isFilled ? [] : [aboutFigure(facts, 'REV_CY', 1)];
}

/** Five points behind the share of the year that is over (9.2). */
const behindBy = fraction(5n, 100n);

/** RM-13: how many points the year's revenue is behind the share of the year that is over. */
export function yearBehind(facts: UnitFacts): readonly Found[] {
  const [plan, actual] = [valueOf(facts, 'year', 'plan', 'REV_CY'), valueOf(facts, 'year', 'actual', 'REV_CY')];
  if (plan === null || actual === null) return [];
  const attained = over(actual, plan);
  if (isRefused(attained) || !isBelow(attained, minus(facts.elapsed, behindBy))) return [];
  return [aboutFigure(facts, 'REV_CY', percent(minus(facts.elapsed, attained)), 'year')];
}

const limitOf = (code: string): Ratio | null => {
  const exact = exactFrom(thresholdOf(code)?.value ?? Number.NaN);
  return isRefused(exact) ? null : exact;
};

/** A drop of the score by so much is told of, whatever the score (9.2). */
const mostDrop = fraction(2n, 10n);

/** RM-15 */
export function lowSatisfaction(facts: UnitFacts): readonly Found[] {
  const [now, before] = [valueOf(facts, 'month', 'actual', 'CSAT'), valueOf(facts, 'before', 'actual', 'CSAT')];
  const least = limitOf('CSAT');
  if (now === null || least === null) return [];
  const dropped = before !== null && isBelow(mostDrop, minus(before, now));
  return isBelow(now, least) || dropped ? [aboutFigure(facts, 'CSAT', 1)] : [];
}

/** RM-16 */
export function longCycle(facts: UnitFacts): readonly Found[] {
  const [now, most] = [valueOf(facts, 'month', 'actual', 'CYCLE'), limitOf('CYCLE')];
  return now !== null && most !== null && isBelow(most, now) ? [aboutFigure(facts, 'CYCLE', 1)] : [];
}

/** RM-17: of the saving wanted a smaller share is reached than of the year is over. */
export function savingBehind(facts: UnitFacts): readonly Found[] {
  const now = valueOf(facts, 'year', 'actual', 'COST_SAVE');
  if (now === null || !isBelow(now, facts.elapsed)) return [];
  return [aboutFigure(facts, 'COST_SAVE', percent(minus(facts.elapsed, now)), 'year')];
}

/** RM-18 */
export function trainingBehind(facts: UnitFacts): readonly Found[] {
  const behind = adverseIn(facts, 'month', 'TRAIN_COV') ?? adverseIn(facts, 'year', 'TRAIN_COV');
  return behind === null || compareRatios(behind, zero) <= 0 ? [] : [aboutFigure(facts, 'TRAIN_COV', percent(behind))];
}

const closedStates: readonly string[] = ['answered', 'closed'];

/** RM-21: a risk somebody calls triggered, or whose indicator has passed its threshold in the closed month. */
export const triggeredRisks = (facts: UnitFacts): readonly Found[] =>
  rowsOfBlock(facts, 'RSK', 'rno').flatMap((row) => {
    const limit = row.number('trigVal');
    const now = valueOf(facts, 'month', 'actual', row.text('trigInd'));
    const passed = limit !== null && now !== null && isPassed(row.text('trigInd'), now, limit);
    if (closedStates.includes(row.text('state')) || (row.text('state') !== 'triggered' && !passed)) return [];
    const { planId } = row.plan;
    return [
      found({
        ...{ about: `${planId} ${row.text('rno')}`, planId, what: row.text('desc'), owner: row.text('owner') },
        ...{ day: row.date('lastCheck'), degree: 0 },
      }),
    ];
  });

/** On the bad side of the threshold: of what should grow below it, of what should fall above it. */
function isPassed(code: string, now: Ratio, limit: Ratio): boolean {
  const compared = compareRatios(now, limit);
  return indicatorOf(code)?.direction === 'down' ? compared > 0 : compared < 0;
}
