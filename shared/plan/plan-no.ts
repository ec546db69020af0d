import { grainsOf } from 'shared/template/template';
import { readPeriod } from 'shared/calendar/period';
import { planIdOf, planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { kindOf } from 'shared/template/kinds';

/** A plan, and the version its number names; null where only its id was given. */
export interface NamedPlan {
  readonly key: PlanKey;
  readonly version: number | null;
}

const numberPattern = /^([A-Z]{3,4})-(.+)-v([1-9][0-9]{0,5})$/;
const levels = ['', '-D', '-P'] as const;

/**
 * The plans a text can name: a plan id, or a plan number as people quote it (`MON-BIZ1-2026M03-v2`). A number leaves out
 * whose level its kind is and may be read in several ways where ids hold a dash, so there can be more than one.
 */
export function plansNamed(text: string): readonly NamedPlan[] {
  const byId = planKeyOf(text);
  if (byId !== null) return [{ key: byId, version: null }];
  const [, kind = '', middle = '', no = ''] = numberPattern.exec(text) ?? [];
  const parts = middle.split('-');
  const version = Number(no);
  return levels
    .map((level): `T-${string}` => `T-${kind}${level}`)
    .filter((template) => kindOf(template) !== undefined)
    .flatMap((template) =>
      divisions(parts).map(([unit, period, person]): NamedPlan => ({
        key: { template, unit, period, person },
        version,
      })),
    )
    .filter(({ key }) => (kindOf(key.template)?.level === 'person') === (key.person !== null))
    .filter(({ key }) => planIdOf(key) !== null && fitsGrain(key) && planNoOf(key, version) === text);
}

function fitsGrain({ template, period }: PlanKey): boolean {
  const [of, read] = [kindOf(template), readPeriod(period)];
  return !isRefused(read) && of !== undefined && grainsOf(of).some((grain) => grain === read.kind);
}

/** Unit, period and person, however many dashes each holds. */
function divisions(parts: readonly string[]): readonly (readonly [string, string, string | null])[] {
  const found: (readonly [string, string, string | null])[] = [];
  for (let first = 1; first < parts.length; first += 1) {
    for (let second = first + 1; second <= parts.length; second += 1) {
      const [unit, period, person] = [parts.slice(0, first), parts.slice(first, second), parts.slice(second)];
      found.push([unit.join('-'), period.join('-'), person.length === 0 ? null : person.join('-')]);
    }
  }
  return found;
}
