import { indicators } from 'shared/indicator/catalogue';
import { evidenceTypeOf, recordsOfProof } from 'shared/indicator/evidence';
import type { Indicator } from 'shared/indicator/indicator';
import { partsOf } from 'shared/indicator/parts';
import { thresholds, type Threshold } from 'shared/indicator/threshold';

/** What is wrong with a row of the catalogue; `about` is the code or value that does not fit. */
export interface Inconsistency {
  readonly code: string;
  readonly problem:
    | 'duplicate-code'
    | 'unknown-part'
    | 'part-of-itself'
    | 'ratio-without-denominator'
    | 'formula-does-not-fit'
    | 'weight-does-not-add-up'
    | 'time-does-not-fit'
    | 'unknown-evidence'
    | 'blend-not-100'
    | 'nameless'
    | 'threshold-for-unknown';
  readonly about: string;
}

type Lookup = (code: string) => Indicator | undefined;
type Check = (entry: Indicator, lookup: Lookup) => readonly Omit<Inconsistency, 'code'>[];

const problem = (found: boolean, name: Inconsistency['problem'], about = ''): readonly Omit<Inconsistency, 'code'>[] =>
  found ? [{ problem: name, about }] : [];

/** Across units and across time must say the same kind of thing where the kind is not an amount. */
const timeRules: Readonly<Record<Indicator['acrossUnits']['by'], readonly Indicator['acrossTime'][]>> = {
  sum: ['sum', 'last', 'first', 'max'],
  'sum-of-one-measure': ['sum', 'last'],
  distinct: ['sum', 'distinct', 'last', 'first'],
  once: ['sum', 'distinct', 'last', 'first'],
  weighted: ['weighted', 'last'],
  ratio: ['ratio', 'last'],
  max: ['max'],
  none: ['none', 'last'],
  reference: ['reference'],
  derived: ['derived'],
};

const checks: readonly Check[] = [
  ({ zh, en }) => problem(zh === '' || en === '', 'nameless'),
  (entry, lookup) => partsOf(entry).flatMap((part) => problem(lookup(part) === undefined, 'unknown-part', part)),
  (entry, lookup) => problem(reaches(entry, entry.code, lookup, 0), 'part-of-itself'),
  ({ acrossUnits, formula }) =>
    problem(
      acrossUnits.by === 'ratio' && (formula.is !== 'ratio' || formula.denominator.length === 0),
      'ratio-without-denominator',
    ),
  ({ acrossUnits, formula }) =>
    problem(
      (formula.is === 'ratio' && acrossUnits.by !== 'ratio') ||
        (formula.is === 'against-base') !== (acrossUnits.by === 'derived'),
      'formula-does-not-fit',
    ),
  ({ acrossUnits }, lookup) =>
    acrossUnits.by === 'weighted'
      ? problem(!addsUp(lookup(acrossUnits.weight)), 'weight-does-not-add-up', acrossUnits.weight)
      : [],
  ({ acrossUnits, acrossTime }) =>
    problem(!timeRules[acrossUnits.by].includes(acrossTime), 'time-does-not-fit', acrossTime),
  ({ evidence }) =>
    evidence.flatMap((each) =>
      problem(
        evidenceTypeOf(each) === undefined && !recordsOfProof.some((record) => record === each),
        'unknown-evidence',
        each,
      ),
    ),
  ({ formula }) =>
    problem(
      formula.is === 'blend' && formula.parts.reduce((whole, { percent }) => whole + percent, 0) !== 100,
      'blend-not-100',
    ),
];

/** A weight must add up over units and over time, or Σw would mean nothing. */
const addsUp = (weight: Indicator | undefined): boolean =>
  weight !== undefined && ['sum', 'distinct'].includes(weight.acrossUnits.by) && weight.acrossTime === 'sum';

function reaches(entry: Indicator, code: string, lookup: Lookup, depth: number): boolean {
  // ATTAIN speaks of one code on two bases; nothing nests deeper than a ratio of totals.
  if (depth > 5) return true;
  return partsOf(entry).some((part) => {
    const found = lookup(part);
    return part === code || (found !== undefined && reaches(found, code, lookup, depth + 1));
  });
}

/** Everything that does not fit together in a catalogue; empty for the one in force. */
export function checkCatalogue(
  catalogue: readonly Indicator[] = indicators,
  table: readonly Threshold[] = thresholds,
): readonly Inconsistency[] {
  const byCode = new Map(catalogue.map((entry) => [entry.code, entry]));
  const lookup: Lookup = (code) => byCode.get(code);
  const seen = new Set<string>();
  const duplicates = catalogue.filter(({ code }) => seen.has(code) || !seen.add(code));
  return [
    ...duplicates.map(({ code }): Inconsistency => ({ code, problem: 'duplicate-code', about: code })),
    ...catalogue.flatMap((entry) =>
      checks.flatMap((check) => check(entry, lookup).map((found) => ({ code: entry.code, ...found }))),
    ),
    ...table
      .filter(({ code }) => lookup(code) === undefined)
      .map(({ code }): Inconsistency => ({ code, problem: 'threshold-for-unknown', about: code })),
  ];
}
