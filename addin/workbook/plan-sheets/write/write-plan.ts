import { contentOf } from 'shared/plan/canonical';
import { requestCard, readCard, replaceCard, type AskedCard } from 'addin/workbook/identity/card-part';
import { listsSheetName } from 'addin/workbook/identity/workbook-names';
import { addWriteStep, writeStepsFor } from 'addin/workbook/excel/write-steps';
import { withoutPlan, withPlan } from 'addin/workbook/identity/identity-card';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import { evictPlan, cachedCard, cacheCard, cachePlan } from 'addin/workbook/identity/plan-cache';
import { addLockSteps } from 'addin/workbook/plan-sheets/write/lock-steps';
import { buildPlanSpec, type PlanSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import type { PlanInWorkbook, PlanToWrite, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import type { LongWork } from 'addin/workbook/excel/long-work';
import { freePlanIndex, planIndexOf } from 'addin/workbook/identity/plan-index';
import { withWorksheets } from 'addin/workbook/identity/worksheet-ids';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';

/** What stands in the workbook before anything is written. */
interface Surroundings {
  readonly card: AskedCard;
  readonly sheets: readonly string[];
  readonly names: readonly { readonly name: string; readonly sheet: string | null }[];
  readonly tables: readonly string[];
  /** The one empty sheet a new workbook comes with. */
  readonly blank: string | null;
}

const sheetIn = (formula: string): string | null => {
  const found = /^='?(.+?)'?!/.exec(formula);
  return found?.[1] === undefined || formula.includes('#REF!') ? null : found[1].replaceAll("''", "'");
};

async function lookAround(context: Excel.RequestContext): Promise<Surroundings> {
  const { worksheets, names, tables } = context.workbook;
  const card = requestCard(context);
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  tables.load('items/name');
  const used = worksheets.getFirst().getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  const [first, second] = worksheets.items;
  return {
    card,
    blank: first !== undefined && second === undefined && used.isNullObject ? first.name : null,
    sheets: worksheets.items.map(({ name }) => name),
    names: names.items.map(({ name, formula }) => ({ name, sheet: sheetIn(String(formula)) })),
    tables: tables.items.map(({ name }) => name),
  };
}

/** Takes out every sheet and name of a slot. Excel keeps at least one visible sheet, so a new one must be there. */
function clear(
  context: Excel.RequestContext,
  planIndex: PlanIndex,
  { names, sheets }: Surroundings,
): readonly string[] {
  const own = names.filter(({ name }) => planIndexOf(name) === planIndex);
  const banners = own.filter(({ name }) => name.startsWith(`CS${planIndex}_AT_`));
  const doomed = new Set(
    [...banners.map(({ sheet }) => sheet), listsSheetName(planIndex)].filter((name) => name !== null),
  );
  const gone = sheets.filter((name) => doomed.has(name));
  for (const { name } of own) context.workbook.names.getItem(name).delete();
  for (const name of gone) {
    const sheet = context.workbook.worksheets.getItem(name);
    // A very hidden sheet can't be deleted.
    if (name === listsSheetName(planIndex)) sheet.visibility = 'Hidden';
    sheet.delete();
  }
  return sheets.filter((name) => !doomed.has(name));
}

const keeperName = 'CS_Keeper';

function cardEntry(plan: PlanToWrite, planIndex: PlanIndex): PlanInWorkbook {
  const { planId, planNo, version, language, contentHash, document } = plan;
  return {
    planIndex,
    planId,
    planNo,
    version,
    template: document.template,
    templateVersion: document.templateVersion,
    language,
    contentHash,
    standing: plan.lock === null ? 'open' : 'locked',
    lock: plan.lock,
  };
}

async function draw(
  context: Excel.RequestContext,
  plan: PlanToWrite,
  { sheets, sheetLayout }: PlanSpec,
  work: LongWork,
  last: () => void,
): Promise<void> {
  const first = sheets.find(({ visible }) => visible);
  await sendInBatches(context, [...sheets.map(addWriteStep), ...sheets.flatMap(writeStepsFor)], work, () => {
    if (plan.lock !== null) addLockSteps(context, sheetLayout, plan.planNo, plan.lock);
    if (first !== undefined) context.workbook.worksheets.getItem(first.name).activate();
    last();
  });
}

/**
 * Writes a plan into sheets of its own, in the slot of the same plan id where there is one; two requests unless it is
 * larger than a request may be.
 * @throws Cancelled after taking out what was already drawn.
 */
export async function writePlan(plan: PlanToWrite, work: LongWork = {}): Promise<PlanInWorkbook> {
  const template = await fetchTemplate(plan.document.template);
  if (template === undefined) throw new Error(`no template ${plan.document.template}`);
  return runInExcel(async (context) => {
    const found = await lookAround(context);
    const card = readCard(found.card);
    const again = card.plans.find(({ planId }) => planId === plan.planId);
    const planIndex =
      again?.planIndex ?? freePlanIndex(card, [...found.names.map(({ name }) => name), ...found.tables]);
    const keep = again === undefined ? found.sheets : replace(context, planIndex, found);
    const drawing = buildPlanSpec(plan, template, planIndex, keep);
    const entry = cardEntry(plan, planIndex);
    const { worksheets } = context.workbook;
    try {
      await draw(context, plan, drawing, work, () => {
        if (again !== undefined) worksheets.getItem(keeperName).delete();
        // The cover comes first; the sheet is the user's, so it is not taken away.
        else if (found.blank !== null) worksheets.getItem(found.blank).position = drawing.sheets.length;
        replaceCard(found.card, withPlan(card, entry));
        worksheets.load('items/id,items/name');
      });
    } catch (problem) {
      // Whatever was drawn before the problem is taken out again; an earlier plan of the slot is gone with it.
      await removePlan(planIndex);
      throw problem;
    }
    cacheCard(withPlan(card, entry));
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    cachePlan({
      plan: entry,
      sheetLayout: { ...drawing.sheetLayout, places: withWorksheets(drawing.sheetLayout.places, ids) },
      lists: plan.lists,
      document: contentOf(plan.document, template),
      damage: [],
      lost: {},
      marked: [],
    });
    return entry;
  });
}

function replace(context: Excel.RequestContext, planIndex: PlanIndex, found: Surroundings): readonly string[] {
  context.workbook.worksheets.add(keeperName);
  return clear(context, planIndex, found);
}

/** Takes the plan's sheets, lists and names out of the workbook; what a cancelled writing left behind too. */
export async function removePlan(planIndex: PlanIndex): Promise<void> {
  await runInExcel(async (context) => {
    const found = await lookAround(context);
    const kept = clear(context, planIndex, found);
    if (kept.length === 0) context.workbook.worksheets.add();
    replaceCard(found.card, withoutPlan(readCard(found.card), planIndex));
    await context.sync();
    evictPlan(planIndex);
    cacheCard(withoutPlan(cachedCard(), planIndex));
  });
}
