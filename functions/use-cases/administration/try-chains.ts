import { allRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { isWrong } from 'shared/administration/check/found';
import { chainsIn } from 'shared/administration/content/chains';
import { tidied } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import { addDays } from 'shared/calendar/date';
import type { ChainTrial, ChainTrialRequest } from 'shared/contract/administration';
import type { PlanDocument } from 'shared/plan/document';
import { planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';
import type { ChainRules } from 'shared/sign-off/chains';
import { namesCounterpart } from 'shared/sign-off/counterpart';
import { chainFactsOf } from 'shared/sign-off/gates/chain-facts';
import { signersNamed } from 'shared/sign-off/records/named-signers';
import { verifiesExpenses } from 'shared/sign-off/records/verified-expenses';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { versionOf } from 'shared/sign-off/sign-off';
import type { Dependencies } from 'functions/ports/dependencies';
import { rowsKept } from 'functions/use-cases/administration/read-administration';
import { namesOf } from 'functions/use-cases/answers/names';
import type { StoredLine } from 'functions/use-cases/answers/plan-line';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Refused } from 'functions/use-cases/caller/refusal';
import { linesOfUnit } from 'functions/use-cases/sign-off/plans-with-seats';

type Ports = Pick<Dependencies, 'administration' | 'settings' | 'lists' | 'plans'>;

/** A quarter, in days; so many plans are looked at, and so many are named. */
const [daysBack, mostLooked, mostNamed] = [92, 200, 50];

/** Contents read at once. */
const together = 10;

/**
 * What changed chains would have meant: every plan of the last quarter gets its chain by today's rules and by those that
 * are to be, both filled by today's organisation. Nothing is stored. Contents are read, and only who would sign is told.
 */
export async function tryChains(ports: Ports, caller: Caller, { seats }: ChainTrialRequest): Promise<ChainTrial | Refused> {
  const [kept, rules] = await Promise.all([ports.administration.current(), ports.settings.rules()]);
  const rows = allRows(rowsKept(kept));
  const { SEAT = [] } = tidied(tablesOf('sign-off'), { ...rows, SEAT: seats });
  const findings = checkAdministration({ ...rows, SEAT }, caller.today).filter(isWrong);
  if (findings.length > 0) {
    return { refused: { code: 'administration-wrong', findings, facts: { errors: findings.length } } };
  }
  const lines = await latestPlans(ports, caller);
  const tried: Tried[] = [];
  for (let at = 0; at < lines.length; at += together) {
    const some = lines.slice(at, at + together);
    const chains = { now: rules.chains, then: chainsIn({ SEAT }) };
    tried.push(...(await Promise.all(some.map((line) => triedOn(ports, caller, line, chains, rules.policy.annualApproval)))).flat());
  }
  const different = tried.filter(({ more, fewer, isBlocked }) => isBlocked || more.length + fewer.length > 0);
  const { person } = namesOf(caller.organisation);
  return {
    looked: tried.length,
    more: different.filter(({ more }) => more.length > 0).length,
    fewer: different.filter(({ fewer }) => fewer.length > 0).length,
    blocked: different.filter(({ isBlocked }) => isBlocked).length,
    plans: different.slice(0, mostNamed).map(({ planId, planNo, more, fewer, isBlocked }) => ({
      ...{ planId, planNo, blocked: isBlocked },
      ...{ more: more.map(person), fewer: fewer.map(person) },
    })),
  };
}

interface Tried {
  readonly planId: string;
  readonly planNo: string;
  readonly more: readonly string[];
  readonly fewer: readonly string[];
  readonly isBlocked: boolean;
}

async function latestPlans(ports: Pick<Ports, 'lists'>, caller: Caller): Promise<readonly StoredLine[]> {
  const since = addDays(caller.today, -daysBack);
  const found: StoredLine[] = [];
  for (const unit of caller.at.units.keys()) {
    for await (const line of linesOfUnit(ports, unit)) {
      if (line.signOff.at !== 'unsubmitted' && line.signOff.submission.submittedAt >= since) found.push(line);
    }
  }
  return found.sort((one, other) => (submittedAt(one) < submittedAt(other) ? 1 : -1)).slice(0, mostLooked);
}

const submittedAt = ({ signOff }: StoredLine): string =>
  signOff.at === 'unsubmitted' ? '' : signOff.submission.submittedAt;

async function triedOn(
  { plans }: Pick<Ports, 'plans'>,
  caller: Caller,
  { planId, signOff }: StoredLine,
  chains: Readonly<Record<'now' | 'then', ChainRules>>,
  annualApproval: boolean,
): Promise<readonly Tried[]> {
  const key = planKeyOf(planId);
  const text = key === null ? null : await plans.content(planId, versionOf(signOff));
  if (key === null || text === null || signOff.at === 'unsubmitted') return [];
  const asked = questionOf(key, signOff.submission.authors, JSON.parse(text) as PlanDocument, caller, annualApproval);
  const [now, then] = [signersIn(asked, caller, chains.now), signersIn(asked, caller, chains.then)];
  return [
    {
      ...{ planId, planNo: planNoOf(key, versionOf(signOff)) },
      more: (then ?? []).filter((person) => !(now ?? []).includes(person)),
      fewer: then === null ? [] : (now ?? []).filter((person) => !then.includes(person)),
      isBlocked: then === null && now !== null,
    },
  ];
}

const questionOf = (
  key: PlanKey,
  authors: readonly string[],
  document: PlanDocument,
  { view }: Caller,
  annualApproval: boolean,
): Parameters<typeof resolveChain>[0] => ({
  ...{ key, authors, annualApproval },
  counterpartNamed: namesCounterpart(document, key.unit, view),
  named: signersNamed(document),
  verifies: verifiesExpenses(document),
  facts: chainFactsOf(document, 0),
});

/** Everybody who would sign; null where nobody could fill a seat. */
function signersIn(
  question: Parameters<typeof resolveChain>[0],
  { view }: Caller,
  rules: ChainRules,
): readonly string[] | null {
  const resolved = resolveChain(question, view, rules);
  return 'refused' in resolved ? null : resolved.chain.flatMap(({ seats }) => seats.map(({ holder }) => holder));
}
