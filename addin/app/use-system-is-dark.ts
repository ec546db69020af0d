import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

const subscribe = (listener: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Excel on the desktop tells its theme by `officeTheme`; on the web only the system's wish is known. */
export function useSystemIsDark(): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  // The page outside Excel has no host to ask.
  const ground = typeof Office === 'undefined' ? undefined : Office.context.officeTheme?.bodyBackgroundColor;
  return ground === undefined ? systemIsDark : isDark(ground);
}

/** `#rrggbb` below half of the brightness the eye sees. */
export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
