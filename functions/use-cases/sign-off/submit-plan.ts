import { enteredCalendar } from 'shared/calendar/working-days';
import type { SubmissionRequest } from 'shared/contract/answers';
import { documentRefusal } from 'shared/contract/document-refusal';
import { limits } from 'shared/contract/limits';
import { canonicalDocument, contentOf } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { submit, submitRefusal } from 'shared/sign-off/commands';
import { inForceOf, type SignOff } from 'shared/sign-off/sign-off';
import { namesCounterpart } from 'shared/sign-off/counterpart';
import { signersNamed } from 'shared/sign-off/records/named-signers';
import { isSwitchedOn } from 'shared/sign-off/records/packs';
import { parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import type { Lists } from 'shared/template/list';
import { templateOf } from 'shared/template/templates';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { isKeptElsewhere } from 'functions/use-cases/related-plans/parent-plan';
import { loadPlanContext, listsWithRelatedPlans } from 'functions/use-cases/related-plans/load-plan-context';
import { refuse, refuseWith, type Refused } from 'functions/use-cases/caller/refusal';
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
  if (!mayPrepare(caller.person, key, caller.view)) return refuse('may-not-prepare');
  const wordy = tooMuchSaid(request);
  if (wordy !== null) return wordy;
  const frozen = frozenContent(request.document, key);
  if ('refused' in frozen) return frozen;
  const [lists, rules] = await Promise.all([ports.planning.lists(key.unit, caller.today), ports.settings.rules()]);
  if (!isSwitchedOn(key.template, key.unit, rules.packs, caller.view))
    return refuse('pack-off', { template: key.template });
  const named = parentIn(frozen.document, key, caller, lists);
  if (named !== null && 'refused' in named) return named;
  // Read while the plan itself is read.
  const asked = loadPlanContext(ports, caller, key, { document: frozen.document, lists });
  asked.catch(() => undefined);

  // The content is written down and weighed already: the same content is the same request.
  const contentHash = hashOf(frozen.text);
  const body = { ...request, document: contentHash };
  return runCommand(ports, caller, { ...command, name: 'submit', body }, async (standing) => {
    const { signOff } = standing;
    const actor = actorOf(caller, key);
    const { clock } = ports;
    const { policy } = rules;
    const closed = submitRefusal(signOff, actor, request, policy);
    if (closed !== null) return refuseWith(closed);
    if (repeatsVersionInForce(signOff, contentHash)) return refuse('nothing-changed');
    const resolved = resolveChain(
      {
        key,
        preparer: caller.person,
        counterpartNamed: namesCounterpart(frozen.document, key.unit, caller.view),
        named: signersNamed(frozen.document),
        annualApproval: policy.annualApproval,
      },
      caller.view,
      rules.chains,
    );
    if ('refused' in resolved) return refuseWith(resolved.refused);
    const beside = await asked;
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
        due: { calendar: enteredCalendar(rules.calendar), dueDays: rules.dueDays },
      }),
      rules,
    });
    if ('refused' in reviewed) return reviewed;
    const version = request.baseVersion + 1;
    const time = clock.now();
    const weighed = await assessMateriality(ports, caller, standing, {
      ...{ version, contentHash, chain: resolved.chain, time },
      document: JSON.parse(frozen.text) as PlanDocument,
      materiality: policy.materiality,
    });
    const outcome = submit(
      signOff,
      actor,
      {
        baseVersion: request.baseVersion,
        contentHash,
        revisionReason: request.revisionReason.trim(),
        chain: resolved.chain,
        parent,
        reasons: request.reasons,
        answers: request.answers,
        warnings: reviewed.warnings,
        ...(reviewed.waivers.length === 0 ? {} : { waivers: reviewed.waivers }),
        weighed,
        time,
      },
      policy,
    );
    if ('refused' in outcome) return refuseWith(outcome.refused);
    return { events: outcome.events, content: { version, text: frozen.text } };
  });
}

/** A revision that says what is in force already would be signed for nothing. */
const repeatsVersionInForce = (signOff: SignOff, contentHash: string): boolean =>
  inForceOf(signOff)?.contentHash === contentHash;

/** Null: it fits into its row of the journal, however badly it is compressed. */
function tooMuchSaid({ document: _, ...said }: SubmissionRequest): Refused | null {
  const is = Buffer.byteLength(JSON.stringify(said));
  return is > limits.said ? refuse('record-too-large', { most: limits.said / 1024 }) : null;
}

/** Content columns only, in canonical form, of the very plan the address names. */
function frozenContent(
  sent: PlanDocument,
  key: PlanKey,
): { readonly document: PlanDocument; readonly text: string } | Refused {
  const template = templateOf(sent.template);
  if (template === undefined) return refuse('unknown-template', { template: sent.template });
  const refused = documentRefusal(sent, template);
  if (refused !== null) return refuseWith(refused);
  const document = contentOf(sent, template);
  const { org, period, person } = document.header;
  const isThisPlan =
    document.template === key.template && org === key.unit && period === key.period && (person ?? null) === key.person;
  return isThisPlan ? { document, text: canonicalDocument(document) } : refuse('document-of-another-plan');
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
