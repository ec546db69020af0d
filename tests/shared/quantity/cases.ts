/** One seed for the property tests of the core; printed in their names, so that a failure can be repeated. */
export const seed = 20261121;

export const thousandCases = { numRuns: 1000, seed } as const;
