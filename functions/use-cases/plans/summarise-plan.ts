import { readDate } from 'shared/calendar/date';
import type { ChangedRow, PlanSummary, ShownPlace } from 'shared/contract/plan-summary';
import { changesBetween } from 'shared/plan/changes';
import { mayRectify } from 'shared/follow-through/rectification/access';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { findingOfKey, type Place } from 'shared/review/finding';
import { mayDo } from 'shared/sign-off/access';
import { lastLookOf } from 'shared/sign-off/last-look';
import { parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import { versionOf } from 'shared/sign-off/sign-off';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { keyBefore, keyFiguresOf } from 'functions/use-cases/answers/key-figures';
import { openFor } from 'functions/use-cases/plans/read-plan';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import { changedRow, shownPlace, type ContentReader } from 'functions/use-cases/answers/shown-cells';
import { eventsOf, relationsTo, submissionOf, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { listOffPlan } from 'functions/use-cases/follow-through/rectification/list-off-plan';
import { onlyInForce, storedPlansIn } from 'functions/use-cases/related-plans/stored-plans';

type Ports = Pick<Dependencies, 'plans' | 'planning' | 'rectifications'>;

/** Tasks that a summary names, and rows that it offers for remarks. */
const mostTasks = 5;
const mostRows = 300;

/**
 * What a signer decides by, without the sheets: figures with what to compare them with, changes with old and new values,
 * warnings with their reasons. For who may read the content; other plans only as far as the caller may read those.
 */
export async function planSummary(
  ports: Ports,
  caller: Caller,
  planId: string,
  wanted: number | null,
): Promise<PlanSummary | Refused> {
  const opened = await openFor('read', ports, caller, planId);
  if ('refused' in opened) return opened;
  const { standing } = opened;
  const version = wanted ?? versionOf(standing.signOff);
  const submission = submissionOf(version, standing.journal);
  const template = templateOf(standing.key.template);
  if (submission === null || template === undefined) return refuse('unknown-version', { version });
  const earlier = lastLookOf(caller.person, version, eventsOf(standing.journal));
  const [document, before, lists] = await Promise.all([
    contentOf(ports, planId, version),
    earlier === null ? null : contentOf(ports, planId, earlier),
    ports.planning.lists(standing.key.unit, caller.today),
  ]);
  if (document === null) throw new Error('the content of a submitted version is gone');
  const reader: ContentReader = { template, lists };
  const where = (at: Place): ShownPlace => shownPlace(at, [document, before], reader);
  return {
    ...{ planId, version },
    figures: keyFiguresOf(document, await otherPlans(ports, caller, standing.key, document)),
    changes:
      before === null || earlier === null ? null : { version: earlier, rows: changesIn(before, document, reader) },
    warnings: submission.reasons.flatMap(({ findingKey, text }) => {
      const finding = findingOfKey(findingKey);
      if (finding === null) return [];
      return [{ rule: finding.rule, facts: finding.facts, place: where(finding.at), reason: text }];
    }),
    rows: rowsOf(document, reader),
    places: placesSpokenOf(standing, version).map(where),
    tasks: tasksIn(document, reader),
    taskCount: rowsIn(document, 'TASK').length,
    mayRectify: mayRectify('open', caller.person, standing.key, caller.view),
    offPlan: await listOffPlan(ports, caller, standing, document),
  };
}

const changesIn = (before: PlanDocument, after: PlanDocument, reader: ContentReader): readonly ChangedRow[] =>
  changesBetween(before, after).map((change) => changedRow(change, before, after, reader));

async function contentOf({ plans }: Ports, planId: string, version: number): Promise<PlanDocument | null> {
  const text = await plans.content(planId, version);
  return text === null ? null : (JSON.parse(text) as PlanDocument);
}

async function otherPlans(ports: Ports, caller: Caller, key: PlanKey, document: PlanDocument) {
  const stored = storedPlansIn(ports);
  const mayRead = (standing: LoadedPlan): boolean => mayDo('read', relationsTo(standing, caller), standing.key);
  const parent = parentNamed(String(document.header['parentNo'] ?? '').trim(), parentKeysOf(key, caller.view));
  const [before, above] = await Promise.all([
    stored.one(keyBefore(key), onlyInForce, mayRead),
    stored.one(parent === null ? null : planKeyOf(parent), onlyInForce, mayRead),
  ]);
  return { before: before?.document ?? null, parent: above?.document ?? null };
}

/** Places of remarks of any version and of this version's waivers. */
function placesSpokenOf({ journal }: LoadedPlan, version: number): readonly Place[] {
  const places = eventsOf(journal).flatMap((event): readonly Place[] => {
    if (event.event === 'decided') return event.remarks.map(({ at }) => at);
    if (event.event !== 'submitted' || event.version !== version) return [];
    return (event.waivers ?? []).flatMap(({ findingKey }) => {
      const finding = findingOfKey(findingKey);
      return finding === null ? [] : [finding.at];
    });
  });
  return [...new Map(places.map((at) => [JSON.stringify(at), at])).values()];
}

/** Rows with something to say, sheet by sheet as the template has them. */
const rowsOf = (document: PlanDocument, reader: ContentReader): readonly ShownPlace[] =>
  blocksOf(reader.template)
    .flatMap(({ id }) => rowsIn(document, id).map((row) => ({ block: id, row: row.id, column: null })))
    .map((at) => shownPlace(at, [document], reader))
    .filter(({ row }) => row !== null)
    .slice(0, mostRows);

function tasksIn(document: PlanDocument, { lists }: ContentReader): PlanSummary['tasks'] {
  const people = new Map((lists['people'] ?? []).map(({ code, zh, en }) => [code, { zh, en }]));
  return rowsIn(document, 'TASK')
    .filter(({ cells }) => typeof cells['goal'] === 'string' && cells['goal'] !== '')
    .slice(0, mostTasks)
    .map(({ cells }) => {
      const end = readDate(String(cells['end'] ?? ''));
      return {
        goal: String(cells['goal']),
        owner: people.get(String(cells['owner'] ?? '')) ?? null,
        end: isRefused(end) ? null : end,
      };
    });
}
