/** Why a figure is not there. A gap is shown as itself; it is never a zero. Their order is part of the wire format. */
export const gapReasons = [
  /** Nobody made a plan for it. */
  'no-plan',
  /** There is a plan, but no version of it is in force. */
  'not-effective',
  /** The plan in force does not speak of the indicator. */
  'not-planned',
  /** A rate was quoted without the figures behind it, so it cannot be added to others. */
  'no-denominator',
  'zero-denominator',
  /** A mean without the number of cases behind it. */
  'no-weight',
  /** Pieces and sets, or product lines counted differently. */
  'mixed-units',
  /** The indicator has no total by its declaration, or its base value is unknown. */
  'not-adding-up',
  'unknown-indicator',
  'unknown-unit',
  'unknown-period',
  /** Units below or months of the period are missing; what is there can be had on request. */
  'partial',
] as const;

export type GapReason = (typeof gapReasons)[number];
