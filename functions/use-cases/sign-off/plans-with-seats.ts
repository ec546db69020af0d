import type { ListKind, ListPosition } from 'functions/ports/lists';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoredLine, type StoredLine } from 'functions/use-cases/answers/plan-line';
import { shards } from 'functions/use-cases/projections/shards';

type Lists = Pick<Dependencies, 'lists'>;

const pageSize = 200;

/** Plans on their way that this person has yet to sign. One read a page. */
export const plansAwaiting = (ports: Lists, person: string): Promise<readonly StoredLine[]> =>
  everyLine(ports, 'seats', person);

/** Every plan on its way, once, also where nobody who has yet to sign it is in the directory. One read a shard and page. */
export async function plansOnTheirWay(ports: Lists): Promise<readonly StoredLine[]> {
  return (await Promise.all(shards.map((shard) => everyLine(ports, 'on-their-way', shard)))).flat();
}

/** Every plan of a unit, page by page. */
export async function* linesOfUnit({ lists }: Lists, unit: string): AsyncGenerator<StoredLine> {
  for (let after: ListPosition | null = null; ;) {
    const page = await lists.page('unit', unit, after, pageSize);
    for (const line of page.lines) yield restoredLine(line);
    if (page.next === null) return;
    after = page.next;
  }
}

async function everyLine({ lists }: Lists, list: ListKind, of: string): Promise<readonly StoredLine[]> {
  const found: StoredLine[] = [];
  for (let after: ListPosition | null = null; ;) {
    const page = await lists.page(list, of, after, pageSize);
    found.push(...page.lines.map(restoredLine));
    if (page.next === null) return found;
    after = page.next;
  }
}
