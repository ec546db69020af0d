/** What a unit's figures are counted in; `zh`/`en` is what stands behind a figure, e.g. 万元, 家, 天. */
export interface Unit {
  readonly kind: 'money' | 'count' | 'percent' | 'points' | 'days' | 'hours' | 'score' | 'quantity' | 'money-per';
  readonly zh: string;
  readonly en: string;
}

/** ↑ higher is better, ↓ lower is better, = informational. */
export type Direction = 'up' | 'down' | 'neutral';

/** What makes two rows speak of the same thing. */
export type KeyName = 'custId' | 'oppId' | 'personId' | 'region';

/** How figures of several units become one (3.1). */
export type AcrossUnits =
  /** SUM */
  | { readonly by: 'sum' }
  /** SUM while all rows are counted in the same measure (件 or 台), otherwise no total. */
  | { readonly by: 'sum-of-one-measure' }
  /** DC(key): each key counts once. */
  | { readonly by: 'distinct'; readonly key: KeyName }
  /** The amount behind a key is added once, however many units list it (3.1 "No duplicates"). */
  | { readonly by: 'once'; readonly key: KeyName }
  /** WA(w): Σ(v·w) ÷ Σw */
  | { readonly by: 'weighted'; readonly weight: string }
  /** ROS: Σ numerator ÷ Σ denominator of the formula, never the mean of percentages. */
  | { readonly by: 'ratio' }
  | { readonly by: 'max' }
  /** Blank at totals. */
  | { readonly by: 'none' }
  /** REF: owned by one level and inherited, never added up. */
  | { readonly by: 'reference' }
  /** Calculated from figures that have been added up. */
  | { readonly by: 'derived' };

/**
 * How figures of several periods become one. `last`/`first`: those of the last/first sub-period. `distinct`: each key
 * once in the whole window. `ratio`: numerator and denominator each by their own declaration.
 */
export type AcrossTime =
  'sum' | 'last' | 'first' | 'distinct' | 'weighted' | 'ratio' | 'max' | 'none' | 'reference' | 'derived';

/** Part of a ratio. `mean`: over time the average of the sub-periods, whatever the measure's own rule. */
export interface Term {
  readonly code: string;
  readonly sign: 1 | -1;
  readonly basis?: 'plan' | 'actual';
  readonly overTime?: 'mean';
}

export type Formula =
  /** Stated by people or counted by the system. */
  | { readonly is: 'stated'; readonly sign?: 'either' }
  /** Codes added up, some with a minus. */
  | { readonly is: 'total'; readonly terms: readonly Term[] }
  /** numerator ÷ denominator: as it is, `one-minus` it, or it `minus-one`. */
  | {
      readonly is: 'ratio';
      readonly numerator: readonly Term[];
      readonly denominator: readonly Term[];
      readonly form: 'plain' | 'one-minus' | 'minus-one';
    }
  /** An indicator against its base value: now − base, (now − base) ÷ base or (base − now) ÷ base. */
  | { readonly is: 'against-base'; readonly of: string; readonly form: 'difference' | 'gain' | 'cut' }
  /** Parts with weights in percent that add up to 100; each part is a code or a ratio shown on a scale of 100. */
  | { readonly is: 'blend'; readonly parts: readonly { readonly percent: number; readonly of: readonly string[] }[] };

/** `base`: a measure reported for the sake of ratios. */
export type Family = 'base' | 'result' | 'process' | 'activity';

/** Target families of an annual plan (V-GOAL-09): the five of 001, and the two kinds 000 asks for beside them. */
export type GoalFamily = 'sales' | 'profit' | 'market' | 'customer' | 'team' | 'opportunity' | 'other-work';

/** One row of the catalogue. Everything the system does with an indicator is chosen by what stands here. */
export interface Indicator {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly acrossUnits: AcrossUnits;
  readonly acrossTime: AcrossTime;
  readonly formula: Formula;
  /** Evidence types (EVD-…) or the record that proves the figure. */
  readonly evidence: readonly string[];
  readonly family: Family;
  readonly goal: GoalFamily | null;
  /** Seed document, and PROPOSED where the seeds are silent. */
  readonly source: string;
}
