import type { Dependencies } from 'functions/ports/dependencies';
import type { BackgroundWork } from 'functions/ports/background-work';
import {
  applyProjections,
  type Committed,
  type ProjectionPorts,
} from 'functions/use-cases/projections/apply-projections';

/** Commits of this process whose consequences have not begun. */
const gathered = new WeakMap<BackgroundWork, Committed[]>();

/** What follows from a commit, behind its answer and together with what gathers until its turn comes. */
export function projectInBackground(
  ports: ProjectionPorts & Pick<Dependencies, 'backgroundWork'>,
  commit: Committed,
): void {
  const { backgroundWork } = ports;
  const waiting = gathered.get(backgroundWork) ?? [];
  gathered.set(backgroundWork, waiting);
  // Whoever comes first has begun what takes them all.
  if (waiting.push(commit) === 1) backgroundWork.begin(() => applyProjections(ports, waiting.splice(0)));
}
