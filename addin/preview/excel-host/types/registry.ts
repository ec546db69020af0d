import type { HeldRange } from 'addin/preview/excel-host/book/book';
import type { TableRecord } from 'addin/preview/excel-host/ledger';
import { an, type ExcelType, type HostObject } from 'addin/preview/excel-host/protocol/member';

export interface SheetState {
  readonly id: string;
}

/** Types that objects of many other types answer, by name: the files of types need not import one another in a circle. */
interface StateByType {
  readonly Range: HeldRange;
  readonly Worksheet: SheetState;
  readonly TableScopedCollection: { readonly tables: readonly TableRecord[] };
}

const registered = new Map<string, ExcelType<unknown>>();

export function registerType<Name extends keyof StateByType>(
  name: Name,
  type: Omit<ExcelType<StateByType[Name]>, 'name'>,
): ExcelType<StateByType[Name]> {
  const named = { name, ...type };
  registered.set(name, named as ExcelType<unknown>);
  return named;
}

/** @throws where the file that registers the type was not loaded; `types/all.ts` loads all of them. */
export function typeNamed<Name extends keyof StateByType>(name: Name): ExcelType<StateByType[Name]> {
  const type = registered.get(name);
  if (type === undefined) throw new TypeError(`no type ${name} is registered`);
  return type as ExcelType<StateByType[Name]>;
}

export const objectOf = <Name extends keyof StateByType>(name: Name, state: StateByType[Name]): HostObject =>
  an(typeNamed(name), state);
