/** Excel's code of a refused request, e.g. `AccessDenied`; null for any other problem. */
export const excelCode = (problem: unknown): string | null =>
  typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string'
    ? problem.code
    : null;
