import type { Chance } from 'tests/campaign/chance';

/** Texts that have broken keys, paths, filters, parsers and logs before. */
export const hostileTexts: readonly string[] = [
  ...['', ' ', '.', '..', '../..', '..\\..', '/', '//', '\\', '%2f', '%2e%2e%2f', '%252f', '%00', '%', '%zz', '?', '#'],
  ...[
    '\u0000',
    '\u0001',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\u202eabc',
    'a\r\nb: c',
  ],
  ...['ＭＯＮ－Ｄ', 'ｂｉｚ１', '业务一部', '𠮷野家', 'é', 'e\u0301', 'İ', 'ß', '🙂'],
  ...[
    "' or 1 eq 1 or '",
    "PartitionKey eq 'x'",
    '"; drop table plans',
    '${7*7}',
    '{{7*7}}',
    '=cmd|calc!A1',
    '+1+1',
    '@SUM(1)',
  ],
  ...['<script>alert(1)</script>', '<img src=x onerror=1>', 'javascript:alert(1)', ']]>', '&lt;', '%3Cscript%3E'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'],
  ...['null', 'undefined', 'true', 'NaN', 'Infinity', '-0', '1e309', '0x10', '9007199254740993', '-1', '1.5'],
  ...[
    'head',
    'event|00000001',
    'command|',
    'content|00000001|0000',
    'outbox|',
    'lists',
    'plans',
    '*',
    '$batch',
    '$filter',
  ],
  ...[
    'MON-D~BIZ1~2026M03~',
    '~BIZ1~2026M03',
    'MON-D~~2026M03',
    'MON-D~BIZ1~2026M99',
    'mon-d~biz1~2026m03',
    'MON-D!BIZ1!2026M03',
  ],
];

export const longText = (chance: Chance): string =>
  chance.pick(['a', '长', '~', '%', '/', '\u0000', 'MON-D~BIZ1~']).repeat(chance.pick([100, 1025, 5000]));

export const hostileText = (chance: Chance): string =>
  chance.happens(0.1)
    ? longText(chance)
    : chance.pick(hostileTexts) + (chance.happens(0.2) ? chance.pick(hostileTexts) : '');

/** Anything JSON can say where something else was expected. */
export function hostileValue(chance: Chance, depth = 0): unknown {
  switch (chance.below(depth > 3 ? 7 : 10)) {
    case 0:
      return null;
    case 1:
      return chance.happens(0.5);
    case 2:
      return chance.pick([0, -1, 1.5, 1e308, -1e-308, 2 ** 53, 4294967296]);
    case 3:
      return String(chance.below(100));
    case 4:
    case 5:
    case 6:
      return hostileText(chance);
    case 7:
      return Array.from({ length: chance.below(4) }, () => hostileValue(chance, depth + 1));
    case 8:
      return Array.from({ length: chance.pick([101, 501, 2001]) }, () => 0);
    default:
      return Object.fromEntries(
        Array.from({ length: chance.below(4) }, () => [hostileText(chance), hostileValue(chance, depth + 1)]),
      );
  }
}

/** One place of a value, chosen at random, holds something else, is gone, or has a stranger beside it. */
export function mutated(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.happens(0.85)) {
    const at = chance.below(value.length);
    return value.map((each: unknown, index) => (index === at ? mutated(each, chance) : each));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && chance.happens(0.9)) {
    const members = Object.entries(value);
    const at = chance.below(members.length + 1);
    const changed = members.flatMap(([key, member], index): readonly (readonly [string, unknown])[] => {
      if (index !== at) return [[key, member]];
      return chance.happens(0.15) ? [] : [[key, mutated(member, chance)]];
    });
    const stranger = [hostileText(chance), hostileValue(chance)] as const;
    return Object.fromEntries(at === members.length ? [...changed, stranger] : changed);
  }
  if (typeof value === 'number' && chance.happens(0.4)) return String(value);
  return hostileValue(chance);
}
