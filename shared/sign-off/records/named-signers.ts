import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';

/** The people a document names as those who sign it (SO-09), each once, in its order. */
export function signersNamed(document: PlanDocument): readonly string[] {
  const template = templateOf(document.template);
  const named = (template === undefined ? [] : blocksOf(template)).flatMap(({ id, columns }) =>
    columns
      .filter(({ signs }) => signs === true)
      .flatMap(({ key }) => rowsIn(document, id).flatMap(({ cells }) => textsIn(cells[key] ?? null))),
  );
  return [...new Set(named)];
}
