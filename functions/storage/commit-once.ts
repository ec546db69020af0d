import { randomUUID } from 'node:crypto';
import { textIn } from 'functions/storage/table/columns';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { isFault } from 'functions/storage/table/store-fault';
import type { Operation, Table } from 'functions/storage/table/table';

/** One transaction that leaves a journal entry, by whose row it is known afterwards whether it went through. */
export interface Commit {
  readonly partition: string;
  /** The row of its last journal entry; `operations` write `attempt` into it. */
  readonly witness: string;
  readonly operations: (attempt: string) => readonly Operation[];
}

export type Committed = { readonly outcome: 'done'; readonly etags: readonly string[] | null } | 'lost-race';

/**
 * Writes once, whatever happens to replies: where one got lost, the journal row tells whose commit is there. `etags`:
 * null where the reply that held them got lost. @throws StoreFault
 */
export async function commitOnce(
  table: Table,
  retryPolicy: RetryPolicy,
  { partition, witness, operations }: Commit,
): Promise<Committed> {
  const attempt = randomUUID();
  const writes = operations(attempt);
  let inDoubt = false;

  // The journal row tells, not the head: others may have gone on from ours already.
  const whoseEntry = async (): Promise<'ours' | 'others' | 'nobodys'> => {
    const entry = await table.read(partition, witness);
    if (entry === null) return 'nobodys';
    return textIn(entry.columns, 'attempt') === attempt ? 'ours' : 'others';
  };

  return withRetries(retryPolicy, async (): Promise<Committed> => {
    if (inDoubt) {
      const whose = await whoseEntry();
      if (whose !== 'nobodys') return whose === 'ours' ? { outcome: 'done', etags: null } : 'lost-race';
    }
    try {
      const written = await table.written(partition, writes);
      if (written.outcome === 'done') return { outcome: 'done', etags: written.etags };
    } catch (fault) {
      inDoubt ||= isFault(fault, 'outcome-unknown');
      throw fault;
    }
    // An earlier attempt without a reply may have been on its way still.
    return inDoubt && (await whoseEntry()) === 'ours' ? { outcome: 'done', etags: null } : 'lost-race';
  });
}
