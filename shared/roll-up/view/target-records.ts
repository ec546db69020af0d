import { partsOf } from 'shared/calendar/period-parts';
import type { Period } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { amountIn } from 'shared/roll-up/view/figure-records';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import type { Traced } from 'shared/roll-up/view/sources';
import { waitingFor } from 'shared/targets/agreement';
import { natureOf, typedOf, yearOf, type Amount } from 'shared/targets/amount';

type Agreed = ViewMaterial['agreements'][number];

const settled: readonly Agreed['agreement']['state'][] = ['agreed', 'committed', 'formal'];

/**
 * N8: every unit and person with a target, for the period and its parts down to the months: what was issued and agreed
 * on, what is formal, what an effective plan has taken up, and who owns what is open.
 */
export function targetChainRecords(material: ViewMaterial): readonly Traced<'targetChain'>[] {
  const { agreements, units, indicators } = material;
  const known = new Map(agreements.map((each) => [`${each.who} ${each.agreement.target.indicator}`, each]));
  const planning = units.flatMap((unit) =>
    indicators.map((indicator) => ({ who: unit, unit, person: null, indicator })),
  );
  const agreedOn = agreements.map(({ who, unit, person, agreement }) => {
    const { indicator } = agreement.target;
    return { who, unit, person, indicator };
  });
  const nodes = new Map([...planning, ...agreedOn].map((node) => [`${node.who} ${node.indicator}`, node]));
  const periods = [material.period, ...partsWithin(material.period)];
  return [...nodes].flatMap(([key, node]) =>
    periods.flatMap((period) => recordOf(material, node, known.get(key) ?? null, period)),
  );
}

/** Of a year its quarters and months, of a quarter its months. */
function partsWithin(period: Period): readonly Period[] {
  if (period.kind === 'year') return [...partsOf(period, 'quarter'), ...partsOf(period, 'month')];
  return period.kind === 'quarter' ? partsOf(period, 'month') : [];
}

interface Node {
  readonly who: string;
  readonly unit: string;
  readonly person: string | null;
  readonly indicator: string;
}

function recordOf(
  material: ViewMaterial,
  { who, unit, person, indicator }: Node,
  agreed: Agreed | null,
  period: Period,
): readonly Traced<'targetChain'>[] {
  const entry = indicatorOf(indicator);
  const asked = { unit, person, indicator, period: period.key, basis: 'plan' } as const;
  const [own, below] = [material.figure({ ...asked, level: 'own' }), material.figure({ ...asked, level: 'below' })];
  // Nobody stands below a person.
  const [target, composed] = [amountIn(own, entry), person === null ? amountIn(below, entry) : null];
  const agreement = agreed?.agreement ?? null;
  const within = (amount: Amount | null): number | null => amountWithin(material, indicator, amount, period);
  const issued = within(agreement);
  const formal = within(agreement === null ? null : agreement.state === 'formal' ? agreement : agreement.replaces);
  if ([issued, target, composed].every((each) => each === null)) return [];
  return [
    {
      ...{ indicator, who, period: period.key, issued, formal, target, composed },
      agreed: agreement !== null && settled.includes(agreement.state) ? issued : null,
      owner: ownerOf(who, agreement, { formal, target, composed }),
      plans: [...new Set([...own.plans, ...below.plans])],
    },
  ];
}

/** Money in 分, all else as it is; null where the agreement does not reach the period. */
function amountWithin({ monthKeys }: ViewMaterial, indicator: string, amount: Amount | null, period: Period) {
  const nature = natureOf(indicator);
  if (amount === null || nature === null) return null;
  const keys = period.kind === 'month' ? [period.key] : partsWithin(period).map(({ key }) => key);
  const months = monthKeys.flatMap((key, at) => (keys.includes(key) ? [amount.months[at] ?? 0] : []));
  if (months.length === 0) return null;
  const steps = period.kind === 'year' ? amount.value : yearOf(nature, months, months.at(-1) ?? amount.value);
  return nature.measure === 'money' ? steps : typedOf(indicator, steps);
}

/** Before it is formal, whoever is asked; then the node, until a plan carries it and all of it is broken down. */
function ownerOf(
  who: string,
  agreement: Agreed['agreement'] | null,
  { formal, target, composed }: Pick<Traced<'targetChain'>, 'formal' | 'target' | 'composed'>,
): string {
  if (agreement !== null && agreement.state !== 'formal') return waitingFor(agreement)[0] ?? '';
  if (formal !== null && (target === null || target < formal)) return who;
  return target !== null && composed !== null && composed < target ? who : '';
}
