/** Formulas over cells of one row that stay blank until what they need is there. */

const hole = (key: string): string => `{${key}}`;
const blank = (keys: readonly string[]): string =>
  keys.length === 1 ? `${hole(keys[0] ?? '')}=""` : `OR(${keys.map((key) => `${hole(key)}=""`).join(',')})`;

/** a ÷ b; blank where b is 0. */
export const quotient = (a: string, b: string): string =>
  `IF(${blank([a, b])},"",IF(N(${hole(b)})=0,"",${hole(a)}/${hole(b)}))`;

/** How far a plan was reached: actual ÷ plan; of a planned loss 1 where it was kept, less where it grew. Blank where the plan is 0. */
export const attained = (actual: string, plan: string): string =>
  `IF(${blank([actual, plan])},"",IF(N(${hole(plan)})=0,"",IF(${hole(plan)}<0,1+(${hole(actual)}-${hole(plan)})/ABS(${hole(plan)}),${hole(actual)}/${hole(plan)})))`;

/** a − b, to two decimals. */
export const difference = (a: string, b: string): string => `IF(${blank([a, b])},"",ROUND(${hole(a)}-${hole(b)},2))`;

/** a × b, to two decimals. */
export const product = (a: string, b: string): string => `IF(${blank([a, b])},"",ROUND(${hole(a)}*${hole(b)},2))`;

/** Sum of the cells; blank while all are. */
export const sumOf = (...keys: readonly string[]): string => {
  const cells = keys.map(hole).join(',');
  return `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
};
