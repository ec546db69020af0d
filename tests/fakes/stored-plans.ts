import type { PlanView } from 'shared/contract/answers';
import { canonicalDocument } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { submit } from 'shared/sign-off/commands';
import { signersNamed } from 'shared/sign-off/records/named-signers';
import { verifiesExpenses } from 'shared/sign-off/records/verified-expenses';
import { resolveChain } from 'shared/sign-off/resolve-chain';
import { versionOf } from 'shared/sign-off/sign-off';
import { templateOf } from 'shared/template/templates';
import { refuseWith } from 'functions/use-cases/caller/refusal';
import { runCommand } from 'functions/use-cases/commands/run-command';
import { actorOf } from 'functions/use-cases/commands/replay-plan';
import { aKey, deciding, signersOf, viewIn } from 'tests/fakes/sign-off-commands';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { planOf } from 'tests/fixtures/plans/plan-parts';

export const keyOf = (planId: string): PlanKey => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  return key;
};

export type Rows = Readonly<Record<string, readonly Cells[]>>;

/** A plan of that id with nothing but these rows, in 万元. */
export function sketch(planId: string, rows: Rows, header: Cells = {}): PlanDocument {
  const { template, unit, period, person } = keyOf(planId);
  const { planType = '', level = '' } = templateOf(template) ?? {};
  const whose: Cells = person === null ? { org: unit } : { org: unit, person };
  return planOf({ template, header: { planType, level, ...whose, period, moneyUnit: 'wan', ...header }, rows });
}

/** Whoever prepares plans of a unit of the demo company. */
const preparers: Readonly<Record<string, string>> = {
  ...{ BIZ1: 'p-li', BIZ2: 'p-gao', MKT1: 'p-liu', MKT2: 'p-ma', SC: 'p-qin', GMO: 'p-tang', FIN: 'p-he' },
};

/** Offices that write plans of others. */
const offices: Readonly<Record<string, string>> = { 'T-DEC': 'p-fang', 'T-SQU': 'p-he' };

/**
 * On its way, as earlier rules let it pass: a story of other plans needs no more of them than what it is about, so they
 * are not reviewed.
 */
export async function handedIn(world: TestDependencies, planId: string, document: PlanDocument): Promise<PlanView> {
  const key = keyOf(planId);
  const by = key.person ?? offices[key.template] ?? preparers[key.unit] ?? 'p-fang';
  const caller = world.caller(by);
  const text = canonicalDocument(document);
  const contentHash = hashOf(text);
  const command = { planId, name: 'submit', key: aKey(), correlationId: 'test', body: text } as const;
  const { policy } = await world.settings.rules();
  const given = await runCommand(world, caller, command, async ({ signOff }) => {
    const signers = signersNamed(document);
    const question = {
      ...{ key, authors: [by], counterpartNamed: false, annualApproval: true },
      ...{ named: signers.length === 0 ? null : signers, verifies: verifiesExpenses(document) },
    };
    const resolved = resolveChain(question, caller.view);
    if ('refused' in resolved) return refuseWith(resolved.refused);
    const baseVersion = versionOf(signOff);
    const said = { revisionReason: '按实际调整', reasons: [], answers: [], warnings: 0, weighed: null };
    const outcome = submit(
      signOff,
      actorOf(caller, key),
      { ...said, baseVersion, contentHash, chain: resolved.chain, parent: null, time: world.clock.now() },
      policy,
    );
    if ('refused' in outcome) return refuseWith(outcome.refused);
    return { events: outcome.events, content: { version: baseVersion + 1, text } };
  });
  await world.backgroundWork.settled();
  return viewIn(given);
}

/** Signed by all, and in force. */
export async function kept(world: TestDependencies, planId: string, rows: Rows, header: Cells = {}): Promise<PlanView> {
  let view = await handedIn(world, planId, sketch(planId, rows, header));
  for (const person of signersOf(view)) view = viewIn(await deciding(world, person, view));
  return view;
}
