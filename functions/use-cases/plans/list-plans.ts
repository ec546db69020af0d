import type { PlanLine, PlanLines } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import type { OpenStep } from 'shared/sign-off/state';
import { askedOf } from 'shared/sign-off/steps';
import type { ListKind, ListPosition } from 'functions/ports/lists';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { planLineOf, restoredLine, type StoredLine } from 'functions/use-cases/answers/plan-line';
import { peopleOf } from 'functions/use-cases/commands/replay-plan';

/** Where the next page begins: in which of the lists that are read one after another, and after which line. */
export interface PageMark extends ListPosition {
  readonly list: number;
}

export interface Page {
  readonly lines: readonly PlanLine[];
  readonly next: PageMark | null;
}

export interface PageWanted {
  readonly after: PageMark | null;
  readonly size: number;
}

type Ports = Pick<Dependencies, 'lists'>;

interface ListPlace {
  readonly list: ListKind;
  readonly of: string;
}

/** Plans the caller prepares or owns. */
export const myPlans = (ports: Ports, caller: Caller, wanted: PageWanted): Promise<Page> =>
  pageOf(ports, caller, wanted, [{ list: 'person', of: caller.person }], () => true);

/** A unit's plans, as far as the caller may see them. */
export const plansOfUnit = (ports: Ports, caller: Caller, unit: string, wanted: PageWanted): Promise<Page> =>
  pageOf(ports, caller, wanted, [{ list: 'unit', of: unit }], ({ planId, signOff }) => {
    const key = planKeyOf(planId);
    return key !== null && mayDo('see', relationsOf(caller.person, peopleOf({ key, signOff }), caller.view), key);
  });

/**
 * Plans that wait for the caller's own signature, then those of people they sign for. One that waits for several of
 * them is shown once, where it comes up first.
 */
export function inboxOf(ports: Ports, caller: Caller, wanted: PageWanted): Promise<Page> {
  const signers = [caller.person, ...caller.view.representedBy(caller.person)];
  return pageOf(
    ports,
    caller,
    wanted,
    signers.map((of) => ({ list: 'inbox', of })),
    ({ signOff }, line, { of }) => {
      const waitsFor = askedOf(signOff);
      const isAsked = line.openSteps.some((step) => answers.has(step));
      return isAsked && signers.find((signer) => waitsFor.has(signer)) === of;
    },
  );
}

/** What an inbox is about. */
const answers: ReadonlySet<OpenStep> = new Set<OpenStep>([
  ...(['approve', 'agree-void', 'answer-consultation', 'acknowledge'] as const),
]);

async function pageOf(
  { lists }: Ports,
  caller: Caller,
  { after, size }: PageWanted,
  places: readonly ListPlace[],
  shows: (stored: StoredLine, line: PlanLine, place: ListPlace) => boolean,
): Promise<Page> {
  const lines: PlanLine[] = [];
  for (let list = after?.list ?? 0; list < places.length; list += 1) {
    const place = places[list];
    if (place === undefined) break;
    const from = list === after?.list && after.planId !== '' ? { order: after.order, planId: after.planId } : null;
    const page = await lists.page(place.list, place.of, from, size - lines.length);
    for (const text of page.lines) {
      const stored = restoredLine(text);
      const line = planLineOf(stored, caller);
      if (line !== null && shows(stored, line, place)) lines.push(line);
    }
    if (page.next !== null) return { lines, next: { list, ...page.next } };
    if (lines.length >= size && list + 1 < places.length)
      return { lines, next: { list: list + 1, order: '', planId: '' } };
  }
  return { lines, next: null };
}

export const answerWith = ({ lines, next }: Page, mark: (next: PageMark) => string): PlanLines => ({
  lines,
  next: next === null ? null : mark(next),
});
