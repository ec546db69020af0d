import type { Table, Tables } from 'functions/storage/table/table';

/** A network on which everything that is asked at the same time arrives at the same time. */
export interface PromiseFlush {
  over(store: Tables): Tables;
  /** What was asked while this was done, in waves: each is what was asked without waiting for more than those before. */
  during(act: () => Promise<unknown>): Promise<readonly (readonly string[])[]>;
}

export function flushPromises(): PromiseFlush {
  let waiting: { readonly what: string; readonly go: () => void }[] = [];
  const arrive = (what: string): Promise<void> => new Promise((go) => void waiting.push({ what, go }));

  const tableOn = (name: string, table: Table): Table => ({
    read: (partition, row) => arrive(`read ${name}`).then(() => table.read(partition, row)),
    select: (selection) => arrive(`select ${name}`).then(() => table.select(selection)),
    write: (partition, operations) => arrive(`write ${name}`).then(() => table.write(partition, operations)),
    written: (partition, operations) => arrive(`write ${name}`).then(() => table.written(partition, operations)),
    scan: (range, keysOnly) => table.scan(range, keysOnly),
  });

  return {
    over: (store) => ({ table: (name) => tableOn(name, store.table(name)), reach: () => store.reach() }),
    during: async (act) => {
      const seen: (readonly string[])[] = [];
      let over = false;
      const end = (): void => void (over = true);
      const acted = act();
      acted.then(end, end);
      for (;;) {
        // All that can go on without the store has gone on when timers get their turn.
        await new Promise((resolve) => void setTimeout(resolve, 1));
        if (over) break;
        const wave = waiting;
        waiting = [];
        if (wave.length > 0) seen.push(wave.map(({ what }) => what));
        wave.forEach(({ go }) => go());
      }
      await acted;
      return seen;
    },
  };
}
