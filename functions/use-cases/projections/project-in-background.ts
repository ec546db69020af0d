import type { Dependencies } from 'functions/ports/dependencies';
import type { BackgroundWork } from 'functions/ports/background-work';
import {
  applyProjections,
  climbFor,
  showCommits,
  type Committed,
  type ProjectionPorts,
  type Shown,
} from 'functions/use-cases/projections/apply-projections';

/** Commits of this process whose consequences have not begun, those whose figures gather, and those that failed. */
interface Commits {
  readonly waiting: Committed[];
  readonly climbing: Shown[];
  readonly late: Committed[];
}

/** More than this many are left to the sweep. */
const mostLate = 1000;

const commitsOf = new WeakMap<BackgroundWork, Commits>();

function commitsBehind(backgroundWork: BackgroundWork): Commits {
  const commits = commitsOf.get(backgroundWork) ?? { waiting: [], climbing: [], late: [] };
  commitsOf.set(backgroundWork, commits);
  return commits;
}

type Ports = ProjectionPorts & Pick<Dependencies, 'backgroundWork'>;

/**
 * What follows from a commit, behind its answer and together with what gathers until its turn comes. Lists and leaves
 * come soon; the way up to the company is climbed for all that gathered, so that a month end costs its rows no more
 * writes than a quiet day.
 */
export function projectInBackground(ports: Ports, commit: Committed): void {
  const { waiting } = commitsBehind(ports.backgroundWork);
  // The first commit starts the work; later ones join it until it begins.
  if (waiting.push(commit) > 1) return;
  ports.backgroundWork.begin(async () => {
    const commits = waiting.splice(0);
    const shown = await showCommits(ports, commits);
    remember(ports, commits, shown);
    climbInBackground(ports, shown);
  });
}

function climbInBackground(ports: Ports, shown: readonly Shown[]): void {
  const { climbing } = commitsBehind(ports.backgroundWork);
  const isUnderWay = climbing.length > 0;
  climbing.push(...shown);
  if (isUnderWay || climbing.length === 0) return;
  ports.backgroundWork.beginGathered(async () => {
    const gathered = climbing.splice(0);
    const done = await climbFor(ports, gathered);
    remember(
      ports,
      gathered.map(({ commit }) => commit),
      done,
    );
  });
}

/** What failed is tried again by this process, before the sweep of any. */
function remember({ backgroundWork }: Ports, commits: readonly Committed[], done: readonly Shown[]): void {
  const { late } = commitsBehind(backgroundWork);
  const isDone = new Set(done.map(({ commit }) => commit));
  if (late.length < mostLate) late.push(...commits.filter((commit) => !isDone.has(commit)));
}

/** Applies once more what failed in this process, each by itself. Says how many are still late. */
export async function retryLateProjections(ports: Ports): Promise<number> {
  const { late } = commitsBehind(ports.backgroundWork);
  for (const commit of late.splice(0)) {
    if ((await applyProjections(ports, [commit])) === 0) late.push(commit);
  }
  return late.length;
}
