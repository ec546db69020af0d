import { numberIn } from 'functions/storage/table/columns';
import { keyNumber } from 'functions/storage/table/keys';
import { packed, unpacked } from 'functions/storage/table/packed';
import { startingWith } from 'functions/storage/table/table';
import type { Operation, Row, Table } from 'functions/storage/table/table';

export interface KeptDocument {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly text: string;
}

/** A text that is read often, changed rarely, and whose earlier versions stay. */
export interface VersionedDocument {
  /** One round trip; null before the first writing. */
  current(): Promise<KeptDocument | null>;
  /** Null where there is no such version. */
  at(version: number): Promise<string | null>;
  /** `lost-race`: it is no longer the version the change was made from (0: none yet). */
  write(text: string, from: number): Promise<'done' | 'lost-race'>;
}

/** One partition, a sound key: `current|piece` is what counts, `version|n|piece` what was written when. */
export function documentIn(table: Table, name: string): VersionedDocument {
  const partition = name;
  const currentRows = (): Promise<readonly Row[]> => table.select({ partition, ranges: [startingWith('current|')] });
  const versionPrefix = (version: number): string => `version|${keyNumber(version)}|`;
  return {
    current: async () => {
      const rows = await currentRows();
      const [first] = rows;
      return first ? { version: numberIn(first.columns, 'version'), text: unpacked(rows) } : null;
    },
    at: async (version) => {
      const rows = await table.select({ partition, ranges: [startingWith(versionPrefix(version))] });
      return rows.length === 0 ? null : unpacked(rows);
    },
    write: async (text, from) => {
      const before = await currentRows();
      const guard = before[0];
      if ((guard ? numberIn(guard.columns, 'version') : 0) !== from) return 'lost-race';
      const pieces = packed(text);
      const version = from + 1;
      const current = pieces.map((columns, index): Operation => {
        const row = `current|${keyNumber(index)}`;
        if (index > 0) return { kind: 'put', row, columns };
        const first = { row, columns: { ...columns, version } };
        return guard ? { kind: 'replace', ...first, etag: guard.etag } : { kind: 'create', ...first };
      });
      const surplus = before.slice(pieces.length).map(({ row }): Operation => ({ kind: 'remove', row }));
      const kept = pieces.map((columns, index): Operation => {
        const row = `${versionPrefix(version)}${keyNumber(index)}`;
        return { kind: 'create', row, columns };
      });
      const outcome = await table.write(partition, [...current, ...surplus, ...kept]);
      return outcome === 'done' ? 'done' : 'lost-race';
    },
  };
}
