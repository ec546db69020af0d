import type { Slot } from 'addin/workbook/plan-in-workbook';

/**
 * The names by which a plan is found again, whatever is moved or renamed around it. Tables and defined names share
 * one namespace in a workbook, so each kind has its own form.
 */
const safe = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '');

export const tableName = (slot: Slot, block: string): string => `CS${slot}_${safe(block)}`;

/** The hidden row of column keys above a table's headers. */
export const keysName = (slot: Slot, block: string): string => `CS${slot}_${safe(block)}_KEYS`;

/** A cell of a form, e.g. `CS1_HDR_period`. */
export const formCellName = (slot: Slot, block: string, column: string): string =>
  `CS${slot}_${safe(block)}_${safe(column)}`;

/** The banner cell of a sheet: the sheet is found by it. */
export const bannerName = (slot: Slot, sheet: string): string => `CS${slot}_AT_${safe(sheet)}`;

/** What the in-cell lists of a plan point to. */
export const listSourceName = (slot: Slot, list: string): string => `CS${slot}_LIST_${safe(list)}`;

/** All lists of a plan with their codes, to read them back. */
export const listsName = (slot: Slot): string => `CS${slot}_LISTS`;

export const listsSheetName = (slot: Slot): string => (slot === 1 ? 'CS_Lists' : `CS_Lists_${slot}`);

/** Further columns of the lists sheet, e.g. the units of the indicators: `CS_IndicatorUnits` → `CS1_IndicatorUnits`. */
export const sideName = (slot: Slot, name: string): string => name.replace(/^CS_/, `CS${slot}_`);
