import type { Book } from 'addin/preview/excel-host/book/book';
import { ExcelFault, invalidArgument } from 'addin/preview/excel-host/fault';

/** What one request may reach: the workbook, and what the pane has asked of its runtime. */
export interface Turn {
  readonly book: Book;
  readonly runtime: { enableEvents: boolean; calculationMode: string };
  /** Starts or stops telling an event to a target. */
  readonly register: (type: number, target: string, on: boolean) => void;
  readonly heldUnder: (reference: string) => HostObject | undefined;
  readonly release: (references: readonly string[] | undefined) => void;
  /** Results of custom functions, as the pane sends them. */
  readonly functionResults: (results: readonly unknown[]) => void;
  readonly language: string;
}

/** A minor version of ExcelApi: 14 is ExcelApi 1.14. */
export type Since = number;

export interface Property<S> {
  readonly kind: 'property';
  readonly since: Since;
  readonly get: (state: S, turn: Turn) => unknown;
  readonly set?: (state: S, value: unknown, turn: Turn) => void | Promise<void>;
}

export interface Method<S> {
  readonly kind: 'method';
  readonly since: Since;
  readonly call: (state: S, args: readonly unknown[], turn: Turn) => unknown;
}

/** A property or method that answers an object; null is a null object. */
export interface Way<S> {
  readonly kind: 'way';
  readonly since: Since;
  readonly to: (state: S, args: readonly unknown[], turn: Turn) => HostObject | null | Promise<HostObject>;
}

export type Member<S> = Property<S> | Method<S> | Way<S>;

/** One class of the Excel API: its members under their names on the wire. */
export interface ExcelType<S> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<S>>>;
  /** What instantiating answers, by which a later request finds the object again. */
  readonly identity?: (state: S, turn: Turn) => Readonly<Record<string, unknown>>;
  readonly items?: (state: S, turn: Turn) => readonly HostObject[];
  /** Kept under a reference id between requests, as Excel keeps ranges. */
  readonly kept?: boolean;
}

export interface HostObject {
  readonly type: ExcelType<unknown>;
  readonly state: unknown;
}

/** The type and state of an object belong together; that is forgotten here and nowhere else. */
export const an = <S>(type: ExcelType<S>, state: S): HostObject => ({ type: type as ExcelType<unknown>, state });

export const property = <S>(since: Since, get: Property<S>['get'], set?: Property<S>['set']): Property<S> => ({
  kind: 'property',
  since,
  get,
  ...(set ? { set } : {}),
});

export const method = <S>(since: Since, call: Method<S>['call']): Method<S> => ({ kind: 'method', since, call });

export const way = <S>(since: Since, to: Way<S>['to']): Way<S> => ({ kind: 'way', since, to });

/** The member of an object; one that is not in its table, or above the requirement floor, is no API. */
export const notFound = (target: HostObject, name: string | undefined) =>
  new ExcelFault('ApiNotFound', `The API you are trying to use could not be found: ${target.type.name}.${name}`);

export function memberOf(target: HostObject, name: string, floor: number): Member<unknown> {
  const member = Object.hasOwn(target.type.members, name) ? target.type.members[name] : undefined;
  if (!member || member.since > floor) throw notFound(target, name);
  return member;
}

/** A way back from objects answered as null instead of a fault. */
export function orNull(find: () => HostObject | null | undefined): HostObject | null {
  try {
    return find() ?? null;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ItemNotFound') return null;
    throw fault;
  }
}

export function textAt(args: readonly unknown[], index: number): string {
  const value = args[index];
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function optionalText(args: readonly unknown[], index: number): string | undefined {
  const value = args[index];
  if (value === undefined || value === null) return undefined;
  return textAt(args, index);
}

export function wholeAt(args: readonly unknown[], index: number, otherwise?: number): number {
  const value = args[index] ?? otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export const asText = (value: unknown) => textAt([value], 0);

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** `_RegisterDataChangedEvent` and its opposite, for each event an object of the type can tell. */
export function events<S>(
  table: Readonly<Record<string, readonly [type: number, since: Since]>>,
  target: (state: S) => string,
) {
  const members: Record<string, Member<S>> = {};
  for (const [name, [type, since]] of Object.entries(table)) {
    for (const [verb, on] of [
      ['Register', true],
      ['Unregister', false],
    ] as const) {
      members[`_${verb}${name}Event`] = method(since, (state, _args, turn) => turn.register(type, target(state), on));
    }
  }
  return members;
}
