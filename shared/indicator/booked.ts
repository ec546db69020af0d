import { indicatorOf } from 'shared/indicator/catalogue';

/** Whether finance's books tell the indicator: amounts of money that add up over units. True of codes nobody knows, which are found elsewhere (V-DAT-09). */
export function isBooked(code: string): boolean {
  const entry = indicatorOf(code);
  return entry === undefined || (entry.unit.kind === 'money' && entry.acrossUnits.by === 'sum');
}
