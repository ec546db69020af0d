import type { PathLevel, Remark, WaiverView } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import type { Finding, Place } from 'shared/review/finding';
import type { ServiceCells } from 'shared/service-columns/producer';
import type { PlanState } from 'shared/sign-off/state';
import type { Language, Lists } from 'shared/template/list';
import type { Template, TemplateId } from 'shared/template/template';

/** One of the places a workbook has for plans, counted from 1: its tables are `CS<slot>_<BLOCK>`. */
export type PlanIndex = number;

/** `locked`: submitted or in force, so its sheets are protected and say so. */
export type LockState = 'open' | 'locked';

/** Why a plan's sheets are locked; chooses the sentence of the banner. */
export type LockReason = 'signing' | 'signing-others' | 'effective' | 'effective-others' | 'superseded' | 'reading';

/** What the workbook's identity card says of a plan. */
export interface PlanInWorkbook {
  readonly planIndex: PlanIndex;
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  readonly template: TemplateId;
  readonly templateVersion: number;
  readonly language: Language;
  /** Content hash of the version these sheets were written from, hex; empty for a plan never submitted. */
  readonly contentHash: string;
  readonly standing: LockState;
  /** Why it is locked; cards of earlier versions do not say. */
  readonly lock?: LockReason | null;
}

/** A waiver and what its rule found, as a sentence in the language of the sheets. */
export interface WaiverToShow extends WaiverView {
  readonly found: string;
}

/** Everything drawn into the sheets of a plan. */
export interface PlanToWrite {
  readonly planId: string;
  readonly planNo: string;
  readonly version: number;
  readonly contentHash: string;
  readonly language: Language;
  readonly document: PlanDocument;
  /** The content these sheets count as made from, where they show another one: a draft, or what a merge came to. */
  readonly base?: PlanDocument;
  readonly lists: Lists;
  readonly path: readonly PathLevel[];
  readonly remarks: readonly Remark[];
  /** What service columns show, where the service has told. */
  readonly shown?: ServiceCells;
  /** What is let stand in this very content. */
  readonly waivers?: readonly WaiverToShow[];
  /** Days off that the calculated durations leave out, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  /** Weekend days worked in exchange, `YYYY-MM-DD`. */
  readonly makeUpDays?: readonly string[];
  readonly lock: LockReason | null;
  /** Shown on the cover where it is known. */
  readonly state?: PlanState;
}

/** Row numbers as Excel shows them, by block and row id. */
export type RowPlaces = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface ReadPlan {
  readonly planIndex: PlanIndex;
  readonly template: Template;
  readonly document: PlanDocument;
  readonly lists: Lists;
  /** V-HDR-08 for every table, column or header cell that is gone, V-DAT-10 for every overwritten formula. */
  readonly damage: readonly Finding[];
  readonly rowPlaces: RowPlaces;
  /** The sheets' present names by block, renamed or not. */
  readonly sheetNames: Readonly<Record<string, string>>;
}

/** What an edit touched: nothing outside it differs from the document reported before. */
export type PlanChange =
  | { readonly kind: 'cells'; readonly at: readonly Place[] }
  | { readonly kind: 'rows'; readonly block: string }
  | { readonly kind: 'plan' };

export interface PlanEdit {
  readonly planIndex: PlanIndex;
  readonly document: PlanDocument;
  readonly change: PlanChange;
  readonly damage: readonly Finding[];
  readonly rowPlaces: RowPlaces;
  /** True where the plan is locked: the edit slipped in and waits for a decision. */
  readonly pending: boolean;
  /** True for an edit of a co-author. */
  readonly remote: boolean;
}

export type StopWatching = () => Promise<void>;

export interface PlaceInWorkbook {
  readonly planIndex: PlanIndex;
  readonly place: Place;
}
