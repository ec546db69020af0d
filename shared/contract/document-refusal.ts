import { limits } from 'shared/contract/limits';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { headerBlock } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import { blocksOf, type Template } from 'shared/template/template';

/** What the add-in cannot have written: answered as one `document-malformed` problem, naming the place. */
export type DocumentRefusal = {
  readonly code: 'document-malformed' | 'unknown-template-version';
  readonly what: 'unknown-block' | 'unknown-column' | 'row-id-twice' | 'too-many-rows' | 'version';
  readonly at: string;
};

/** The template's word on a document of the right outer form: its blocks, its columns, its rows; null where all is known. */
export function documentRefusal(document: PlanDocument, template: Template): DocumentRefusal | null {
  if (document.templateVersion !== template.version) {
    return { code: 'unknown-template-version', what: 'version', at: String(document.templateVersion) };
  }
  const blocks = new Map(blocksOf(template).map((block) => [block.id, block]));
  const header = blocks.get(headerBlock);
  const inHeader = header === undefined ? null : columnRefusal(header, document.header);
  if (inHeader !== null) return inHeader;
  for (const [id, rows] of Object.entries(document.blocks)) {
    const block = blocks.get(id);
    if (block === undefined || id === headerBlock) return malformed('unknown-block', id);
    if (rows.length > limits.rowsInBlock) return malformed('too-many-rows', id);
    const ids = new Set(rows.map((row) => row.id));
    if (ids.size < rows.length) return malformed('row-id-twice', id);
    for (const row of rows) {
      const refused = columnRefusal(block, row.cells);
      if (refused !== null) return refused;
    }
  }
  return null;
}

function columnRefusal(block: Block, cells: Cells): DocumentRefusal | null {
  const known = new Set(block.columns.map((column) => column.key));
  const unknown = Object.keys(cells).find((key) => !known.has(key));
  return unknown === undefined ? null : malformed('unknown-column', `${block.id}.${unknown}`);
}

const malformed = (what: DocumentRefusal['what'], at: string): DocumentRefusal => ({
  code: 'document-malformed',
  what,
  at,
});
