import type { RowHistory, RowVersion } from 'shared/contract/row-history';
import { changesBetween, headerRow } from 'shared/plan/changes';
import type { PlanDocument } from 'shared/plan/document';
import type { Submitted } from 'shared/sign-off/event';
import { blockOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import { cellsOf, changedRow, shownPlace, type ContentReader } from 'functions/use-cases/answers/shown-cells';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { eventsOf } from 'functions/use-cases/commands/replay-plan';
import { openFor } from 'functions/use-cases/plans/read-plan';

/** Versions that are looked at, the latest; each is one read of the store. */
const mostVersions = 30;

interface AskedRow {
  readonly planId: string;
  readonly block: string;
  readonly row: string;
}

interface Version {
  readonly submission: Submitted;
  readonly document: PlanDocument;
}

/** What became of one row from version to version, and who submitted each; for whoever may read the content. */
export async function showRowHistory(
  ports: Pick<Dependencies, 'plans' | 'planning'>,
  caller: Caller,
  { planId, block, row }: AskedRow,
): Promise<RowHistory | Refused> {
  const opened = await openFor('read', ports, caller, planId);
  if ('refused' in opened) return opened;
  const { key, journal } = opened.standing;
  const template = templateOf(key.template);
  // Whatever else is asked for is no block, `valueOf` neither.
  const isBlock = block === headerRow || (template !== undefined && blockOf(template, block) !== undefined);
  if (template === undefined || !isBlock) return refuse('row-never-submitted');
  const submissions = eventsOf(journal).filter((event): event is Submitted => event.event === 'submitted');
  const [lists, ...versions] = await Promise.all([
    ports.planning.lists(key.unit, caller.today),
    // One more than is shown, to compare the oldest with.
    ...submissions.slice(-mostVersions - 1).map((submission) => versionOf(ports, planId, submission)),
  ]);
  const reader: ContentReader = { template, lists };
  const isWhole = submissions.length <= mostVersions;
  const changed = versions.flatMap((version, at) =>
    at === 0 && !isWhole ? [] : rowVersion({ block, row }, versions[at - 1] ?? null, version, { caller, reader }),
  );
  if (versions.every(({ document }) => cellsOf(document, block, row) === null)) return refuse('row-never-submitted');
  const documents = versions.map(({ document }) => document).reverse();
  return {
    ...{ planId, isWhole },
    place: shownPlace({ block, row, column: null }, documents, reader),
    versions: changed.reverse(),
  };
}

async function versionOf(
  { plans }: Pick<Dependencies, 'plans'>,
  planId: string,
  submission: Submitted,
): Promise<Version> {
  const text = await plans.content(planId, submission.version);
  if (text === null) throw new Error('the content of a submitted version is gone');
  return { submission, document: JSON.parse(text) as PlanDocument };
}

function rowVersion(
  { block, row }: Omit<AskedRow, 'planId'>,
  before: Version | null,
  { submission, document }: Version,
  { caller, reader }: { readonly caller: Caller; readonly reader: ContentReader },
): readonly RowVersion[] {
  const earlier: PlanDocument = before?.document ?? { ...document, header: {}, blocks: {} };
  const change = changesBetween(earlier, document).find((each) => each.block === block && each.row === row);
  if (change === undefined) return [];
  return [
    {
      version: submission.version,
      by: namesOf(caller.organisation).person(submission.by),
      time: submission.time,
      change: changedRow(change, earlier, document, reader),
      cells: cellsOf(document, block, row),
    },
  ];
}
