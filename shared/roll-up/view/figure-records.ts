import { firstDay } from 'shared/calendar/period-bounds';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { shownNumber } from 'shared/quantity/decimal';
import type { Basis } from 'shared/roll-up/contribution';
import { figureOf } from 'shared/roll-up/figure';
import type { ViewFigure, ViewMaterial } from 'shared/roll-up/view/material';
import type { Traced } from 'shared/roll-up/view/sources';
import type { View } from 'shared/roll-up/view/view';

/** A unit's own figure of the period; where it has none, what the level below adds up to. */
export const bestFigure = (
  material: ViewMaterial,
  unit: string,
  indicator: string,
  basis: Basis,
  period: Period = material.period,
): ViewFigure => material.figure({ unit, person: null, indicator, period: period.key, basis, level: 'best' });

/** Enough for every step a figure is kept in. */
const decimals = 6;

/** The number a record carries: money in 分, rates as shares of one; null for a gap. */
export function amountIn({ state }: ViewFigure, entry: Indicator | undefined): number | null {
  const figure = entry === undefined ? null : figureOf(state, entry);
  return figure?.kind === 'known' ? shownNumber(figure.value, decimals) : null;
}

/** Figures as the view's rows want them: by unit, person, indicator and period, whatever of these it names. */
export function figureRecords(material: ViewMaterial, view: View): readonly Traced<'figures'>[] {
  const shown = indicatorsOf(view, material);
  const periods = periodsOf(view, material.period);
  const owners = ownersOf(view, material);
  const comparesLevels = readsBelow(view);
  const bases = basesOf(view);
  return owners.flatMap(({ unit, person }) =>
    shown.flatMap((indicator) =>
      periods.flatMap(({ key: period }) => {
        const asked = bases.flatMap((basis) =>
          levelsOf(comparesLevels, person).map((level) => ({ unit, person, indicator, period, basis, level })),
        );
        const records = asked.map((each) => {
          const { state, reason, isPartial, plans } = material.figure(each);
          const level = each.level === 'below' ? ('below' as const) : ('own' as const);
          return { ...each, level, state, reason, isPartial, plans };
        });
        // A row where nobody planned or did anything would only be in the way.
        return records.some(({ state }) => state.kind !== 'nothing') ? records : [];
      }),
    ),
  );
}

const levelsOf = (comparesLevels: boolean, person: string | null): readonly ('own' | 'below' | 'best')[] =>
  person !== null ? ['own'] : comparesLevels ? ['own', 'below'] : ['best'];

function ownersOf(view: View, material: ViewMaterial): readonly { unit: string; person: string | null }[] {
  if (view.rows.includes('person')) {
    return material.units.flatMap((unit) => material.personsOf(unit).map((person) => ({ unit, person })));
  }
  if (!view.rows.includes('unit')) return [{ unit: material.unit, person: null }];
  const units = readsBelow(view) ? material.units : material.lastUnits;
  return units.map((unit) => ({ unit, person: null }));
}

const readsBelow = ({ columns }: View): boolean =>
  columns.some(({ formula }) => formula.is === 'figure' && formula.level === 'below');

const basesOf = ({ columns }: View): readonly Basis[] => [
  ...new Set(columns.flatMap(({ formula }) => (formula.is === 'figure' ? [formula.basis] : []))),
];

/** Named by the columns; failing that, all that anybody plans, or only those the view is about. */
function indicatorsOf({ columns, about }: View, { indicators }: ViewMaterial): readonly string[] {
  const named = columns.flatMap(({ formula }) =>
    formula.is === 'figure' && formula.indicator !== null ? [formula.indicator] : [],
  );
  if (named.length > 0) return [...new Set(named)].filter((code) => indicatorOf(code) !== undefined);
  return about === undefined ? indicators : indicators.filter((code) => code.startsWith(about));
}

const addsUp = ({ columns }: View): boolean =>
  columns.some(({ formula }) => formula.is === 'figure' && formula.cumulative);

/**
 * What a period is looked at in: years of a span, months of a year or quarter. Where figures add up over time, a month
 * is looked at with those before it in its year.
 */
export function periodsOf(view: View, period: Period): readonly Period[] {
  if (!view.rows.includes('period')) return [period];
  if (addsUp(view) && period.kind === 'month')
    return partsOf(enclosing(period, 'year'), 'month').filter((each) => firstDay(each) <= firstDay(period));
  switch (period.kind) {
    case 'span':
      return partsOf(period, 'year');
    case 'year':
    case 'quarter':
      return partsOf(period, 'month');
    case 'month':
    case 'week':
    case 'day':
      return [period];
  }
}
