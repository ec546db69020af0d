/** From when on a figure is good enough, in the unit of its cell: a rate of 95 % is 0.95. */
export interface Threshold {
  readonly code: string;
  readonly is: 'at-least' | 'at-most' | 'above';
  readonly value: number;
  /** The number stands in no seed document. */
  readonly proposed: boolean;
  readonly source: string;
}

const stands = (code: string, is: Threshold['is'], value: number, source: string): Threshold => ({
  code,
  is,
  value,
  proposed: false,
  source,
});
const proposed = (code: string, is: Threshold['is'], value: number, source: string): Threshold => ({
  ...stands(code, is, value, source),
  proposed: true,
});

/** Default thresholds (3.6, 3.9, 7.4); a company's own table takes their place. */
export const thresholds: readonly Threshold[] = [
  stands('ATTAIN', 'at-least', 0.95, '004'),
  stands('TRAIN_COV', 'at-least', 0.8, '004'),
  stands('CYCLE', 'at-most', 30, '004'),
  stands('COST_CUT', 'at-least', 0.05, '004'),
  stands('CSAT', 'at-least', 4.5, '004'),
  stands('RETURN', 'at-most', 0.1, '002'),
  stands('ABILITY', 'above', 0, '004'),
  stands('TASK_LATE', 'at-most', 0, '000'),
  stands('CLARITY', 'at-least', 1, '000'),
  stands('CHECK_COV', 'at-least', 1, '000'),
  proposed('COST_SAVE', 'at-least', 1, '004'),
  proposed('DATA_ACC', 'at-least', 0.98, '004'),
  proposed('COLLAB', 'at-least', 80, '004'),
  proposed('PLAN_ONTIME', 'at-least', 1, '000'),
  proposed('SUM_ONTIME', 'at-least', 1, '000'),
  proposed('TASK_DONE', 'at-least', 0.9, '000, 004'),
  proposed('REC_CLOSE', 'at-least', 1, '000'),
  proposed('AUDIT_PASS', 'at-least', 0.9, '004'),
  proposed('RISK_OPEN', 'at-most', 0, '004'),
];

export const thresholdOf = (code: string, table: readonly Threshold[] = thresholds): Threshold | undefined =>
  table.find((each) => each.code === code);

export function meets(value: number, threshold: Threshold): boolean {
  switch (threshold.is) {
    case 'at-least':
      return value >= threshold.value;
    case 'at-most':
      return value <= threshold.value;
    case 'above':
      return value > threshold.value;
  }
}
