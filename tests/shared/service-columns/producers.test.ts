import { producers, shownFromStanding } from 'shared/service-columns/producers';
import { producersFor } from 'shared/service-columns/service-cells';
import type { Column } from 'shared/template/column';
import type { Block } from 'shared/template/block';
import { blocksOf, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';

const columnsOf = (need: Column['need']): readonly (readonly [Template, Block, Column])[] =>
  allTemplates.flatMap((template) =>
    blocksOf(template).flatMap((block) =>
      block.columns
        .filter((column) => column.need === need)
        .map((column): readonly [Template, Block, Column] => [template, block, column]),
    ),
  );

const nameOf = ([template, block, column]: readonly [Template, Block, Column]): string =>
  `${template.id} ${block.id}.${column.key}`;

describe('K10 what the system fills', () => {
  const service = columnsOf('service').filter(
    ([, block, column]) =>
      !shownFromStanding.blocks.includes(block.id) && !shownFromStanding.columns.includes(column.key),
  );
  const producing = ([template, block, column]: readonly [Template, Block, Column]) =>
    producersFor(template).filter((each) => each.block === block.id && each.columns.includes(column.key));

  test('K10 has one producer for every service column of every kind', () => {
    expect(service.length).toBeGreaterThan(60);
    expect(service.filter((each) => producing(each).length !== 1).map(nameOf)).toEqual([]);
  });

  test('K10 has a formula for every calculated column of every kind', () => {
    const calculated = columnsOf('calculated');
    expect(calculated.length).toBeGreaterThan(150);
    expect(calculated.filter(([, , { formula = '' }]) => formula === '').map(nameOf)).toEqual([]);
  });

  test('K10 has no producer of a column that no kind has, or that somebody types', () => {
    const known = new Set(service.map(([template, block, column]) => `${template.id} ${block.id}.${column.key}`));
    const produced = producers.flatMap(({ block, columns, templates }) =>
      columns.map((column) =>
        allTemplates
          .filter(({ id }) => templates === null || templates.includes(id))
          .some(({ id }) => known.has(`${id} ${block}.${column}`))
          ? null
          : `${block}.${column}`,
      ),
    );
    expect(produced.filter((each) => each !== null)).toEqual([]);
  });
});
