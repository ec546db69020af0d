import { daysBetween, readDate, weekday, type IsoDate } from 'shared/calendar/date';
import type { PlanLine } from 'shared/contract/answers';
import type { TargetTurns } from 'shared/contract/targets';
import type { OutstandingPlan } from 'shared/contract/outstanding';
import { isRefused } from 'shared/quantity/refusal';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';

/** When something wants to be done. */
export type Urgency = 'today' | 'week' | 'later';
export const urgencies: readonly Urgency[] = ['today', 'week', 'later'];

/** What somebody sees of a plan's name; the units' names come with the lines. */
export type NamedPlan = Pick<PlanLine, 'template' | 'unit' | 'person' | 'period'>;

interface Item {
  /** Unique on the page. */
  readonly key: string;
  readonly urgency: Urgency;
  /** Null where nobody set a day. */
  readonly due: string | null;
  /** Working days it is late. */
  readonly daysLate: number;
}

/** One thing to do, with the one step that does it. Further kinds of work join as further members. */
export type HomeItem =
  | (Item & {
      readonly kind: 'returned';
      readonly plan: NamedPlan;
      readonly planId: string;
      readonly line: PlanLine | null;
    })
  | (Item & { readonly kind: 'draft'; readonly plan: NamedPlan; readonly planId: string; readonly open: number | null })
  | (Item & { readonly kind: 'owed'; readonly plan: NamedPlan; readonly planId: string })
  | (Item & { readonly kind: 'sign'; readonly plan: NamedPlan; readonly planId: string; readonly line: PlanLine })
  | (Item & { readonly kind: 'target'; readonly turn: TargetTurn });

/** Targets of one unit or person that wait for the reader. */
export type TargetTurn = TargetTurns['turns'][number];

/** A plan in this workbook that was not handed in. */
export interface Draft {
  readonly planId: string;
  /** Cells still to be filled in and errors; null where the plan was not looked at. */
  readonly open: number | null;
}

export interface HomeSources {
  readonly today: IsoDate;
  readonly owed: readonly OutstandingPlan[];
  readonly mine: readonly PlanLine[];
  readonly toSign: readonly PlanLine[];
  readonly turns: readonly TargetTurn[];
  readonly drafts: readonly Draft[];
  /** Names for drafts that no list knows. */
  readonly nameOf: (key: PlanKey) => NamedPlan;
}

/** Everything that waits for this person, the most urgent first; each plan once. */
export function homeItems({ today, owed, mine, toSign, turns, drafts, nameOf }: HomeSources): readonly HomeItem[] {
  const found = new Map<string, HomeItem>();
  const put = (item: HomeItem, planId: string): void => void (found.has(planId) || found.set(planId, item));
  const due = new Map(owed.map((plan) => [plan.planId, plan]));
  for (const line of toSign) {
    put(
      { ...plain(line.planId, 'sign', 'today'), kind: 'sign', plan: line, planId: line.planId, line },
      `sign ${line.planId}`,
    );
  }
  for (const turn of turns) {
    const key = `${turn.unit.id} ${turn.year} ${turn.node} ${turn.side}`;
    const urgency = turn.answerBy === null ? 'week' : urgencyOf(turn.answerBy, today);
    put({ ...plain(key, 'target', urgency), due: turn.answerBy, kind: 'target', turn }, `target ${key}`);
  }
  for (const line of mine) {
    if (line.state !== 'returned' || !line.openSteps.includes('submit')) continue;
    put(
      {
        ...dated(line.planId, 'returned', due.get(line.planId), today, 'today'),
        kind: 'returned',
        plan: line,
        planId: line.planId,
        line,
      },
      line.planId,
    );
  }
  for (const plan of owed) {
    const item = dated(plan.planId, 'owed', plan, today, 'later');
    const draft = drafts.find(({ planId }) => planId === plan.planId);
    const facts = { ...item, plan, planId: plan.planId };
    if (plan.state === 'returned') put({ ...facts, kind: 'returned', line: null }, plan.planId);
    else if (draft !== undefined) put({ ...facts, kind: 'draft', open: draft.open }, plan.planId);
    else put({ ...facts, kind: 'owed' }, plan.planId);
  }
  for (const { planId, open } of drafts) {
    const key = planKeyOf(planId);
    if (key === null) continue;
    put({ ...plain(planId, 'draft', 'later'), kind: 'draft', plan: nameOf(key), planId, open }, planId);
  }
  return [...found.values()].sort(byUrgency);
}

const plain = (planId: string, kind: string, urgency: Urgency): Item => ({
  key: `${kind} ${planId}`,
  urgency,
  due: null,
  daysLate: 0,
});

function dated(
  planId: string,
  kind: string,
  plan: OutstandingPlan | undefined,
  today: IsoDate,
  otherwise: Urgency,
): Item {
  if (plan === undefined) return plain(planId, kind, otherwise);
  const urgency = urgencyOf(plan.due, today);
  return {
    ...plain(planId, kind, otherwise === 'today' ? 'today' : urgency),
    due: plan.due,
    daysLate: plan.daysLate,
  };
}

/** Late or due today; due before the week ends; after it. */
export function urgencyOf(due: string, today: IsoDate): Urgency {
  const date = readDate(due);
  if (isRefused(date)) return 'later';
  const days = daysBetween(today, date);
  if (days <= 0) return 'today';
  return days <= 7 - weekday(today) ? 'week' : 'later';
}

/** Of the same day: what came back first, then what waits for a signature, then what was begun, then what was not. */
const ranks: Readonly<Record<HomeItem['kind'], number>> = { returned: 0, sign: 1, target: 2, draft: 3, owed: 4 };

function byUrgency(one: HomeItem, other: HomeItem): number {
  return (
    urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
    other.daysLate - one.daysLate ||
    ranks[one.kind] - ranks[other.kind] ||
    (one.due ?? '9').localeCompare(other.due ?? '9')
  );
}
