import type { Block } from 'shared/template/block';
import type { TemplateId } from 'shared/template/template';
import type { Cell, Cells } from 'shared/plan/document';
import type { ServiceFacts } from 'shared/service-columns/service-facts';

/** Cells of service columns: of a row of the plan by its id, or a row of their own where the block has no other. */
export interface ServiceRow {
  readonly row: string;
  readonly cells: Cells;
}

/** By block id. */
export type ServiceCells = Readonly<Record<string, readonly ServiceRow[]>>;

/** As it is produced: some cells may not be known. */
interface ProducedRow {
  readonly row: string;
  readonly cells: Readonly<Record<string, Cell | undefined>>;
}

/** Keys of a block's service columns. */
export type ServiceKeyOf<B extends Block> = Exclude<
  Extract<B['columns'][number], { readonly need: 'service' }>['key'],
  'remark'
>;

/**
 * From what a producer works: `document`: the plan's own rows, so the pane draws it while somebody types; `plans`,
 * `journal`: other plans, or who did what, which only the service knows.
 */
export type ProducedFrom = 'document' | 'plans' | 'journal';

/** The one place that fills certain columns of a block. */
export interface Producer {
  readonly block: string;
  /** Null: in every kind that has the block. */
  readonly templates: readonly TemplateId[] | null;
  readonly columns: readonly string[];
  readonly from: ProducedFrom;
  readonly produce: (facts: ServiceFacts) => readonly ProducedRow[];
}

type RowOf<Key extends string> = { readonly row: string; readonly cells: Readonly<Partial<Record<Key, Cell>>> };

/**
 * `producer<typeof someBlock>()('SOME', …)`: every service column of the block has to be named, so one that is added
 * without a producer does not compile; the block itself is not loaded by whoever draws its columns.
 */
export const producer =
  <B extends Block>() =>
  <const Keys extends readonly ServiceKeyOf<B>[]>(
    block: B['id'],
    columns: [ServiceKeyOf<B>] extends [Keys[number]] ? Keys : never,
    from: ProducedFrom,
    produce: (facts: ServiceFacts) => readonly RowOf<Keys[number]>[],
    templates: readonly TemplateId[] | null = null,
  ): Producer => ({ block, columns, templates, from, produce });

/** The same cells for each row of the block that is there. */
export const inEachRow =
  <Key extends string>(
    block: string,
    cellsOf: (cells: Cells, facts: ServiceFacts) => Readonly<Partial<Record<Key, Cell>>>,
  ) =>
  (facts: ServiceFacts): readonly RowOf<Key>[] =>
    (facts.document.blocks[block] ?? []).map(({ id, cells }) => ({ row: id, cells: cellsOf(cells, facts) }));

/** Rows of a table that has no others, numbered. */
export const ownRows = <Key extends string>(
  block: string,
  rows: readonly Readonly<Partial<Record<Key, Cell>>>[],
): readonly RowOf<Key>[] => rows.map((cells, at) => ({ row: `${block}-s${at + 1}`, cells }));
