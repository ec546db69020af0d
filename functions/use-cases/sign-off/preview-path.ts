import { delegateOf } from 'shared/organisation/delegation';
import type { PlanDocument } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import type { PathLevel, PathSigner } from 'shared/contract/answers';
import { expectedWait, waitsIn, type AgeingPolicy, type Wait } from 'shared/sign-off/ageing';
import { namesCounterpart } from 'shared/sign-off/counterpart';
import { chainFactsOf } from 'shared/sign-off/gates/chain-facts';
import { verifiesExpenses } from 'shared/sign-off/records/verified-expenses';
import { signersNamed } from 'shared/sign-off/records/named-signers';
import { foreseenChain, type ForeseenSeat } from 'shared/sign-off/resolve-chain';
import type { CompanyRules } from 'functions/ports/settings';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';
import { restoredLine } from 'functions/use-cases/answers/plan-line';

export interface Foreseen {
  readonly key: PlanKey;
  /** Who may not sign it: the caller, and whoever submitted a version since the last that took effect. */
  readonly authors: readonly string[];
  /** What there is of the plan already. */
  readonly document: PlanDocument;
  readonly rules: Pick<CompanyRules, 'chains' | 'policy'>;
}

/** So many of the unit's latest plans tell how long its signers take. */
const plansLookedAt = 100;

/**
 * Who will be asked, level by level, before the plan is submitted: vacancies, who stands in for whom, who is away, and
 * how long each is expected to take. One read: the unit's list knows the signatures of its plans.
 */
export async function previewPath(
  { lists }: Pick<Dependencies, 'lists'>,
  caller: Caller,
  { key, authors, document, rules: { chains, policy } }: Foreseen,
): Promise<readonly PathLevel[]> {
  const signers = signersNamed(document);
  const named = signers.length === 0 ? null : signers;
  const foreseen = (counterpartNamed: boolean) =>
    foreseenChain(
      {
        ...{ key, authors, counterpartNamed, named },
        ...{ verifies: verifiesExpenses(document), annualApproval: policy.annualApproval },
        facts: chainFactsOf(document, 0),
      },
      caller.view,
      chains,
    );
  const isNamed = namesCounterpart(document, key.unit, caller.view);
  const certain = foreseen(isNamed);
  const { lines } = await lists.page('unit', key.unit, null, plansLookedAt);
  const waits = lines.flatMap((line) => waitsIn(restoredLine(line).signOff));
  const possible = foreseen(true);
  const holders = possible.flatMap(({ seats }) => seats.flatMap(({ holder }) => (holder === null ? [] : [holder])));
  const barred = new Set([...authors, ...holders]);
  return possible.map(({ level, seats }) => ({
    level,
    standing: 'ahead',
    signers: seats.map((seat) => ({
      ...signerOf(seat, caller, barred, waits, policy.ageing),
      ...(isAmong(seat, certain.find((each) => each.level === level)?.seats ?? []) ? {} : { onlyIfNamed: true }),
    })),
  }));
}

const isAmong = ({ role, holder }: ForeseenSeat, seats: readonly ForeseenSeat[]): boolean =>
  seats.some((seat) => seat.role === role && seat.holder === holder);

function signerOf(
  { role, holder, insteadOf }: ForeseenSeat,
  caller: Caller,
  barred: ReadonlySet<string>,
  waits: readonly Wait[],
  ageing: AgeingPolicy,
): PathSigner {
  const names = namesOf(caller.organisation);
  const unsigned = { role, onBehalfOf: null, decision: null, comment: null, time: null };
  if (holder === null) return { ...unsigned, person: null };
  const away = awayOf(holder, caller, barred);
  return {
    ...unsigned,
    person: names.person(holder),
    expected: expectedWait(holder, waits, ageing),
    ...(insteadOf === null ? {} : { insteadOf: names.person(insteadOf) }),
    ...(away === null ? {} : { away }),
  };
}

/** Who lets somebody sign for them today is taken to be away; a deputy who may not sign this plan is not named. */
function awayOf(
  person: string,
  { at, organisation, today }: Caller,
  barred: ReadonlySet<string>,
): NonNullable<PathSigner['away']> | null {
  const running = organisation.delegations.find(
    ({ absent, from, to }) => absent === person && from <= today && (to === null || to >= today),
  );
  if (running === undefined) return null;
  const deputy = delegateOf(at, person);
  return {
    until: running.to,
    deputy: deputy === null || barred.has(deputy) ? null : namesOf(organisation).person(deputy),
  };
}
