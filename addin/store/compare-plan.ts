import { changeCurrent, notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { Behind, CurrentPlan } from 'addin/store/pane-state';
import { daysAround, rulesAt } from 'addin/store/knowledge';
import { readBase } from 'addin/workbook/identity/stored-base';
import type { PlanInWorkbook, PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { PlanView } from 'shared/contract/answers';
import { contentHash } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { conflictKey, mergeDocuments, type MergeChoices, type MergeConflict, type Side } from 'shared/plan/merge/merge';
import { withMatchedRows } from 'shared/plan/merge/match-rows';

/** The version the sheets were made from: 0 for a plan that was never handed in. */
export const baseVersionOf = ({
  version,
  contentHash: hash,
}: Pick<PlanInWorkbook, 'version' | 'contentHash'>): number => (hash === '' ? 0 : version);

/** Whether the sheets hold the very content of a version, or were made from it. */
export const isMadeFrom = (current: CurrentPlan, view: Pick<PlanView, 'contentHash'>): boolean =>
  current.plan.contentHash === view.contentHash || contentHash(current.read.document) === view.contentHash;

const empty = ({ template, templateVersion }: PlanDocument): PlanDocument => ({
  template,
  templateVersion,
  header: {},
  blocks: {},
});

/** The base as the workbook keeps it, else as the service stored it, else nothing: then every difference is a choice. */
async function baseOf(store: PaneStore, { plan, read }: CurrentPlan): Promise<PlanDocument> {
  const kept = await readBase(plan.planIndex);
  if (kept !== null) return kept;
  const version = baseVersionOf(plan);
  const answer = version === 0 ? null : await store.service.planWithDocument(plan.planId, version);
  const stored = answer?.kind === 'answered' ? answer.value.document : null;
  return stored ?? empty(read.document);
}

/** Rows of first drafts that were written apart have ids of their own; those of the stored version count. */
function withStoredIds(current: CurrentPlan, base: PlanDocument, theirs: PlanDocument) {
  const mine = current.read.document;
  if (baseVersionOf(current.plan) > 0) return { base, mine };
  const { template } = current.read;
  const matched = withMatchedRows(template, theirs, mine);
  const ids = new Map(
    Object.entries(mine.blocks).flatMap(([block, rows]) =>
      rows.map(({ id }, at) => [`${block}|${id}`, matched.blocks[block]?.[at]?.id ?? id] as const),
    ),
  );
  const blocks = Object.entries(base.blocks).map(
    ([block, rows]) => [block, rows.map((row) => ({ ...row, id: ids.get(`${block}|${row.id}`) ?? row.id }))] as const,
  );
  return { base: withMatchedRows(template, theirs, { ...base, blocks: Object.fromEntries(blocks) }), mine: matched };
}

/**
 * Compares the sheets with what the service has now, when that is another version: what differs, what merges by itself
 * and what is to be chosen. Nothing is written.
 */
export async function comparePlan(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  const { planId, planIndex } = current.plan;
  const stored = valueOrNotify(store, await store.service.planWithDocument(planId));
  if (stored === null || stored.document === null) return;
  const theirs = stored.document;
  const sides = { ...withStoredIds(current, await baseOf(store, current), theirs), theirs };
  const choices: MergeChoices = new Map();
  const behind: Behind = { stored, ...sides, choices, merged: mergeDocuments(sides, choices) };
  changeCurrent(store, planIndex, (now) => ({ ...now, view: stored, behind }));
}

/** One choice, or the same for all of several conflicts. */
export function chooseSide(store: PaneStore, conflicts: readonly MergeConflict[], side: Side): void {
  const { current } = store.state();
  if (current === null) return;
  changeCurrent(store, current.plan.planIndex, (now) => {
    if (now.behind === null) return now;
    const choices = new Map(now.behind.choices);
    for (const conflict of conflicts) choices.set(conflictKey(conflict), side);
    return { ...now, behind: { ...now.behind, choices, merged: mergeDocuments(now.behind, choices) } };
  });
}

/** Conflicts nobody has chosen for yet. */
export const openConflicts = ({ merged, choices }: Behind): readonly MergeConflict[] =>
  merged.conflicts.filter((conflict) => !choices.has(conflictKey(conflict)));

/**
 * Writes what the merge came to into the sheets, as a draft upon the stored version. The sheets as they were stay kept
 * on this device until the plan is handed in.
 */
export async function mergePlan(store: PaneStore, afterwards: (plan: PlanInWorkbook) => Promise<void>): Promise<void> {
  const { current } = store.state();
  const behind = current?.behind ?? null;
  if (current === null || behind === null) return;
  const { stored, merged, theirs } = behind;
  const plan = await runWithProgress(store, 'merge.writing', (progress, signal) =>
    writePlan(mergedPlan(store, current, stored, merged.document, theirs), { progress, signal }),
  );
  if (plan === null) return;
  await afterwards(plan);
  const n = merged.changes.length + merged.conflicts.length;
  notify(store, { tone: 'success', text: { key: 'merge.done', facts: { n, version: stored.version } } });
}

const mergedPlan = (
  store: PaneStore,
  { read, plan }: CurrentPlan,
  stored: PlanView,
  document: PlanDocument,
  base: PlanDocument,
): PlanToWrite => ({
  planId: plan.planId,
  planNo: stored.planNo,
  version: stored.version,
  contentHash: stored.contentHash,
  language: plan.language,
  document,
  base,
  lists: stored.lists ?? read.lists,
  path: stored.path,
  remarks: stored.remarks,
  ...daysAround(document.header, rulesAt(store)),
  lock: null,
  state: stored.state,
});
