import type { RoleId } from 'shared/organisation/role';
import type { AddedPlace } from 'shared/sign-off/chain';
import type { Level } from 'shared/sign-off/state';

interface Said {
  readonly version: number;
  readonly by: string;
  /** Why; of a consultation the question, of its answer the answer. */
  readonly comment: string;
  readonly time: string;
}

/** 转签: the seat goes to another person, for this version only. `by`: its holder, or an administrator for them. */
export interface SeatTransferred extends Said {
  readonly event: 'seat-transferred';
  readonly level: Level;
  readonly role: RoleId;
  readonly from: string;
  readonly to: string;
}

/** 加签: one more seat at this level, in front of the seat of `by` or behind it. */
export interface SignerAdded extends Said {
  readonly event: 'signer-added';
  readonly level: Level;
  readonly signer: string;
  readonly place: AddedPlace;
}

/** 减签: by who added the signer, before they signed. */
export interface SignerRemoved extends Said {
  readonly event: 'signer-removed';
  readonly level: Level;
  readonly signer: string;
}

/** 催批升级: the superior of a holder who is late may sign in their place; whoever signs first has signed. */
export interface SeatEscalated extends Said {
  readonly event: 'seat-escalated';
  readonly level: Level;
  readonly role: RoleId;
  readonly holder: string;
  readonly to: string;
}

/** 征求意见: a signer asks somebody, whose word decides nothing. */
export interface Consulted extends Said {
  readonly event: 'consulted';
  readonly id: string;
  readonly asked: string;
}

export interface ConsultationAnswered extends Said {
  readonly event: 'consultation-answered';
  readonly id: string;
}

/** What people do with seats, beside signing on them. */
export type SeatEvent =
  SeatTransferred | SignerAdded | SignerRemoved | SeatEscalated | Consulted | ConsultationAnswered;

/** A question to somebody who does not sign, and the answer once there is one. */
export interface Consultation {
  readonly id: string;
  readonly by: string;
  readonly asked: string;
  readonly question: string;
  readonly time: string;
  readonly answer: { readonly text: string; readonly time: string } | null;
}
