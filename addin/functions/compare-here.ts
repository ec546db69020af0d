import type { Service } from 'addin/api/service';
import { cachedPlan } from 'addin/workbook/identity/plan-cache';
import { placeInWords } from 'addin/workbook/plan-sheets/write/place-in-words';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readPlanOnly } from 'addin/workbook/plan-sheets/read/read-plan';
import type { VerifiedVersion } from 'shared/contract/answers';
import { contentOf } from 'shared/plan/canonical';
import { changesBetween } from 'shared/plan/changes';
import { contentHash } from 'shared/plan/content-hash';
import type { PlanDocument } from 'shared/plan/document';
import { templateOf } from 'shared/template/templates';

/**
 * Cells of this workbook that no longer hold what was signed, in the words of its sheets; null where the workbook holds
 * no sheets of that version. Rows that were only sorted hold what they held.
 */
export async function placesThatDiffer(
  service: Pick<Service, 'planWithDocument'>,
  verified: VerifiedVersion,
): Promise<readonly string[] | null> {
  const { planId, version } = verified;
  const here = (await plansInWorkbook()).find((plan) => plan.planId === planId && plan.version === version);
  const template = here === undefined ? undefined : templateOf(here.template);
  if (here === undefined || template === undefined) return null;
  const read = contentOf((await readPlanOnly(here.planIndex)).document, template);
  if (contentHash(read) === verified.contentHash) return [];
  const answer = await service.planWithDocument(planId);
  const isSigned = answer.kind === 'answered' && answer.value.contentHash === verified.contentHash;
  const signed = isSigned ? answer.value.document : null;
  // A newer version is stored by now, so the cells cannot be named.
  return signed === null ? [here.planNo] : named(here.planIndex, signed, read);
}

function named(planIndex: number, signed: PlanDocument, read: PlanDocument): readonly string[] {
  const sheetLayout = cachedPlan(planIndex)?.sheetLayout;
  if (sheetLayout === undefined) return [];
  const places = changesBetween(signed, read).flatMap(({ block, row, what, columns }) =>
    what === 'changed'
      ? columns.map((column) => placeInWords(sheetLayout, { block, row, column }))
      : [placeInWords(sheetLayout, { block, row, column: null })],
  );
  return [...new Set(places)];
}
