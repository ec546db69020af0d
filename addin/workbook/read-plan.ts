import type { Template } from 'shared/template/template';
import type { PlanDocument } from 'shared/plan/document';
import { askCard, readCard } from 'addin/workbook/card-part';
import type { IdentityCard } from 'addin/workbook/identity-card';
import { completeRows } from 'addin/workbook/complete-rows';
import { knownPlan, rememberCard, rememberPlan, type KnownPlan } from 'addin/workbook/known-plans';
import { lostCells } from 'addin/workbook/lost-cells';
import { labelsByList } from 'addin/workbook/listed';
import { listsFromSheet, moneyUnitIn } from 'addin/workbook/lists-drawing';
import type { PlanInWorkbook, ReadPlan, RowPlaces, Slot } from 'addin/workbook/plan-in-workbook';
import type { Places } from 'addin/workbook/places';
import { excelCode } from 'addin/workbook/excel-error';
import { askPlan, namesThere, whole, type RawPlan, type Reach } from 'addin/workbook/raw-plan';
import { inParts, isTooLarge } from 'addin/workbook/raw-plan-in-parts';
import type { Scene } from 'addin/workbook/scene';
import { takePlan, type TakenPlan } from 'addin/workbook/take-plan';
import { inExcel } from 'addin/workbook/in-excel';
import { templateFor } from 'addin/workbook/template-for';

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
  known: KnownPlan | undefined,
  plan: PlanInWorkbook,
  template: Template,
  lists: KnownPlan['lists'],
): Scene {
  if (known !== undefined) return known.scene;
  return {
    slot: plan.slot,
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
  readonly known: KnownPlan;
  readonly taken: TakenPlan;
  /** As Excel answered. */
  readonly raw: RawPlan;
}

async function planAt(context: Excel.RequestContext, slot: Slot): Promise<PlanInWorkbook> {
  const card = askCard(context);
  await context.sync();
  rememberCard(readCard(card));
  const plan = readCard(card).plans.find((each) => each.slot === slot);
  if (plan === undefined) throw new NoSuchPlan(`slot ${slot}`);
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
async function look(context: Excel.RequestContext, slot: Slot, template: Template, withLists: boolean): Promise<Seen> {
  const ask = async (reach: Reach): Promise<Seen> => {
    const card = askCard(context);
    const read = askPlan(context, slot, template, withLists, reach);
    await context.sync();
    return { raw: read(), card: readCard(card) };
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
  return within(whole);
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
export async function takeFrom(context: Excel.RequestContext, slot: Slot): Promise<Reading> {
  const before = knownPlan(slot);
  const plan = before?.plan ?? (await planAt(context, slot));
  const template = before?.scene.template ?? (await templateFor(plan.template));
  if (template === undefined) throw new NoSuchPlan(plan.template);
  const { raw, card } = await look(context, slot, template, before === undefined);
  rememberCard(card);
  const now = card.plans.find((each) => each.slot === slot);
  if (now === undefined) throw new NoSuchPlan(`slot ${slot}`);
  // Somebody put another plan there, or changed its language: what is known of it is void.
  if (before !== undefined && knownPlan(slot) === undefined) return takeFrom(context, slot);
  const lists = before?.lists ?? listsFromSheet(raw.lists ?? []);
  const scene = sceneAt(before, now, template, lists);
  const taken = takePlan(scene, raw, before?.document ?? nothing(now));
  const known: KnownPlan = {
    plan: now,
    scene: {
      ...scene,
      places: taken.places,
      moneyUnit: moneyUnitIn(lists, taken.document.header['moneyUnit'], scene.language),
    },
    lists,
    document: taken.document,
    damage: taken.damage,
    lost: lostCells(taken.damage, before),
    // Marks may have been drawn while this was being read.
    marked: (knownPlan(slot) ?? before)?.marked ?? null,
  };
  rememberPlan(known);
  return { known, taken, raw };
}

/**
 * Reads the whole plan back by table name and key, never by position; one request, and a second one when rows that
 * users added or copied need ids of their own.
 * @throws NoSuchPlan
 */
export function readPlan(slot: Slot): Promise<ReadPlan> {
  return inExcel(async (context) => {
    const { known, taken } = await takeFrom(context, slot);
    await completeRows(context, known, taken.fresh);
    return {
      slot,
      template: known.scene.template,
      document: known.document,
      lists: known.lists,
      damage: taken.damage,
      rowPlaces: rowPlacesOf(taken.places),
      sheetNames: sheetNamesOf(taken.places),
    };
  });
}
