import { createContext, use, type ReactNode } from 'react';
import type { PlanView, Remark } from 'shared/contract/answers';
import type { Place } from 'shared/review/finding';

/** What a page about a plan can do with its sheets; the page outside Excel has none. */
export interface Sheets {
  /** Writes a plan's sheets into the workbook, or turns to them where they are there; never over somebody's draft. */
  open(view: Pick<PlanView, 'planId' | 'version'>): void;
  /** Whether this plan's sheets are open here. */
  has(planId: string): boolean;
  /** Where something is in sheets that are open, with its row number; null where they are not. */
  placeOf(planId: string, at: Place): string | null;
  goTo(planId: string, at: Place): void;
  /** The row of the plan that is selected in its sheets. */
  readonly selected: { readonly planId: string; readonly at: Place } | null;
  /** A field for the preparer's answer to a remark; null where the sheets are not being changed. */
  answerField(planId: string, remark: Remark): ReactNode;
  /** Steps that need the sheets: handing in, revising. */
  steps(view: PlanView): ReactNode;
}

export const SheetsContext = createContext<Sheets | null>(null);

export const useSheets = (): Sheets | null => use(SheetsContext);
