import { areaOf, type HeldRange } from 'addin/preview/excel-host/book/book';
import { matrixFor } from 'addin/preview/excel-host/book/edit';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import { asFlag, asNumber, oneOf, type Turn } from 'addin/preview/excel-host/protocol/member';
import { asColor } from 'addin/preview/excel-host/types/color';
import type { BorderLine, Edge, StylePatch } from 'addin/preview/excel-host/workbook-model';

type Words = Readonly<Record<string, unknown>>;

/** How each word is understood; one that is not here is refused. */
type Grammar = Readonly<Record<string, (value: unknown) => StylePatch>>;

function understood(words: unknown, grammar: Grammar): StylePatch {
  if (typeof words !== 'object' || words === null) throw invalidArgument();
  return Object.entries(words).reduce<StylePatch>((patch, [word, value]) => {
    const understand = grammar[word];
    if (understand === undefined) throw invalidArgument(word);
    return { ...patch, ...understand(value) };
  }, {});
}

const line = ({ style, color, weight, ...unknown }: Words): BorderLine | null => {
  if (Object.keys(unknown).length > 0) throw invalidArgument();
  const kind = oneOf(style ?? 'Continuous', ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double']);
  if (kind === 'None') return null;
  return {
    style: kind,
    weight: oneOf(weight ?? 'Thin', ['Hairline', 'Thin', 'Medium', 'Thick']),
    color: asColor(color ?? '#000000'),
  };
};

const edges: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

function borders(value: unknown): StylePatch {
  const entries = Object.entries(value as Readonly<Record<string, Words>>);
  const lines = entries.map(([edge, words]) => [oneOf(edge, edges), line(words)] as const);
  return { borders: Object.fromEntries(lines) };
}

const font: Grammar = {
  bold: (value) => ({ bold: asFlag(value) }),
  italic: (value) => ({ italic: asFlag(value) }),
  size: (value) => ({ fontSize: asNumber(value) }),
  color: (value) => ({ fontColor: asColor(value) }),
};

const format: Grammar = {
  borders,
  fill: (value) => understood(value, { color: (color) => ({ fill: asColor(color) }) }),
  font: (value) => understood(value, font),
  horizontalAlignment: (value) => ({ horizontal: oneOf(value, ['General', 'Left', 'Center', 'Right', 'Justify']) }),
  verticalAlignment: (value) => ({ vertical: oneOf(value, ['Top', 'Center', 'Bottom']) }),
  wrapText: (value) => ({ wrap: asFlag(value) }),
};

const cell: Grammar = { format: (value) => understood(value, format) };

/** One object a cell, as large a matrix as the range; an empty object leaves its cell as it is. */
export function setCells(range: HeldRange, properties: unknown, { book }: Turn): void {
  guardSheet(book, range.sheetId, 'allowFormatCells');
  const area = areaOf(range);
  matrixFor(area, properties).forEach((row, r) =>
    row.forEach((words, c) => {
      const patch = understood(words, cell);
      if (Object.keys(patch).length === 0) return;
      const at = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: 1 };
      book.model.paint(range.sheetId, at, patch);
    }),
  );
}
