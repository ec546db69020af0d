import { z } from 'zod';
import { limits } from 'shared/contract/limits';
import { sheetSubjects } from 'shared/administration/table';
import { messageEvents } from 'shared/follow-through/messages/message';
import { withoutHidden } from 'shared/plan/hidden-characters';
import { freezeReaches } from 'shared/organisation/freeze';
import type { PlanDocument } from 'shared/plan/document';
import type { TemplateId } from 'shared/template/template';

const text = (longest: number) => z.string().max(longest);
/** What people write: characters that cannot be seen are taken out. */
const words = (longest: number) => text(longest).overwrite(withoutHidden);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
const templateId = z
  .string()
  .regex(/^T-[A-Z]{3,4}(-[DP])?$/)
  .transform((value) => value as TemplateId);
const period = z.string().regex(/^[0-9]{4}[0-9QMW-]{0,6}$/);
const version = z.int().min(0).max(limits.largestVersion);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
const level = z.literal([1, 2, 3]);

const cell = z.union([text(limits.cellText), z.number(), z.boolean(), z.null()]);
const cells = z.record(text(40), cell);
const row = z.strictObject({ id: z.string().regex(/^[\x21-\x7b\x7d\x7e]{1,64}$/), cells });

/** The outer form of any plan document; which blocks and columns it may have is its template's word. */
export const documentShape = z.strictObject({
  template: templateId,
  templateVersion: z.int().min(1).max(10_000),
  header: cells,
  blocks: z.record(text(40), z.array(row).max(limits.rowsInBlock)),
}) satisfies z.ZodType<PlanDocument>;

const place = z.strictObject({
  block: text(40).nullable(),
  row: text(limits.rowId).nullable(),
  column: text(40).nullable(),
});

export const preparationRequest = z.strictObject({
  template: templateId,
  unit: id,
  person: id.nullable(),
  period,
  /** Of the sheet: its standard rows come in it; Chinese where none is named. */
  language: z.enum(['zh-CN', 'en-US']).optional(),
  /** Other plans that the sheets name by now, to be looked up. */
  named: z.array(text(limits.planName)).max(limits.plansNamed).optional(),
});

const reasons = z
  .array(z.strictObject({ findingKey: text(limits.findingKey), text: words(limits.reasonText) }))
  .max(limits.reasons);

/** One reason may serve every warning of a rule; it is kept with each of them. */
const reasonsGiven = z
  .array(
    z.union([
      z.strictObject({ findingKey: text(limits.findingKey), text: words(limits.reasonText) }),
      z.strictObject({ rule: text(20), text: words(limits.reasonText) }),
    ]),
  )
  .max(limits.reasons);

export const submissionRequest = z.strictObject({
  document: documentShape,
  reasons: reasonsGiven.describe('Why warnings stand: one by one, or one reason for all of a rule'),
  waivers: reasons.optional().describe('Errors that the head is asked to let stand, each with its reason'),
  baseVersion: version.describe('The version this content was edited from; 0 for a new plan (V-HDR-11)'),
  baseHash: hash
    .nullable()
    .optional()
    .describe('Fingerprint of that version as the sheets hold it; another one means another record of the plan'),
  revisionReason: words(limits.comment).describe('Why an effective plan changes (SO-17); empty otherwise'),
  answers: z
    .array(z.strictObject({ remark: text(80), text: words(limits.remarkText) }))
    .max(limits.answers)
    .describe('Answers to the remarks of the returned version'),
});

export const decisionRequest = z.strictObject({
  decision: z.enum(['approve', 'return']),
  version,
  contentHash: hash.describe('What the signer has seen (SO-15)'),
  attestation: hash.optional().describe('Hash of the words the signer declares by approving, where there are any'),
  comment: words(limits.comment),
  remarks: z.array(z.strictObject({ at: place, text: words(limits.remarkText) })).max(limits.remarks),
  sentTo: z
    .strictObject({
      level,
      straightBack: z.boolean().describe('The levels between keep their signatures, so that it comes back at once'),
    })
    .optional()
    .describe('Of a return: to the signers of this level below (退回到); to the preparer where absent'),
});

const saidOfSeats = { version, comment: words(limits.comment).describe('Why; of a question and an answer its words') };

/** Steps with seats beside signing on them: 转签, 加签, 减签, 征求意见 and its answer, 催批升级; and copies: 抄送, 已阅. */
export const seatStepRequest = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('transfer'), ...saidOfSeats, level, holder: id, to: id }),
  z.strictObject({ step: z.literal('add-signer'), ...saidOfSeats, place: z.enum(['before', 'after']), to: id }),
  z.strictObject({ step: z.literal('remove-signer'), ...saidOfSeats, signer: id }),
  z.strictObject({ step: z.literal('consult'), ...saidOfSeats, to: id }),
  z.strictObject({ step: z.literal('answer-consultation'), ...saidOfSeats, id: text(80) }),
  z.strictObject({ step: z.literal('escalate'), ...saidOfSeats, holder: id }),
  z.strictObject({ step: z.literal('copy'), ...saidOfSeats, to: z.array(id).min(1).max(limits.copies) }),
  z.strictObject({ step: z.literal('acknowledge'), ...saidOfSeats }),
]);

/** 冻结, 解冻: a unit and all below it, for a period and all periods in it. */
export const freezeRequest = z.strictObject({
  act: z.enum(['freeze', 'lift']),
  unit: id,
  period,
  reach: z.enum(freezeReaches).optional().describe('Of a freeze; everything where absent'),
  reason: words(limits.comment),
});

/** 下达: the period of a kind may be planned. */
export const releaseRequest = z.strictObject({ act: z.enum(['release', 'withdraw']), template: templateId, period });

export const withdrawalRequest = z.strictObject({ version });

/** 代签: who signs for the caller, from when to when (SO-18). */
export const delegationRequest = z.strictObject({ to: id, first: day, last: day });

const unwantedEvents = z.array(z.enum(messageEvents)).max(messageEvents.length);

/** Events the caller does not want to be told of, by channel. */
export const preferencesRequest = z.strictObject({ mail: unwantedEvents, chat: unwantedEvents });

/** A reminder seen, and what comes of it. */
export const acknowledgementRequest = z.strictObject({
  key: text(limits.reminderKey).describe('Of the reminder, as it was answered'),
  note: words(limits.note),
});

/** Tables of the administration as they stand in the sheets, and the versions they were exported from. */
export const administrationRequest = z.strictObject({
  from: z.partialRecord(z.enum(sheetSubjects), version).describe('The version each sent subject was exported from'),
  tables: z.record(text(20), z.array(z.record(text(40), cell)).max(limits.administrationRows)),
  note: words(limits.note),
});

/** Chains as they are to be, tried on plans of the last months before they count. */
export const chainTrialRequest = z.strictObject({
  seats: z.array(z.record(text(40), cell)).max(limits.administrationRows),
});

export const restorationRequest = z.strictObject({
  version: version.min(1),
  from: version.describe('The version the decision to go back was made from'),
  note: words(limits.note),
});

/** `propose`: an administrator; `agree`, `decline`: a signer of level 1. */
export const voidingRequest = z.strictObject({
  act: z.enum(['propose', 'agree', 'decline']),
  version,
  comment: words(limits.comment).describe('Wanted of who proposes'),
});

/** SO-19: many plans approved as they stand, each as the caller has seen it. */
export const approvalsRequest = z.strictObject({
  plans: z
    .array(z.strictObject({ planId: text(120), version, contentHash: hash, attestation: hash.optional() }))
    .min(1)
    .max(limits.approvals),
});

/** A question that cannot be answered gets a refusal of its own, so only its outer form is checked here. */
export const figureQuestion = z.discriminatedUnion('ask', [
  z.strictObject({
    ask: z.literal('value'),
    unit: text(80),
    indicator: text(80),
    period: text(40),
    what: z
      .enum(['plan', 'composed', 'actual', 'verified', 'deviation', 'completion'])
      .optional()
      .describe('The unit’s own target where absent; where it has none, what those below have taken on'),
    state: z
      .enum(['effective', 'submitted'])
      .optional()
      .describe('With what is on its way; only what is signed where absent'),
    person: text(80).optional().describe('Of this person’s own plan in the unit'),
    asOf: text(40).optional().describe('A day, at whose end it was in force, or a version: 2026-02-28, v1'),
    partial: z.boolean().optional().describe('Also where units or months are missing; coverage stands beside it'),
  }),
  z.strictObject({
    ask: z.literal('coverage'),
    unit: text(80),
    period: text(40),
    indicator: text(80).optional().describe('The share by value is of this indicator'),
  }),
  z.strictObject({
    ask: z.literal('verify'),
    plan: text(120).describe('A plan’s id, or its number: then that version'),
  }),
  z.strictObject({ ask: z.literal('status'), unit: text(80), period: text(40), template: text(80) }),
  z.strictObject({ ask: z.literal('signers'), unit: text(80), period: text(40), template: text(80) }),
  z.strictObject({ ask: z.literal('name'), code: text(120).describe('Of a unit, person, indicator or kind of plan') }),
  z.strictObject({ ask: z.literal('as-of') }),
]);

export const figuresRequest = z.strictObject({ questions: z.array(figureQuestion).max(limits.questions) });
