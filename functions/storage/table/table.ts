/** A column is text, a whole number (kept as Int64), a flag or bytes. There are no fractions: money is 分 as a whole number. */
export type Column = string | number | boolean | Uint8Array;

export type Columns = Readonly<Record<string, Column>>;

export interface Row {
  readonly partition: string;
  readonly row: string;
  /** Changes with every write; opaque. */
  readonly etag: string;
  readonly columns: Columns;
}

/** Rows of one partition whose key lies in one of the ranges, `from` included, `until` not; in key order. */
export interface Selection {
  readonly partition: string;
  readonly ranges: readonly KeyRange[];
  /** Stop after so many rows. */
  readonly atMost?: number;
}

export interface KeyRange {
  readonly from: string;
  readonly until: string;
}

/**
 * `create` needs the row absent, `replace` needs it unchanged since `etag`, `put` writes whatever is there, `remove`
 * takes it away whatever is there (a batch drops the ETag of a delete, data-tables 13.3) and must find it.
 */
export type Operation =
  | { readonly kind: 'create' | 'put'; readonly row: string; readonly columns: Columns }
  | { readonly kind: 'replace'; readonly row: string; readonly columns: Columns; readonly etag: string }
  | { readonly kind: 'remove'; readonly row: string };

/** `exists`: a row to create was there. `changed`: a row to replace or remove was changed or gone. Nothing was written. */
export type WriteOutcome = Written['outcome'];

/** With the ETags the rows have now, in the order of the operations; empty for a row taken away. */
export type Written =
  { readonly outcome: 'done'; readonly etags: readonly string[] } | { readonly outcome: 'exists' | 'changed' };

/** One table of the store. Faults are thrown as StoreFault. */
export interface Table {
  /** One point read. */
  read(partition: string, row: string): Promise<Row | null>;
  /** One round trip a thousand rows. */
  select(selection: Selection): Promise<readonly Row[]>;
  /** One entity group transaction: all operations or none. Never tried twice by itself. */
  write(partition: string, operations: readonly Operation[]): Promise<WriteOutcome>;
  /** The same, for whoever goes on from what was written. */
  written(partition: string, operations: readonly Operation[]): Promise<Written>;
  /**
   * Looks through every partition; slow, for sweeping, pruning and rebuilding only. Without columns where `keysOnly`;
   * with `writtenBefore` only rows that were last written before that time of the store's clock.
   */
  scan(range: KeyRange, keysOnly: boolean, writtenBefore?: Date): AsyncIterable<Row>;
}

/** Tables by name; a table comes into being with the first write. */
export interface Tables {
  table(name: string): Table;
  /** Reaches the account, or throws. */
  reach(): Promise<void>;
}

/** All keys that begin with this text, which must not be empty. */
export const startingWith = (text: string): KeyRange => ({
  from: text,
  until: text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1),
});
