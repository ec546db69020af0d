import type { Cells, PlanDocument, PlanRow } from 'shared/plan/document';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCells = (value: unknown): value is Cells =>
  isObject(value) &&
  Object.values(value).every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell));

const isRow = (value: unknown): value is PlanRow =>
  isObject(value) && typeof value['id'] === 'string' && isCells(value['cells']);

/** Whether something read from a file or the device is a plan document, without the service's validator. */
export const isDocument = (value: unknown): value is PlanDocument =>
  isObject(value) &&
  typeof value['template'] === 'string' &&
  typeof value['templateVersion'] === 'number' &&
  isCells(value['header']) &&
  isObject(value['blocks']) &&
  Object.values(value['blocks']).every((rows) => Array.isArray(rows) && rows.every(isRow));
