import { exactFromDecimal } from 'shared/quantity/decimal';
import { fraction, times, type Ratio } from 'shared/quantity/ratio';
import { refuse, type Refused } from 'shared/quantity/refusal';

/** Why a text is no number; `text` is what was typed. */
export type TextRefusal = Refused<'empty' | 'approximate' | 'unit-in-number' | 'grouping' | 'not-a-number'>;

/** Words that make a figure vague (V-GOAL-01) and units that belong into the header of the column. */
const approximate = /^(约|大约|大概|近|超|逾|不少于|至少|最多|[<>≈~≤≥])|(左右|上下|以上|以下|以内|多|余|[+~])$/;
const unit = /[万亿千百元块家个次人份项天日分台件张单户点]|rmb|cny|yuan/i;
/** How accountants write what is below zero: (1,200). */
const inBrackets = /^\(([^()+-]+)\)$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The number people mean when they type it as text: `1,200`, `１２`, `12.5%`, `￥3,000`, ` 12 `.
 * Refuses what leaves room for doubt (`约500万`, `3万`, `1.2.3`, `1,20`) instead of guessing.
 */
export function exactFromText(text: string): Ratio | TextRefusal {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–—▲△]/g, '-')
    .trim()
    .replace(inBrackets, '-$1');
  if (plain === '') return refuse('empty');
  if (approximate.test(plain)) return refuse('approximate', { text });
  if (unit.test(plain)) return refuse('unit-in-number', { text });
  return exactFromPlain(plain, text);
}

function exactFromPlain(plain: string, text: string): Ratio | TextRefusal {
  const percent = plain.endsWith('%');
  const digits = plain
    .replace(/%$/, '')
    .replace(/^([+-]?)\s*¥\s*/, '$1')
    .trim();
  if (digits.includes(',') && !grouped.test(digits)) return refuse('grouping', { text });
  const exact = exactFromDecimal(digits.replaceAll(',', ''));
  if (exact === null || /e/i.test(digits)) return refuse('not-a-number', { text });
  return percent ? times(exact, fraction(1n, 100n)) : exact;
}
