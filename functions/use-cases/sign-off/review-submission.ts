import { enteredCalendar } from 'shared/calendar/working-days';
import { limits } from 'shared/contract/limits';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { findingKey, type Finding } from 'shared/review/finding';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import type { Planned } from 'shared/related-plans/planned';
import { mayBeWaived, openErrors, type Waiver } from 'shared/review/waiver';
import type { GivenReason } from 'shared/sign-off/event';
import type { Lists } from 'shared/template/list';
import type { CompanyRules } from 'functions/ports/settings';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** Why all warnings of a rule stand. */
export interface RuleReason {
  readonly rule: string;
  readonly text: string;
}

export interface Reviewed {
  /** Warnings left standing. */
  readonly warnings: number;
  /** Each with its reason; one that was given for a rule stands with each of its warnings. */
  readonly reasons: readonly GivenReason[];
  /** Errors the preparer asks the head to let stand. */
  readonly waivers: readonly Waiver[];
}

export interface ToReview {
  readonly key: PlanKey;
  readonly document: PlanDocument;
  /** Characters of the document in canonical form. */
  readonly size: number;
  readonly reasons: readonly (GivenReason | RuleReason)[];
  readonly waivers: readonly GivenReason[];
  readonly planned: Planned;
  readonly lists: Lists;
  readonly rules: Pick<CompanyRules, 'review' | 'calendar' | 'fiscal'>;
}

/** The same rules as in the pane, once more where they cannot be switched off: errors block, warnings want a reason. */
export async function reviewSubmission(
  { reviewer }: Pick<Dependencies, 'reviewer'>,
  caller: Caller,
  { key, document, size, reasons, waivers, planned, lists, rules }: ToReview,
): Promise<Reviewed | Refused> {
  const knowledge = {
    today: caller.today,
    lists: keptLists(lists),
    settings: rules.review,
    workingDays: enteredCalendar(rules),
    planned: inMoneyUnitOf(document.header, planned),
    actor: { person: caller.person, units: [key.unit], people: key.person === null ? [] : [key.person] },
  };
  const findings = await reviewer.review({ document, knowledge, size });
  if (findings === 'too-busy') return refuse('busy');
  const enough = <Given extends { readonly text: string }>(given: readonly Given[]): readonly Given[] =>
    given.filter(({ text }) => [...text.trim()].length >= rules.review.leastReason);
  const asked = waiversFor(findings, reasonsByKey(enough(waivers)), caller.person);
  const errors = openErrors(findings, asked);
  if (errors.length > 0) return refuseFor('findings-block', errors);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const one = reasons.filter((each) => 'findingKey' in each);
  const given = reasonsByKey(enough(one));
  const ofRule = new Map(enough(reasons.filter((each) => 'rule' in each)).map(({ rule, text }) => [rule, text.trim()]));
  const silent = warnings.filter((finding) => !given.has(findingKey(finding)));
  const unexplained = silent.filter(({ rule }) => !ofRule.has(rule));
  if (unexplained.length > 0) return refuseFor('reasons-missing', unexplained);
  const shared = silent.map((finding) => ({ findingKey: findingKey(finding), text: ofRule.get(finding.rule) ?? '' }));
  return { warnings: warnings.length, reasons: [...one, ...shared], waivers: asked };
}

/** An answer names so many findings at most; whoever has more mends the first ones and asks again. */
const refuseFor = (code: 'findings-block' | 'reasons-missing', findings: readonly Finding[]): Refused => ({
  refused:
    findings.length <= limits.findings
      ? { code, findings }
      : { code, findings: findings.slice(0, limits.findings), facts: { findings: findings.length } },
});

/** What is asked for an error that does not stand, or that nobody may waive, is left out. */
const waiversFor = (findings: readonly Finding[], asked: ReadonlyMap<string, string>, by: string): readonly Waiver[] =>
  findings.filter(mayBeWaived).flatMap((finding): readonly Waiver[] => {
    const key = findingKey(finding);
    const reason = asked.get(key);
    return reason === undefined ? [] : [{ findingKey: key, by, reason }];
  });

/** The first reason given for each finding that is named; a blank one counts for nothing. */
function reasonsByKey(reasons: readonly GivenReason[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const { findingKey: key, text } of reasons) {
    if (text.trim() !== '' && !byKey.has(key)) byKey.set(key, text.trim());
  }
  return byKey;
}

/** A list the company does not keep knows nothing, so nothing can be missing from it. */
const keptLists = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0));
