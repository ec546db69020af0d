import { invalidArgument } from 'addin/preview/excel-host/fault';
import { asText } from 'addin/preview/excel-host/protocol/member';

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  purple: '#800080',
};

/** `#RRGGBB`, with or without the `#`, or one of the common HTML names; others are refused. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!hex) throw invalidArgument('color');
  return `#${hex.toUpperCase()}`;
}
