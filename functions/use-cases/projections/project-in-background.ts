import type { Dependencies } from 'functions/ports/dependencies';
import type { BackgroundWork } from 'functions/ports/background-work';
import {
  applyProjections,
  type Committed,
  type ProjectionPorts,
} from 'functions/use-cases/projections/apply-projections';

/** Commits of this process whose consequences have not begun, and those where they failed. */
interface Commits {
  readonly waiting: Committed[];
  readonly late: Committed[];
}

/** More than this many are left to the sweep. */
const mostLate = 1000;

const commitsOf = new WeakMap<BackgroundWork, Commits>();

function commitsBehind(backgroundWork: BackgroundWork): Commits {
  const commits = commitsOf.get(backgroundWork) ?? { waiting: [], late: [] };
  commitsOf.set(backgroundWork, commits);
  return commits;
}

type Ports = ProjectionPorts & Pick<Dependencies, 'backgroundWork'>;

/** What follows from a commit, behind its answer and together with what gathers until its turn comes. */
export function projectInBackground(ports: Ports, commit: Committed): void {
  const { waiting, late } = commitsBehind(ports.backgroundWork);
  // The first commit starts the work; later ones join it until it begins.
  if (waiting.push(commit) > 1) return;
  ports.backgroundWork.begin(async () => {
    const commits = waiting.splice(0);
    const applied = await applyProjections(ports, commits);
    // Applying one twice changes nothing, so that it need not be known which of them failed.
    if (applied < commits.length && late.length < mostLate) late.push(...commits);
  });
}

/** Applies once more what failed in this process, each by itself. Says how many are still late. */
export async function retryLateProjections(ports: Ports): Promise<number> {
  const { late } = commitsBehind(ports.backgroundWork);
  for (const commit of late.splice(0)) {
    if ((await applyProjections(ports, [commit])) === 0) late.push(commit);
  }
  return late.length;
}
