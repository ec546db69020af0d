import { exportedText, type PlanExport, type UnsealedExport } from 'shared/sign-off/verification/plan-export';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { openFor } from 'functions/use-cases/plans/read-plan';
import type { Refused } from 'functions/use-cases/caller/refusal';
import { recordOf } from 'functions/use-cases/sign-off/verify-plan';

/**
 * A plan with all that is needed to check it without asking us (`checkExport`), sealed as a whole. The key that seals it
 * is not known before it has, so an empty text is sealed first where no decision tells.
 */
export async function exportPlan(
  { plans, signer, clock }: Pick<Dependencies, 'plans' | 'signer' | 'clock'>,
  caller: Caller,
  planId: string,
): Promise<PlanExport | Refused> {
  const found = await openFor('export', { plans }, caller, planId);
  if ('refused' in found) return found;
  const [record, published, { keyId }] = await Promise.all([
    recordOf({ plans }, planId, found.opened),
    signer.publicKeys(),
    signer.sign(new Uint8Array()),
  ]);
  const { journal, contents, last } = record;
  const used = new Set([keyId, ...journal.flatMap(({ seal }) => (seal === null ? [] : [seal.keyId]))]);
  const unsealed: UnsealedExport = {
    format: 'countersign-plan-1',
    planId,
    exportedAt: clock.now(),
    journal,
    contents: Object.fromEntries(contents),
    last,
    keys: Object.fromEntries(Object.entries(published).filter(([id]) => used.has(id))),
  };
  const { algorithm, value, keyId: by } = await signer.sign(new TextEncoder().encode(exportedText(unsealed)));
  return { ...unsealed, seal: { keyId: by, algorithm, value } };
}
