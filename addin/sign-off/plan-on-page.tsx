import { createContext, use, type ReactNode } from 'react';
import type { KnownAnswer } from 'addin/app/use-answer';
import { useWords, type Words } from 'addin/app/words';
import type { PlanView } from 'shared/contract/answers';
import type { PlanSummary, ShownPlace } from 'shared/contract/plan-summary';
import type { Place } from 'shared/review/finding';

/** The plan that a page is about, as the service knows it; with its sheets or without. */
export interface PlanOnPage {
  readonly view: PlanView;
  readonly summary: KnownAnswer<PlanSummary>;
  /** Where something is, in words. */
  readonly placeOf: (at: Place) => string;
  /** Goes there in the sheets; null where they are not open. */
  readonly goTo: ((at: Place) => void) | null;
  /** After a step was taken. */
  readonly onChanged: () => void;
}

const PlanContext = createContext<PlanOnPage | null>(null);

export const PlanOnPageProvider = ({ plan, children }: { plan: PlanOnPage; children: ReactNode }) => (
  <PlanContext value={plan}>{children}</PlanContext>
);

export function usePlanOnPage(): PlanOnPage {
  const plan = use(PlanContext);
  if (plan === null) throw new Error('no plan around this component');
  return plan;
}

/** `任务 · 走访客户协调某项目 · 工作目标`: sheet, what the row is about, column. */
export const shownPlaceWords = ({ name, say }: Words, { sheet, row, column }: ShownPlace): string =>
  sheet === null
    ? say('findings.whole-plan')
    : [name(sheet), ...(row === null ? [] : [row]), ...(column === null ? [] : [name(column)])].join(' · ');

const isSame = (one: Place, other: Place): boolean =>
  one.block === other.block && one.row === other.row && one.column === other.column;

/** Places in words from what the service said of them; a place it did not speak of is the plan as a whole. */
export function usePlacesInWords(summary: PlanSummary | null): (at: Place) => string {
  const words = useWords();
  const known = [
    ...(summary?.places ?? []),
    ...(summary?.warnings.map(({ place }) => place) ?? []),
    ...(summary?.changes?.rows.map(({ place }) => place) ?? []),
    ...(summary?.rows ?? []),
  ];
  return (at) => {
    const found = known.find((each) => isSame(each.at, at));
    return found === undefined ? words.say('findings.whole-plan') : shownPlaceWords(words, found);
  };
}
