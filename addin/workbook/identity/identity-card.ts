import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';

/** A roll-up the workbook holds, in the table `CS_ROLLUP_<number>`. */
export interface RollUpInWorkbook {
  readonly number: number;
  readonly unit: string;
  readonly period: string;
  /** One row a unit and indicator, by fixed columns; otherwise one row a unit. */
  readonly form?: 'finance';
  /** A view by its id, RU-01 … RU-40; the unit's figures as a whole where absent. */
  readonly view?: string;
  /** Whether a chart goes with it. */
  readonly withChart?: boolean;
}

/** What a workbook knows about itself, wherever it is copied, mailed or renamed. */
export interface IdentityCard {
  readonly plans: readonly PlanInWorkbook[];
  readonly rollUps: readonly RollUpInWorkbook[];
}

export const emptyCard: IdentityCard = { plans: [], rollUps: [] };

export const cardNamespace = 'urn:countersign:workbook:1';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const plain: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten?: string, sixteen?: string, name?: string) =>
    name !== undefined
      ? (plain[name] ?? whole)
      : String.fromCodePoint(ten !== undefined ? Number(ten) : Number.parseInt(sixteen ?? '0', 16)),
  );

/** The card as the XML part that travels with the file. */
export const cardXml = (card: IdentityCard): string =>
  `<card xmlns="${cardNamespace}">${JSON.stringify(card).replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign)}</card>`;

const isPlan = (plan: unknown): plan is PlanInWorkbook =>
  typeof plan === 'object' &&
  plan !== null &&
  'planIndex' in plan &&
  Number.isInteger(plan.planIndex) &&
  'planId' in plan &&
  typeof plan.planId === 'string' &&
  'template' in plan &&
  typeof plan.template === 'string' &&
  'language' in plan &&
  (plan.language === 'zh-CN' || plan.language === 'en-US');

const isRollUp = (rollUp: unknown): rollUp is RollUpInWorkbook =>
  typeof rollUp === 'object' && rollUp !== null && 'number' in rollUp && 'unit' in rollUp && 'period' in rollUp;

/** Reads the part; anybody may have written into it, so what is no card is no card. */
export function cardFrom(xml: string): IdentityCard {
  const text = /<card[^>]*>([\s\S]*?)<\/card>/.exec(xml)?.[1] ?? '';
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(text)?.[1];
  try {
    const found: unknown = JSON.parse(cdata ?? unescape(text));
    if (typeof found !== 'object' || found === null) return emptyCard;
    const plans = 'plans' in found && Array.isArray(found.plans) ? found.plans.filter(isPlan) : [];
    const rollUps = 'rollUps' in found && Array.isArray(found.rollUps) ? found.rollUps.filter(isRollUp) : [];
    return { plans, rollUps };
  } catch {
    return emptyCard;
  }
}

/** One plan as the second home of the identity tells it, or null for anything else that may stand there. */
export function planFrom(text: string): PlanInWorkbook | null {
  try {
    const found: unknown = JSON.parse(text);
    return isPlan(found) ? found : null;
  } catch {
    return null;
  }
}

/** One card of several: where two tell of one place, the later one is right; two places of one plan are the first. */
export function unitedCards(cards: readonly IdentityCard[]): IdentityCard {
  const plans = cards.flatMap((card) => card.plans).reduce((card, plan) => withPlan(card, plan), emptyCard).plans;
  const seen = new Set<string>();
  const rollUps = new Map(cards.flatMap((card) => card.rollUps).map((rollUp) => [rollUp.number, rollUp]));
  return {
    plans: plans.filter(({ planId }) => !seen.has(planId) && seen.add(planId)),
    rollUps: [...rollUps.values()],
  };
}

export const withPlan = (card: IdentityCard, plan: PlanInWorkbook): IdentityCard => ({
  ...card,
  plans: [...card.plans.filter(({ planIndex }) => planIndex !== plan.planIndex), plan].sort(
    (one, other) => one.planIndex - other.planIndex,
  ),
});

export const withoutPlan = (card: IdentityCard, planIndex: number): IdentityCard => ({
  ...card,
  plans: card.plans.filter((plan) => plan.planIndex !== planIndex),
});
