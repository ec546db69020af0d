/** @jest-environment jsdom */
import { SubmitBar } from 'addin/fill/submit-bar';
import { NavigationProvider } from 'addin/app/navigation';
import { usePaneState } from 'addin/store/use-pane-store';
import type { TemplateId } from 'shared/template/template';
import { aView, renderPart, withView } from 'tests/fakes/render-part';

function Shown({ template }: { template: TemplateId }) {
  const { current } = usePaneState();
  if (current === null) return null;
  const document = { template, templateVersion: 1, header: {}, blocks: {} };
  const open = { ...current.plan, standing: 'open' } as const;
  return <SubmitBar current={{ ...current, plan: open, read: { ...current.read, document }, findings: [] }} />;
}

test.each([
  ['T-MON-D', 'sign-off.submit', 'findings.ready'],
  ['T-ACT', 'sign-off.keep', 'findings.ready-record'],
] as const)('%s is handed in as what it is: to be signed, or kept as a record', async (template, button, ready) => {
  const part = await renderPart(
    <NavigationProvider first={{ page: 'fill' }}>
      <Shown template={template} />
    </NavigationProvider>,
    {},
    withView(aView()),
  );
  expect(part.page.querySelector('button')?.textContent).toBe(part.words.say(button));
  expect(part.page.querySelector('[role="status"]')?.textContent).toBe(part.words.say(ready));
  await part.close();
});
