import type { Producer, ServiceCells, ServiceRow } from 'shared/service-columns/producer';
import type { ServiceFacts } from 'shared/service-columns/service-facts';
import { blockOf, type Template } from 'shared/template/template';

export const fits = ({ block, templates }: Producer, template: Template): boolean =>
  blockOf(template, block) !== undefined && (templates === null || templates.includes(template.id));

/** Rows of each block with the cells that are known. */
export const cellsFrom = (wanted: readonly Producer[], facts: ServiceFacts): ServiceCells =>
  Object.fromEntries(
    wanted.flatMap(({ block, produce }) => {
      const rows = produce(facts).flatMap(({ row, cells }): readonly ServiceRow[] => {
        const known = Object.entries(cells).flatMap(([key, cell]) =>
          cell === undefined || cell === null || cell === '' ? [] : [[key, cell] as const],
        );
        return known.length === 0 ? [] : [{ row, cells: Object.fromEntries(known) }];
      });
      return rows.length === 0 ? [] : [[block, rows] as const];
    }),
  );
