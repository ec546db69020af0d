import { enteredCalendar } from 'shared/calendar/working-days';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { findingKey, shortestReason, type Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';
import type { Chain } from 'shared/sign-off/chain';
import type { GivenReason } from 'shared/sign-off/event';
import type { Lists } from 'shared/template/list';
import type { CompanyRules } from 'functions/ports/settings';
import type { Caller } from 'functions/use-cases/caller';
import type { Refused } from 'functions/use-cases/refusal';

export interface Reviewed {
  /** Warnings left standing, each with its reason. */
  readonly warnings: number;
}

export interface ToReview {
  readonly key: PlanKey;
  readonly document: PlanDocument;
  readonly reasons: readonly GivenReason[];
  readonly chain: Chain;
  readonly lists: Lists;
  readonly rules: Pick<CompanyRules, 'review' | 'calendar'>;
}

/** The same rules as in the pane, once more where they cannot be switched off: errors block, warnings want a reason. */
export function reviewSubmission(
  caller: Caller,
  { key, document, reasons, chain, lists, rules }: ToReview,
): Reviewed | Refused {
  const findings = reviewPlan(document, {
    today: caller.today,
    lists: keptLists(lists),
    settings: rules.review,
    workingDays: enteredCalendar(rules.calendar),
    planned: {
      twin: null,
      path: chain.map(({ level, seats }) => ({ level, persons: seats.map(({ holder }) => holder) })),
    },
    actor: { person: caller.person, units: [key.unit], people: key.person === null ? [] : [key.person] },
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { refused: { code: 'findings-block', findings: errors } };
  const unexplained = findings.filter((finding) => !isExplained(finding, reasons));
  if (unexplained.length > 0) return { refused: { code: 'reasons-missing', findings: unexplained } };
  return { warnings: findings.length };
}

const isExplained = (finding: Finding, reasons: readonly GivenReason[]): boolean =>
  reasons.some(
    (reason) => reason.findingKey === findingKey(finding) && [...reason.text.trim()].length >= shortestReason,
  );

/** A list the company does not keep knows nothing, so nothing can be missing from it. */
const keptLists = (lists: Lists): Lists =>
  Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0));
