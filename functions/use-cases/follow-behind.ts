import type { Surroundings } from 'functions/ports/surroundings';
import type { UnderWay } from 'functions/ports/under-way';
import { applyEntries, type Committed, type Following } from 'functions/use-cases/apply-outbox';

/** Commits of this process whose consequences have not begun. */
const gathered = new WeakMap<UnderWay, Committed[]>();

/** What follows from a commit, behind its answer and together with what gathers until its turn comes. */
export function followBehind(ports: Following & Pick<Surroundings, 'underWay'>, commit: Committed): void {
  const { underWay } = ports;
  const waiting = gathered.get(underWay) ?? [];
  gathered.set(underWay, waiting);
  // Whoever comes first has begun what takes them all.
  if (waiting.push(commit) === 1) underWay.begin(() => applyEntries(ports, waiting.splice(0)));
}
