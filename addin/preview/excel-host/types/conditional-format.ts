import { intersect } from 'addin/preview/excel-host/address';
import { areaOf, guid, nextId, type Book, type HeldRange } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { ExcelFault, invalidArgument, itemNotFound } from 'addin/preview/excel-host/fault';
import type { FormatRuleRecord } from 'addin/preview/excel-host/ledger';
import {
  an,
  asFlag,
  asText,
  method,
  orNull,
  property,
  textAt,
  way,
  wholeAt,
  type ExcelType,
  type HostObject,
} from 'addin/preview/excel-host/protocol/member';
import { asColor } from 'addin/preview/excel-host/types/color';

const RULE_KIND = 7;
/** The kinds the host keeps; it keeps them and draws none. */
const KINDS = ['Custom', 'CellValue'] as const;

type Ranges = readonly HeldRange[];

const over = (book: Book, ranges: Ranges) =>
  book.ledger.formatRules.filter((rule) =>
    ranges.some((range) => range.sheetId === rule.sheetId && rule.areas.some((area) => intersect(area, areaOf(range)))),
  );

const ruleFont: ExcelType<FormatRuleRecord> = {
  name: 'ConditionalRangeFont',
  members: {
    Color: property(
      6,
      (rule) => rule.fontColor ?? '',
      (rule, value) => {
        rule.fontColor = asColor(value);
      },
    ),
    Bold: property(
      6,
      (rule) => rule.bold ?? null,
      (rule, value) => {
        rule.bold = asFlag(value);
      },
    ),
  },
};

const ruleFill: ExcelType<FormatRuleRecord> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: property(
      6,
      (rule) => rule.fill ?? '',
      (rule, value) => {
        rule.fill = asColor(value);
      },
    ),
    Clear: method(6, (rule) => {
      delete rule.fill;
    }),
  },
};

const ruleFormat: ExcelType<FormatRuleRecord> = {
  name: 'ConditionalRangeFormat',
  members: { Fill: way(6, (rule) => an(ruleFill, rule)), Font: way(6, (rule) => an(ruleFont, rule)) },
};

const ruleText: ExcelType<FormatRuleRecord> = {
  name: 'ConditionalFormatRule',
  members: {
    Formula: property(
      6,
      (rule) => rule.formula,
      (rule, value) => {
        rule.formula = asText(value);
      },
    ),
  },
};

const customRule: ExcelType<FormatRuleRecord> = {
  name: 'CustomConditionalFormat',
  members: { Rule: way(6, (rule) => an(ruleText, rule)), Format: way(6, (rule) => an(ruleFormat, rule)) },
};

const cellValueRule: ExcelType<FormatRuleRecord> = {
  name: 'CellValueConditionalFormat',
  members: {
    Rule: property(
      6,
      (rule) => rule.cellRule ?? null,
      (rule, value) => {
        const given = (value ?? {}) as Readonly<Record<string, unknown>>;
        if (typeof given['formula1'] !== 'string' || typeof given['operator'] !== 'string') throw invalidArgument();
        rule.cellRule = given;
      },
    ),
    Format: way(6, (rule) => an(ruleFormat, rule)),
  },
};

const ofKind = (kind: string, type: ExcelType<FormatRuleRecord>) => (rule: FormatRuleRecord) => {
  if (rule.type !== kind) throw invalidArgument();
  return an(type, rule);
};

export const conditionalFormat: ExcelType<FormatRuleRecord> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: property(6, ({ id }) => id),
    Type: property(6, ({ type }) => type),
    Priority: property(6, (rule, { book }) =>
      book.ledger.formatRules.filter((one) => one.sheetId === rule.sheetId).indexOf(rule),
    ),
    StopIfTrue: property(
      6,
      ({ stopIfTrue }) => stopIfTrue,
      (rule, value) => {
        rule.stopIfTrue = asFlag(value);
      },
    ),
    Custom: way(6, ofKind('Custom', customRule)),
    CustomOrNullObject: way(6, (rule) => (rule.type === 'Custom' ? an(customRule, rule) : null)),
    CellValue: way(6, ofKind('CellValue', cellValueRule)),
    CellValueOrNullObject: way(6, (rule) => (rule.type === 'CellValue' ? an(cellValueRule, rule) : null)),
    Delete: method(6, (rule, _args, { book }) => {
      guardSheet(book, rule.sheetId, 'allowFormatCells');
      book.ledger.formatRules = book.ledger.formatRules.filter((one) => one !== rule);
    }),
  },
};

function byId(book: Book, ranges: Ranges, id: string): HostObject {
  const rule = over(book, ranges).find((one) => one.id === id);
  if (!rule) throw itemNotFound();
  return an(conditionalFormat, rule);
}

export const conditionalFormatCollection: ExcelType<Ranges> = {
  name: 'ConditionalFormatCollection',
  items: (ranges, { book }) => over(book, ranges).map((rule) => an(conditionalFormat, rule)),
  members: {
    Add: way(6, (ranges, args, { book }) => {
      const type = KINDS.find((kind) => kind === args[0]);
      if (!type) throw new ExcelFault('ApiNotFound', `ConditionalFormatCollection.add ${String(args[0])}`);
      const sheetId = ranges[0]?.sheetId ?? '';
      guardSheet(book, sheetId, 'allowFormatCells');
      const rule: FormatRuleRecord = {
        id: guid(RULE_KIND, nextId(book)),
        sheetId,
        type,
        areas: ranges.map(areaOf),
        formula: '',
        stopIfTrue: false,
      };
      // A new rule comes first, as in Excel.
      book.ledger.formatRules.unshift(rule);
      return an(conditionalFormat, rule);
    }),
    ClearAll: method(6, (ranges, _args, { book }) => {
      for (const range of ranges) guardSheet(book, range.sheetId, 'allowFormatCells');
      const gone = new Set(over(book, ranges));
      book.ledger.formatRules = book.ledger.formatRules.filter((rule) => !gone.has(rule));
    }),
    GetCount: method(6, (ranges, _args, { book }) => over(book, ranges).length),
    GetItem: way(6, (ranges, args, { book }) => byId(book, ranges, textAt(args, 0))),
    GetItemOrNullObject: way(14, (ranges, args, { book }) => orNull(() => byId(book, ranges, textAt(args, 0)))),
    GetItemAt: way(6, (ranges, args, { book }) => {
      const rule = over(book, ranges)[wholeAt(args, 0)];
      if (!rule) throw invalidArgument();
      return an(conditionalFormat, rule);
    }),
  },
};

export const conditionalTypes = [
  conditionalFormat,
  conditionalFormatCollection,
  customRule,
  cellValueRule,
  ruleText,
  ruleFormat,
  ruleFill,
  ruleFont,
];
