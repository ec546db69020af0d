/** Workbooks of the preview, one a person, kept by the browser: closing the page or stopping the program loses none. */
export interface WorkbookStore {
  load(person: string): Promise<unknown>;
  save(person: string, snapshot: unknown): Promise<void>;
  drop(person: string): Promise<void>;
}

const shelf = 'workbooks';

export async function openWorkbookStore(): Promise<WorkbookStore> {
  const database = await open();
  const run = <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    settled(request(database.transaction(shelf, mode).objectStore(shelf)));
  return {
    load: (person) => run<unknown>('readonly', (store) => store.get(person) as IDBRequest<unknown>),
    save: async (person, snapshot) => {
      await run('readwrite', (store) => store.put(snapshot, person));
    },
    drop: async (person) => {
      await run('readwrite', (store) => store.delete(person));
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('countersign-preview', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(shelf);
  return settled(request);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps no workbooks'));
  });
