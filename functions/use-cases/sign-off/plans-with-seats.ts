import type { Organisation } from 'shared/organisation/organisation';
import type { ListPosition } from 'functions/ports/lists';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoredLine, type StoredLine } from 'functions/use-cases/answers/plan-line';

type Lists = Pick<Dependencies, 'lists'>;

/** Partitions that are read at the same time. */
const atOnce = 16;
const pageSize = 200;

/** Plans on their way that this person has yet to sign. One read a page. */
export async function plansAwaiting({ lists }: Lists, person: string): Promise<readonly StoredLine[]> {
  const found: StoredLine[] = [];
  for (let after: ListPosition | null = null; ;) {
    const page = await lists.page('seats', person, after, pageSize);
    found.push(...page.lines.map(restoredLine));
    if (page.next === null) return found;
    after = page.next;
  }
}

/** Every plan on its way, each once: by whoever has a seat on it, of those who have left too. One read a person. */
export async function plansOnTheirWay(ports: Lists, { persons }: Organisation): Promise<readonly StoredLine[]> {
  const ids = [...new Set(persons.map(({ id }) => id))];
  const found = new Map<string, StoredLine>();
  for (let first = 0; first < ids.length; first += atOnce) {
    const lines = await Promise.all(ids.slice(first, first + atOnce).map((person) => plansAwaiting(ports, person)));
    for (const line of lines.flat()) found.set(line.planId, line);
  }
  return [...found.values()];
}
