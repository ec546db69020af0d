import { z } from 'zod';
import type { Decision, Level, OpenStep, PlanState } from 'shared/sign-off/state';
import { planStates } from 'shared/sign-off/state';
import type { MaterialityThresholds } from 'shared/sign-off/materiality';
import type { WeighedSeat } from 'shared/sign-off/event';
import { cells, facts, lists, place, planDocument, rowChange } from 'shared/contract/shapes/documents';
import { freezeOverPlan, packLine } from 'shared/contract/shapes/gates';
import { planned } from 'shared/contract/shapes/knowledge';
import type { ServiceCells } from 'shared/service-columns/producer';
import {
  byName,
  counted,
  flag,
  hash,
  instant,
  named,
  periodKey,
  role,
  shapeOf,
  template,
  text,
  versionNo,
  whole,
} from 'shared/contract/shapes/words';

export const planState = shapeOf<PlanState>()(z.enum(planStates));
export const level = shapeOf<Level>()(z.literal([1, 2, 3]).describe('1 sign-review, 2 countersign, 3 approval'));
export const decision = shapeOf<Decision>()(z.enum(['approve', 'return']));
export const openStep = shapeOf<OpenStep>()(
  z
    .enum([
      ...(['submit', 'withdraw', 'approve', 'return', 'revise', 'delegate', 'void', 'agree-void'] as const),
      ...(['send-back', 'transfer', 'add-signer', 'remove-signer', 'consult'] as const),
      ...(['answer-consultation', 'escalate', 'copy', 'acknowledge'] as const),
    ])
    .describe('What the caller may do with the plan now'),
);

export const expectedDays = z.strictObject({
  days: z.number(),
  from: z
    .enum(['past', 'policy'])
    .describe('past: the median of what this signer took before; policy: what the company expects'),
});

/** Why a seat has passed to somebody else since submission. */
export const reassigned = z.strictObject({
  because: z
    .enum(['left', 'role-changed'])
    .describe('left: who sat there is no longer with the company; role-changed: no longer holds the role'),
  vacant: flag.describe('Nobody holds the role: the next superior signs'),
});

export const pathSigner = z.strictObject({
  role,
  person: named.nullable().describe('Null where the role is vacant'),
  onBehalfOf: named.nullable(),
  decision: decision.nullable(),
  comment: text.nullable(),
  time: instant.nullable(),
  keptFrom: versionNo.exactOptional().describe('The earlier version this signature was given for and stays from'),
  insteadOf: named
    .exactOptional()
    .describe('Whose seat it would be: of somebody who wrote the plan, signs higher up, or has held the role before'),
  reassigned: reassigned.exactOptional(),
  transferredFrom: named.exactOptional().describe('转签: whose seat it is by the rules'),
  added: z
    .strictObject({ by: named, place: z.enum(['before', 'after']) })
    .exactOptional()
    .describe('加签: who added this signer, to sign before or after them'),
  escalatedTo: named.exactOptional().describe('The superior who may sign here as well, since the holder is late'),
  heldBack: z.literal(true).exactOptional().describe('Somebody at the same level signs first'),
  away: z
    .strictObject({ until: text.nullable(), deputy: named.nullable() })
    .exactOptional()
    .describe('Before submission: away until that day, with the deputy who signs meanwhile'),
  onlyIfNamed: z
    .literal(true)
    .exactOptional()
    .describe('Before submission: asked only if the plan names the other side as collaborator (SO-13)'),
  expected: expectedDays.exactOptional().describe('Before submission: days this signer is expected to take'),
});

/** One level of the sign-off path, in order. */
export const pathLevel = z.strictObject({
  level,
  signers: z.array(pathSigner),
  standing: z.enum(['done', 'current', 'ahead']),
});

/** A signer's remark, anchored where it belongs (SO-14). */
export const remark = z.strictObject({
  id: text,
  at: place,
  text,
  by: named,
  time: instant,
  version: versionNo,
  answer: text.nullable(),
});

/** Why the planner lets a warning stand (domain/06 6.1). */
export const reason = z.strictObject({ findingKey: text, text });

export const waiver = z
  .strictObject({
    findingKey: text,
    rule: text,
    at: place,
    facts,
    reason: text,
    by: named,
    standing: z
      .enum(['asked', 'approved', 'struck-out'])
      .describe('The head’s approval of the version approves it, a return or withdrawal strikes it out'),
    approvedBy: named.nullable(),
    approvedAt: instant.nullable(),
  })
  .describe('An error its preparer asks the head to let stand: for this rule, this row, this value');

export const historyEntry = z.strictObject({
  event: z
    .enum([
      'submitted',
      'approved',
      'returned',
      'withdrawn',
      'revised',
      'kept',
      'seat-reassigned',
      'took-effect',
      'superseded',
      'void-proposed',
      'void-declined',
      'voided',
      'sent-back',
      'seat-transferred',
      'signer-added',
      'signer-removed',
      'seat-escalated',
      'consulted',
      'consultation-answered',
      'copied',
      'copy-read',
    ])
    .describe('kept: a signature of an earlier version stays with this one; the comment names that version'),
  by: named,
  onBehalfOf: named.nullable(),
  level: level.nullable(),
  version: versionNo,
  time: instant,
  comment: text.nullable(),
  insteadOf: named.exactOptional().describe('seat-reassigned: who sat there before'),
  reassigned: reassigned.exactOptional(),
  whom: named.exactOptional().describe('Who got the seat, was added or taken out, was asked, asked, or got a copy'),
  attested: z.strictObject({ zh: text, en: text }).exactOptional().describe('approved: what the signer declared by it'),
  place: z.enum(['before', 'after']).exactOptional().describe('signer-added: before who added them, or after'),
  sentTo: z
    .strictObject({ level, straightBack: flag })
    .exactOptional()
    .describe('sent-back: the level that signs anew; straight back: the levels between keep their signatures'),
});

export const consultation = z
  .strictObject({
    id: text,
    by: named,
    asked: named,
    question: text,
    time: instant,
    answer: z.strictObject({ text, time: instant }).nullable(),
  })
  .describe('A signer asked somebody for an opinion, which decides nothing');

const choosableSeat = z.strictObject({ level, role, holder: named });

/** What the steps with seats may be about, for the caller. */
export const stepChoices = z.strictObject({
  transfer: z.array(choosableSeat.extend({ to: z.array(named) })),
  add: z.array(named),
  remove: z.array(choosableSeat),
  consult: z.array(named),
  copy: z.array(named).describe('To whom it may be copied'),
  escalate: z.array(
    choosableSeat.extend({
      to: named.nullable().describe('The superior who would sign beside the holder; null where there is none'),
      days: counted.describe('Working days it has waited'),
      after: counted.describe('Working days after which the superior may be asked'),
    }),
  ),
});

export const thresholds = shapeOf<MaterialityThresholds>()(
  z.strictObject({
    numberShift: z.number(),
    dateShift: z.number(),
    mostRows: whole,
    freeColumns: z.array(text),
  }),
);

export const because = shapeOf<WeighedSeat['because']>()(
  z.enum(['first-level', 'second-voice', 'not-signed', 'changed', 'unchanged']),
);

export const weighed = z.strictObject({
  thresholds,
  seats: z.array(
    z.strictObject({
      level,
      role,
      person: named,
      keeps: flag,
      because,
      changedRows: counted.describe('Rows this seat answers for that changed beyond the thresholds'),
    }),
  ),
});

export const changesSince = z.strictObject({ version: versionNo, rows: z.array(rowChange) });

/** What the service fills into columns that nobody types. */
const serviceCells = shapeOf<ServiceCells>()(
  byName(z.array(z.strictObject({ row: text, cells }))).describe(
    'Of service columns, by block: cells of a row of the document by its id, or rows of a table that has no others',
  ),
);

export const planView = z.strictObject({
  planId: text,
  planNo: text,
  template,
  unit: named,
  person: named.nullable(),
  preparer: named,
  period: periodKey,
  version: versionNo,
  state: planState,
  contentHash: hash.describe('SHA-256 of the canonical content: what a signature binds'),
  path: z.array(pathLevel),
  openSteps: z.array(openStep),
  remarks: z.array(remark),
  reasons: z.array(reason),
  parts: z
    .array(z.strictObject({ planId: text, planNo: text, version: versionNo, contentHash: hash }))
    .exactOptional()
    .describe('Records that are part of this version and signed with it, as they were when it was handed in'),
  waivers: z.array(waiver).exactOptional().describe('Empty where nothing had to be let stand'),
  history: z.array(historyEntry),
  effectiveVersion: versionNo
    .nullable()
    .describe('The version that is in force while a newer one is on its way, if any'),
  weighed: weighed
    .nullable()
    .exactOptional()
    .describe('Which signatures of the version in force stay with this one, and why; null where nothing was weighed'),
  signingFor: named
    .nullable()
    .exactOptional()
    .describe('Where the caller would sign for somebody else: for whom (SO-18)'),
  voiding: z
    .strictObject({ by: named, comment: text, time: instant })
    .nullable()
    .exactOptional()
    .describe('An administrator’s proposal to void the plan, while it waits for an answer'),
  pack: z
    .array(packLine)
    .exactOptional()
    .describe('What is to be there before it is approved; absent where nothing is'),
  attestation: z
    .strictObject({ zh: text, en: text, hash })
    .nullable()
    .exactOptional()
    .describe('What the caller declares by approving it now: the hash goes with the approval'),
  copies: z
    .array(
      z.strictObject({
        to: named,
        by: named.nullable().describe('Null: by rule'),
        time: instant,
        read: instant.nullable(),
      }),
    )
    .exactOptional()
    .describe(
      '抄送: who else gets to read it, and when they said that they had; for who may read comments, and one’s own',
    ),
  frozen: freezeOverPlan.nullable().exactOptional().describe('What keeps the plan as it is for now'),
  consultations: z
    .array(consultation)
    .exactOptional()
    .describe('Of the version that is on its way: for who may read comments, and for who was asked'),
  changesSince: changesSince
    .nullable()
    .exactOptional()
    .describe(
      'With ?with=changes or ?with=document: what differs from the version the caller last decided on, failing that from the one in force before; null where there was none',
    ),
  document: planDocument.nullable().describe('With ?with=document'),
  lists: lists.nullable(),
  shown: serviceCells.exactOptional().describe('With ?with=document: what service columns show'),
  planned: planned
    .nullable()
    .exactOptional()
    .describe('With the document, for who prepares, signs or supervises: what other plans know of it'),
});

export const preparation = z.strictObject({
  planId: text,
  planNo: text,
  version: versionNo.describe('That the next submission will get'),
  document: planDocument,
  lists,
  path: z.array(pathLevel),
  planned,
  shown: serviceCells.exactOptional(),
});
