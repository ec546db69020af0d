import { runFromSeed, type Counts } from 'tests/campaign/run-schedule';
import { scheduleText } from 'tests/campaign/schedule';
import { shrink } from 'tests/campaign/shrink';

export interface Wanted {
  readonly schedules: number;
  readonly seed: number;
  /** After each schedule. */
  readonly onDone?: (done: number) => void;
}

export interface Figures {
  readonly schedules: number;
  readonly steps: number;
  readonly requests: number;
  readonly accepted: number;
  /** Commands whose answer was lost, and which were asked again later. */
  readonly unknown: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly injected: Readonly<Record<string, number>>;
}

export interface Found {
  readonly seed: number;
  readonly violation: string;
  /** The shortest schedule that still shows it, to be read. */
  readonly schedule: string;
}

const stepsInSchedule = 20;
/** Schedules of neighbouring campaigns do not overlap. */
const seedsOfACampaign = 1_000_000;

/** Ends with the first schedule that shows what must never be. */
export async function runCampaign({ schedules, seed, onDone }: Wanted): Promise<{
  readonly figures: Figures;
  readonly found: Found | null;
}> {
  const sum = { schedules: 0, steps: 0, requests: 0, accepted: 0, unknown: 0 };
  const refused = new Map<string, number>();
  const injected = new Map<string, number>();
  let found: Found | null = null;
  for (let index = 0; index < schedules && found === null; index++) {
    const seedOfThis = seed * seedsOfACampaign + index;
    const { schedule, counts, violation } = await runFromSeed(seedOfThis, stepsInSchedule);
    addTo(sum, counts);
    for (const [code, times] of counts.refused) refused.set(code, (refused.get(code) ?? 0) + times);
    for (const [fate, times] of counts.injected) injected.set(fate, (injected.get(fate) ?? 0) + times);
    if (violation !== null) {
      const shortest = await shrink({ schedule, violation });
      found = { seed: seedOfThis, violation: shortest.violation, schedule: scheduleText(shortest.schedule) };
    }
    onDone?.(index + 1);
  }
  return { figures: { ...sum, refused: byNumber(refused), injected: byNumber(injected) }, found };
}

function addTo(
  sum: { schedules: number } & Record<keyof Omit<Counts, 'refused' | 'injected'>, number>,
  counts: Counts,
) {
  sum.schedules += 1;
  sum.steps += counts.steps;
  sum.requests += counts.requests;
  sum.accepted += counts.accepted;
  sum.unknown += counts.unknown;
}

const byNumber = (counted: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counted].sort(([, one], [, other]) => other - one));
