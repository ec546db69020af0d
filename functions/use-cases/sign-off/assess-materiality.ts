import type { PlanDocument } from 'shared/plan/document';
import type { Chain } from 'shared/sign-off/chain';
import type { Weighed } from 'shared/sign-off/event';
import type { MaterialityThresholds } from 'shared/sign-off/materiality';
import { standingSignatures, weighRevision } from 'shared/sign-off/weigh-revision';
import type { Dependencies } from 'functions/ports/dependencies';
import { eventsOf, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';

export interface ToAssess {
  readonly version: number;
  readonly contentHash: string;
  readonly chain: Chain;
  readonly authors: readonly string[];
  readonly document: PlanDocument;
  readonly time: string;
  /** Null: everybody signs every version. */
  readonly materiality: MaterialityThresholds | null;
}

/** Which signatures of the version in force stay with a revision; null where the plan is not revised or all sign anew. */
export async function assessMateriality(
  { plans }: Pick<Dependencies, 'plans'>,
  { planId, journal }: LoadedPlan,
  { materiality, ...submitted }: ToAssess,
): Promise<Weighed | null> {
  const standing = standingSignatures(eventsOf(journal));
  if (materiality === null || standing === null || submitted.chain.length < 2) return null;
  const versions = [...new Set(standing.map(({ signature }) => signature.version))];
  const texts = await Promise.all(
    versions.map(async (version) => [version, await plans.content(planId, version)] as const),
  );
  const signed = new Map(
    texts.flatMap(([version, text]) => (text === null ? [] : [[version, JSON.parse(text) as PlanDocument] as const])),
  );
  return weighRevision({ ...submitted, standing, signed }, materiality);
}
