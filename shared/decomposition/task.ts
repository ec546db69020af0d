import { wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import type { IsoDate } from 'shared/calendar/date';
import { grouped } from 'shared/organisation/grouped';
import { exactFrom, shownNumber } from 'shared/quantity/decimal';
import { compareRatios, over, sumOf, times, whole, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';

/** A goal or task of a plan, broken down by its children; what domain/04 4.6 asks about it. */
export interface Task {
  readonly id: string;
  /** The goal or task it belongs to; null for goals. */
  readonly parent: string | null;
  readonly owners: readonly string[];
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly deliverable: string;
  readonly criterion: string;
  /** Per cent of its parent; null on all siblings: equal weights. */
  readonly weight: number | null;
  /** Done so far, 0 … 1. */
  readonly progress: number;
}

type Family = ReadonlyMap<string, readonly Task[]>;

/** DR-18, DR-50, DR-51, DR-52 over all tasks of a plan and its children. */
export function checkTasks(
  tasks: readonly Task[],
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const family = childrenOf(tasks);
  return tasks.flatMap((task) => {
    const children = family.get(task.id) ?? [];
    const parent = task.parent === null ? null : (byId.get(task.parent) ?? null);
    return [
      ...checkDates(task, parent),
      ...checkDepth(task, byId, settings),
      ...(children.length === 0 ? checkLeaf(task) : checkWeights(task, children)),
    ];
  });
}

/** DR-18: parent tasks due in a plan's period without a child in it. */
export function withoutChildTask(
  due: readonly { readonly id: string }[],
  tasks: readonly Task[],
): readonly Difference[] {
  const covered = new Set(tasks.flatMap(({ parent }) => parent ?? []));
  return due.filter(({ id }) => !covered.has(id)).map(({ id }) => wrong('DR-18', 'no-child-task', { task: id }));
}

/** DR-18: a parent is as far as its children are, by their weights; its own word counts only without children. */
export function progressOf(task: Task, tasks: readonly Task[]): Ratio {
  return progressIn(task, childrenOf(tasks), new Set());
}

function progressIn(task: Task, family: Family, above: ReadonlySet<string>): Ratio {
  const children = above.has(task.id) ? [] : (family.get(task.id) ?? []);
  if (children.length === 0) return exactOr(task.progress, zero);
  const weights = weightsOf(children);
  const path = new Set([...above, task.id]);
  const done = sumOf(children.map((child, index) => times(weights[index] ?? zero, progressIn(child, family, path))));
  const mean = over(done, sumOf(weights));
  return isRefused(mean) ? zero : mean;
}

const childrenOf = (tasks: readonly Task[]): Family => grouped(tasks, ({ parent }) => parent);

const exactOr = (value: number, otherwise: Ratio): Ratio => {
  const exact = exactFrom(value);
  return isRefused(exact) ? otherwise : exact;
};

/** DR-52: weights are optional; without any they are equal. */
const weightsOf = (children: readonly Task[]): readonly Ratio[] =>
  children.every(({ weight }) => weight === null)
    ? children.map(() => whole(1))
    : children.map(({ weight }) => exactOr(weight ?? 0, zero));

function checkWeights({ id }: Task, children: readonly Task[]): readonly Difference[] {
  if (children.every(({ weight }) => weight === null)) return [];
  const sum = sumOf(weightsOf(children));
  return compareRatios(sum, whole(100)) === 0
    ? []
    : [wrong('DR-52', 'weights-not-100', { task: id, sum: shownNumber(sum, 4) })];
}

/** DR-51: a leaf says who, when, what comes out and how one sees that it is done. */
function checkLeaf({ id, owners, start, finish, deliverable, criterion }: Task): readonly Difference[] {
  const missing = [
    ...(owners.length === 1 ? [] : ['owner']),
    ...(start === null ? ['start'] : []),
    ...(finish === null ? ['finish'] : []),
    ...(deliverable.trim() === '' ? ['deliverable'] : []),
    ...(criterion.trim() === '' ? ['criterion'] : []),
  ];
  return missing.length === 0 ? [] : [wrong('DR-51', 'leaf-incomplete', { task: id, missing })];
}

function checkDates({ id, start, finish }: Task, parent: Task | null): readonly Difference[] {
  const facts = { task: id, parent: parent?.id ?? '' };
  const backwards = start !== null && finish !== null && finish < start;
  const early = start !== null && parent !== null && parent.start !== null && start < parent.start;
  const late = finish !== null && parent !== null && parent.finish !== null && finish > parent.finish;
  return [
    ...(backwards ? [wrong('DR-18', 'finishes-before-start', { task: id })] : []),
    ...(early ? [wrong('DR-18', 'starts-before-parent', facts)] : []),
    ...(late ? [wrong('DR-18', 'finishes-after-parent', facts)] : []),
  ];
}

function checkDepth(
  task: Task,
  byId: ReadonlyMap<string, Task>,
  { deepestTask }: DecompositionSettings,
): readonly Difference[] {
  const seen = new Set([task.id]);
  for (let above = task.parent; above !== null; above = byId.get(above)?.parent ?? null) {
    if (seen.has(above)) return [wrong('DR-50', 'cycle-of-tasks', { task: task.id })];
    seen.add(above);
  }
  return seen.size > deepestTask
    ? [wrong('DR-50', 'too-deep', { task: task.id, depth: seen.size, most: deepestTask })]
    : [];
}
