import { z } from 'zod';
import type { Planned } from 'shared/related-plans/planned';
import { cells } from 'shared/contract/shapes/documents';
import { byName, flag, partly, readDay, shapeOf, text, whole } from 'shared/contract/shapes/words';

const number = z.number();

const target = z.strictObject({ indicator: text, target: number });

const task = z.strictObject({
  ref: text,
  name: text,
  unit: text,
  start: readDay,
  end: readDay,
  custOpp: text.nullable(),
  coop: z.array(text),
  ofOthers: z.literal(true).exactOptional(),
});

const contract = z.strictObject({
  no: text,
  name: text.exactOptional(),
  kind: z.enum(['contract', 'release-letter']),
  date: readDay.nullable(),
  revenueYear: whole,
  countedIn: z.array(text),
  contractNo: text.nullable(),
});

/** What other plans, ledgers and the organisation know of a plan; an absent part is not known. */
export const planned = shapeOf<Planned>()(
  partly({
    twin: z.strictObject({ planNo: text }).nullable(),
    parent: z.strictObject({ planNo: text, effective: flag }).nullable(),
    path: z.array(z.strictObject({ level: whole, persons: z.array(text) })),
    levelsNeeded: whole,
    deadline: readDay,
    versions: z.strictObject({ base: whole, current: whole }),
    issued: z.array(z.strictObject({ block: text, column: text, value: text, cells })),
    fromAbove: z.array(target),
    splitAbove: z.array(target),
    namedAbove: z.array(text),
    goalsFromAbove: z.array(z.strictObject({ ref: text, name: text })),
    strategy: z.strictObject({ mix: byName(number), directions: z.array(text) }),
    strategicActions: z.array(z.strictObject({ no: text, name: text })),
    strategicRevenue: z.strictObject({ thisYear: number.exactOptional(), nextYear: number.exactOptional() }),
    employed: byName(z.strictObject({ from: readDay, to: readDay.nullable() })),
    members: byName(z.array(z.strictObject({ from: readDay, to: readDay.nullable() }))),
    named: z.array(text),
    waitsFor: byName(z.array(text)),
    elsewhere: z.array(task.extend({ confirmed: flag })),
    progress: byName(z.enum(['open', 'doing', 'done', 'late', 'cancelled'])),
    counterpartTasks: z.array(task),
    claims: z.array(z.strictObject({ key: text, unit: text, share: number })),
    below: z.array(target.extend({ unit: text })),
    cumulativeBefore: z.array(target),
    coreOutlets: z.array(text),
    receivables: z.strictObject({ opening: number, signedToDate: number, collectedToDate: number }),
    tasksAbove: z.array(task),
    unfinished: z.array(z.strictObject({ ref: text, name: text, cells: cells.exactOptional() })),
    gap: z.strictObject({ target: number, toDate: number, guaranteed: number }),
    amountsBefore: byName(number),
    stages: byName(z.strictObject({ stage: text, since: readDay })),
    registeredBefore: z.strictObject({ count: number, amount: number }),
    conversion: byName(number),
    opportunities: z.array(z.strictObject({ id: text, customer: text, project: text })),
    customersBefore: z.array(text),
    countedBefore: z.array(text),
    newCustomersNextMonth: number,
    contracts: z.array(contract),
    quotasBelow: z.array(z.strictObject({ unit: text, quota: number })),
    approvedBefore: z.array(text),
    pace: z.strictObject({ spent: number, revenue: number }),
    triggered: z.array(z.strictObject({ rno: text, since: readDay, answered: flag })),
    effectiveRows: z.array(z.strictObject({ ref: text, name: text })),
    evaluations: z.array(z.enum(['self', 'mutual', 'superior', 'data'])),
    counterparts: z.array(text),
    unitsBelow: z.array(text),
    scores: z.strictObject({ self: number.exactOptional(), data: number }),
  }).describe('What other plans know of this one; money in 万元'),
);
