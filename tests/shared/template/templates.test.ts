import { flawsOf, listFlaws } from 'tests/shared/template/check-template';
import { chainRules } from 'shared/sign-off/chains';
import { column, isTyped } from 'shared/template/column';
import { openTable } from 'shared/template/blocks/table';
import { enumerations } from 'shared/template/lists';
import { allTemplates, templateOf } from 'shared/template/templates';
import { blocksOf, isSignedOff, type Template } from 'shared/template/template';

const broken = (...columns: readonly ReturnType<typeof column>[]): Template => {
  const month = templateOf('T-MON-D');
  if (month === undefined) throw new Error('no monthly plan');
  const [cover] = month.sheets;
  const sheet = { id: 'a', zh: '甲', en: 'A', layout: 'table', blocks: [openTable('A', '甲', 'A', columns)] } as const;
  return { ...month, sheets: cover === undefined ? [sheet] : [cover, sheet] };
};

describe('the registry of templates', () => {
  test('has no flaws', () => {
    expect(flawsOf(allTemplates)).toEqual([]);
    expect(listFlaws(enumerations)).toEqual([]);
  });

  test('finds each kind of plan by its id', () => {
    for (const template of allTemplates) expect(templateOf(template.id)).toBe(template);
  });

  test.each([
    [
      'a formula that names a missing column',
      column('a', '甲', 'A', 'number', 'calculated', { formula: '{b}' }),
      'unknown-column',
    ],
    ['a misspelt hole', column('a', '甲', 'A', 'number', 'calculated', { formula: '{a b}' }), 'stray-brace'],
    ['a choice without a list', column('a', '甲', 'A', 'choice', 'required'), 'no-list'],
    ['a list nobody keeps', column('a', '甲', 'A', 'choice', 'required', { list: 'E-NONE' }), 'unknown-list'],
    ['a column without an English name', column('a', '甲', '', 'text', 'required'), 'unnamed'],
    ['a calculated column without a formula', column('a', '甲', 'A', 'number', 'calculated'), 'without-formula'],
  ])('reports %s', (_, flawed, flaw) => {
    expect(flawsOf([broken(flawed)]).join('\n')).toContain(flaw);
  });

  test('reports names Excel would refuse', () => {
    const month = broken();
    const sheets = month.sheets.map((sheet) => ({ ...sheet, zh: 'a/b' }));
    expect(flawsOf([{ ...month, sheets }]).join('\n')).toContain('sheet-name a/b');
  });

  test('signs off exactly the kinds that have a chain, and none that is part of another', () => {
    for (const template of allTemplates) {
      const seats = chainRules[template.id]?.seats ?? [];
      // Records that the people named in them sign have no reviewers, so no column for remarks.
      expect([template.id, isSignedOff(template)]).toEqual([template.id, seats.some(({ of }) => of !== 'named')]);
      if (template.partOfParent === true) expect(seats).toEqual([]);
    }
  });

  test('shows signers’ remarks at every row that is signed', () => {
    const bare = allTemplates
      .filter(isSignedOff)
      .flatMap((template) => blocksOf(template).map((block) => ({ template, block })))
      .filter(({ block }) => block.id !== 'HDR' && block.columns.some(isTyped))
      .filter(({ block }) => block.columns.at(-1)?.key !== 'remark')
      .map(({ template, block }) => `${template.id}/${block.id}`);
    expect(bare).toEqual([]);
  });
});
