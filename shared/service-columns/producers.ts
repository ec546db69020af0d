import { followUpProducers } from 'shared/service-columns/follow-up';
import { pipelineProducers } from 'shared/service-columns/pipeline';
import type { Producer } from 'shared/service-columns/producer';
import { reportProducers } from 'shared/service-columns/reports';
import { signedProducers } from 'shared/service-columns/signed';
import { stateProducers } from 'shared/service-columns/states';

/**
 * The one producer of every service column. Calculated columns are produced by their own formula; the cover, the sheet of
 * signatures and the remarks beside rows by the answer to every request about a plan (`PlanView`: number, version, state,
 * path, waivers, remarks).
 */
export const producers: readonly Producer[] = [
  ...stateProducers,
  ...signedProducers,
  ...reportProducers,
  ...pipelineProducers,
  ...followUpProducers,
];

/** Blocks and columns that show the plan's own standing. */
export const shownFromStanding: { readonly blocks: readonly string[]; readonly columns: readonly string[] } = {
  blocks: ['HDR', 'SGN', 'WAV'],
  columns: ['remark'],
};
