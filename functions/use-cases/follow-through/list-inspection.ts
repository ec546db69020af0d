import type { InspectionItem, InspectionView } from 'shared/contract/rectifications';
import { weekOf } from 'shared/calendar/period';
import { inspected, type Inspected } from 'shared/follow-through/inspection/inspection';
import { isSettled, type SourcePlace } from 'shared/follow-through/rectification/rectification';
import { subtreeOf } from 'shared/organisation/tree';
import { canonical } from 'shared/plan/canonical';
import type { Dependencies } from 'functions/ports/dependencies';
import type { RectificationHead } from 'functions/ports/rectifications';
import { namesOf, type Names } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { inParallel } from 'functions/use-cases/figures/read-figures';
import { readUnitFacts, type FactPorts } from 'functions/use-cases/follow-through/read-unit-facts';
import { mayInspect, recentHeads } from 'functions/use-cases/follow-through/rectification/list-rectifications';

/** Units of one answer: three reads each. */
const mostUnits = 60;

/** EV-20: what is missing, late or far off in a unit and those below it, and what was opened for it. */
export async function listInspection(
  ports: FactPorts & Pick<Dependencies, 'rectifications'>,
  caller: Caller,
  unit: string,
): Promise<InspectionView | Refused> {
  if (!caller.view.hasUnit(unit)) return refuse('unknown-unit', { unit });
  if (!mayInspect(unit, caller)) return refuse('may-not-see');
  const below = subtreeOf(caller.at, unit);
  const units = below.slice(0, mostUnits).map(({ id }) => id);
  const [rules, heads] = await Promise.all([ports.settings.rules(), recentHeads(ports, caller)]);
  const on = { ...caller, rectifications: [] };
  const open = heads.filter(({ rectification }) => !isSettled(rectification));
  const names = namesOf(caller.organisation);
  const items = await inParallel(units, async (each) => {
    const facts = await readUnitFacts(ports, on, each, rules);
    return inspected(facts).map((item) => itemOf(item, each, facts.closedMonth, open, names));
  });
  return {
    ...{ unit: names.unit(unit), week: weekOf(caller.today).key, isWhole: units.length === below.length },
    items: items.flat(),
  };
}

function itemOf(
  of: Inspected,
  unit: string,
  period: string,
  open: readonly RectificationHead[],
  names: Names,
): InspectionItem {
  const { kind, about, planId, what, indicator, day, degree, owner } = of;
  const place = placeOf(of, period);
  const opened = open.find(
    ({ rectification }) => rectification.unit === unit && place !== null && isAbout(rectification, place),
  );
  return {
    ...{ key: `${kind} ${unit} ${about}`, kind, unit: names.unit(unit), planId, what, indicator, period, day, degree },
    ...{ place, rectification: opened?.id ?? null },
    owner: owner === null ? null : names.person(owner),
  };
}

function placeOf({ kind, about, planId, indicator }: Inspected, period: string): SourcePlace | null {
  if (indicator !== null) return { in: 'figures', indicator, period };
  if (planId === null) return null;
  return kind === 'plan'
    ? { in: 'plan', planId, block: null, row: null }
    : { in: 'plan', planId, block: 'TASK', row: about };
}

/** Opened from here, or by the service for the same figure. */
function isAbout({ source, measured }: RectificationHead['rectification'], place: SourcePlace): boolean {
  if (source.place !== null && canonical(source.place) === canonical(place)) return true;
  return place.in === 'figures' && measured?.indicator === place.indicator && measured.period === place.period;
}
