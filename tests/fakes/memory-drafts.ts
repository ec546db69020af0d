import { draftStore, type DraftStore, type TextStore } from 'addin/store/draft-store';

export function memoryTexts(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    get: (key) => Promise.resolve(texts.get(key) ?? null),
    set: (key, text) => {
      if (text === null) texts.delete(key);
      else texts.set(key, text);
      return Promise.resolve();
    },
  };
}

/** Drafts and waiting commands as the add-in keeps them, on a device that forgets when the test ends. */
export const memoryDrafts = (device: TextStore = memoryTexts(), workbook: TextStore = memoryTexts()): DraftStore =>
  draftStore(device, workbook);
