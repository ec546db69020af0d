import type { Node } from 'shared/targets/node';
import type { Acting } from 'shared/targets/agreement-steps';
import type { SilentStep } from 'shared/targets/silence';

/** Who answers for a target on the day something was done: three persons (domain/04 4.1). */
export interface Sides {
  readonly owner: string;
  readonly head: string;
  readonly superior: string;
}

export interface SaidAmount {
  readonly value: number;
  readonly months: readonly number[];
}

interface Done {
  readonly acting: Acting;
  /** UTC, ISO 8601. */
  readonly time: string;
}

export interface IssuedLine extends SaidAmount {
  readonly node: Node;
  readonly indicator: string;
  readonly sides: Sides;
  readonly needsQuota: boolean;
}

/** 下达: all lines of a command at once. `terms`: what stands in the commitment letters beside the figures. */
export interface Issued extends Done {
  readonly event: 'issued';
  readonly terms: string;
  readonly lines: readonly IssuedLine[];
}

export type OwnersAnswer =
  | { readonly act: 'accept'; readonly indicator: string }
  | {
      readonly act: 'object';
      readonly indicator: string;
      readonly counter: SaidAmount;
      readonly reason: string;
      readonly analysis: string;
    };

export interface Answered extends Done {
  readonly event: 'answered';
  readonly node: Node;
  readonly sides: Sides;
  readonly answers: readonly OwnersAnswer[];
}

/** 坚持, 协商一致, 上级裁定, 变更. */
export interface Spoken extends Done {
  readonly event: 'held' | 'settled' | 'ruled' | 'revised';
  readonly node: Node;
  readonly indicator: string;
  readonly sides: Sides;
  readonly amount: SaidAmount;
  readonly reason: string;
}

/** One side's signature under the 军令状 with this content. */
export interface Signed extends Done {
  readonly event: 'signed';
  readonly node: Node;
  readonly sides: Sides;
  readonly side: 'owner' | 'head';
  readonly letterHash: string;
}

/** 正式下达, with the expense quota of each. */
export interface FormallyIssued extends Done {
  readonly event: 'formally-issued';
  readonly nodes: readonly { readonly node: Node; readonly sides: Sides; readonly quota: SaidAmount | null }[];
}

/** What was issued to somebody who has left, or in error, is taken back; a formal target before it stays in force. */
export interface Recalled extends Done {
  readonly event: 'recalled';
  readonly node: Node;
  readonly indicators: readonly string[];
  readonly reason: string;
}

/** What silence did since somebody last looked. */
export interface FellSilent {
  readonly event: 'fell-silent';
  readonly time: string;
  readonly steps: readonly (SilentStep & { readonly node: Node; readonly indicator: string })[];
}

export type TargetEvent = Issued | Answered | Spoken | Signed | FormallyIssued | Recalled | FellSilent;
