import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stateMachinePage, stories } from 'docs/generate/state-machine';
import { stateOf } from 'shared/sign-off/sign-off';
import { planStates } from 'shared/sign-off/state';
import { signOffAfter } from 'shared/sign-off/transition';

/** Tables are laid out by prettier; what they say counts. */
const said = (text: string): string => text.replace(/-{3,}/g, '---').replace(/ +/g, ' ');

test('the page is what the rules say (npx tsx docs/generate/state-machine-page.ts)', () => {
  const kept = readFileSync(path.join(process.cwd(), 'docs/state-machine.md'), 'utf8');
  expect(said(kept)).toBe(said(stateMachinePage()));
});

test('it shows every state a latest version can be in', () => {
  const shown = new Set(Object.values(stories).map((events) => stateOf(signOffAfter(events))));
  expect(planStates.filter((state) => !shown.has(state))).toEqual(['superseded']);
});
