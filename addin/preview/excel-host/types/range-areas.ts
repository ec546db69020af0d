import { formatArea, quoteSheet } from 'addin/preview/excel-host/address';
import { areaOf, sheetById, type HeldRange } from 'addin/preview/excel-host/book/book';
import { clearContents } from 'addin/preview/excel-host/book/edit';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import {
  an,
  method,
  oneOf,
  property,
  way,
  type ExcelType,
  type HostObject,
} from 'addin/preview/excel-host/protocol/member';
import { conditionalFormatCollection } from 'addin/preview/excel-host/types/conditional-format';
import { dataValidation } from 'addin/preview/excel-host/types/data-validation';
import { rangeFormat } from 'addin/preview/excel-host/types/range-format';
import { objectOf } from 'addin/preview/excel-host/types/registry';

/** Several ranges of one sheet, as range objects. */
type Areas = readonly HostObject[];

const ranges = (areas: Areas) => areas.map((area) => area.state as HeldRange);
/** "Address strings are truncated at 8192 characters": Excel.Worksheet.getRanges. */
const ADDRESS_LIMIT = 8192;

const rangeCollection: ExcelType<Areas> = {
  name: 'RangeCollection',
  items: (areas) => areas,
  members: { GetCount: method(9, (areas) => areas.length) },
};

export const rangeAreas: ExcelType<Areas> = {
  name: 'RangeAreas',
  kept: true,
  members: {
    Address: property(9, (areas, { book }) =>
      ranges(areas)
        .map((range) => `${quoteSheet(sheetById(book, range.sheetId).name)}!${formatArea(areaOf(range))}`)
        .join(',')
        .slice(0, ADDRESS_LIMIT),
    ),
    AreaCount: property(9, (areas) => areas.length),
    CellCount: property(9, (areas) =>
      ranges(areas).reduce((sum, range) => sum + areaOf(range).rowCount * areaOf(range).columnCount, 0),
    ),
    Areas: way(9, (areas) => an(rangeCollection, areas)),
    Format: way(9, (areas) => an(rangeFormat, ranges(areas))),
    DataValidation: way(9, (areas) => an(dataValidation, ranges(areas))),
    ConditionalFormats: way(9, (areas) => an(conditionalFormatCollection, ranges(areas))),
    Worksheet: way(9, (areas) => objectOf('Worksheet', { id: ranges(areas)[0]?.sheetId ?? '' })),
    Clear: method(9, (areas, args, { book }) => {
      const what = oneOf(args[0] ?? 'All', ['All', 'Formats', 'Contents']);
      for (const range of ranges(areas)) {
        if (what !== 'Formats') clearContents(book, range.sheetId, areaOf(range), 'add-in');
        if (what === 'Contents') continue;
        guardSheet(book, range.sheetId, 'allowFormatCells');
        book.model.clearStyles(range.sheetId, areaOf(range));
      }
    }),
  },
};

export const areasTypes = [rangeAreas, rangeCollection];
