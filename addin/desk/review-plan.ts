import type { Desk } from 'addin/desk/desk';
import { changeCurrent } from 'addin/desk/desk';
import type { CurrentPlan } from 'addin/desk/desk-state';
import { markFindings } from 'addin/workbook/mark-plan';
import type { PlanEdit, ReadPlan } from 'addin/workbook/plan-in-workbook';
import { knowledgeFor, rulesAt, todayAt } from 'addin/desk/knowledge';
import { findingKey, type Finding } from 'shared/review/finding';
import type { Planned } from 'shared/review/planned';
import { reviewWith, type Review } from 'shared/review/review-with';
import { allRules } from 'shared/review/rules';

/** Everything found in a plan just read. */
export function reviewRead(
  desk: Desk,
  read: ReadPlan,
  planned: Planned | null,
): { readonly review: Review; readonly findings: readonly Finding[] } {
  const review = reviewWith(
    read.template,
    allRules,
    read.document,
    knowledgeFor(read, todayAt(desk), rulesAt(desk), planned),
  );
  return { review, findings: [...read.damage, ...review.findings] };
}

/** Takes an edit into the current plan, reviews what it touched, and draws the difference. */
export function takeEdit(desk: Desk, edit: PlanEdit): void {
  const before = desk.state().current;
  if (before === null || before.plan.slot !== edit.slot) return;
  if (edit.pending) {
    changeCurrent(desk, edit.slot, (current) => ({ ...current, pendingEdits: current.pendingEdits + 1 }));
    return;
  }
  const review = reviewAfter(before.review, edit);
  const findings = [...edit.damage, ...review.findings];
  const read = { ...before.read, document: edit.document, rowPlaces: edit.rowPlaces, damage: edit.damage };
  changeCurrent(desk, edit.slot, (current) => ({
    ...current,
    read,
    review,
    findings,
    checkedAt: desk.now().toISOString(),
  }));
  if (!sameFindings(before.findings, findings)) void markFindings(edit.slot, findings);
}

function reviewAfter(review: Review, { change, document }: PlanEdit): Review {
  if (change.kind !== 'cells' || change.at.length !== 1) return review.after('structure', document);
  const [place] = change.at;
  if (place === undefined || place.block === null || place.row === null || place.column === null) {
    return review.after('structure', document);
  }
  return review.after({ block: place.block, row: place.row, column: place.column }, document);
}

const sameFindings = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length &&
  one.every((finding, place) => findingKey(finding) === findingKey(other[place] as Finding));

/** Stores why a finding is to stand. An emptied reason is taken back. */
export function giveReason(desk: Desk, current: CurrentPlan, finding: Finding, text: string): void {
  const reasons = new Map(current.reasons);
  if (text === '') reasons.delete(findingKey(finding));
  else reasons.set(findingKey(finding), text);
  desk.reasons.save(current.plan.planId, reasons);
  changeCurrent(desk, current.plan.slot, (now) => ({ ...now, reasons }));
}
