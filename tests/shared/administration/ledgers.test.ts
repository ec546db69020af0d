import { completed } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { ledgersIn } from 'shared/administration/content/ledgers';
import { reviewIn } from 'shared/administration/content/review';
import { dateOf } from 'shared/calendar/date';
import type { Cells } from 'shared/plan/document';
import { demoRows, someLedgers, withRows } from 'tests/shared/administration/entered';

const today = dateOf(2026, 2, 27);
const [contract = {}, letter = {}] = someLedgers['CONTRACT'] ?? [];

const foundIn = (table: string, ...rows: readonly Cells[]) =>
  checkAdministration({ ...demoRows, ...someLedgers, [table]: rows }, today)
    .filter(({ at }) => at.block === table)
    .map(({ rule, severity, at }) => [rule, severity, at.row, at.column]);

test('a ledger is what its unit signed, is owed and must serve', () => {
  const ledger = ledgersIn(someLedgers)('BIZ1');
  expect(ledger.contracts).toEqual([
    {
      ...{ name: '综合显示单元批产', kind: 'contract', no: 'HT-2026-07', date: '2026-01-15' },
      ...{ revenueYear: 2027, countedIn: ['CTR_NCY'], contractNo: null },
    },
    {
      ...{ name: '换装投产函', kind: 'release-letter', no: 'TC-3', date: '2026-01-20' },
      ...{ revenueYear: 2027, countedIn: ['CTR_NCY', 'SIGNED'], contractNo: 'HT-2026-07' },
    },
  ]);
  expect([ledger.openingReceivables.get(2026), ledger.openingReceivables.get(2025)]).toEqual([120.5, undefined]);
  expect(ledger.coreOutlets).toEqual(['CD-SHOP']);
  expect(ledgersIn(someLedgers)('BIZ2').contracts).toEqual([]);
});

describe('an import is asked', () => {
  test('nothing about a sound ledger', () => {
    expect(foundIn('CONTRACT', contract, letter)).toEqual([]);
    expect(foundIn('RECEIVABLE', { unit: 'BIZ1', year: 2026, opening: 0 })).toEqual([]);
  });

  test.each<[string, readonly Cells[], readonly unknown[]]>([
    ['a year of three digits', [{ ...contract, revenueYear: 202 }], ['year-unlikely', 'error', '0', 'revenueYear']],
    ['half a year', [{ ...contract, revenueYear: 2026.5 }], ['year-unlikely', 'error', '0', 'revenueYear']],
    ['a number twice in a unit', [contract, { ...contract, name: '二' }], ['number-twice', 'error', '1', 'no']],
    ['a number in two units', [contract, { ...contract, unit: 'BIZ2' }], ['number-twice', 'warning', '1', 'no']],
    [
      'a contract that follows one',
      [{ ...contract, contractNo: 'X' }],
      ['follows-a-contract', 'error', '0', 'contractNo'],
    ],
    ['a letter followed by nothing known', [letter], ['contract-unknown', 'warning', '0', 'contractNo']],
    [
      'a contract counted both ways',
      [{ ...contract, countedIn: 'CTR_NCY;REV_CY' }],
      ['counted-both-ways', 'warning', '0', 'countedIn'],
    ],
    ['a kind nobody knows', [{ ...contract, kind: 'promise' }], ['not-in-list', 'error', '0', 'kind']],
    [
      'an indicator no contract stands behind',
      [{ ...contract, countedIn: 'A_CALL' }],
      ['not-in-list', 'error', '0', 'countedIn'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(foundIn('CONTRACT', ...rows)).toContainEqual(expected);
  });

  test('amounts a plan could not hold, and outlets of no list', () => {
    expect(foundIn('RECEIVABLE', { unit: 'BIZ1', year: 2026, opening: 1e15 })).toEqual([
      ['amount-too-large', 'error', '0', 'opening'],
    ]);
    expect(foundIn('RECEIVABLE', { unit: 'BIZ1', year: 26, opening: 1 })).toEqual([
      ['year-unlikely', 'error', '0', 'year'],
    ]);
    expect(foundIn('CORE', { unit: 'BIZ1', outlet: 'NO-SHOP' })).toEqual([['not-in-list', 'error', '0', 'outlet']]);
  });
});

test('rows kept before a table, a threshold or a list of words was there are completed with the usual ones', () => {
  const kept = {
    THRESHOLD: (demoRows['THRESHOLD'] ?? []).filter(({ key }) => key !== 'tight'),
    WORD: (demoRows['WORD'] ?? []).filter(({ list }) => list !== 'praise'),
  };
  const rows = { ...demoRows, ...completed('review', kept) };
  expect(checkAdministration(rows, today).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(reviewIn(rows)).toEqual(reviewIn(demoRows));
  expect(completed('ledgers', {})).toEqual({ CONTRACT: [], RECEIVABLE: [], CORE: [] });
  // What was emptied on purpose stays as it was left.
  const own = withRows('WORD', (words) => words.filter(({ word }) => word !== '完成'));
  expect(completed('review', own)['WORD']).toEqual(own['WORD']);
});
