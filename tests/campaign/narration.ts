import type { PlanDocument } from 'shared/plan/document';
import type { JournalEntry } from 'shared/sign-off/journal';
import { planInPlay, plansInPlay, variants } from 'tests/campaign/company';
import { deedIn, flawIn, noEntry, sha256, toldBy } from 'tests/campaign/expected-journal';
import type { SimulatedStore } from 'tests/campaign/simulated-store';
import { notSubmitted, notYet, told, type Represents, type Standing } from 'tests/campaign/model';
import type { Offices } from 'tests/campaign/offices';
import { timeOf } from 'shared/sign-off/event';
import { someSigner } from 'tests/fakes/dependencies';

/** Something that must never be. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

export function must(holds: boolean, otherwise: () => string): asserts holds {
  if (!holds) throw new Violation(otherwise());
}

interface Followed {
  standing: Standing;
  sequence: number;
  hash: string;
  /** Of the last entry: journal time never runs backwards. */
  time: string;
  /** Every entry as it was first seen: an append-only journal never says anything else later. */
  readonly hashes: string[];
  /** Where the plan has stood since somebody began to look. */
  visited: Standing[];
}

/** Follows every journal entry by entry and tells the model about it. */
export class Narration {
  readonly #plans = new Map<string, Followed>();
  readonly #wasInForce = new Set<string>();
  /** People's deeds by plan, each waiting to be matched with the command that did it. */
  readonly deeds = new Map<string, string[]>();

  constructor(private readonly ground: SimulatedStore) {
    for (const { id } of plansInPlay) {
      this.#plans.set(id, { standing: notSubmitted, sequence: 0, hash: noEntry, time: '', hashes: [], visited: [] });
      this.deeds.set(id, []);
    }
  }

  standing(planId: string): Standing {
    return this.#followed(planId).standing;
  }

  /** Where the plan stood at any moment since `look`. */
  visited(planId: string): readonly Standing[] {
    return this.#followed(planId).visited;
  }

  look(): void {
    for (const followed of this.#plans.values()) followed.visited = [followed.standing];
  }

  /** Reads on where somebody wrote. What follows from another plan's journal waits until that has been read so far. */
  async readOn(represents: Represents, offices: Offices): Promise<readonly string[]> {
    const touched = plansInPlay.map(({ id }) => id).filter((id) => this.ground.turns.touched.delete(id));
    const unread = new Map<string, readonly JournalEntry[]>();
    for (const planId of touched) {
      unread.set(planId, await this.ground.entriesFrom(planId, this.#followed(planId).sequence + 1));
    }
    for (let left = Infinity; left > 0;) {
      for (const [planId, entries] of unread)
        unread.set(planId, await this.#readPlan(planId, entries, represents, offices));
      const now = [...unread.values()].flat().length;
      must(
        now < left,
        () =>
          `told before its time: ${JSON.stringify([...unread.values()].flat().map(({ planId, event }) => [planId, event.event]))}`,
      );
      left = now;
    }
    for (const planId of touched) await this.#compareHead(planId, this.#followed(planId));
    return touched;
  }

  /** The whole journal again: what was once there still is. */
  async reread(): Promise<void> {
    for (const [planId, { hashes }] of this.#plans) {
      const entries = await this.ground.entriesFrom(planId, 1);
      const now = entries.map(({ hash }) => hash);
      must(now.join() === hashes.join(), () => `${planId}: its journal says something else than before`);
    }
  }

  /** Entries that have to wait for another plan's. */
  async #readPlan(
    planId: string,
    entries: readonly JournalEntry[],
    represents: Represents,
    offices: Offices,
  ): Promise<readonly JournalEntry[]> {
    const followed = this.#followed(planId);
    const keys = await someSigner.publicKeys();
    for (const [index, entry] of entries.entries()) {
      const flaw = flawIn(entry, followed.sequence + 1, followed.hash, keys);
      must(flaw === null, () => `${planId}: ${flaw}`);
      const variant =
        entry.event.event === 'submitted' ? await this.#variantOf(planId, entry.event) : followed.standing.variant;
      const event = toldBy(entry, variant);
      const next = told(planId, followed.standing, event, {
        represents,
        offices,
        wasInForce: (other) => this.#wasInForce.has(other),
      });
      if (typeof next === 'string' && next.startsWith(notYet)) return entries.slice(index);
      must(typeof next !== 'string', () => `${planId} entry ${entry.sequence}: ${String(next)}`);
      const time = timeOf(entry.event);
      must(time >= followed.time, () => `${planId} entry ${entry.sequence}: ${time} after ${followed.time}`);
      followed.time = time;
      const deed = deedIn(event);
      if (deed !== null) this.deeds.get(planId)?.push(deed);
      followed.standing = next;
      if (next.inForce !== null) this.#wasInForce.add(planId);
      followed.visited.push(next);
      followed.sequence = entry.sequence;
      followed.hash = entry.hash;
      followed.hashes.push(entry.hash);
    }
    return [];
  }

  async #compareHead(planId: string, { standing, sequence, hash }: Followed): Promise<void> {
    const head = await this.ground.head(planId);
    const { version, hash: contentHash } = standing;
    const expected = { state: stateName(standing), version, contentHash, sequence, lastHash: hash };
    must(
      sequence === 0 ? head === null : JSON.stringify(head) === JSON.stringify(expected),
      () => `${planId}: the head is ${JSON.stringify(head)}, not ${JSON.stringify(expected)}`,
    );
    must(
      standing.at !== 'waiting' || !standing.parentInForce,
      () => `${planId} was signed by all and is not in force, though nothing stands against it`,
    );
  }

  /** The submitted content has the hash that was signed, and is one of the documents in play. */
  async #variantOf(
    planId: string,
    { version, contentHash, by }: { version: number; contentHash: string; by: string },
  ): Promise<number> {
    const text = await this.ground.content(planId, version);
    must(
      text !== null && sha256(text) === contentHash,
      () => `${planId} v${version}: its content is not what is signed`,
    );
    const kept = JSON.parse(text) as PlanDocument;
    const plan = planInPlay(planId);
    // Who prepared it, and when, is the service's to say.
    const preparedBy = { prepBy: by, prepDate: kept.header['prepDate'] ?? null };
    const sent = (at: number): PlanDocument => {
      const document = plan.document(by, at);
      return { ...document, header: { ...document.header, ...preparedBy } };
    };
    const found = Array.from({ length: variants }, (_, at) => at).filter((at) => isKept(kept, sent(at)));
    must(found.length === 1, () => `${planId} v${version}: its content is not what was sent`);
    return found[0] ?? 0;
  }

  #followed(planId: string): Followed {
    const followed = this.#plans.get(planId);
    if (followed === undefined) throw new RangeError(`${planId} is not in play`);
    return followed;
  }
}

/** Every cell that was kept was sent, and no row is missing. */
function isKept(kept: PlanDocument, sent: PlanDocument): boolean {
  const blocks = Object.entries(sent.blocks).filter(([, rows]) => rows.length > 0);
  const isIn = (some: Readonly<Record<string, unknown>>, all: Readonly<Record<string, unknown>>): boolean =>
    Object.entries(some).every(([key, cell]) => all[key] === cell);
  return (
    isIn(kept.header, sent.header) &&
    Object.keys(kept.blocks).length === blocks.length &&
    blocks.every(([id, rows]) => {
      const same = kept.blocks[id] ?? [];
      return same.length === rows.length && rows.every((row, at) => isIn(same[at]?.cells ?? {}, row.cells));
    })
  );
}

/** 2.6, as the head says it. A plan signed by all that waits for its parent stays at its last level. */
function stateName(standing: Standing): string {
  switch (standing.at) {
    case 'pending':
      return `pending-${standing.level}`;
    case 'waiting':
      return `pending-${standing.levels.length}`;
    case 'draft':
    case 'effective':
    case 'returned':
    case 'closed':
    case 'void':
      return standing.at;
  }
}
