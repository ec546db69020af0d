import type { Basis } from 'shared/roll-up/contribution';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import { fieldText, type ViewRecord } from 'shared/roll-up/view/records';
import { recordsFor } from 'shared/roll-up/view/source-records';
import { totalRow } from 'shared/roll-up/view/table';
import type { View } from 'shared/roll-up/view/view';
import { cellAnswer, plansOf, rowKey, type NameValue, type ViewCellAnswer } from 'shared/roll-up/view/view-answer';

/** What one plan brings to a row, in the row's own columns. */
export interface TracedPart {
  readonly plan: string;
  readonly cells: readonly ViewCellAnswer[];
}

/** The plans behind a row, each with the row as it would be of that plan alone; null for a row that is not there. */
export function viewTrace(
  view: View,
  material: ViewMaterial,
  key: string,
  name: NameValue,
): readonly TracedPart[] | null {
  const records: readonly ViewRecord[] = recordsFor(view, material).filter(
    (record) => rowKey(view.rows.map((field) => fieldText(record, field))) === key,
  );
  if (records.length === 0) return null;
  return plansOf(records).map((plan) => {
    const own = records
      .filter(({ plans }) => Array.isArray(plans) && plans.includes(plan))
      .map((record) => (view.source === 'figures' ? ofPlan(record, plan, material) : record));
    const row = totalRow(view, own);
    return { plan, cells: view.columns.map((column) => cellAnswer(view, column, row, name)) };
  });
}

/** A figure as that plan alone states it. */
function ofPlan(record: ViewRecord, plan: string, material: ViewMaterial): ViewRecord {
  const state = material.contribution(plan, fieldText(record, 'indicator'), record['basis'] as Basis);
  return { ...record, state: state ?? { kind: 'nothing' }, reason: state === null ? 'not-planned' : null };
}
