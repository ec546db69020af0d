import { baseName, cardName } from 'addin/workbook/identity/workbook-names';
import {
  cardFrom,
  cardNamespace,
  cardXml,
  emptyCard,
  planFrom,
  unitedCards,
  type IdentityCard,
} from 'addin/workbook/identity/identity-card';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { planIndexOf } from 'addin/workbook/identity/plan-index';
import { textCell } from 'addin/workbook/excel/plain-text';

/** A card asked for; it can be read after the next sync. */
export interface AskedCard {
  readonly context: Excel.RequestContext;
  readonly parts: Excel.CustomXmlPartScopedCollection;
  /** The only part; null where there is none or more than one. */
  readonly part: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

export function requestCard(context: Excel.RequestContext): AskedCard {
  const parts = context.workbook.customXmlParts.getByNamespace(cardNamespace);
  const part = parts.getOnlyItemOrNullObject();
  part.load('id');
  return { context, parts, part, xml: part.getXml() };
}

/** The card of the only part, without asking again; null where there is none or more than one. */
export const readOnlyCard = ({ part, xml }: AskedCard): IdentityCard | null =>
  part.isNullObject ? null : cardFrom(xml.value);

/** A card that was read, and the way to put another one in its place in a later request. */
export interface SettledCard {
  readonly card: IdentityCard;
  readonly replace: (card: IdentityCard) => void;
}

/**
 * The card, whatever became of its first home: of several parts (a copied sheet may bring one along) one is made, and a
 * lost one is rebuilt from its second home, a cell beside the plan's lists. No request while the only part is there.
 * `mayHold`: whether the workbook may hold a plan at all, where that is known.
 */
export async function settledCard(asked: AskedCard, mayHold = true): Promise<SettledCard> {
  const { context, part, parts } = asked;
  const only = readOnlyCard(asked);
  if (only !== null) return { card: only, replace: (card) => part.setXml(cardXml(card)) };
  const { customXmlParts, names } = context.workbook;
  const add = (card: IdentityCard): void => {
    customXmlParts.add(cardXml(card));
  };
  if (!mayHold) return { card: emptyCard, replace: add };
  parts.load('items/id');
  names.load('items/name');
  await context.sync();
  const several = parts.items.map((each) => ({ part: each, xml: each.getXml() }));
  const kept = askSecondHomes(
    context,
    names.items.map(({ name }) => name),
  );
  if (several.length === 0 && kept.length === 0) return { card: emptyCard, replace: add };
  await context.sync();
  const card = unitedCards([secondCard(kept), ...several.map(({ xml }) => cardFrom(xml.value))]);
  for (const each of several) each.part.delete();
  add(card);
  await context.sync();
  return { card, replace: (next) => onlyPart(context).setXml(cardXml(next)) };
}

const onlyPart = ({ workbook }: Excel.RequestContext): Excel.CustomXmlPart =>
  workbook.customXmlParts.getByNamespace(cardNamespace).getOnlyItemOrNullObject();

/** A plan as its second home tells it. */
interface SecondHome {
  readonly planIndex: number;
  readonly cell: Excel.Range;
}

/** The second homes of plans among the names of a workbook. */
export const askSecondHomes = (context: Excel.RequestContext, names: readonly string[]): readonly SecondHome[] =>
  names.flatMap((name): readonly SecondHome[] => {
    const planIndex = planIndexOf(name);
    if (planIndex === null || name !== cardName(planIndex)) return [];
    const cell = context.workbook.names.getItem(name).getRangeOrNullObject();
    cell.load('values');
    return [{ planIndex, cell }];
  });

/** What the second homes told, after the sync. A cell that tells of another plan's place tells nothing. */
export const secondCard = (homes: readonly SecondHome[]): IdentityCard => ({
  ...emptyCard,
  plans: homes.flatMap(({ planIndex, cell }) => {
    const plan = cell.isNullObject ? null : planFrom(String(cell.values[0]?.[0] ?? ''));
    return plan?.planIndex === planIndex ? [plan] : [];
  }),
});

/** Writes what is known of one plan now into both of its homes, unread; `card` names it already. */
export function putPlan(context: Excel.RequestContext, card: IdentityCard, plan: PlanInWorkbook): void {
  onlyPart(context).setXml(cardXml(card));
  const cell = context.workbook.names.getItemOrNullObject(cardName(plan.planIndex)).getRangeOrNullObject();
  // eslint-disable-next-line office-addins/call-sync-after-load -- another cell of that name: this one is written
  cell.values = [[textCell(JSON.stringify(plan))]];
}

/** Writes the content that the sheets were made from, packed, in as many cells as are kept for it. */
export function putBase(context: Excel.RequestContext, planIndex: number, cells: readonly string[]): void {
  context.workbook.names.getItemOrNullObject(baseName(planIndex)).getRangeOrNullObject().values = cells.map((part) => [
    part,
  ]);
}
