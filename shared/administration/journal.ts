import { usualRows, type SubjectRows } from 'shared/administration/administered';
import { differences, type TableDifference } from 'shared/administration/difference';
import type { Subject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';

export type TableCounts = Omit<TableDifference, 'rows'>;

export interface ChangeMade {
  /** Null: entered while the service was set up. */
  readonly by: string | null;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly note: string;
  /** The version that was gone back to. */
  readonly restored: number | null;
}

/** One line of the journal: who changed which tables when, and by how much. Each carries the hash of the one before. */
export interface AdministrationChange extends ChangeMade {
  readonly version: number;
  readonly subjects: readonly Subject[];
  readonly counts: readonly TableCounts[];
  /** SHA-256 over the canonical rows of each changed subject. */
  readonly contentHashes: Readonly<Partial<Record<Subject, string>>>;
  readonly previousHash: string;
  /** SHA-256 over everything above. */
  readonly hash: string;
}

export interface Before {
  readonly version: number;
  readonly lastHash: string;
  readonly rows: SubjectRows;
}

/** The journal's line for new rows of some subjects. */
export function changeAfter(before: Before, changed: SubjectRows, made: ChangeMade): AdministrationChange {
  const subjects = Object.keys(changed) as readonly Subject[];
  const line = {
    version: before.version + 1,
    ...made,
    subjects,
    counts: subjects.flatMap((subject) =>
      differences(tablesOf(subject), before.rows[subject] ?? usualRows[subject], changed[subject] ?? {}).map(
        ({ rows: _, ...counts }) => counts,
      ),
    ),
    contentHashes: Object.fromEntries(subjects.map((subject) => [subject, hashOf(canonical(changed[subject]))])),
    previousHash: before.lastHash,
  };
  return { ...line, hash: hashOf(canonical(line)) };
}

/** Whether a journal is what was written: numbers without gaps, each line hashing itself and naming the one before. */
export const isUnbroken = (history: readonly AdministrationChange[]): boolean =>
  history.every(({ hash, ...line }, at) => {
    const before = history[at - 1];
    return line.version === at + 1 && line.previousHash === (before?.hash ?? '') && hash === hashOf(canonical(line));
  });
