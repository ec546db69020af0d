import type { ExcelType } from 'addin/preview/excel-host/protocol/member';
import { chartTypes } from 'addin/preview/excel-host/types/chart';
import { comment, commentCollection } from 'addin/preview/excel-host/types/comment';
import { conditionalTypes } from 'addin/preview/excel-host/types/conditional-format';
import { xmlTypes } from 'addin/preview/excel-host/types/custom-xml';
import { dataValidation } from 'addin/preview/excel-host/types/data-validation';
import { propertyTypes } from 'addin/preview/excel-host/types/document-properties';
import { freezePanes } from 'addin/preview/excel-host/types/freeze-panes';
import { namedItem, namedItemCollection } from 'addin/preview/excel-host/types/named-item';
import { pageLayout } from 'addin/preview/excel-host/types/page-layout';
import { range } from 'addin/preview/excel-host/types/range';
import { areasTypes } from 'addin/preview/excel-host/types/range-areas';
import { borderTypes } from 'addin/preview/excel-host/types/range-borders';
import { formatTypes } from 'addin/preview/excel-host/types/range-format';
import { rangeSort } from 'addin/preview/excel-host/types/range-sort';
import { settingTypes } from 'addin/preview/excel-host/types/setting';
import { tableTypes } from 'addin/preview/excel-host/types/table';
import { tablePartTypes } from 'addin/preview/excel-host/types/table-parts';
import { workbookTypes } from 'addin/preview/excel-host/types/workbook';
import { sheetTypes } from 'addin/preview/excel-host/types/worksheet';

export { addinService, customFunctions, workbook } from 'addin/preview/excel-host/types/workbook';

/** Every class of the API the host knows: loading this file registers them, and a test compares them with Microsoft's own declarations. */
export const allTypes = [
  ...workbookTypes,
  ...sheetTypes,
  range,
  ...areasTypes,
  ...formatTypes,
  ...borderTypes,
  rangeSort,
  dataValidation,
  ...conditionalTypes,
  freezePanes,
  pageLayout,
  ...tableTypes,
  ...tablePartTypes,
  namedItem,
  namedItemCollection,
  ...xmlTypes,
  ...settingTypes,
  ...propertyTypes,
  ...chartTypes,
  comment,
  commentCollection,
] as readonly ExcelType<never>[];
