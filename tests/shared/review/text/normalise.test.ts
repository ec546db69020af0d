import fc from 'fast-check';
import { normalise, withoutTimes } from 'shared/review/text/normalise';

describe('One spelling for what means the same', () => {
  test.each([
    ['traditional characters', '走訪客戶協調某項目完成標準確認階段', '走访客户协调某项目完成标准确认阶段'],
    ['full-width digits and signs', '拜访２０家,完成率≥95%', '拜访20家,完成率≥95%'],
    ['spaces', '完成 标准 确认', '完成标准确认'],
    ['doubled marks', '走訪客戶,,協調', '走访客户,协调'],
    ['readings left by a bad copy', '業(yè)績達成率實現(xiàn)', '业绩达成率实现'],
    ['invisible characters', '完成\u200b验收\u00ad', '完成验收'],
  ])('%s', (_, written, read) => expect(normalise(written)).toBe(read));

  test('a space stays where it keeps a code and a number apart', () => {
    expect(normalise('REV_CY 3000 万元')).toBe('REV_CY 3000万元');
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('Words that say when are taken out', () => {
  test.each([
    ['2026年3月15日前签订合同', '前签订合同'],
    ['2026-03-15签订合同', '签订合同'],
    ['一季度走访客户3家', '走访客户3家'],
    ['3个月内走访客户', '内走访客户'],
    ['销售周期缩短至3个月', '销售周期缩短至3个月'],
    ['每月走访2次', '每月走访2次'],
  ])('%s', (text, left) => expect(withoutTimes(normalise(text))).toBe(left));
});
