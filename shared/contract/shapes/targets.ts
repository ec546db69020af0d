import { z } from 'zod';
import type { Difference } from 'shared/decomposition/difference';
import type { TargetAgreement } from 'shared/targets/agreement';
import type { Node } from 'shared/targets/node';
import {
  counted,
  day,
  flag,
  hash,
  instant,
  named,
  periodKey,
  shapeOf,
  text,
  whole,
} from 'shared/contract/shapes/words';

/** `own`, `reserve`, `unit:BIZ1`, `person:p-xu`. */
export const node = z
  .string()
  .regex(/^(own|reserve|(unit|person):[A-Za-z0-9][A-Za-z0-9.-]{0,39})$/) as unknown as z.ZodType<Node>;
export const year = z.string().regex(/^20[0-9]{2}$/);
const steps = counted.describe('分 of money, pieces of counts, ten-thousandths of all else');
const months = z.array(steps).describe('Twelve');
const openMonths = z.array(steps.nullable()).describe('Twelve; blank where nothing stands');
const indicator = text;

const state = shapeOf<TargetAgreement['state']>()(
  z.enum(['issued', 'disputed', 'escalated', 'agreed', 'committed', 'formal']),
);

/** What the caller may do with a target now. */
export const targetSteps = ['accept', 'object', 'hold', 'settle', 'rule', 'sign', 'revise', 'recall'] as const;
export const targetActs = ['draft', 'issue', 'formal'] as const;

const said = z.strictObject({
  what: z.enum([
    ...['issued', 'objected', 'held', 'accepted', 'settled', 'ruled', 'reminded', 'escalated', 'signed', 'revised'],
  ] as const),
  by: named,
  on: day,
  round: whole,
  value: steps,
  reason: text,
  analysis: text.describe('The owner’s view of market and customers'),
});

export const agreementView = z.strictObject({
  node,
  indicator,
  state,
  value: steps,
  months,
  counter: z.strictObject({ value: steps, months }).nullable(),
  round: whole,
  rounds: whole.describe('The most there may be (DR-25)'),
  answerBy: day.nullable(),
  reminded: flag,
  how: z.enum(['accepted', 'settled', 'ruled']).nullable(),
  inForce: z
    .strictObject({ value: steps, months, revision: whole })
    .nullable()
    .describe('What was issued formally; stays while a revision is under way'),
  lowest: steps.nullable().describe('Between which values a counter-value may lie'),
  highest: steps.nullable(),
  waitingFor: z.array(named),
  openSteps: z.array(z.enum(targetSteps)),
  said: z.array(said),
});

const signature = z.strictObject({ by: named, time: instant, sequence: whole }).nullable();

export const letterView = z.strictObject({
  node,
  owner: named.nullable().describe('Who is to sign today; null where nobody may'),
  head: named.nullable(),
  hash: hash.nullable().describe('What a signature binds; null while anything is still talked about'),
  targets: z.array(z.strictObject({ indicator, value: steps, months })),
  quota: z.strictObject({ value: steps, months }).nullable().describe('Expense quota issued beside it'),
  terms: text.describe('Rewards and promises, as they were issued'),
  signatures: z.strictObject({ owner: signature, head: signature }),
  maySign: flag,
});

const difference = shapeOf<Difference>()(
  z.strictObject({
    rule: z.string().regex(/^DR-[0-9]+$/) as unknown as z.ZodType<Difference['rule']>,
    code: text,
    severity: z.enum(['error', 'warning']),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  }),
);

export const draftRow = z.strictObject({ node, indicator, year: steps.nullable(), months: openMonths });

/** `GET /api/targets/{unit}/{period}` */
export const unitTargets = z.strictObject({
  unit: named,
  year,
  months: z.array(periodKey).describe('Keys of the year’s months, in its order'),
  today: day,
  sequence: whole.describe('Number of the last journal entry'),
  acts: z.array(z.enum(targetActs)),
  nodes: z
    .array(z.strictObject({ node, name: named, leads: named.nullable() }))
    .describe('Units and persons a target may be issued to, and whom one was issued to'),
  given: z
    .array(z.strictObject({ indicator, value: steps.nullable(), months: openMonths }))
    .describe('What the unit itself was given from above'),
  draft: z.array(draftRow),
  terms: text.describe('Rewards and promises of the letters issued next'),
  agreements: z.array(agreementView),
  letters: z.array(letterView),
  differences: z.array(difference).describe('Where the matrix does not close; the unit owns the gap'),
});

/** `POST /api/targets/{unit}/{period}/steps` */
export const targetStepTaken = z.strictObject({
  sequence: whole,
  conflicts: z
    .array(z.strictObject({ node, indicator, month: whole, theirs: steps.nullable() }))
    .describe('Cells that somebody else typed meanwhile; month 0 is the year. Theirs stayed'),
});

export const targetTurns = z.strictObject({
  today: day,
  turns: z.array(
    z.strictObject({
      unit: named,
      year,
      node,
      name: named,
      side: z.enum(['owner', 'head', 'superior', 'planner']),
      count: whole,
      answerBy: day.nullable(),
    }),
  ),
});

export const targetVerification = z.strictObject({
  unit: named,
  year,
  sequence: whole.describe('Number of the last journal entry'),
  sound: flag,
  signatures: z.array(
    z.strictObject({
      ...{ node, name: named, person: named, time: instant, letterHash: hash, sequence: whole, sound: flag },
      side: z.enum(['owner', 'head']),
    }),
  ),
  mismatches: z
    .array(z.strictObject({ code: text, at: text }))
    .describe('What does not match, by a stable code and where; empty when sound'),
});

/** Money in 分. */
export const targetCoverage = z.strictObject({
  unit: named,
  year,
  lines: z.array(
    z.strictObject({
      node,
      name: named,
      target: steps,
      done: steps.describe('Recognised this year already'),
      backlog: steps.describe('Signed, to be recognised this year'),
      guaranteed: steps.describe('OC-G, weighted'),
      supplement: steps.describe('OC-S, weighted'),
      uncovered: steps,
      tasks: whole.describe('Tasks that serve it'),
      customers: whole.describe('New customers planned for it'),
    }),
  ),
});
