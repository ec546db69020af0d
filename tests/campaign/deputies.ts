import { cacheMilliseconds } from 'functions/storage/ttl-cache';
import type { Request, Response } from 'tests/campaign/simulated-client';
import type { SimulatedStore, KeptDelegation } from 'tests/campaign/simulated-store';
import type { Represents } from 'tests/campaign/model';
import { must } from 'tests/campaign/narration';

/** 代签: who may sign for whom by what is kept, and what is known of it where (SO-18). */
export class Deputies {
  /** Delegations that were accepted, and the latest moment any process may have read master data before. */
  readonly #accepted = new Map<string, number>();

  constructor(private readonly ground: SimulatedStore) {}

  /** Those a command may know of now: what every process knows, what was accepted, whatever is kept. */
  known(): readonly Represents[] {
    return [
      this.#represents((row) => this.#isKnownToAll(row)),
      this.#represents((row) => this.#accepted.has(nameOf(row))),
      this.all(),
    ];
  }

  all(): Represents {
    return this.#represents(() => true);
  }

  /** A process may not know yet that somebody named a second delegate: one row is enough to have signed by. */
  possible(): Represents {
    const rows = this.#today();
    return (delegate) => rows.filter((row) => row.delegate === delegate).map((row) => row.absent);
  }

  judge(request: Request, answer: Response, where: string): void {
    const row = delegationIn(request);
    const kept = this.ground.delegations();
    const against = new Set<string>([
      ...(row.delegate === row.absent ? ['unknown-delegate'] : []),
      ...(row.from < this.ground.clock.today() || row.to < row.from ? ['days-malformed'] : []),
    ]);
    if (answer.status < 300) {
      must(against.size === 0, () => `${where}: accepted ${JSON.stringify(row)}`);
      // Who names the same delegate from the same day once more, says anew how long.
      const isKept = kept.some((each) => beginningOf(each) === beginningOf(row));
      must(isKept, () => `${where}: accepted, and not kept`);
      this.#accepted.set(nameOf(row), this.ground.clock.latest());
      return;
    }
    const overlaps = kept.some(
      (each) =>
        each.absent === row.absent && each.delegate !== row.delegate && each.from <= row.to && each.to >= row.from,
    );
    if (overlaps) against.add('days-malformed');
    must(against.has(answer.code ?? ''), () => `${where}: refused with ${answer.text} for ${JSON.stringify(row)}`);
  }

  #today(): readonly KeptDelegation[] {
    const today = this.ground.clock.today();
    return this.ground.delegations().filter((row) => row.from <= today && today <= row.to);
  }

  /** Two delegates at once are none. */
  #represents(counts: (row: KeptDelegation) => boolean): Represents {
    const rows = this.#today().filter(counts);
    return (delegate) => {
      const absent = rows.filter((row) => row.delegate === delegate).map((row) => row.absent);
      return [...new Set(absent)].filter((person) =>
        rows.every((row) => row.absent !== person || row.delegate === delegate),
      );
    };
  }

  /** Processes read master data again after five minutes, by a clock that may have been set back meanwhile. */
  #isKnownToAll(row: KeptDelegation): boolean {
    const since = this.#accepted.get(nameOf(row));
    return since !== undefined && Date.parse(this.ground.clock.stillNow()) - since > cacheMilliseconds;
  }
}

const beginningOf = ({ absent, delegate, from }: KeptDelegation): string => [absent, delegate, from].join();

const nameOf = (row: KeptDelegation): string => `${beginningOf(row)},${row.to}`;

function delegationIn({ person, body }: Request): KeptDelegation {
  const { to, first, last } = body as { to: string; first: string; last: string };
  return { absent: person, delegate: to, from: first, to: last };
}
