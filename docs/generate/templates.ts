import type { Block } from 'shared/template/block';
import type { Column, ColumnType, Need } from 'shared/template/column';
import type { ListEntry } from 'shared/template/list';
import { enumerations } from 'shared/template/lists';
import { grainsOf, isSignedOff, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';

const needs: Record<Need, string> = {
  required: '必填 required',
  optional: '选填 optional',
  conditional: '按条件 conditional',
  calculated: '公式 formula',
  issued: '下达 issued',
  service: '系统 service',
};

const types: Record<ColumnType, string> = {
  text: '文本 text',
  number: '数字 number',
  integer: '整数 whole number',
  money: '金额 money',
  figure: '指标值 figure',
  percent: '比例 percent',
  date: '日期 date',
  period: '期间 period',
  choice: '选项 choice',
  reference: '引用 reference',
  flag: '是/否 yes/no',
  texts: '多项 several',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): readonly string[] => [
  line(...head),
  line(...head.map(() => '---')),
  ...rows,
];

const named = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} / ${en}`;

/** A table of columns and everything that uses it. */
interface Use {
  readonly block: Block;
  readonly users: readonly string[];
}

/** Blocks in the order they are met; one shared by several templates is shown once. */
function usesOf(templates: readonly Template[]): readonly Use[] {
  const users = new Map<Block, string[]>();
  for (const template of templates)
    for (const block of template.sheets.flatMap((sheet) => sheet.blocks))
      users.set(block, [...(users.get(block) ?? []), template.id]);
  return [...users].map(([block, ids]) => ({ block, users: ids }));
}

const anchorOf = ({ block, users }: Use): string => `${block.id}-${users[0] ?? ''}`.toLowerCase();

function remarksOn(column: Column): string {
  const code = (text: string) => `\`${text}\``;
  return [
    column.list === undefined ? '' : code(column.list),
    column.formula === undefined ? '' : code(`=${column.formula}`),
    column.longest === undefined ? '' : `≤ ${column.longest}`,
    column.clarity === undefined ? '' : `V-GOAL-01 ${column.clarity}`,
    column.total === undefined ? '' : `Σ ${column.total}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

const columnLine = (column: Column): string =>
  line(column.key, column.zh, column.en, types[column.type], needs[column.need], remarksOn(column));

function blockSection(use: Use): readonly string[] {
  const { block, users } = use;
  const key =
    block.rowKey.length === 0 ? [] : [`行键 row key: ${block.rowKey.map((part) => `\`${part}\``).join(' + ')}`];
  const traits = [
    ...key,
    ...(block.needsRows ? ['至少一行 at least one row'] : []),
    ...(block.fixedRows === true ? ['行固定 rows are fixed'] : []),
  ];
  return [
    `<a id="${anchorOf(use)}"></a>`,
    '',
    `### ${block.id} ${named(block)}`,
    '',
    `${users.join(', ')}${traits.length === 0 ? '' : `. ${traits.join('; ')}`}.`,
    '',
    ...table(['key', '列', 'column', 'type', 'filled', 'notes'], block.columns.map(columnLine)),
    '',
  ];
}

function templateSection(template: Template, uses: readonly Use[]): readonly string[] {
  const traits = [
    `E-PLAN \`${template.planType}\``,
    template.level,
    grainsOf(template).join(', '),
    isSignedOff(template)
      ? '签批 signed off'
      : template.partOfParent === true
        ? '随上级计划 part of its plan'
        : '不签批 not signed',
    ...(template.optional === true ? ['可选 optional'] : []),
  ];
  const link = (block: Block): string => {
    const use = uses.find((candidate) => candidate.block === block);
    return use === undefined ? block.id : `[${block.id}](#${anchorOf(use)})`;
  };
  return [
    `### ${template.id} ${named(template)}`,
    '',
    `${traits.join('; ')}.`,
    '',
    `![${template.zh}](../images/templates/${template.id}.png)`,
    '',
    ...template.sheets.map((sheet, at) => `${at + 1}. ${named(sheet)}: ${sheet.blocks.map(link).join(', ')}`),
    '',
  ];
}

const listLine = (name: string, entries: readonly ListEntry[]): string =>
  line(`\`${name}\``, entries.map(({ code, zh, en }) => `\`${code}\` ${named({ zh, en })}`).join('; '));

/** The reference page of all templates: kinds of plan, their tables of columns, the lists they choose from. */
export function templatesPage(): string {
  const uses = usesOf(allTemplates);
  return [
    '# 计划模板 / Plan templates',
    '',
    'Generated from `shared/template` by `npm run docs`; not written by hand.',
    '',
    'In formulas `{key}` is the cell of the same row, `{key:all}` the column, `{BLOCK.key:all}` a column of another table,',
    '`{#key}` a cell of the cover. Names that begin with `CS_` are defined by the workbook (`shared/template/named-ranges`).',
    '',
    '## 模板 / Templates',
    '',
    'The pictures show the main sheet of each as the add-in writes it, filled with an example (`npm run pictures:templates`).',
    '白底填写，灰底计算，蓝底下达。White cells are typed, grey ones calculated, blue ones issued or filled by the service.',
    '',
    ...allTemplates.flatMap((template) => templateSection(template, uses)),
    '## 表 / Tables',
    '',
    ...uses.flatMap(blockSection),
    '## 选项 / Lists',
    '',
    ...table(
      ['list', 'entries'],
      Object.entries(enumerations).map(([name, entries]) => listLine(name, entries)),
    ),
    '',
  ].join('\n');
}
