import { limits } from 'shared/contract/limits';
import { problemStatus, type ProblemCode } from 'shared/contract/problems';
import type { TargetStepRequest, TargetStepTaken } from 'shared/contract/targets';
import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import { isRefused, type Refused as RefusedValue } from 'shared/quantity/refusal';
import { mayWithTargets } from 'shared/targets/access';
import { natureOf } from 'shared/targets/amount';
import {
  answerTargets,
  issueDraft,
  issueFormalTargets,
  recallTargets,
  reviseFormal,
  signLetter,
  speakAbout,
  type Judged,
  type Outcome,
} from 'shared/targets/commands';
import { mergedDraft, type DraftConflict, type TargetDraft } from 'shared/targets/draft';
import type { TargetEvent } from 'shared/targets/event';
import { inForce } from 'shared/targets/in-force';
import {
  sealedTargetText,
  targetDraftAfter,
  targetEntryOf,
  wantsTargetSeal,
  type TargetEntry,
  type TargetsOfUnit,
} from 'shared/targets/journal';
import { namedBy, targetKey, type Node } from 'shared/targets/node';
import { sidesOf } from 'shared/targets/sides';
import { after } from 'shared/targets/transition';
import type { Dependencies } from 'functions/ports/dependencies';
import type { OpenedTargets } from 'functions/ports/targets';
import type { Caller } from 'functions/use-cases/caller/caller';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';
import {
  judgedFrom,
  loadBeside,
  monthsIn,
  type LoadedTargets,
  type TargetPorts,
} from 'functions/use-cases/targets/load-targets';
import { turnsAfter } from 'functions/use-cases/targets/turns';

export interface TargetCommand {
  readonly of: TargetsOfUnit;
  readonly key: string;
  readonly request: TargetStepRequest;
}

/** Many answer in one unit on the same day: each goes through after the others, whatever they began from. */
const mostRaces = 12;

/** What a step did: an event for the journal, another draft, or both. */
interface Taken {
  readonly event: TargetEvent | null;
  readonly draft: TargetDraft | null;
  readonly conflicts: readonly DraftConflict[];
}

/** One step of a unit's targets: one read, the rules, one transaction. Losing the race starts over from what is there. */
export async function takeTargetStep(
  ports: TargetPorts,
  caller: Caller,
  { of, key, request }: TargetCommand,
): Promise<{ readonly given: string } | Refused> {
  const requestHash = hashOf(canonical([caller.person, of.unit, of.year, request]));
  const beside = loadBeside(ports, of, monthsIn(caller, of));
  beside.catch(() => undefined);
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.targets.open(of, key);
    if (opened.answer !== null) {
      return opened.answer.requestHash === requestHash ? { given: opened.answer.body } : refuse('key-reused');
    }
    const loaded = judgedFrom(caller, of, opened, await beside, timeAfter(ports, opened));
    const taken = take(loaded.judged, request);
    if ('refused' in taken) return taken;
    const given = await commit(ports, opened, loaded, taken, { key, requestHash });
    if (given !== 'lost-race') return given;
  }
  return refuse('busy');
}

/** Never before the last entry, however this machine's clock goes. */
function timeAfter({ clock }: Pick<Dependencies, 'clock'>, { journal }: OpenedTargets): string {
  const [now, last] = [clock.now(), journal.at(-1)?.event.time ?? ''];
  return now >= last ? now : last;
}

function take(judged: Judged, request: TargetStepRequest): Taken | Refused {
  if (request.step === 'draft') return drafted(judged, request);
  const outcome = commanded(judged, request);
  return 'event' in outcome ? { event: outcome.event, draft: null, conflicts: [] } : inService(outcome);
}

function commanded(judged: Judged, request: Exclude<TargetStepRequest, { step: 'draft' }>): Outcome {
  switch (request.step) {
    case 'issue':
      return issueDraft(judged, request.nodes);
    case 'answer':
      return answerTargets(judged, request.node, request.answers);
    case 'hold':
      return speakAbout(judged, 'held', request);
    case 'settle':
      return speakAbout(judged, 'settled', request);
    case 'rule':
      return speakAbout(judged, 'ruled', request);
    case 'sign':
      return signLetter(judged, request.node, request.letterHash);
    case 'formal':
      return issueFormalTargets(judged, request.nodes);
    case 'revise':
      return reviseFormal(judged, request);
    case 'recall':
      return recallTargets(judged, request.node, request.indicators, request.reason);
  }
}

/** Cells of the matrix; what was issued already changes by revision only, what the unit was given by those above. */
function drafted(judged: Judged, request: Extract<TargetStepRequest, { step: 'draft' }>): Taken | Refused {
  const { of, by, organisation, targets, draft, given } = judged;
  if (!mayWithTargets('draft', by, of, organisation)) return refuse('not-authorised');
  const plans = mayWithTargets('plan', by, of, organisation);
  for (const { node, indicator } of request.edits) {
    if (natureOf(indicator) === null) return refuse('unknown-indicator', { indicator });
    if (node === 'own') {
      if (!plans) return refuse('not-authorised');
      if (given.some((each) => each.indicator === indicator)) return refuse('target-issued', { node, indicator });
    }
    if (targets.agreements.has(targetKey(node, indicator))) return refuse('target-issued', { node, indicator });
    if (namedBy(node) === null || isKept(draft, node)) continue;
    const sides = sidesOf(node, of.unit, organisation);
    if (isRefused(sides)) return inService(sides);
  }
  const edits = request.edits.map(({ node, indicator, now, was }) => ({
    now: { node, indicator, ...now },
    was: { node, indicator, ...was },
  }));
  const merged = mergedDraft(draft, edits);
  const terms = request.terms ?? draft.terms;
  return { event: null, draft: { ...merged.draft, terms }, conflicts: merged.conflicts };
}

/** A row of somebody who has gone since may still be emptied. */
const isKept = ({ rows }: TargetDraft, node: Node): boolean => rows.some((row) => row.node === node);

async function commit(
  ports: TargetPorts,
  opened: OpenedTargets,
  { judged, silent }: LoadedTargets,
  { event, draft, conflicts }: Taken,
  { key, requestHash }: { readonly key: string; readonly requestHash: string },
): Promise<{ readonly given: string } | Refused | 'lost-race'> {
  const events = [silent, event].filter((each) => each !== null);
  const entries: TargetEntry[] = [];
  let last = opened.journal.at(-1) ?? null;
  for (const each of events) {
    const unsealed = targetDraftAfter(judged.of, last, each);
    const bytes = new TextEncoder().encode(sealedTargetText(unsealed));
    last = targetEntryOf(unsealed, wantsTargetSeal(each) ? await ports.signer.sign(bytes) : null);
    entries.push(last);
  }
  const sequence = last?.sequence ?? 0;
  const next = event === null ? judged.targets : after(judged.targets, event, sequence);
  if (isRefused(next)) return inService(next);
  const answer: TargetStepTaken = { sequence, conflicts };
  const body = JSON.stringify(answer);
  const outcome = await ports.targets.commit({
    ...{ of: judged.of, after: opened.etag, entries },
    head: { ...judged.of, sequence, lastHash: last?.hash ?? '', turns: turnsAfter({ ...judged, targets: next }) },
    draft,
    formal: event?.event === 'formally-issued' ? inForce(next) : null,
    answer: { key, requestHash, status: 200, body },
  });
  if (outcome === 'too-large') return refuse('record-too-large', { most: limits.record / 1024 });
  return outcome === 'lost-race' ? outcome : { given: body };
}

/** Codes of the rules, where the service has another word for them. */
const codes: Readonly<Record<string, ProblemCode>> = {
  'wrong-state': 'target-moved-on',
  'already-issued': 'target-issued',
  'bad-value': 'target-value-wrong',
  'reason-needed': 'target-reason-needed',
  'same-value': 'target-same-value',
  ruled: 'target-ruled',
  'already-signed': 'letter-signed',
  'not-your-turn': 'not-authorised',
  'no-quota': 'quota-missing',
  'same-person': 'seat-vacant',
  'owner-left': 'target-owner-left',
  'not-of-unit': 'target-not-of-unit',
};

const isProblem = (code: string): code is ProblemCode => code in problemStatus;

function inService({ refused: { code, ...facts } }: RefusedValue): Refused {
  const known = codes[code] ?? code;
  if (!isProblem(known)) throw new TypeError(`no problem for ${code}`);
  const plain = Object.entries(facts).filter((fact): fact is [string, string | number | readonly string[]] => {
    const [, value] = fact;
    return typeof value === 'string' || typeof value === 'number' || Array.isArray(value);
  });
  return refuse(known, Object.fromEntries(plain));
}
