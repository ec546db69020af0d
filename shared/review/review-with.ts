import type { Template } from 'shared/template/template';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { ruleScopesOf } from 'shared/review/rule-scope';
import type { Entry } from 'shared/review/entry';
import { evaluate, evaluateTouched, touchedBy, type Entries } from 'shared/review/evaluate';
import { headerBlock, type Finding } from 'shared/review/finding';
import type { Knowledge } from 'shared/review/knowledge';
import type { ReviewSettings } from 'shared/review/settings';
import type { Rule } from 'shared/review/rule';
import { buildReviewContext, type ReviewContext } from 'shared/review/review-context';

/** One typed cell, or anything else: rows added, removed or moved, a value read again from elsewhere. */
export type Change = { readonly block: string; readonly row: string; readonly column: string } | 'structure';

/** A reviewed document. `after` reviews only what the change can touch and says what a full review would say. */
export interface Review {
  /** By sheet, row, column. */
  readonly findings: readonly Finding[];
  /** By which it was judged. */
  readonly settings: ReviewSettings;
  readonly after: (change: Change, document: PlanDocument) => Review;
}

/** Reviews a document of a template by rules. */
export function reviewWith(
  template: Template,
  rules: readonly Rule[],
  document: PlanDocument,
  knowledge: Knowledge,
): Review {
  const context = buildReviewContext(template, document, knowledge);
  const found = ruleScopesOf(template, rules).map((scope) => evaluate(scope, context));
  return reviewed({ template, rules, context, found, sorted: sorted(found.flatMap(entriesIn)) });
}

interface Reviewed {
  readonly template: Template;
  readonly rules: readonly Rule[];
  readonly context: ReviewContext;
  /** What each binding found, by the cell, row, group or block it looked at. */
  readonly found: readonly Entries[];
  readonly sorted: readonly Entry[];
}

function reviewed(state: Reviewed): Review {
  let findings: readonly Finding[] | null = null;
  return {
    get findings() {
      findings ??= state.sorted.map(({ finding }) => finding);
      return findings;
    },
    settings: state.context.settings,
    after: (change, document) =>
      change === 'structure' || !isOneRow(document, change)
        ? reviewWith(state.template, state.rules, document, state.context.knowledge)
        : reviewed(afterEdit(state, change, document)),
  };
}

/** A row that is gone, or copied with its id, is more than an edit of one cell. */
const isOneRow = (document: PlanDocument, { block, row }: Exclude<Change, 'structure'>): boolean =>
  block === headerBlock || rowsIn(document, block).filter(({ id }) => id === row).length === 1;

function afterEdit(state: Reviewed, change: Exclude<Change, 'structure'>, document: PlanDocument): Reviewed {
  const { template, rules, context: before } = state;
  const context = buildReviewContext(template, document, before.knowledge, before);
  const scopes = ruleScopesOf(template, rules);
  const touched = touchedBy(before, context, change);
  const gone = new Set<Entry>();
  const come: Entry[] = [];
  const found = state.found.map((entries, index) => {
    const scope = scopes[index];
    const next = scope === undefined ? entries : evaluateTouched(scope, entries, touched);
    if (next !== entries) compare(entries, next, gone, come);
    return next;
  });
  return { ...state, context, found, sorted: merged(state.sorted, gone, sorted(come)) };
}

const entriesIn = (entries: Entries): readonly Entry[] => [...entries.values()].flat();

function compare(old: Entries, next: Entries, gone: Set<Entry>, come: Entry[]): void {
  for (const [unit, entries] of old) if (next.get(unit) !== entries) for (const entry of entries) gone.add(entry);
  for (const [unit, entries] of next) if (old.get(unit) !== entries) come.push(...entries);
}

const sorted = (entries: readonly Entry[]): readonly Entry[] => [...entries].sort((a, b) => a.order - b.order);

function merged(kept: readonly Entry[], gone: ReadonlySet<Entry>, come: readonly Entry[]): readonly Entry[] {
  if (gone.size === 0 && come.length === 0) return kept;
  const left = gone.size === 0 ? kept : kept.filter((entry) => !gone.has(entry));
  const all: Entry[] = [];
  let at = 0;
  for (const entry of left) {
    for (let next = come[at]; next !== undefined && next.order < entry.order; next = come[at]) {
      all.push(next);
      at += 1;
    }
    all.push(entry);
  }
  return [...all, ...come.slice(at)];
}
