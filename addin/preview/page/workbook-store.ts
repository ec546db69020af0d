/** Workbooks of the preview, one a person, kept by the browser: closing the page or stopping the program loses none. */
export interface WorkbookStore {
  load(person: string): Promise<unknown>;
  save(person: string, snapshot: unknown): Promise<void>;
  drop(person: string): Promise<void>;
  /** Told each time another window has saved this person's workbook; gives back what ends it. */
  onSavedElsewhere(person: string, listener: () => void): () => void;
}

/** What is kept, by person. */
export interface Shelf {
  get(person: string): Promise<unknown>;
  put(person: string, snapshot: unknown): Promise<unknown>;
  delete(person: string): Promise<unknown>;
}

/** `channel` reaches the other windows on the same shelf, and never the one that speaks. */
export function workbookStore(shelf: Shelf, channel: BroadcastChannel): WorkbookStore {
  return {
    load: (person) => shelf.get(person),
    save: async (person, snapshot) => {
      await shelf.put(person, snapshot);
      channel.postMessage(person);
    },
    drop: async (person) => {
      await shelf.delete(person);
      channel.postMessage(person);
    },
    onSavedElsewhere: (person, listener) => {
      const heard = ({ data }: MessageEvent<unknown>): void => {
        if (data === person) listener();
      };
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}

const name = 'countersign-preview';
const workbooks = 'workbooks';

export async function openWorkbookStore(): Promise<WorkbookStore> {
  const database = await open();
  const run = <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    settled(request(database.transaction(workbooks, mode).objectStore(workbooks)));
  const shelf: Shelf = {
    get: (person) => run<unknown>('readonly', (store) => store.get(person) as IDBRequest<unknown>),
    put: (person, snapshot) => run('readwrite', (store) => store.put(snapshot, person)),
    delete: (person) => run('readwrite', (store) => store.delete(person)),
  };
  return workbookStore(shelf, new BroadcastChannel(name));
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(workbooks);
  return settled(request);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps no workbooks'));
  });
