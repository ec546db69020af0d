import type { FigureAnswer } from 'shared/contract/answers';

/** 万元 are shown; 分 are kept. */
const fenInTenThousandYuan = 1_000_000;

/**
 * A figure as a cell shows it: money in 万元, ratios as fractions. A gap is #N/A with its reason, never 0.
 * Up to 9·10^15 分 the double next to the quotient still shows every cent.
 */
export function valueOf(figure: FigureAnswer): number {
  switch (figure.kind) {
    case 'money':
      return Number(figure.fen) / fenInTenThousandYuan;
    case 'count':
      return figure.count;
    case 'quotient':
    case 'number':
      return figure.value;
    case 'gap':
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, figure.reason);
  }
}
