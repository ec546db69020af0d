/** How much one request may bring. Enough for the largest plan people write; little enough to answer at once. */
export const limits = {
  /** Whole body, in bytes. */
  body: 1024 * 1024,
  /** What an administrator sends: everything kept, in one piece. */
  administrationBody: 8 * 1024 * 1024,
  administrationRows: 20_001,
  note: 500,
  /** What a submission says beside its document, in bytes of JSON: it stands in one row of the journal. */
  said: 512 * 1024,
  /** What one step of a plan may add to its record, compressed, in bytes: one transaction of the store carries it. */
  record: 3 * 1024 * 1024,
  /** Nesting of objects and lists. */
  depth: 12,
  rowsInBlock: 2000,
  /** Characters of one cell: a text that is too long for its column is still a finding, not a refusal. */
  cellText: 4000,
  rowId: 64,
  reasons: 500,
  reasonText: 500,
  findingKey: 2000,
  /** Findings a refusal names. */
  findings: 1000,
  comment: 2000,
  remarks: 100,
  remarkText: 1000,
  answers: 100,
  questions: 500,
  /** Different plans that questions of one request verify: each is read in all its versions. */
  verifiedPlans: 50,
  /** Plans approved together. */
  approvals: 50,
  /** Readers one copy goes to. */
  copies: 20,
  /** Other plans that a preparation asks for by name. */
  plansNamed: 40,
  planName: 120,
  reminderKey: 300,
  /** A target in whole steps: 1,000 亿元 in 分. */
  largestTarget: 10_000_000_000_000,
  /** Units and persons a target is broken down to, and rows of such a matrix. */
  targetNodes: 500,
  targetRows: 5000,
  /** Title of a rectification, in characters. */
  title: 200,
  pageSize: 50,
  largestPage: 200,
  largestVersion: 100_000,
} as const;
