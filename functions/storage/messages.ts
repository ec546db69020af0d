import type { HeldMessage, Messages, QueuedMessage } from 'functions/ports/messages';
import { deleteRows } from 'functions/storage/delete-all';
import { fromChunkedColumns, toSingleColumn } from 'functions/storage/table/chunked-columns';
import { digestOf, keyPart } from 'functions/storage/table/keys';
import { withRetries, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { startingWith, type Columns, type Operation, type Row, type Table } from 'functions/storage/table/table';
import type { Message, Preferences } from 'shared/follow-through/messages/message';

const shards: readonly string[] = [...'0123456789abcdef'];
const shardOf = (person: string): string => digestOf(person).charAt(0);

/** A message; beside it, as long as it is on its way or in trouble, a row without content that finds it. */
const rowsFor = ({ person, key }: Pick<Message, 'person' | 'key'>) => {
  const name = `${keyPart(person)}!${digestOf(key)}`;
  return { message: `message|${name}`, open: `open|${name}`, troubled: `troubled|${name}` };
};
const ofPerson = (person: string) => startingWith(`message|${keyPart(person)}!`);
const preferencesPartition = 'preferences';

/** Table `messages`: a message and the rows that find it change in one transaction. */
export function messagesIn(table: Table, retryPolicy: RetryPolicy): Messages {
  const queueOne = async (message: Message, now: string): Promise<void> => {
    const [at, partition] = [rowsFor(message), shardOf(message.person)];
    const queued: QueuedMessage = {
      ...message,
      ...{ state: 'waiting', why: null, attempts: 0, notBefore: now, changedAt: now },
    };
    await withRetries(retryPolicy, () =>
      // `exists`: it was queued before, by us without a reply or by somebody else.
      table.write(partition, [
        { kind: 'create', row: at.message, columns: columnsOf(queued) },
        { kind: 'put', row: at.open, columns: {} },
      ]),
    );
  };

  const found = async (prefix: 'open|' | 'troubled|'): Promise<readonly HeldMessage[]> => {
    const read = await Promise.all(
      shards.map(async (partition) => {
        const marks = await table.select({ partition, ranges: [startingWith(prefix)] });
        return Promise.all(marks.map(({ row }) => table.read(partition, `message|${row.slice(prefix.length)}`)));
      }),
    );
    return read.flat().flatMap((row) => (row === null ? [] : [heldIn(row)]));
  };

  return {
    queue: async (messages, now) => {
      for (const message of messages) await queueOne(message, now);
    },
    due: async (now) => (await found('open|')).filter(({ notBefore }) => notBefore <= now),
    change: async (held, to) => {
      const [at, partition] = [rowsFor(held), shardOf(held.person)];
      const isOpen = to.state === 'waiting' || to.state === 'sending';
      const isTroubled = to.state === 'never' || to.state === 'unknown' || (to.state === 'waiting' && to.why !== null);
      const operations: Operation[] = [
        { kind: 'replace', row: at.message, columns: columnsOf(to), etag: held.etag },
        isOpen ? { kind: 'put', row: at.open, columns: {} } : { kind: 'remove', row: at.open },
        ...(isTroubled ? [{ kind: 'put', row: at.troubled, columns: {} } as const] : []),
      ];
      const written = await table.written(partition, operations);
      if (written.outcome !== 'done') return null;
      return { ...to, etag: written.etags[0] ?? '' };
    },
    of: async (person, atMost) =>
      latest((await table.select({ partition: shardOf(person), ranges: [ofPerson(person)] })).map(heldIn), atMost),
    troubled: async (atMost) =>
      latest(
        (await found('troubled|')).filter(({ state, why }) => state !== 'sent' && why !== null),
        atMost,
      ),
    preferences: async (person) => {
      const row = await table.read(preferencesPartition, keyPart(person));
      return row === null ? null : (JSON.parse(fromChunkedColumns([row])) as Preferences);
    },
    putPreferences: async (person, preferences) => {
      const columns = toSingleColumn(JSON.stringify(preferences));
      await withRetries(retryPolicy, () =>
        table.write(preferencesPartition, [{ kind: 'put', row: keyPart(person), columns }]),
      );
    },
    prune: async (before) => {
      const rows = await deleteRows(table, startingWith('message|'), before);
      await deleteRows(table, startingWith('troubled|'), before);
      return rows;
    },
  };
}

const latest = (messages: readonly HeldMessage[], atMost: number): readonly QueuedMessage[] =>
  messages
    .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1))
    .slice(0, atMost)
    .map(({ etag: _, ...message }) => message);

const columnsOf = (message: QueuedMessage): Columns => {
  const { etag: _, ...plain } = { etag: '', ...message };
  return toSingleColumn(JSON.stringify(plain));
};

const heldIn = (row: Row): HeldMessage => ({
  ...(JSON.parse(fromChunkedColumns([row])) as QueuedMessage),
  etag: row.etag,
});
