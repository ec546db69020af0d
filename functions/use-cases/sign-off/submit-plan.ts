import { enteredCalendar } from 'shared/calendar/working-days';
import type { SubmissionRequest } from 'shared/contract/answers';
import { documentRefusal } from 'shared/contract/document-refusal';
import { limits } from 'shared/contract/limits';
import { canonicalDocument, contentOf } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { headerBlock } from 'shared/review/finding';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { submit, submitRefusal } from 'shared/sign-off/commands';
import { inForceOf, type SignOff } from 'shared/sign-off/sign-off';
import { namesCounterpart } from 'shared/sign-off/counterpart';
import { verifiesExpenses } from 'shared/sign-off/records/verified-expenses';
import { takenParts } from 'functions/use-cases/sign-off/taken-parts';
import { signersNamed } from 'shared/sign-off/records/named-signers';
import { isSwitchedOn } from 'shared/sign-off/records/packs';
import { parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import { authorsWith } from 'shared/sign-off/transition';
import { chainFactsOf } from 'shared/sign-off/gates/chain-facts';
import type { Chain } from 'shared/sign-off/chain';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import type { Lists } from 'shared/template/list';
import { blockOf, type Template } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import type { CompanyRules } from 'functions/ports/settings';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { plannedElsewhere } from 'functions/use-cases/related-plans/planned-elsewhere';
import { isKeptElsewhere } from 'functions/use-cases/related-plans/parent-plan';
import { loadPlanContext, listsWithRelatedPlans } from 'functions/use-cases/related-plans/load-plan-context';
import { notPreparing, unitFacts } from 'functions/use-cases/caller/not-preparing';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
import { releaseRefusal } from 'functions/use-cases/sign-off/gates/releases';
import { reviewSubmission } from 'functions/use-cases/sign-off/review-submission';
import { runCommand, type Command, type CommandPorts, type Given } from 'functions/use-cases/commands/run-command';
import { actorOf } from 'functions/use-cases/commands/replay-plan';
import { assessMateriality } from 'functions/use-cases/sign-off/assess-materiality';

type Ports = CommandPorts & Pick<Dependencies, 'planning' | 'figures' | 'settings' | 'reviewer'>;

export type SubmitCommand = Omit<Command, 'name' | 'body'> & { readonly request: SubmissionRequest };

/** 提交: frozen, reviewed, given its chain, and waiting for its first level. */
export async function submitPlan(
  ports: Ports,
  caller: Caller,
  { request, ...command }: SubmitCommand,
): Promise<Given | Refused> {
  const key = planKeyOf(command.planId);
  if (key === null) return refuse('unknown-plan');
  if (!mayPrepare(caller.person, key, caller.view)) return notPreparing(caller, key);
  const wordy = tooMuchSaid(request);
  if (wordy !== null) return wordy;
  const frozen = frozenContent(request.document, key, caller);
  if ('refused' in frozen) return frozen;
  const [lists, rules] = await Promise.all([ports.planning.lists(key.unit, caller.today), ports.settings.rules()]);
  if (!isSwitchedOn(key.template, key.unit, rules.packs, caller.view))
    return refuse('pack-off', { template: key.template });
  const unreleased = releaseRefusal(caller, key, rules.gates);
  if (unreleased !== null) return unreleased;
  const named = parentIn(frozen.document, key, caller, lists);
  if (named !== null && 'refused' in named) return named;
  // Read while the plan itself is read.
  const asked = loadPlanContext(ports, caller, key, { document: frozen.document, lists });
  asked.catch(() => undefined);
  const taken = takenParts(ports, key);
  taken.catch(() => undefined);

  // Who has a plan of the period elsewhere has it handed over first, so that nothing counts twice.
  const elsewhere = request.baseVersion === 0 ? plannedElsewhere(ports, key) : null;
  elsewhere?.catch(() => undefined);
  const contentHash = hashOf(frozen.text);
  // The content is written down and weighed already: the same content is the same request.
  const body = { ...request, document: frozen.sentHash };
  return runCommand(ports, caller, { ...command, name: 'submit', body }, async (standing, time) => {
    const { signOff } = standing;
    const actor = actorOf(caller, key);
    const { policy } = rules;
    const other = await elsewhere;
    if (other?.state === 'standing') return refuse('planned-elsewhere', unitFacts(caller, other.unit));
    const closed = submitRefusal(signOff, actor, request, policy);
    if (closed !== null) return refuseWith(closed);
    if (repeatsVersionInForce(signOff, contentHash)) return refuse('nothing-changed');
    const authors = authorsWith(signOff, caller.person);
    const resolved = resolveChain(
      {
        key,
        authors,
        counterpartNamed: namesCounterpart(frozen.document, key.unit, caller.view),
        named: signersNamed(frozen.document),
        verifies: verifiesExpenses(frozen.document),
        facts: chainFactsOf(frozen.document, (request.waivers ?? []).length),
        annualApproval: policy.annualApproval,
      },
      caller.view,
      rules.chains,
    );
    if ('refused' in resolved) return refuseWith(resolved.refused);
    const [beside, parts] = await Promise.all([asked, taken]);
    const { above } = beside.around;
    const parent = named?.parent ?? (above.at === 'here' ? above.plan.planId : null);
    const reviewed = await reviewSubmission(ports, caller, {
      ...{
        key,
        document: frozen.document,
        size: frozen.text.length,
        reasons: request.reasons,
        waivers: request.waivers ?? [],
      },
      lists: parent === null ? listsWithRelatedPlans(lists, key, beside) : { ...lists, plans: [], parentTasks: [] },
      planned: beside.planned({
        chain: resolved.chain,
        chains: rules.chains,
        due: { calendar: enteredCalendar(rules), dueDays: rules.dueDays },
      }),
      rules,
    });
    if ('refused' in reviewed) return reviewed;
    const tooLong = tooMuchSaid({ ...request, reasons: reviewed.reasons });
    if (tooLong !== null) return tooLong;
    const version = request.baseVersion + 1;
    const weighed = await assessMateriality(ports, standing, {
      ...{ version, contentHash, authors, chain: resolved.chain, time },
      document: JSON.parse(frozen.text) as PlanDocument,
      materiality: policy.materiality,
    });
    const outcome = submit(
      signOff,
      actor,
      {
        baseVersion: request.baseVersion,
        baseHash: request.baseHash,
        contentHash,
        revisionReason: request.revisionReason.trim(),
        chain: resolved.chain,
        parent,
        parentInForce: above.at === 'here' && above.plan.planId === parent && above.plan.inForce,
        reasons: reviewed.reasons,
        answers: request.answers,
        warnings: reviewed.warnings,
        ...(reviewed.waivers.length === 0 ? {} : { waivers: reviewed.waivers }),
        ...(parts.length === 0 ? {} : { parts }),
        ...copiedByRule(key, caller, { authors, chain: resolved.chain, copies: rules.copies }),
        weighed,
        time,
      },
      policy,
    );
    if ('refused' in outcome) return refuseWith(outcome.refused);
    return { events: outcome.events, content: { version, text: frozen.text } };
  });
}

/** Whom the company's rules have read it: holders of a role who neither wrote nor sign it. */
function copiedByRule(
  { template, unit }: PlanKey,
  { view }: Caller,
  {
    authors,
    chain,
    copies,
  }: Pick<CompanyRules, 'copies'> & { readonly authors: readonly string[]; readonly chain: Chain },
): { readonly copies?: readonly string[] } {
  const knows = new Set([...authors, ...chain.flatMap(({ seats }) => seats.map(({ holder }) => holder))]);
  const holders = copies.flatMap((rule) => (rule.template === template ? (view.holderOf(rule.role, unit) ?? []) : []));
  const readers = [...new Set(holders)].filter((person) => !knows.has(person));
  return readers.length === 0 ? {} : { copies: readers };
}

/** A revision that says what is in force already would be signed for nothing. */
const repeatsVersionInForce = (signOff: SignOff, contentHash: string): boolean =>
  inForceOf(signOff)?.contentHash === contentHash;

/** Null: it fits into its row of the journal, however badly it is compressed. */
function tooMuchSaid({
  document: _,
  ...said
}: Omit<SubmissionRequest, 'reasons'> & { readonly reasons: readonly object[] }): Refused | null {
  const is = Buffer.byteLength(JSON.stringify(said));
  return is > limits.said ? refuse('record-too-large', { most: limits.said / 1024 }) : null;
}

interface FrozenContent {
  readonly document: PlanDocument;
  readonly text: string;
  /** Of what was sent, before the service filled its own part. */
  readonly sentHash: string;
}

/**
 * Content columns only, in canonical form, of the very plan the address names. Who prepared it and when come from the
 * token and the clock, whatever the sheet says.
 */
function frozenContent(sent: PlanDocument, key: PlanKey, caller: Caller): FrozenContent | Refused {
  const template = templateOf(sent.template);
  if (template === undefined) return refuse('unknown-template', { template: sent.template });
  const refused = documentRefusal(sent, template);
  if (refused !== null) return refuseWith(refused);
  const written = contentOf(sent, template);
  const document = { ...written, header: { ...written.header, ...preparedBy(template, caller) } };
  const { org, period, person } = document.header;
  const isThisPlan =
    document.template === key.template && org === key.unit && period === key.period && (person ?? null) === key.person;
  if (!isThisPlan) return refuse('document-of-another-plan');
  return { document, text: canonicalDocument(document), sentHash: hashOf(canonicalDocument(written)) };
}

function preparedBy(template: Template, { person, today }: Caller): Cells {
  const columns = blockOf(template, headerBlock)?.columns ?? [];
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  return { ...(has('prepBy') ? { prepBy: person } : {}), ...(has('prepDate') ? { prepDate: today } : {}) };
}

/** The plan to wait for that the header names; null where it names none, or one that was signed elsewhere. */
function parentIn(
  document: PlanDocument,
  key: PlanKey,
  caller: Caller,
  lists: Lists,
): { readonly parent: string } | null | Refused {
  const parentNo = String(document.header['parentNo'] ?? '').trim();
  if (parentNo === '' || isKeptElsewhere(parentNo, lists)) return null;
  const parent = parentNamed(parentNo, parentKeysOf(key, caller.view));
  return parent === null ? refuse('unknown-parent', { parentNo }) : { parent };
}
