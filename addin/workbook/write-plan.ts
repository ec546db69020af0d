import { contentOf } from 'shared/plan/canonical';
import { askCard, readCard, replaceCard, type AskedCard } from 'addin/workbook/card-part';
import { listsSheetName } from 'addin/workbook/anchor';
import { addStroke, strokesFor } from 'addin/workbook/draw-sheet';
import { withoutPlan, withPlan } from 'addin/workbook/identity-card';
import { inRequests } from 'addin/workbook/in-requests';
import { forgetPlan, knownCard, rememberCard, rememberPlan } from 'addin/workbook/known-plans';
import { drawLock } from 'addin/workbook/lock-plan';
import { drawPlan, type PlanDrawing } from 'addin/workbook/plan-drawing';
import type { LongWork, PlanInWorkbook, PlanToWrite, Slot } from 'addin/workbook/plan-in-workbook';
import { freeSlot, slotOf } from 'addin/workbook/slot';
import { withWorksheets } from 'addin/workbook/worksheet-ids';
import { inExcel } from 'addin/workbook/in-excel';
import { templateFor } from 'addin/workbook/template-for';

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
  const card = askCard(context);
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
function clear(context: Excel.RequestContext, slot: Slot, { names, sheets }: Surroundings): readonly string[] {
  const own = names.filter(({ name }) => slotOf(name) === slot);
  const banners = own.filter(({ name }) => name.startsWith(`CS${slot}_AT_`));
  const doomed = new Set([...banners.map(({ sheet }) => sheet), listsSheetName(slot)].filter((name) => name !== null));
  const gone = sheets.filter((name) => doomed.has(name));
  for (const { name } of own) context.workbook.names.getItem(name).delete();
  for (const name of gone) {
    const sheet = context.workbook.worksheets.getItem(name);
    // A very hidden sheet can't be deleted.
    if (name === listsSheetName(slot)) sheet.visibility = 'Hidden';
    sheet.delete();
  }
  return sheets.filter((name) => !doomed.has(name));
}

const keeperName = 'CS_Keeper';

function cardEntry(plan: PlanToWrite, slot: Slot): PlanInWorkbook {
  const { planId, planNo, version, language, contentHash, document } = plan;
  return {
    slot,
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
  { sheets, scene }: PlanDrawing,
  work: LongWork,
  last: () => void,
): Promise<void> {
  const first = sheets.find(({ visible }) => visible);
  await inRequests(context, [...sheets.map(addStroke), ...sheets.flatMap(strokesFor)], work, () => {
    if (plan.lock !== null) drawLock(context, scene, plan.planNo, plan.lock);
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
  const template = await templateFor(plan.document.template);
  if (template === undefined) throw new Error(`no template ${plan.document.template}`);
  return inExcel(async (context) => {
    const found = await lookAround(context);
    const card = readCard(found.card);
    const again = card.plans.find(({ planId }) => planId === plan.planId);
    const slot = again?.slot ?? freeSlot(card, [...found.names.map(({ name }) => name), ...found.tables]);
    const keep = again === undefined ? found.sheets : replace(context, slot, found);
    const drawing = drawPlan(plan, template, slot, keep);
    const entry = cardEntry(plan, slot);
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
      await removePlan(slot);
      throw problem;
    }
    rememberCard(withPlan(card, entry));
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    rememberPlan({
      plan: entry,
      scene: { ...drawing.scene, places: withWorksheets(drawing.scene.places, ids) },
      lists: plan.lists,
      document: contentOf(plan.document, template),
      damage: [],
      lost: {},
      marked: [],
    });
    return entry;
  });
}

function replace(context: Excel.RequestContext, slot: Slot, found: Surroundings): readonly string[] {
  context.workbook.worksheets.add(keeperName);
  return clear(context, slot, found);
}

/** Takes the plan's sheets, lists and names out of the workbook; what a cancelled writing left behind too. */
export async function removePlan(slot: Slot): Promise<void> {
  await inExcel(async (context) => {
    const found = await lookAround(context);
    const kept = clear(context, slot, found);
    if (kept.length === 0) context.workbook.worksheets.add();
    replaceCard(found.card, withoutPlan(readCard(found.card), slot));
    await context.sync();
    forgetPlan(slot);
    rememberCard(withoutPlan(knownCard(), slot));
  });
}
