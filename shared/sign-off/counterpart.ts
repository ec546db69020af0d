import type { Cells, PlanDocument } from 'shared/plan/document';
import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** Columns in which a planner names who works along: units or people, joined by `;`. */
export const collaboratorColumns: readonly string[] = ['counterpart', 'coop'];

export const collaboratorsIn = (cells: Cells): readonly string[] =>
  collaboratorColumns.flatMap((column) =>
    String(cells[column] ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

/** Units and people of the other side that any of these plans names as collaborators, each once. */
export function counterpartsNamed(
  documents: readonly PlanDocument[],
  unit: string,
  organisation: OrganisationView,
): readonly string[] {
  const own = organisation.sideOf(unit);
  const standsOpposite = (name: string): boolean => {
    const of = organisation.hasUnit(name) ? name : organisation.homeOf(name);
    if (of === null) return false;
    const side = organisation.sideOf(of);
    return side !== 'management' && side !== own;
  };
  const cells = documents.flatMap(({ header, blocks }) => [
    header,
    ...Object.values(blocks).flatMap((rows) => rows.map((row) => row.cells)),
  ]);
  return [...new Set(cells.flatMap(collaboratorsIn))].filter(standsOpposite).sort();
}

/** Whether any task or opportunity, or the header, names the other side as collaborator (SO-13). */
export const namesCounterpart = (document: PlanDocument, unit: string, organisation: OrganisationView): boolean =>
  counterpartsNamed([document], unit, organisation).length > 0;
