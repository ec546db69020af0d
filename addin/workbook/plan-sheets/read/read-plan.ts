import { withBelow } from 'addin/workbook/plan-sheets/read/below-tables';
import type { Template } from 'shared/template/template';
import type { PlanDocument } from 'shared/plan/document';
import { requestCard, readOnlyCard, settledCard } from 'addin/workbook/identity/card-part';
import type { IdentityCard } from 'addin/workbook/identity/identity-card';
import { identityDamage } from 'addin/workbook/plan-sheets/read/damage';
import { completeRows } from 'addin/workbook/plan-sheets/read/complete-rows';
import { cachedPlan, cacheCard, cachePlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { lostCells } from 'addin/workbook/plan-sheets/read/lost-cells';
import { labelsByList } from 'addin/workbook/cells/list-labels';
import { listsFromSheet, moneyUnitIn } from 'addin/workbook/plan-sheets/write/lists-spec';
import type { PlanInWorkbook, ReadPlan, RowPlaces, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import type { Places } from 'addin/workbook/identity/places';
import { excelCode } from 'addin/workbook/excel/excel-error';
import { requestRawPlan, namesThere, whole, type RawPlan, type Reach } from 'addin/workbook/plan-sheets/read/raw-plan';
import { inParts, isTooLarge } from 'addin/workbook/plan-sheets/read/read-in-parts';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';
import { parsePlan, type ParsedPlan } from 'addin/workbook/plan-sheets/read/parse-plan';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';

/** The slot holds no plan of a template this add-in knows. */
export class NoSuchPlan extends Error {
  override readonly name = 'NoSuchPlan';
}

export const rowPlacesOf = ({ tables }: Places): RowPlaces =>
  Object.fromEntries(
    Object.entries(tables).map(([block, { headerRow, rows }]) => [
      block,
      Object.fromEntries(rows.flatMap((id, at) => (id === null ? [] : [[id, headerRow + at + 2]]))),
    ]),
  );

export const sheetNamesOf = ({ tables, forms }: Places): Readonly<Record<string, string>> =>
  Object.fromEntries([...Object.values(tables), ...Object.values(forms)].map(({ block, sheet }) => [block, sheet]));

function sceneAt(
  known: CachedPlan | undefined,
  plan: PlanInWorkbook,
  template: Template,
  lists: CachedPlan['lists'],
): SheetLayout {
  if (known !== undefined) return known.sheetLayout;
  return {
    planIndex: plan.planIndex,
    template,
    language: plan.language,
    labels: labelsByList(plan.language, lists),
    moneyUnit: moneyUnitIn(lists, null, plan.language),
    places: { tables: {}, forms: {} },
  };
}

const nothing = ({ template, templateVersion }: PlanInWorkbook): PlanDocument => ({
  template,
  templateVersion,
  header: {},
  blocks: {},
});

/** A plan read within a running batch, and what is known of it from now on. */
export interface Reading {
  readonly known: CachedPlan;
  readonly taken: ParsedPlan;
  /** As Excel answered. */
  readonly raw: RawPlan;
}

async function planAt(context: Excel.RequestContext, planIndex: PlanIndex): Promise<PlanInWorkbook> {
  const asked = requestCard(context);
  await context.sync();
  const { card } = await settledCard(asked);
  cacheCard(card);
  const plan = card.plans.find((each) => each.planIndex === planIndex);
  if (plan === undefined) throw new NoSuchPlan(`slot ${planIndex}`);
  return plan;
}

interface Seen {
  readonly raw: RawPlan;
  readonly card: IdentityCard;
}

/**
 * One request for everything. Where Excel does not answer for what is gone, or not so much at once, the way is longer:
 * first which names there are, or table by table.
 */
async function look(
  context: Excel.RequestContext,
  planIndex: PlanIndex,
  template: Template,
  withLists: boolean,
): Promise<Seen> {
  const ask = async (reach: Reach): Promise<Seen> => {
    const asked = requestCard(context);
    const read = requestRawPlan(context, planIndex, template, withLists, reach);
    await context.sync();
    const raw = read();
    return { raw, card: readOnlyCard(asked) ?? (await settledCard(asked)).card };
  };
  const within = async (reach: Reach): Promise<Seen> => {
    try {
      return await ask(reach);
    } catch (problem) {
      if (isTooLarge(problem)) {
        const { raw, card } = await ask({ ...reach, cells: 'where' });
        return { raw: await inParts(context, template, raw), card };
      }
      if (reach.there !== null || !unanswered.has(excelCode(problem) ?? '')) throw problem;
      return within({ ...reach, there: await namesThere(context) });
    }
  };
  const seen = await within(whole);
  return { ...seen, raw: await withBelow(context, seen.raw) };
}

/** What a host may say to a question about something that is not there, instead of answering with nothing. */
const unanswered = new Set([
  'ItemNotFound',
  'InvalidReference',
  'InvalidArgument',
  'InvalidObjectPath',
  'GeneralException',
]);

/** Reads a plan: one request, and one before it when this runtime has not seen the plan yet. */
export async function takeFrom(context: Excel.RequestContext, planIndex: PlanIndex): Promise<Reading> {
  const before = cachedPlan(planIndex);
  const plan = before?.plan ?? (await planAt(context, planIndex));
  const template = before?.sheetLayout.template ?? (await fetchTemplate(plan.template));
  if (template === undefined) throw new NoSuchPlan(plan.template);
  const { raw, card } = await look(context, planIndex, template, before === undefined);
  cacheCard(card);
  const now = card.plans.find((each) => each.planIndex === planIndex);
  if (now === undefined) throw new NoSuchPlan(`slot ${planIndex}`);
  // Somebody put another plan there, or changed its language: what is known of it is void.
  if (before !== undefined && cachedPlan(planIndex) === undefined) return takeFrom(context, planIndex);
  const lists = before?.lists ?? listsFromSheet(raw.lists ?? []);
  const sheetLayout = sceneAt(before, now, template, lists);
  const taken = parsePlan(sheetLayout, raw, before?.document ?? nothing(now));
  const known: CachedPlan = {
    plan: now,
    sheetLayout: {
      ...sheetLayout,
      places: taken.places,
      moneyUnit: moneyUnitIn(lists, taken.document.header['moneyUnit'], sheetLayout.language),
    },
    lists,
    document: taken.document,
    damage: [...taken.damage, ...identityDamage(now.planId, taken.document.header, sheetLayout)],
    lost: lostCells(taken.damage, before),
    // Marks may have been drawn while this was being read.
    marked: (cachedPlan(planIndex) ?? before)?.marked ?? null,
  };
  cachePlan(known);
  return { known, taken, raw };
}

/**
 * Reads the whole plan back by table name and key, never by position; one request, and a second one when rows that
 * users added or copied need ids of their own.
 * @throws NoSuchPlan
 */
export const readPlan = (planIndex: PlanIndex): Promise<ReadPlan> => read(planIndex, completeRows);

/** The same without a word written: rows that users added keep no id, as a cell's function may write nothing. */
export const readPlanOnly = (planIndex: PlanIndex): Promise<ReadPlan> => read(planIndex, () => Promise.resolve());

function read(planIndex: PlanIndex, afterwards: typeof completeRows): Promise<ReadPlan> {
  return runInExcel(async (context) => {
    const { known, taken } = await takeFrom(context, planIndex);
    await afterwards(context, known, taken.fresh);
    return {
      planIndex,
      template: known.sheetLayout.template,
      document: known.document,
      lists: known.lists,
      damage: known.damage,
      rowPlaces: rowPlacesOf(taken.places),
      sheetNames: sheetNamesOf(taken.places),
    };
  });
}
