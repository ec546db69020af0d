import type { Language } from 'shared/template/list';

export type Appearance = 'auto' | 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
}

const name = 'countersign.preferences';

/** What the person chose before, or Excel's own language. */
export function loadPreferences(storage: Storage, displayLanguage: string): Preferences {
  const chosen = read(storage);
  const language: Language = displayLanguage.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
  return { language, appearance: 'auto', ...chosen };
}

export const savePreferences = (storage: Storage, preferences: Preferences): void =>
  storage.setItem(name, JSON.stringify(preferences));

function read(storage: Storage): Partial<Preferences> {
  try {
    return JSON.parse(storage.getItem(name) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}
