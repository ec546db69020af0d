import type { Block } from 'shared/template/block';
import type { Column } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import { headerBlock } from 'shared/review/finding';
import type { BlockRule, CellRule, GroupRule, PlanRule, Reads, RowRule, Rule, DuplicateRule } from 'shared/review/rule';
import { hasColumns } from 'shared/template/block-columns';

interface Bound {
  /** Place in the list of bindings. */
  readonly index: number;
  /** Which cells can change the outcome for the row, group or block they stand in. */
  readonly reads: ReadonlySet<string>;
}

/** A rule together with a block of the template that it is about. */
export type RuleScope =
  | (Bound & {
      readonly reach: 'cell';
      readonly rule: CellRule;
      readonly block: Block;
      readonly cells: readonly Column[];
    })
  | (Bound & { readonly reach: 'row'; readonly rule: RowRule; readonly block: Block })
  | (Bound & { readonly reach: 'group'; readonly rule: GroupRule; readonly block: Block })
  | (Bound & { readonly reach: 'twin'; readonly rule: DuplicateRule; readonly block: Block })
  | (Bound & { readonly reach: 'block'; readonly rule: BlockRule; readonly block: Block })
  | (Bound & { readonly reach: 'plan'; readonly rule: PlanRule; readonly block: null });

type Unplaced = RuleScope extends infer B ? (B extends RuleScope ? Omit<B, 'index'> : never) : never;

const isOver =
  <Kind extends Rule>(reach: Kind['looksAt']['reach']) =>
  (rule: Rule): rule is Kind =>
    rule.looksAt.reach === reach;
const isOverCells = isOver<CellRule>('cell');
const isOverRows = isOver<RowRule>('row');
const isOverGroups = isOver<GroupRule>('group');
const isOverTwins = isOver<DuplicateRule>('twin');
const isOverBlock = isOver<BlockRule>('block');

function bind(rule: Rule, blocks: readonly Block[]): readonly Unplaced[] {
  if (isOverCells(rule)) return blocks.flatMap((block) => bindCells(rule, block));
  if (isOverRows(rule)) return matching(rule, blocks).map((place) => ({ reach: 'row', rule, ...place }));
  if (isOverGroups(rule)) return matching(rule, blocks).map((place) => ({ reach: 'group', rule, ...place }));
  if (isOverTwins(rule)) return matching(rule, blocks).map((place) => ({ reach: 'twin', rule, ...place }));
  if (isOverBlock(rule)) return matching(rule, blocks).map((place) => ({ reach: 'block', rule, ...place }));
  return concerns(rule.looksAt.elsewhere, blocks) ? [{ reach: 'plan', rule, block: null, reads: new Set() }] : [];
}

/** A rule over the whole plan that reads blocks is about kinds that have one of them; one that reads none is about all. */
const concerns = (elsewhere: readonly Reads[] | undefined, blocks: readonly Block[]): boolean =>
  elsewhere === undefined ||
  elsewhere.some(({ blocks: named, columns }) =>
    blocks.some((block) => (named?.includes(block.id) ?? true) && hasColumns(block, columns)),
  );

function bindCells(rule: CellRule, block: Block): readonly Unplaced[] {
  const { of, also = [] } = rule.looksAt;
  const cells = block.columns.filter((column) => of(column, block));
  const reads = new Set([...cells.map(({ key }) => key), ...also]);
  return cells.length === 0 ? [] : [{ reach: 'cell', rule, block, cells, reads }];
}

interface Matched {
  readonly block: Block;
  readonly reads: ReadonlySet<string>;
}

function matching(
  { looksAt }: RowRule | GroupRule | DuplicateRule | BlockRule,
  blocks: readonly Block[],
): readonly Matched[] {
  const { columns, also = [], blocks: named } = looksAt;
  return blocks
    .filter((block) => (named === undefined ? block.id !== headerBlock : named.includes(block.id)))
    .filter((block) => hasColumns(block, columns))
    .map((block) => ({ block, reads: new Set([...columns, ...(typeof also === 'function' ? also(block) : also)]) }));
}

const bound = new WeakMap<Template, Map<readonly Rule[], readonly RuleScope[]>>();

/** What the rules are about in this template; worked out once. */
export function ruleScopesOf(template: Template, rules: readonly Rule[]): readonly RuleScope[] {
  const byRules = bound.get(template) ?? new Map<readonly Rule[], readonly RuleScope[]>();
  bound.set(template, byRules);
  const known = byRules.get(rules);
  if (known !== undefined) return known;
  const blocks = blocksOf(template);
  const scopes = rules.flatMap((rule) => bind(rule, blocks)).map((each, index): RuleScope => ({ ...each, index }));
  byRules.set(rules, scopes);
  return scopes;
}

const touches = ({ blocks, columns }: Reads, block: string, changed: ReadonlySet<string>): boolean =>
  (blocks === undefined || blocks.includes(block)) && columns.some((column) => changed.has(column));

/** Whether a change of these cells can change what the rule says anywhere, not only in the row they stand in. */
export function reachesAll({ rule }: RuleScope, block: string, changed: ReadonlySet<string>): boolean {
  const { header = [], elsewhere = [] } = rule.looksAt;
  if (block === headerBlock && header.some((key) => changed.has(key))) return true;
  return elsewhere.some((reads) => touches(reads, block, changed));
}
