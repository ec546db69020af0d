import { contentOf } from 'shared/plan/canonical';
import { requestCard, settledCard, type SettledCard } from 'addin/workbook/identity/card-part';
import { bannerName, listsSheetName } from 'addin/workbook/identity/workbook-names';
import { addWriteStep, writeStepsFor } from 'addin/workbook/excel/write-steps';
import { withoutPlan, withPlan } from 'addin/workbook/identity/identity-card';
import { packedBase } from 'addin/workbook/identity/plan-base';
import { shortPlanName } from 'addin/workbook/identity/tab-name';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import { evictPlan, cachedCard, cacheCard, cachePlan } from 'addin/workbook/identity/plan-cache';
import { addStateSteps } from 'addin/workbook/plan-sheets/write/lock-steps';
import { buildPlanSpec, entryOf, type PlanSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import type { PlanInWorkbook, PlanToWrite, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import type { LongWork } from 'addin/workbook/excel/long-work';
import type { Places } from 'addin/workbook/identity/places';
import { showSheet } from 'addin/workbook/excel/page-setup';
import { freePlanIndex, planIndexOf } from 'addin/workbook/identity/plan-index';
import { withWorksheets } from 'addin/workbook/identity/worksheet-ids';
import { protect } from 'addin/workbook/excel/protection';
import type { SheetSpec } from 'addin/workbook/excel/sheet-spec';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import type { Template } from 'shared/template/template';

/** What stands in the workbook before anything is written. */
interface Found extends SettledCard {
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

async function lookAround(context: Excel.RequestContext): Promise<Found> {
  const { worksheets, names, tables } = context.workbook;
  const card = requestCard(context);
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  tables.load('items/name');
  const used = worksheets.getFirst().getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  const [first, second] = worksheets.items;
  const there = {
    blank: first !== undefined && second === undefined && used.isNullObject ? first.name : null,
    sheets: worksheets.items.map(({ name }) => name),
    names: names.items.map(({ name, formula }) => ({ name, sheet: sheetIn(String(formula)) })),
    tables: tables.items.map(({ name }) => name),
  };
  const homes = there.names.some(({ name }) => planIndexOf(name) !== null);
  // A workbook without a name of ours holds no second home to look for.
  return { ...there, ...(await settledCard(card, homes)) };
}

/** The present sheets of a plan, by the template's sheet id. */
const sheetsOfSlot = (planIndex: PlanIndex, template: Template, { names }: Found): ReadonlyMap<string, string> =>
  new Map(
    template.sheets.flatMap(({ id }) => {
      const sheet = names.find(({ name }) => name === bannerName(planIndex, id))?.sheet ?? null;
      return sheet === null ? [] : [[id, sheet] as const];
    }),
  );

/** Takes out every sheet and name of a slot. Excel keeps at least one visible sheet, so another one must be there. */
function clear(context: Excel.RequestContext, planIndex: PlanIndex, { names, sheets }: Found): readonly string[] {
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

/** Where the sheets of a plan that stood before were, and what they were called: the new ones take their place. */
interface Before {
  readonly entry: PlanInWorkbook;
  /** Present names by the template's sheet id. */
  readonly sheets: ReadonlyMap<string, string>;
}

function beforeOf(planId: string, template: Template, found: Found): Before | null {
  const entry = found.card.plans.find((each) => each.planId === planId);
  return entry === undefined ? null : { entry, sheets: sheetsOfSlot(entry.planIndex, template, found) };
}

/** The names the new sheets end with, by those they were drawn under. */
function finalNames(
  template: Template,
  { sheetLayout, sheets }: PlanSpec,
  before: Before | null,
): ReadonlyMap<string, string> {
  const drawn = new Map(sheets.map(({ key, name }) => [key, name]));
  return new Map(
    template.sheets.flatMap(({ id }) => {
      const [now, then] = [drawn.get(id), before?.sheets.get(id)];
      const isShown = before?.entry.language === sheetLayout.language;
      return now === undefined || then === undefined || !isShown ? [] : [[now, then] as const];
    }),
  );
}

/** Everything that makes the new sheets the plan's: after this the old ones are gone. Rides in the last request. */
function swap(
  context: Excel.RequestContext,
  found: Found,
  {
    drawing,
    entry,
    before,
    names,
  }: {
    readonly drawing: PlanSpec;
    readonly entry: PlanInWorkbook;
    readonly before: Before | null;
    readonly names: ReadonlyMap<string, string>;
  },
): void {
  const { worksheets } = context.workbook;
  // First the identity: whatever is thrown after it, the plan is the one just drawn.
  found.replace(withPlan(before === null ? found.card : withoutPlan(found.card, before.entry.planIndex), entry));
  const visible = drawing.sheets.filter((sheet) => sheet.visible);
  // The cover comes first; the blank sheet is the user's, so it is not taken away.
  if (found.blank !== null) worksheets.getItem(found.blank).position = drawing.sheets.length;
  if (before === null) return;
  const old = new Set(before.sheets.values());
  const first = found.sheets.findIndex((name) => old.has(name));
  const kept = new Set(clear(context, before.entry.planIndex, found));
  for (const [now, then] of names) worksheets.getItem(now).name = then;
  // Where nothing stands behind the old sheets the new ones are in their place already.
  if (first < 0 || !found.sheets.slice(first).some((name) => kept.has(name))) return;
  const position = found.sheets.slice(0, first).filter((name) => kept.has(name)).length;
  visible.forEach(({ name }, at) => {
    worksheets.getItem(names.get(name) ?? name).position = position + at;
  });
}

const renamedPlaces = ({ tables, forms }: Places, names: ReadonlyMap<string, string>): Places => {
  const placed = <P extends { readonly sheet: string }>(of: Readonly<Record<string, P>>): Readonly<Record<string, P>> =>
    Object.fromEntries(
      Object.entries(of).map(([block, place]) => [block, { ...place, sheet: names.get(place.sheet) ?? place.sheet }]),
    );
  return { tables: placed(tables), forms: placed(forms) };
};

/**
 * What Excel may refuse: protecting sheets to some users (office-js#6784); which sheet is in view, frozen panes and grid
 * lines while another window has the focus. A plan is whole without them, so a refusal ends here.
 */
async function showSheets(
  context: Excel.RequestContext,
  { sheets }: PlanSpec,
  names: ReadonlyMap<string, string>,
  isLocked: boolean,
): Promise<void> {
  const { worksheets } = context.workbook;
  const shown = sheets.filter(({ visible }) => visible);
  const sheetOf = ({ name }: SheetSpec): Excel.Worksheet => worksheets.getItem(names.get(name) ?? name);
  const attempt = async (protects: boolean): Promise<boolean> => {
    try {
      for (const drawing of shown) {
        const sheet = sheetOf(drawing);
        showSheet(sheet, drawing);
        if (protects) protect(sheet);
      }
      const [first] = shown;
      if (first !== undefined) sheetOf(first).activate();
      await context.sync();
      return true;
    } catch {
      return false;
    }
  };
  if ((await attempt(isLocked)) || !isLocked) return;
  // One of both was refused: each by itself.
  await attempt(false);
  try {
    for (const drawing of shown) protect(sheetOf(drawing));
    await context.sync();
  } catch {
    // Said above.
  }
}

/**
 * Writes a plan into sheets of its own, all or nothing; three requests unless it is larger than a request may be. Where
 * the workbook holds the same plan, the new sheets are drawn beside the old ones and take their place, names and order
 * when all of them stand: whatever fails before that leaves the old sheets as they are.
 * @throws Cancelled after taking out what was already drawn.
 */
export async function writePlan(plan: PlanToWrite, work: LongWork = {}): Promise<PlanInWorkbook> {
  const template = await fetchTemplate(plan.document.template);
  if (template === undefined) throw new Error(`no template ${plan.document.template}`);
  const content = contentOf(plan.document, template);
  const base = await packedBase(plan.base === undefined ? content : contentOf(plan.base, template));
  return runInExcel(async (context) => {
    const found = await lookAround(context);
    const before = beforeOf(plan.planId, template, found);
    const planIndex = freePlanIndex(found.card, [...found.names.map(({ name }) => name), ...found.tables]);
    const isAlone = found.card.plans.every(({ planId }) => planId === plan.planId);
    const shortName = isAlone ? null : shortPlanName(plan.planId, plan.language) || null;
    const drawing = buildPlanSpec(plan, template, planIndex, found.sheets, { base, shortName });
    const names = finalNames(template, drawing, before);
    const entry = entryOf(plan, planIndex);
    const { worksheets } = context.workbook;
    try {
      await sendInBatches(
        context,
        [...drawing.sheets.map(addWriteStep), ...drawing.sheets.flatMap(writeStepsFor)],
        work,
        () => {
          if (plan.lock !== null) addStateSteps(context, drawing.sheetLayout, plan, plan.lock);
          swap(context, found, { drawing, entry, before, names });
          worksheets.load('items/id,items/name');
        },
      );
    } catch (problem) {
      // What was drawn before the problem is taken out again; what stood there before stands there still.
      await takeOut(planIndex);
      throw problem;
    }
    await showSheets(context, drawing, names, plan.lock !== null);
    cacheCard(withPlan(before === null ? found.card : withoutPlan(found.card, before.entry.planIndex), entry));
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    cachePlan({
      plan: entry,
      sheetLayout: {
        ...drawing.sheetLayout,
        places: withWorksheets(renamedPlaces(drawing.sheetLayout.places, names), ids),
      },
      lists: plan.lists,
      document: content,
      damage: [],
      lost: {},
      marked: [],
    });
    return entry;
  });
}

/** Takes a plan's sheets, lists and names out of the workbook, and the plan out of its identity. */
export async function removePlan(planIndex: PlanIndex): Promise<void> {
  await takeOut(planIndex);
  evictPlan(planIndex);
}

async function takeOut(planIndex: PlanIndex): Promise<void> {
  await runInExcel(async (context) => {
    const found = await lookAround(context);
    const sheets = found.sheets.filter((name) => !name.startsWith('CS_Lists'));
    const own = found.names.filter(({ name }) => name.startsWith(`CS${planIndex}_AT_`)).map(({ sheet }) => sheet);
    // Excel keeps one sheet in view.
    if (sheets.every((name) => own.includes(name))) context.workbook.worksheets.add();
    clear(context, planIndex, found);
    if (found.card.plans.some((plan) => plan.planIndex === planIndex))
      found.replace(withoutPlan(found.card, planIndex));
    await context.sync();
    cacheCard(withoutPlan(cachedCard(), planIndex));
  });
}
