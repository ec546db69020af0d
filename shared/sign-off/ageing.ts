import type { Chain } from 'shared/sign-off/chain';
import type { Signature } from 'shared/sign-off/event';
import type { SignOff } from 'shared/sign-off/sign-off';
import { signsFor } from 'shared/sign-off/transition';

/** How long one seat's holder let a plan wait, whoever signed for them. */
export interface Wait {
  readonly holder: string;
  readonly days: number;
}

export interface AgeingPolicy {
  /** Days a signer is expected to take of whom nothing is known (RM-04 reminds after one working day). */
  readonly usualDays: number;
  /** Fewer past signatures than this say nothing about somebody. */
  readonly fewest: number;
}

export const usualAgeing: AgeingPolicy = { usualDays: 1, fewest: 3 };

const dayLength = 86_400_000;

/** Waits of the latest version: from its submission, or from the last signature of the level before, to each signature. */
export function waitsIn(signOff: SignOff): readonly Wait[] {
  switch (signOff.at) {
    case 'unsubmitted':
    case 'withdrawn':
    case 'returned':
    case 'void':
      return [];
    case 'pending':
    case 'waiting':
    case 'effective':
    case 'closed': {
      const { version, chain, submittedAt } = signOff.submission;
      // A signature that stayed was not waited for.
      const given = signOff.signatures.filter((signature) => signature.version === version);
      return waitsAlong(chain, given, submittedAt);
    }
  }
}

function waitsAlong(chain: Chain, signatures: readonly Signature[], submittedAt: string): readonly Wait[] {
  let since = submittedAt;
  return chain.flatMap(({ level, seats }) => {
    const begun = since;
    return seats.flatMap(({ holder }): readonly Wait[] => {
      const signature = signatures.find((each) => signsFor(each, holder, level));
      if (signature === undefined) return [];
      if (signature.time > since) since = signature.time;
      return [{ holder, days: (Date.parse(signature.time) - Date.parse(begun)) / dayLength }];
    });
  });
}

export interface ExpectedWait {
  readonly days: number;
  readonly from: 'past' | 'policy';
}

/** The median of a signer's past waits, to a tenth of a day; what the policy says where too few are known. */
export function expectedWait(holder: string, waits: readonly Wait[], policy: AgeingPolicy = usualAgeing): ExpectedWait {
  const own = waits
    .filter((wait) => wait.holder === holder)
    .map(({ days }) => days)
    .sort((one, other) => one - other);
  if (own.length < policy.fewest) return { days: policy.usualDays, from: 'policy' };
  const middle = Math.floor(own.length / 2);
  const [below = 0, above = 0] = [own[own.length % 2 === 0 ? middle - 1 : middle], own[middle]];
  return { days: Math.round(((below + above) / 2) * 10) / 10, from: 'past' };
}
