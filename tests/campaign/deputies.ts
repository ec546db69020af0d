import type { Request, Response } from 'tests/campaign/simulated-client';
import type { SimulatedStore, KeptDelegation } from 'tests/campaign/simulated-store';
import type { Represents } from 'tests/campaign/model';
import { areBothSides, maySignFor, type Offices } from 'tests/campaign/offices';
import { must } from 'tests/campaign/narration';

/** 代签: who may sign for whom by what is kept, and what is known of it where (SO-18). */
export class Deputies {
  /** Delegations somebody was told are taken: every command knows of them. */
  readonly #accepted = new Set<string>();

  constructor(
    private readonly ground: SimulatedStore,
    private readonly offices: () => Offices,
  ) {}

  /** Those a command may know of now: what was accepted, and whatever is kept. */
  known(): readonly Represents[] {
    return [this.#represents((row) => this.#accepted.has(nameOf(row))), this.all()];
  }

  all(): Represents {
    return this.#represents(() => true);
  }

  /** While somebody names a second delegate, one row is enough to have signed by. */
  possible(): Represents {
    const rows = this.#today();
    return (delegate) => rows.filter((row) => row.delegate === delegate).map((row) => row.absent);
  }

  judge(request: Request, answer: Response, where: string): void {
    const row = delegationIn(request);
    const kept = this.ground.delegations();
    if (answer.status < 300) {
      const before = kept.filter((each) => this.#accepted.has(nameOf(each)));
      const against = this.#against(row, before);
      must(against.size === 0, () => `${where}: accepted ${JSON.stringify(row)} against ${[...against].join()}`);
      // Who names the same delegate from the same day once more, says anew how long.
      const isKept = kept.some((each) => beginningOf(each) === beginningOf(row));
      must(isKept, () => `${where}: accepted, and not kept`);
      this.#accepted.add(nameOf(row));
      return;
    }
    const against = this.#against(row, kept);
    must(against.has(answer.code ?? ''), () => `${where}: refused with ${answer.text} for ${JSON.stringify(row)}`);
  }

  /** Every reason SO-18 gives against a delegation, beside those that are kept. */
  #against(row: KeptDelegation, kept: readonly KeptDelegation[]): ReadonlySet<string> {
    const offices = this.offices();
    const { absent, delegate } = row;
    const overlapping = kept.filter((each) => each.from <= row.to && each.to >= row.from);
    const isAway = overlapping.some((each) => each.absent === delegate);
    const found: readonly (readonly [code: string, holds: boolean])[] = [
      ['unknown-person', offices.gone.includes(absent)],
      ['unknown-delegate', delegate === absent || offices.gone.includes(delegate)],
      ['days-malformed', row.from < this.ground.clock.today() || row.to < row.from],
      ['days-malformed', overlapping.some((each) => each.absent === absent && each.delegate !== delegate)],
      ['delegate-away', isAway],
      ['delegation-circle', isAway],
      ['delegate-without-authority', !maySignFor(delegate, absent, offices)],
      ['delegate-cosigns', areBothSides(absent, delegate, offices)],
    ];
    return new Set(found.flatMap(([code, holds]) => (holds ? [code] : [])));
  }

  #today(): readonly KeptDelegation[] {
    const today = this.ground.clock.today();
    const { gone } = this.offices();
    return this.ground
      .delegations()
      .filter(
        (row) => row.from <= today && today <= row.to && !gone.includes(row.absent) && !gone.includes(row.delegate),
      );
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
}

const beginningOf = ({ absent, delegate, from }: KeptDelegation): string => [absent, delegate, from].join();

const nameOf = (row: KeptDelegation): string => `${beginningOf(row)},${row.to}`;

function delegationIn({ person, body }: Request): KeptDelegation {
  const { to, first, last } = body as { to: string; first: string; last: string };
  return { absent: person, delegate: to, from: first, to: last };
}
