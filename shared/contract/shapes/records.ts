import { z } from 'zod';
import type { JournalEntry } from 'shared/sign-off/journal';
import type { PlanExport } from 'shared/sign-off/verification/plan-export';
import { place } from 'shared/contract/shapes/documents';
import { because, decision, level, reassigned, thresholds } from 'shared/contract/shapes/plans';
import {
  byName,
  counted,
  flag,
  hash,
  instant,
  named,
  role,
  shapeOf,
  text,
  versionNo,
} from 'shared/contract/shapes/words';

/** Everything recomputed from what is stored. */
export const verification = z.strictObject({
  planId: text,
  version: versionNo,
  contentHash: hash,
  sound: flag,
  signatures: z.array(
    z.strictObject({
      person: named,
      onBehalfOf: named.nullable(),
      level,
      decision,
      version: versionNo,
      time: instant,
      sound: flag,
    }),
  ),
  mismatches: z
    .array(z.strictObject({ code: text, at: text }))
    .describe('What does not match, by a stable code and where; empty when sound'),
});

const signature = z.strictObject({
  planId: text,
  version: versionNo,
  contentHash: hash,
  level,
  role,
  person: text,
  onBehalfOf: text.nullable(),
  decision,
  comment: text,
  time: instant,
  attested: z.strictObject({ zh: text, en: text, hash }).exactOptional(),
});

const seat = z.strictObject({
  level,
  role,
  holder: text,
  insteadOf: text.nullable(),
  reassigned: reassigned.exactOptional(),
  transferred: z.strictObject({ home: text, had: z.array(text) }).exactOptional(),
  added: z.strictObject({ by: text, beside: text, place: z.enum(['before', 'after']) }).exactOptional(),
  escalatedTo: text.exactOptional(),
});

const submitted = z.strictObject({
  event: z.literal('submitted'),
  version: versionNo,
  contentHash: hash,
  by: text,
  time: instant,
  chain: z.array(z.strictObject({ level, seats: z.array(seat) })),
  parent: text.nullable(),
  revisionReason: text,
  reasons: z.array(z.strictObject({ findingKey: text, text })),
  waivers: z.array(z.strictObject({ findingKey: text, by: text, reason: text })).exactOptional(),
  parts: z.array(z.strictObject({ planId: text, version: versionNo, contentHash: hash })).exactOptional(),
  copies: z.array(text).exactOptional(),
  answers: z.array(z.strictObject({ remark: text, text })),
  warnings: counted,
});

const weighed = z.strictObject({
  event: z.literal('weighed'),
  version: versionNo,
  contentHash: hash,
  thresholds,
  seats: z.array(
    z.strictObject({
      level,
      role,
      holder: text,
      keeps: versionNo.nullable(),
      because,
      changedRows: counted,
    }),
  ),
  kept: z.array(signature),
  time: instant,
});

const decided = z.strictObject({
  event: z.literal('decided'),
  signature,
  remarks: z.array(z.strictObject({ id: text, at: place, text })),
  sentTo: z.strictObject({ level, straightBack: flag }).exactOptional(),
});

const ofVersion = { version: versionNo, time: instant };
const said = { ...ofVersion, by: text, comment: text };

const planEvent = z.discriminatedUnion('event', [
  submitted,
  weighed,
  decided,
  z.strictObject({ event: z.literal('withdrawn'), ...ofVersion, by: text }),
  z.strictObject({ event: z.literal('parent-in-force'), parent: text, time: instant }),
  z.strictObject({ event: z.literal('took-effect'), ...ofVersion }),
  z.strictObject({ event: z.literal('closed'), ...ofVersion, summary: text }),
  z.strictObject({
    event: z.literal('seat-reassigned'),
    ...{ ...ofVersion, ...reassigned.shape, level, role, from: text, to: text },
  }),
  z.strictObject({ event: z.literal('void-proposed'), ...said, asked: z.array(text) }),
  z.strictObject({ event: z.literal('void-asked'), ...ofVersion, asked: z.array(text) }),
  z.strictObject({ event: z.literal('void-declined'), ...said }),
  z.strictObject({ event: z.literal('seat-transferred'), ...said, level, role, from: text, to: text }),
  z.strictObject({
    event: z.literal('signer-added'),
    ...{ ...said, level, signer: text, place: z.enum(['before', 'after']) },
  }),
  z.strictObject({ event: z.literal('signer-removed'), ...said, level, signer: text }),
  z.strictObject({ event: z.literal('seat-escalated'), ...said, level, role, holder: text, to: text }),
  z.strictObject({ event: z.literal('consulted'), ...said, id: text, asked: text }),
  z.strictObject({ event: z.literal('consultation-answered'), ...said, id: text }),
  z.strictObject({ event: z.literal('copied'), ...said, to: z.array(text) }),
  z.strictObject({ event: z.literal('copy-read'), ...ofVersion, by: text }),
  z.strictObject({ event: z.literal('voided'), by: text, agreedBy: text, comment: text, time: instant }),
]);

const seal = z.strictObject({
  keyId: text,
  algorithm: z.literal('ES256'),
  value: text.describe('base64url, 64 bytes r || s'),
});

export const journalEntry = shapeOf<JournalEntry>()(
  z.strictObject({
    planId: text,
    sequence: versionNo,
    previous: hash,
    event: planEvent,
    seal: seal.nullable(),
    hash,
  }),
);

/** A plan with all that is needed to check it without asking the service. */
export const planExport = shapeOf<PlanExport>()(
  z.strictObject({
    format: z.literal('countersign-plan-1'),
    planId: text,
    exportedAt: instant,
    journal: z.array(journalEntry),
    contents: z.record(z.number(), text).describe('Canonical text of each submitted version'),
    last: z.strictObject({ sequence: versionNo, hash }).nullable(),
    keys: byName(z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: text, y: text })),
    seal: seal.describe('Over everything before it, character by character'),
  }),
);
