import { createStore, del, get, set } from 'idb-keyval';
import type { TextStore } from 'addin/store/draft-store';

/**
 * Texts in the browser's database, under keys of this partition (Office's own: two hosts on one machine do not share).
 * Where the database is blocked or broken, which only a try can tell, they go where `otherwise` keeps them.
 */
export function deviceTexts(partition: string, otherwise: TextStore): TextStore {
  let chosen: Promise<TextStore> | null = null;
  const texts = (): Promise<TextStore> => (chosen ??= probed(partition).catch(() => otherwise));
  return {
    get: async (key) => (await texts()).get(key),
    set: async (key, text) => (await texts()).set(key, text),
  };
}

async function probed(partition: string): Promise<TextStore> {
  const database = createStore('countersign', 'texts');
  const keyOf = (key: string): string => `${partition}${key}`;
  const probe = keyOf('countersign.probe');
  await set(probe, 'probe', database);
  const answer = await get<unknown>(probe, database);
  if (answer !== 'probe') throw new Error('the database did not keep what was written');
  await del(probe, database);
  return {
    async get(key) {
      const found = await get<unknown>(keyOf(key), database);
      return typeof found === 'string' ? found : null;
    },
    set: (key, text) => (text === null ? del(keyOf(key), database) : set(keyOf(key), text, database)),
  };
}
