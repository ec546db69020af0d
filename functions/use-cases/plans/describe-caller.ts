import { next, previous } from 'shared/calendar/period-order';
import { day, inFiscalYear, span, type Period } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import type { Me, Named, PlanChoice } from 'shared/contract/answers';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { mayRollUp } from 'shared/sign-off/may-roll-up';
import { chainRuleOf } from 'shared/sign-off/chains';
import { isSwitchedOn, type Packs } from 'shared/sign-off/records/packs';
import type { CompanyPolicy } from 'shared/sign-off/policy';
import { grainsOf, type PeriodGrain, type Template } from 'shared/template/template';
import { looksBack } from 'shared/template/kinds';
import { allTemplates } from 'shared/template/templates';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';

/** Years of a 3+3 plan. */
const spanYears = 6;

/** The caller, the plans they may write, the roll-ups they may pull, and the company's rules for their pane. */
export function describeCaller(caller: Caller, { review, calendar, fiscal, chains, packs, policy }: CompanyRules): Me {
  const { person, view, at, organisation } = caller;
  const names = namesOf(organisation);
  const home = view.homeOf(person);
  const units = [...at.units.values()].sort((one, other) => one.level - other.level).map(({ id }) => id);
  return {
    person: names.person(person),
    unit: home === null ? { id: '', zh: '', en: '' } : names.unit(home),
    roles: view.rolesOf(person),
    today: caller.today,
    mayPlan: allTemplates
      .filter(({ id }) => chainRuleOf(id, chains) !== null)
      .flatMap((each) => choicesOf(each, caller, units, packs)),
    mayRollUp: units.filter((unit) => mayRollUp(person, unit, view)).map((unit): Named => names.unit(unit)),
    rules: { review, calendar, fiscal, wording: wordingOf(policy) },
  };
}

const wordingOf = ({ shortestComment, shortestRevisionReason, shortestAnswer }: CompanyPolicy) => ({
  ...{ shortestComment, shortestRevisionReason, shortestAnswer },
});

function choicesOf(template: Template, caller: Caller, units: readonly string[], packs: Packs): readonly PlanChoice[] {
  const { person: id, view, organisation } = caller;
  const names = namesOf(organisation);
  const person = template.level === 'person' ? id : null;
  return units
    .filter((unit) => isSwitchedOn(template.id, unit, packs, view))
    .map((unit) => ({
      template: template.id,
      unit: names.unit(unit),
      person: person === null ? null : names.person(person),
      periods: grainsOf(template)
        .flatMap((grain) => periodsFrom(grain, caller, looksBack(template.id)).map(({ key }) => key))
        .filter((period) => mayPrepare(id, { template: template.id, unit, period, person }, view)),
    }))
    .filter(({ periods }) => periods.length > 0);
}

/**
 * The period about to begin first, because plans are made before it does; then the running one and the next but one. What
 * tells how a period went begins with the running one and the one before.
 */
function periodsFrom(grain: PeriodGrain, { today: date, at }: Caller, isBack: boolean): readonly Period[] {
  const today = inFiscalYear(day(date), at.fiscal);
  if (grain === 'span') {
    const { year } = enclosing(today, 'year');
    return [year + 1, year].map((first) => span(first, first + spanYears - 1));
  }
  const now: Period = grain === 'day' ? today : enclosing(today, grain);
  return isBack ? [now, previous(now), next(now)] : [next(now), now, next(next(now)), previous(now)];
}
