import { runFromSeed, type Counts, type Ran } from 'tests/campaign/run-schedule';
import type { Schedule } from 'tests/campaign/schedule';
import { shrink } from 'tests/campaign/shrink';

export interface Wanted {
  readonly schedules: number;
  readonly seed: number;
  /** After each schedule. */
  readonly onDone?: (done: number) => void;
}

/** Every `of`th schedule, from this one on: what one of several workers does of a campaign. */
export interface Share {
  readonly first: number;
  readonly of: number;
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
  /** The shortest schedule that still shows it. */
  readonly schedule: Schedule;
}

export interface Campaign {
  readonly figures: Figures;
  readonly found: Found | null;
}

const stepsInSchedule = 20;
/** Schedules of neighbouring campaigns do not overlap. */
const seedsOfACampaign = 1_000_000;

export const noFigures: Figures = {
  ...{ schedules: 0, steps: 0, requests: 0, accepted: 0, unknown: 0 },
  ...{ refused: {}, injected: {} },
};

/** Ends with the first schedule that shows what must never be. */
export async function runCampaign(
  { schedules, seed, onDone }: Wanted,
  { first, of }: Share = { first: 0, of: 1 },
): Promise<Campaign> {
  let figures = noFigures;
  for (let index = first; index < schedules; index += of) {
    const { ran, found } = await runSeed(seed * seedsOfACampaign + index);
    figures = sumOf(figures, figuresOf(ran.counts));
    onDone?.(figures.schedules);
    if (found !== null) return { figures, found };
  }
  return { figures, found: null };
}

export async function runOne(seed: number): Promise<Campaign> {
  const { ran, found } = await runSeed(seed);
  return { figures: figuresOf(ran.counts), found };
}

async function runSeed(seed: number): Promise<{ readonly ran: Ran; readonly found: Found | null }> {
  const ran = await runFromSeed(seed, stepsInSchedule);
  if (ran.violation === null) return { ran, found: null };
  const { schedule, violation } = await shrink(ran);
  return { ran, found: { seed, violation, schedule } };
}

const figuresOf = ({ refused, injected, ...counts }: Counts): Figures => ({
  ...{ ...counts, schedules: 1 },
  ...{ refused: Object.fromEntries(refused), injected: Object.fromEntries(injected) },
});

/** The most frequent first. */
export const sumOf = (one: Figures, other: Figures): Figures => ({
  schedules: one.schedules + other.schedules,
  steps: one.steps + other.steps,
  requests: one.requests + other.requests,
  accepted: one.accepted + other.accepted,
  unknown: one.unknown + other.unknown,
  refused: addedUp(one.refused, other.refused),
  injected: addedUp(one.injected, other.injected),
});

type Counted = Readonly<Record<string, number>>;

function addedUp(one: Counted, other: Counted): Counted {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const sums = names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)] as const);
  return Object.fromEntries(sums.sort(([, a], [, b]) => b - a));
}
