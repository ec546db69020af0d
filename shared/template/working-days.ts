import { namedRanges } from 'shared/template/named-ranges';

const { holidays, makeUpDays } = namedRanges;

/** Formula: working days from one date cell to another, both counted; weekends that are worked count too. */
export const workingDays = (from: string, to: string): string =>
  `NETWORKDAYS(${from},${to},${holidays})` +
  `+IFERROR(COUNTIFS(${makeUpDays},">="&${from},${makeUpDays},"<="&${to}),0)`;
