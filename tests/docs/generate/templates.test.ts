import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { templatesPage } from 'docs/generate/templates';
import { allTemplates } from 'shared/template/templates';

const page = templatesPage();

test('the reference page is the one the templates make (npm run docs)', () => {
  expect(readFileSync(path.join(process.cwd(), 'docs/reference/templates.md'), 'utf8')).toBe(page);
});

test('it shows every template and its columns in both languages', () => {
  for (const { id, zh, en } of allTemplates) expect(page).toContain(`### ${id} ${zh} / ${en}`);
  expect(page).toContain('| goal | 工作目标 | Goal | 文本 text | 必填 required | ≤ 120; V-GOAL-01 error |');
});

test('every link leads to a table of the page', () => {
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((anchor) => !page.includes(`<a id="${anchor}">`))).toEqual([]);
  const anchors = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('every picture it shows is there (npm run pictures:templates)', () => {
  const pictures = [...page.matchAll(/\]\(\.\.\/(images\/[^)]+)\)/g)].map(([, file]) => file ?? '');
  expect(pictures).toHaveLength(allTemplates.length);
  expect(pictures.filter((file) => !existsSync(path.join(process.cwd(), 'docs', file)))).toEqual([]);
});
