import type { Cells, PlanDocument } from 'shared/plan/document';
import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** Columns in which a planner names who works along: units or people, joined by `;`. */
const collaboratorColumns = ['counterpart', 'coop'] as const;

/** Whether any task or opportunity, or the header, names the other side as collaborator (SO-13). */
export function namesCounterpart(document: PlanDocument, unit: string, organisation: OrganisationView): boolean {
  const own = organisation.sideOf(unit);
  const standsOpposite = (name: string): boolean => {
    const of = organisation.hasUnit(name) ? name : organisation.homeOf(name);
    if (of === null) return false;
    const side = organisation.sideOf(of);
    return side !== 'management' && side !== own;
  };
  const named = (cells: Cells): readonly string[] =>
    collaboratorColumns.flatMap((column) =>
      String(cells[column] ?? '')
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    );
  const rows = Object.values(document.blocks).flat();
  return [document.header, ...rows.map((row) => row.cells)].flatMap(named).some(standsOpposite);
}
