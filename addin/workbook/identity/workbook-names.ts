import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';

/**
 * The names by which a plan is found again, whatever is moved or renamed around it. Tables and defined names share
 * one namespace in a workbook, so each kind has its own form.
 */
const safe = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '');

export const tableName = (planIndex: PlanIndex, block: string): string => `CS${planIndex}_${safe(block)}`;

/** The hidden row of column keys above a table's headers. */
export const keysName = (planIndex: PlanIndex, block: string): string => `CS${planIndex}_${safe(block)}_KEYS`;

/** A cell of a form, e.g. `CS1_HDR_period`. */
export const formCellName = (planIndex: PlanIndex, block: string, column: string): string =>
  `CS${planIndex}_${safe(block)}_${safe(column)}`;

/** The banner cell of a sheet: the sheet is found by it. */
export const bannerName = (planIndex: PlanIndex, sheet: string): string => `CS${planIndex}_AT_${safe(sheet)}`;

/** What the in-cell lists of a plan point to. */
export const listSourceName = (planIndex: PlanIndex, list: string): string => `CS${planIndex}_LIST_${safe(list)}`;

/** All lists of a plan with their codes, to read them back. */
export const listsName = (planIndex: PlanIndex): string => `CS${planIndex}_LISTS`;

/**
 * The second home of a plan's identity: a cell of the lists sheet, which every spreadsheet program keeps. Two strokes,
 * as a block may be called anything.
 */
export const cardName = (planIndex: PlanIndex): string => `CS${planIndex}__CARD`;

/** The content that the sheets were made from, packed. */
export const baseName = (planIndex: PlanIndex): string => `CS${planIndex}__BASE`;

export const listsSheetName = (planIndex: PlanIndex): string =>
  planIndex === 1 ? 'CS_Lists' : `CS_Lists_${planIndex}`;

/** Further columns of the lists sheet, e.g. the units of the indicators: `CS_IndicatorUnits` → `CS1_IndicatorUnits`. */
export const sideName = (planIndex: PlanIndex, name: string): string => name.replace(/^CS_/, `CS${planIndex}_`);
