import { column, type ColumnType } from 'shared/template/column';
import { taskBlock } from 'shared/template/blocks/task';
import type { Cell } from 'shared/plan/document';
import { isBlank, isBlankRow, isWellFormed, misfitOf } from 'shared/plan/well-formed';

const of = (type: ColumnType, list?: string) =>
  column('a', '甲', 'A', type, 'required', list === undefined ? {} : { list });

describe('the form of a cell', () => {
  test.each<[ColumnType, Cell, string | null]>([
    ['money', 500, null],
    ['money', '约500万', 'not-a-number'],
    ['figure', '500', 'not-a-number'],
    ['percent', 0.95, null],
    ['number', Number.NaN, 'not-a-number'],
    ['integer', 3, null],
    ['integer', 2.5, 'not-whole'],
    ['integer', '3家', 'not-a-number'],
    ['date', '2026-03-15', null],
    ['date', '2026-02-30', 'not-a-date'],
    ['date', '3月中旬', 'not-a-date'],
    ['date', 46096, 'not-a-date'],
    ['period', '2026M03', null],
    ['period', 2026, null],
    ['period', '2026-2031', null],
    ['period', '3月', 'not-a-period'],
    ['flag', true, null],
    ['flag', '是的', 'not-a-flag'],
    ['text', 1.2, null],
    ['reference', '张三', null],
    ['texts', 'a;b', null],
  ])('%s %p', (type, cell, misfit) => {
    expect(misfitOf(of(type), cell)).toBe(misfit);
    expect(isWellFormed(of(type), cell)).toBe(misfit === null);
  });

  test('a choice is one of its list', () => {
    expect(misfitOf(of('choice', 'E-STAGE'), '5')).toBeNull();
    expect(misfitOf(of('choice', 'E-STAGE'), '谈着呢')).toBe('not-in-list');
  });

  test('a blank cell fits every column', () => {
    for (const cell of [null, undefined, '', '  ', ' ']) {
      expect(isBlank(cell)).toBe(true);
      expect(isWellFormed(of('money'), cell)).toBe(true);
    }
    expect(isBlank(0)).toBe(false);
    expect(isBlank(false)).toBe(false);
  });

  test('what the service shows does not make a row', () => {
    expect(isBlankRow(taskBlock, { id: '1', cells: { remark: '请补充', goal: null } })).toBe(true);
    expect(isBlankRow(taskBlock, { id: '1', cells: { budget: 0 } })).toBe(false);
  });
});
