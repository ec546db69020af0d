import { enteredCalendar } from 'shared/calendar/working-days';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { findingKey, type Finding } from 'shared/review/finding';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import type { Planned } from 'shared/related-plans/planned';
import { reviewPlan } from 'shared/review/review';
import { mayBeWaived, openErrors, type Waiver } from 'shared/review/waiver';
import type { GivenReason } from 'shared/sign-off/event';
import type { Lists } from 'shared/template/list';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Refused } from 'functions/use-cases/caller/refusal';

export interface Reviewed {
  /** Warnings left standing, each with its reason. */
  readonly warnings: number;
  /** Errors the preparer asks the head to let stand. */
  readonly waivers: readonly Waiver[];
}

export interface ToReview {
  readonly key: PlanKey;
  readonly document: PlanDocument;
  readonly reasons: readonly GivenReason[];
  readonly waivers: readonly GivenReason[];
  readonly planned: Planned;
  readonly lists: Lists;
  readonly rules: Pick<CompanyRules, 'review' | 'calendar'>;
}

/** The same rules as in the pane, once more where they cannot be switched off: errors block, warnings want a reason. */
export function reviewSubmission(
  caller: Caller,
  { key, document, reasons, waivers, planned, lists, rules }: ToReview,
): Reviewed | Refused {
  const findings = reviewPlan(document, {
    today: caller.today,
    lists: keptLists(lists),
    settings: rules.review,
    workingDays: enteredCalendar(rules.calendar),
    planned: inMoneyUnitOf(document.header, planned),
    actor: { person: caller.person, units: [key.unit], people: key.person === null ? [] : [key.person] },
  });
  const enough = (given: readonly GivenReason[]): readonly GivenReason[] =>
    given.filter(({ text }) => [...text.trim()].length >= rules.review.leastReason);
  const asked = waiversFor(findings, enough(waivers), caller.person);
  const errors = openErrors(findings, asked);
  if (errors.length > 0) return { refused: { code: 'findings-block', findings: errors } };
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const given = enough(reasons);
  const unexplained = warnings.filter((finding) => reasonFor(finding, given) === null);
  if (unexplained.length > 0) return { refused: { code: 'reasons-missing', findings: unexplained } };
  return { warnings: warnings.length, waivers: asked };
}

/** What is asked for an error that does not stand, or that nobody may waive, is left out. */
const waiversFor = (findings: readonly Finding[], asked: readonly GivenReason[], by: string): readonly Waiver[] =>
  findings.filter(mayBeWaived).flatMap((finding): readonly Waiver[] => {
    const reason = reasonFor(finding, asked);
    return reason === null ? [] : [{ findingKey: findingKey(finding), by, reason }];
  });

function reasonFor(finding: Finding, reasons: readonly GivenReason[]): string | null {
  const given = reasons.find((reason) => reason.findingKey === findingKey(finding))?.text.trim() ?? '';
  return given === '' ? null : given;
}

/** A list the company does not keep knows nothing, so nothing can be missing from it. */
const keptLists = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0));
