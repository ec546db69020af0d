import type { PlanChange, PlanHead } from 'functions/ports/plans';
import type { JournalEntry } from 'shared/sign-off/journal';

export const planId = 'MON-D~BIZ2~2026M03';

const hash = (seed: number): string => String(seed).padStart(64, '0');

export const anEntry = (sequence: number, plan = planId): JournalEntry => ({
  planId: plan,
  sequence,
  previous: hash(sequence - 1),
  event: { event: 'withdrawn', version: 1, by: 'p-gao', time: '2026-02-25T01:00:00.000Z' },
  seal: null,
  hash: hash(sequence),
});

export const aHead = (sequence: number, plan = planId): PlanHead => ({
  planId: plan,
  state: 'pending-1',
  version: 1,
  contentHash: hash(7),
  sequence,
  lastHash: hash(sequence),
});

/** The command that takes the plan from journal entry `sequence - 1` to `sequence`. */
export const aChange = (sequence: number, after: string | null, overrides: Partial<PlanChange> = {}): PlanChange => {
  const plan = overrides.planId ?? planId;
  return {
    planId: plan,
    after,
    head: aHead(sequence, plan),
    entries: [anEntry(sequence, plan)],
    content: null,
    answer: { key: `key ${sequence}`, requestHash: hash(sequence), status: 200, body: '{"state":"待签审"}' },
    outbox: { planId: plan, sequence, lines: [], followUps: [] },
    ...overrides,
  };
};
