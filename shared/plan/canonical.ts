import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { blockOf, type Template } from 'shared/template/template';
import { isContent } from 'shared/template/column';
import type { Block } from 'shared/template/block';

/**
 * The one way to write plain data down, so that equal values have equal bytes: keys sorted by code unit, text in NFC
 * with `\n` line ends, numbers in their shortest decimal form, no spaces, absent and undefined the same.
 * @throws TypeError for anything JSON cannot hold.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(canonicalText(value));
    case 'number':
      return canonicalNumber(value);
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'null';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
      return canonicalMembers(value);
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new TypeError(`a ${typeof value} cannot be written down`);
  }
}

function canonicalMembers(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(canonicalText(key))}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** The content of a plan as it is signed: blank cells and blocks without rows are left out, rows keep their order. */
export function canonicalDocument(document: PlanDocument): string {
  const blocks = Object.entries(document.blocks)
    .filter(([, rows]) => rows.length > 0)
    .map(([id, rows]) => [id, rows.map(({ id: row, cells }) => ({ id: row, cells: withoutBlanks(cells) }))] as const);
  return canonical({
    template: document.template,
    templateVersion: document.templateVersion,
    header: withoutBlanks(document.header),
    blocks: Object.fromEntries(blocks),
  });
}

/** Only what is content by the template's own word: calculated and service columns never count as signed. */
export function contentOf(document: PlanDocument, template: Template): PlanDocument {
  const only = (block: Block | undefined, cells: Cells): Cells => {
    const keys = new Set(block?.columns.filter(isContent).map((column) => column.key));
    return Object.fromEntries(Object.entries(cells).filter(([key]) => keys.has(key)));
  };
  const rowsOf = (id: string, rows: readonly PlanRow[]): readonly PlanRow[] =>
    rows.map((row) => ({ id: row.id, cells: only(blockOf(template, id), row.cells) }));
  return {
    template: document.template,
    templateVersion: document.templateVersion,
    header: only(blockOf(template, 'HDR'), document.header),
    blocks: Object.fromEntries(Object.entries(document.blocks).map(([id, rows]) => [id, rowsOf(id, rows)])),
  };
}

const withoutBlanks = (cells: Cells): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null && cell !== ''));

const canonicalText = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a number that is none cannot be written down');
  // JSON writes -0 as 0 and every other number in the shortest form that reads back the same.
  return JSON.stringify(value);
}
