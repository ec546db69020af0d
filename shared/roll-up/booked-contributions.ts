import { statesOf } from 'shared/roll-up/build-state';
import type { Contribution } from 'shared/roll-up/contribution';
import { grouped } from 'shared/roll-up/grouped';
import { bookedIn, type Reading } from 'shared/roll-up/plan-rows';
import { bookingBlocks } from 'shared/roll-up/plan-sources';

/** What finance's books add, to the unit or person each row names; rows of the same owner and indicator are one amount. */
export function bookedContributions(reading: Reading): readonly Contribution[] {
  const { document, period } = reading;
  const blocks = bookingBlocks.filter(({ templates }) => templates.includes(document.template));
  const owned = grouped(
    blocks.flatMap((block) => bookedIn(reading, block)),
    ({ unit, person }) => JSON.stringify([unit, person]),
  );
  return [...owned.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const stated = grouped(rows, ({ indicator }) => indicator);
    return statesOf({ stated, listed: new Map() }, { period }).map(([{ code }, state]): Contribution => ({
      ...{ unit: first.unit, person: first.person, indicator: code },
      ...{ period: period.key, basis: 'verified', state },
    }));
  });
}
