import type { PlanSummary } from 'shared/contract/plan-summary';
import { mayRectify } from 'shared/follow-through/rectification/access';
import { offPlanRows } from 'shared/follow-through/rectification/off-plan';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { PlanDocument } from 'shared/plan/document';
import type { Dependencies } from 'functions/ports/dependencies';
import { shownMeasured } from 'functions/use-cases/answers/shown-measured';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { recentHeads } from 'functions/use-cases/follow-through/rectification/list-rectifications';

/** What is off in a plan or report and what was opened for it; nothing for who may open nothing. Two reads where there is any. */
export async function listOffPlan(
  ports: Pick<Dependencies, 'rectifications'>,
  caller: Caller,
  { planId, key }: LoadedPlan,
  document: PlanDocument,
): Promise<PlanSummary['offPlan']> {
  const rows = mayRectify('open', caller.person, key, caller.view) ? offPlanRows(document) : [];
  if (rows.length === 0) return [];
  const opened = await recentHeads(ports, caller);
  return rows.map(({ kind, block, row, name, measured }) => {
    const { zh, en } = (measured === null ? undefined : indicatorOf(measured.indicator)) ?? { zh: name, en: name };
    const known = opened.find(({ rectification: { source } }) => {
      const { place } = source;
      return place?.in === 'plan' && place.planId === planId && place.block === block && place.row === row;
    });
    return {
      ...{ kind, at: { block, row }, name: { zh, en } },
      measured: measured === null ? null : shownMeasured(measured),
      rectification: known?.id ?? null,
    };
  });
}
