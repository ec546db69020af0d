import type { GivenAnswer } from 'functions/ports/plans';
import type { TargetInForce } from 'shared/targets/in-force';
import type { TargetDraft } from 'shared/targets/draft';
import type { TargetEntry, TargetsOfUnit } from 'shared/targets/journal';
import type { Node } from 'shared/targets/node';

/** Whose turn it is, as a unit's row of the year tells it without its journal. */
export interface WaitingTurn {
  readonly side: 'owner' | 'head' | 'superior' | 'planner';
  readonly node: Node;
  /** Targets that wait for this side. */
  readonly count: number;
  /** The earliest deadline, and the day after which the superior is asked; null where there is none. */
  readonly answerBy: string | null;
  readonly escalatesAfter: string | null;
}

export interface TargetsHead extends TargetsOfUnit {
  /** Number and hash of the last journal entry; 0 while there is only a draft. */
  readonly sequence: number;
  readonly lastHash: string;
  readonly turns: readonly WaitingTurn[];
}

export interface OpenedTargets {
  /** Null: nobody has typed anything for that year yet. */
  readonly head: TargetsHead | null;
  readonly etag: string | null;
  readonly journal: readonly TargetEntry[];
  readonly draft: TargetDraft;
  readonly answer: GivenAnswer | null;
}

/** One command's whole effect: one transaction. */
export interface TargetsChange {
  readonly of: TargetsOfUnit;
  readonly after: string | null;
  readonly head: TargetsHead;
  readonly entries: readonly TargetEntry[];
  /** Null: as it was. */
  readonly draft: TargetDraft | null;
  readonly formal: readonly TargetInForce[] | null;
  readonly answer: GivenAnswer;
}

/** What is issued and agreed: a partition a year, a head, a journal and a matrix a unit. Faults are thrown. */
export interface Targets {
  /** One round trip. */
  open(of: TargetsOfUnit, key: string | null): Promise<OpenedTargets>;
  /** One round trip. */
  commit(change: TargetsChange): Promise<'done' | 'lost-race' | 'too-large'>;
  /** Heads of all units of a year. One round trip a thousand units. */
  heads(year: string): Promise<readonly TargetsHead[]>;
  /** What these units issued formally for a year. One round trip. */
  formal(units: readonly string[], year: string): Promise<readonly TargetInForce[]>;
  pruneAnswers(before: Date): Promise<number>;
}
