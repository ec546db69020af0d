/**
 * The storage of this device, or one in memory where the browser blocks it: there even the property throws, and a pane
 * that reads it while loading would stay blank.
 */
export function deviceStorage(page: Window): Storage {
  try {
    const storage = page.localStorage;
    const name = 'countersign.probe';
    storage.setItem(name, name);
    storage.removeItem(name);
    return storage;
  } catch {
    return memoryStorage();
  }
}

export const isDeviceStorage = (page: Window, storage: Storage): boolean => {
  try {
    return storage === page.localStorage;
  } catch {
    return false;
  }
};

/** Forgets with the page. */
function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (place) => [...values.keys()][place] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
    clear: () => values.clear(),
  };
}
