import type { PaneStore } from 'addin/store/pane-store';
import { changeCurrent } from 'addin/store/pane-store';
import type { CurrentPlan } from 'addin/store/pane-state';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import type { PlanEdit, ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import { showServiceCells } from 'addin/workbook/plan-sheets/show/show-service-cells';
import { knowledgeFor, rulesAt, todayAt } from 'addin/store/knowledge';
import { findingKey, type Finding } from 'shared/review/finding';
import type { Planned } from 'shared/related-plans/planned';
import { cellsFromDocument } from 'shared/service-columns/cells-from-document';
import { changedCells } from 'shared/service-columns/changed-cells';
import { reviewWith, type Review } from 'shared/review/review-with';
import { allRules } from 'shared/review/rules';

/** Everything found in a plan just read. */
export function reviewRead(
  store: PaneStore,
  read: ReadPlan,
  planned: Planned | null,
): { readonly review: Review; readonly findings: readonly Finding[] } {
  const review = reviewWith(
    read.template,
    allRules,
    read.document,
    knowledgeFor(read, todayAt(store), rulesAt(store), planned),
  );
  return { review, findings: [...read.damage, ...review.findings] };
}

/** Takes an edit into the current plan, reviews what it touched, and draws the difference. */
export function takeEdit(store: PaneStore, edit: PlanEdit): void {
  const before = store.state().current;
  if (before === null || before.plan.planIndex !== edit.planIndex) return;
  if (edit.pending) {
    changeCurrent(store, edit.planIndex, (current) => ({ ...current, pendingEdits: current.pendingEdits + 1 }));
    return;
  }
  const review = reviewAfter(before.review, edit);
  const findings = [...edit.damage, ...review.findings];
  const read = { ...before.read, document: edit.document, rowPlaces: edit.rowPlaces, damage: edit.damage };
  changeCurrent(store, edit.planIndex, (current) => ({
    ...current,
    read,
    review,
    findings,
    checkedAt: store.now().toISOString(),
  }));
  if (!sameFindings(before.findings, findings)) void markFindings(edit.planIndex, findings);
  const { template, document } = before.read;
  const [shown, now] = [document, edit.document].map((each) => cellsFromDocument(template, each));
  void showServiceCells(edit.planIndex, changedCells(shown ?? {}, now ?? {}));
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

/** Stores why findings are to stand. An emptied reason is taken back. */
export function giveReason(store: PaneStore, current: CurrentPlan, findings: readonly Finding[], text: string): void {
  const reasons = new Map(current.reasons);
  for (const finding of findings) {
    if (text === '') reasons.delete(findingKey(finding));
    else reasons.set(findingKey(finding), text);
  }
  store.reasons.save(current.plan.planId, reasons);
  changeCurrent(store, current.plan.planIndex, (now) => ({ ...now, reasons }));
}
