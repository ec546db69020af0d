import fc from 'fast-check';
import { codeForm, firmForm, foldedName } from 'shared/review/text/name-form';

const widened = (text: string): string =>
  text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

test('R15 width, spaces and case make no difference to a name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[李思远王伟A-Za-z0-9]{1,12}$/), (name) => {
      for (const other of [widened(name), [...name].join('\u3000'), ` ${name} `, name.toUpperCase()])
        expect(foldedName(other)).toBe(foldedName(name));
    }),
  );
});

test('R7 a legal form makes no difference to a firm, whatever it is', () => {
  const forms = [
    '有限公司',
    '有限责任公司',
    '股份有限公司',
    '集团',
    '集团有限公司',
    '公司',
    ' Co., Ltd.',
    ' Inc.',
    ' GmbH',
    ' LIMITED',
  ];
  fc.assert(
    fc.property(fc.stringMatching(/^[航远装备云岭华翼东方]{2,8}$/), fc.constantFrom(...forms), (name, form) => {
      expect(firmForm(name + form)).toBe(firmForm(name));
    }),
  );
});

test.each([
  ['航远装备(西安)有限公司', '航远装备(成都)有限公司'],
  ['航远装备一厂', '航远装备二厂'],
  ['公司', '集团公司'],
])('R7 %s and %s stay two', (one, other) => expect(firmForm(one)).not.toBe(firmForm(other)));

test.each(['n-2026-01', 'Ｎ－２０２６－０１', 'N–2026–01', ' N-2026-01'])('R7 %s is one number', (code) =>
  expect(codeForm(code)).toBe('N-2026-01'),
);
