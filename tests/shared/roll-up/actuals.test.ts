import { isDate } from 'shared/calendar/date';
import { month, quarter, type Period } from 'shared/calendar/period';
import { acrossBases, actualAt, ledgerContributions, type LedgerRow } from 'shared/roll-up/actuals';
import { figureOf } from 'shared/roll-up/figure';
import { indicatorNamed, readable } from 'tests/shared/roll-up/figures';

const tree = { hasUnit: () => true, childrenOf: (unit: string) => (unit === 'C' ? ['A', 'B'] : []) };

const row = (unit: string, indicator: string, value: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  unit,
  person: null,
  indicator,
  period: '2026-03-10',
  value,
  ...more,
});

function actual(
  code: string,
  rows: readonly LedgerRow[],
  period: Period = month(2026, 3),
  asOf?: string,
): number | string {
  const contributions = ledgerContributions(rows);
  if ('refused' in contributions) return contributions.refused.code;
  const day = asOf !== undefined && isDate(asOf) ? { asOf } : {};
  const state = actualAt(contributions, tree, { unit: 'C', indicator: code, period, ...day });
  return readable(figureOf(state, indicatorNamed(code)), code);
}

describe('actual figures', () => {
  it('add up from the lowest rows below a node', () => {
    expect(actual('REV_CY', [row('A', 'REV_CY', 1_000_000), row('B', 'REV_CY', 500_000.5)])).toBe(150.00005);
  });

  it('count a ledger key once, whoever reports it', () => {
    const rows = [
      row('A', 'NEWCUST', 1, { key: 'K' }),
      row('B', 'NEWCUST', 1, { key: 'K' }),
      row('B', 'NEWCUST', 1, { key: 'L' }),
    ];
    expect(actual('NEWCUST', rows)).toBe(2);
    expect(actual('B_MKT', [row('A', 'B_MKT', 5e7, { key: 'East' }), row('B', 'B_MKT', 5e7, { key: 'East' })])).toBe(
      5000,
    );
  });

  it('add rows without a key to those with one', () => {
    expect(actual('NEWCUST', [row('A', 'NEWCUST', 1, { key: 'K' }), row('A', 'NEWCUST', 2)])).toBe(3);
  });

  it('leave out what is dated after the day of the report, and other periods', () => {
    const rows = [
      row('A', 'SALES', 10_000),
      row('A', 'SALES', 20_000, { period: '2026-03-20' }),
      row('A', 'SALES', 40_000, { period: '2026-04-01' }),
    ];
    expect(actual('SALES', rows)).toBe(3);
    expect(actual('SALES', rows, month(2026, 3), '2026-03-15')).toBe(1);
    expect(actual('SALES', rows, quarter(2026, 2))).toBe(4);
  });

  it('divide what was done by what was planned', () => {
    const attained = (plan: bigint) =>
      acrossBases('ATTAIN', (_, basis) => ({ kind: 'sum', total: basis === 'plan' ? plan : 95n }));
    const entry = indicatorNamed('ATTAIN');
    expect(readable(figureOf(attained(100n) ?? { kind: 'nothing' }, entry))).toBe(0.95);
    expect(readable(figureOf(attained(0n) ?? { kind: 'nothing' }, entry))).toBe('zero-denominator');
    expect(acrossBases('REV_CY', () => ({ kind: 'nothing' }))).toBeNull();
  });

  it.each([
    [row('A', 'NOPE', 1), 'unknown-indicator'],
    [row('A', 'SALES', 1, { period: '2026M13' }), 'unknown-period'],
    [row('A', 'A_CALL', -1), 'negative-count'],
    [row('A', 'A_CALL', 1.5), 'not-whole'],
    [row('A', 'SALES', Number.NaN), 'not-a-number'],
  ])('refuse a ledger with the row %j', (bad, code) => {
    expect(ledgerContributions([row('A', 'SALES', 1), bad])).toMatchObject({ refused: { code } });
  });
});
