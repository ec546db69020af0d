import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import { kinds } from 'shared/template/kinds';
import { allTemplates } from 'shared/template/templates';

test('every kind the service knows comes as its own template', async () => {
  for (const template of allTemplates) expect(await fetchTemplate(template.id)).toBe(template);
});

test('every kind that is named has a template, and no template is without a kind', () => {
  expect(Object.keys(kinds)).toEqual(allTemplates.map(({ id }) => id));
});

test('a kind that is newer than this add-in is unknown', async () => {
  expect(await fetchTemplate('T-NEW')).toBeUndefined();
});
