import { nameIn, type Language } from 'shared/template/list';
import type { ViewAnswer } from 'shared/contract/answers';
import { writeSpec, type RollUpKey } from 'addin/workbook/roll-up-sheets/roll-up-sheet';
import { viewSpec } from 'addin/workbook/roll-up-sheets/view-spec';

export const viewKey = ({ view, unit, period }: ViewAnswer, withChart: boolean): RollUpKey => ({
  ...{ unit: unit.id, period: period.id, view: view.id, withChart },
});

/** Writes a view into a sheet of its own, the same one when it is pulled again. */
export function writeView(answer: ViewAnswer, language: Language, withChart: boolean): Promise<void> {
  const spec = viewSpec(answer, language);
  return writeSpec({
    key: viewKey(answer, withChart),
    name: `${nameIn(language, answer.view)} ${nameIn(language, answer.unit)} ${answer.period.id}`,
    spec,
    chart: withChart ? spec.chart : null,
  });
}
