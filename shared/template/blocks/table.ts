import { block, type Block } from 'shared/template/block';
import { column, type Column, type ColumnTraits, type Need } from 'shared/template/column';

/** Signers' remarks beside the row they are about; shown by the service, never content. */
export const remark = column('remark', '签批意见', 'Remarks', 'text', 'service', { width: 20 });

interface TableTraits {
  readonly rowKey?: readonly string[];
  readonly needsRows?: boolean;
  readonly fixedRows?: boolean;
  readonly spareRows?: number;
}

const usualSpareRows = 5;

/** A table of a plan that is signed off: its columns, then the signers' remarks. */
export const signedTable = <const Id extends string, const Columns extends readonly Column[]>(
  id: Id,
  zh: string,
  en: string,
  columns: Columns,
  traits: TableTraits = {},
): Block<Id, readonly [...Columns, typeof remark]> => openTable(id, zh, en, [...columns, remark], traits);

/** A table nobody signs: day plans, reports that are only commented, figures shown beside a plan. */
export const openTable = <const Id extends string, const Columns extends readonly Column[]>(
  id: Id,
  zh: string,
  en: string,
  columns: Columns,
  { rowKey = [], needsRows = false, fixedRows = false, spareRows = fixedRows ? 0 : usualSpareRows }: TableTraits = {},
): Block<Id, Columns> => block({ id, zh, en, columns, rowKey, needsRows, fixedRows, spareRows });

/** A calculated column cannot become content, nor the other way round: rows are typed by it. */
type ContentNeed = Exclude<Need, 'calculated' | 'service'>;

type KeyIn<B extends Block> = B['columns'][number]['key'];

interface Adaptation<B extends Block> extends TableTraits {
  readonly zh?: string;
  readonly en?: string;
  readonly needs?: Partial<Record<KeyIn<B>, ContentNeed>>;
  readonly traits?: Partial<Record<KeyIn<B>, Partial<ColumnTraits> & { readonly zh?: string; readonly en?: string }>>;
}

/** The same table as one template needs it: the keys and types stay, so rules read either. */
export function adapted<B extends Block>(original: B, { needs = {}, traits = {}, ...own }: Adaptation<B>): B {
  const needOf: Partial<Record<string, Need>> = needs;
  const traitsOf: Partial<Record<string, Partial<Column>>> = traits;
  const columns = original.columns.map((each) => ({
    ...each,
    ...traitsOf[each.key],
    need: needOf[each.key] ?? each.need,
  }));
  return { ...original, ...own, columns };
}
