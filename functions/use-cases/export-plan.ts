import type { JournalEntry } from 'shared/sign-off/journal';
import type { PublicKeys } from 'functions/ports/signer';
import type { Surroundings } from 'functions/ports/surroundings';
import type { Caller } from 'functions/use-cases/caller';
import { openFor } from 'functions/use-cases/read-plan';
import type { Refused } from 'functions/use-cases/refusal';
import { recordOf } from 'functions/use-cases/verify-plan';

/** A plan with all that is needed to check it without asking us: `mismatchesOf` in shared/sign-off/verify. */
export interface PlanExport {
  readonly format: 'countersign-plan-1';
  readonly planId: string;
  readonly journal: readonly JournalEntry[];
  /** Canonical text of each submitted version: its SHA-256 is what was signed. */
  readonly contents: Readonly<Record<number, string>>;
  readonly last: { readonly sequence: number; readonly hash: string } | null;
  readonly keys: PublicKeys;
}

export async function exportPlan(
  ports: Pick<Surroundings, 'plans' | 'signer'>,
  caller: Caller,
  planId: string,
): Promise<PlanExport | Refused> {
  const found = await openFor('read-comments', ports, caller, planId);
  if ('refused' in found) return found;
  const [record, keys] = await Promise.all([recordOf(ports, planId, found.opened), ports.signer.publicKeys()]);
  const { journal, contents, last } = record;
  return { format: 'countersign-plan-1', planId, journal, contents: Object.fromEntries(contents), last, keys };
}
