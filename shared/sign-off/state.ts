/** The states of a plan version, domain/02 2.6. */
export const planStates = [
  'draft',
  'pending-1',
  'pending-2',
  'pending-3',
  'effective',
  /** Kept without signatures (domain/02 2.5: records, and what belongs to a parent plan). */
  'recorded',
  'returned',
  'superseded',
  'closed',
  'void',
] as const;

export type PlanState = (typeof planStates)[number];

/** Sign-off levels: 1 sign-review, 2 countersign, 3 approval. */
export type Level = 1 | 2 | 3;

/** E-SIGN: what a signer decides. 不同意 is recorded as a return (domain/05 5.0). */
export type Decision = 'approve' | 'return';

/** What somebody may do with a plan now; the pane offers these and the service enforces the same list. */
export type OpenStep =
  | 'submit'
  | 'withdraw'
  | 'approve'
  | 'return'
  | 'revise'
  | 'delegate'
  /** An administrator proposes to void the plan. */
  | 'void'
  /** A signer of level 1 agrees to voiding it, or declines. */
  | 'agree-void'
  /** 转签: pass a seat on, for this version. */
  | 'transfer'
  /** 加签. */
  | 'add-signer'
  /** 减签. */
  | 'remove-signer'
  /** 退回到: a return to a level below. */
  | 'send-back'
  /** 征求意见. */
  | 'consult'
  | 'answer-consultation'
  /** Lets the superior of a holder who is late sign as well. */
  | 'escalate'
  /** 抄送: let somebody read it. */
  | 'copy'
  /** 已阅. */
  | 'acknowledge';
