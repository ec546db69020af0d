import { runAgain } from 'tests/campaign/run-schedule';
import type { Schedule, Step } from 'tests/campaign/schedule';
import { noFaults } from 'tests/campaign/scheduler';

/** So often a schedule is run again on the way to a shorter one. */
const mostRuns = 400;

export interface Shrunk {
  readonly schedule: Schedule;
  readonly violation: string;
}

/** Leaves out steps, then commands, then bad weather, for as long as something that must never be still is. */
export async function shrink(failing: Shrunk): Promise<Shrunk> {
  let best = failing;
  let runs = 0;
  const improves = async (schedule: Schedule): Promise<boolean> => {
    if (runs >= mostRuns) return false;
    runs += 1;
    const { violation } = await runAgain(schedule);
    if (violation === null) return false;
    best = { schedule, violation };
    return true;
  };
  for (let size = Math.ceil(best.schedule.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < best.schedule.length;) {
      const without = best.schedule.toSpliced(start, size);
      if (!(await improves(without))) start += size;
    }
  }
  for (let at = 0; at < best.schedule.length; at++) {
    for (let simpler = simplerSteps(best.schedule[at]); simpler.length > 0;) {
      const [step, ...others] = simpler;
      if (step === undefined) break;
      const isBetter = await improves(best.schedule.with(at, step));
      simpler = isBetter ? simplerSteps(best.schedule[at]) : others;
    }
  }
  return best;
}

/** The step with one command less, or in fair weather; the smallest change first. */
function simplerSteps(step: Step | undefined): readonly Step[] {
  if (step === undefined || step.kind === 'clock' || step.kind === 'restart' || step.kind === 'organisation') return [];
  const isFair = step.weather.faults === 0 && step.weather.deaths === 0;
  const calmer: readonly Step[] = isFair ? [] : [{ ...step, weather: noFaults }];
  if (step.kind === 'sweep' || step.commands.length === 1) return calmer;
  const fewer = step.commands.map((_, at): Step => ({ ...step, commands: step.commands.toSpliced(at, 1) }));
  return [...calmer, ...fewer];
}
