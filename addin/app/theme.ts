import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { Appearance } from 'addin/app/preferences';

/** The green of the seal, from ink to paper. */
const seal: BrandVariants = {
  10: '#02120d',
  20: '#062119',
  30: '#083226',
  40: '#0a4032',
  50: '#0c4e3e',
  60: '#0e5c4a',
  70: '#126b57',
  80: '#177a64',
  90: '#2b8973',
  100: '#459883',
  110: '#5ea794',
  120: '#78b6a5',
  130: '#92c5b7',
  140: '#add4c9',
  150: '#c9e3db',
  160: '#e6f2ee',
};

const light: Theme = createLightTheme(seal);
// The lighter greens keep text and buttons at a contrast of 4.5 on the dark ground.
const dark: Theme = {
  ...createDarkTheme(seal),
  ...{ colorBrandForeground1: seal[120], colorBrandForeground2: seal[130] },
  ...{ colorBrandForegroundLink: seal[120], colorBrandForegroundLinkHover: seal[130] },
};

export const isDark = (appearance: Appearance, systemIsDark: boolean): boolean =>
  appearance === 'dark' || (appearance === 'auto' && systemIsDark);

export const themeFor = (appearance: Appearance, systemIsDark: boolean): Theme =>
  isDark(appearance, systemIsDark) ? dark : light;

/** As a style, for the class is given to every list and dialog of the page as well: they would cover all of it. */
export const wholePage = { height: '100%', overflow: 'hidden' } as const;
