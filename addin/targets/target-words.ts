import type { Words } from 'addin/app/words';
import type { UnitTargetsView } from 'shared/contract/targets';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Fact } from 'shared/review/finding';
import { natureOf, typedOf } from 'shared/targets/amount';
import type { Node } from 'shared/targets/node';

type Naming = Pick<Words, 'name' | 'language' | 'say'>;

export const indicatorName = (code: string, { name }: Pick<Words, 'name'>): string => {
  const indicator = indicatorOf(code);
  return indicator === undefined ? code : name(indicator);
};

export const unitWords = (code: string, { name }: Pick<Words, 'name'>): string => {
  const unit = indicatorOf(code)?.unit;
  return unit === undefined ? '' : name(unit);
};

/** A target as people read it: `480.00`, `24`, `80.0%`. */
export function amountWords(code: string, steps: number, { language }: Pick<Words, 'language'>): string {
  const value = typedOf(code, steps);
  const isPercent = indicatorOf(code)?.unit.kind === 'percent';
  const decimals = natureOf(code)?.measure === 'count' ? 0 : isPercent ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: isPercent ? 'percent' : 'decimal',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

export function nodeName(view: UnitTargetsView, node: string, words: Naming): string {
  const found = view.nodes.find((each) => each.node === node);
  return found === undefined ? words.name(view.unit) : words.name(found.name);
}

/** Facts of a refusal with names for ids, and money for whole steps. */
export const nameFacts =
  (view: UnitTargetsView, words: Naming) =>
  (facts: Readonly<Record<string, Fact>>): Readonly<Record<string, Fact>> => {
    const code = String(facts['indicator'] ?? '');
    const named = Object.entries(facts).map(([key, fact]): readonly [string, Fact] => {
      if (key === 'indicator') return [key, indicatorName(code, words)];
      if (key === 'node') return [key, nodeName(view, String(fact), words)];
      if (key === 'person') return [key, nodeName(view, `person:${String(fact)}`, words)];
      if (key === 'of')
        return [key, fact === view.unit.id ? words.name(view.unit) : nodeName(view, String(fact), words)];
      if (['parent', 'sum', 'lowest', 'highest'].includes(key) && typeof fact === 'number' && code !== '')
        return [key, amountWords(code, fact, words)];
      return [key, fact];
    });
    return Object.fromEntries(named);
  };

export const isPerson = (node: Node): boolean => node.startsWith('person:');
