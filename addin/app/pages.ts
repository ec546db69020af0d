import type { PaneName } from 'addin/app/pane-name';
import type { Me } from 'shared/contract/answers';
import { mayAdminister, mayFreeze, mayRelease } from 'shared/sign-off/access';

/** Where a page is reached from, and who is offered it. A new page is a line here and one in `frame.tsx`. */
interface PageEntry {
  readonly name: PaneName;
  readonly at: 'tab' | 'menu';
  readonly isFor: (me: Me) => boolean;
}

const pages: readonly PageEntry[] = [
  { name: 'home', at: 'tab', isFor: () => true },
  { name: 'fill', at: 'tab', isFor: ({ mayPlan }) => mayPlan.length > 0 },
  { name: 'sign-off', at: 'tab', isFor: () => true },
  { name: 'roll-up', at: 'tab', isFor: ({ mayRollUp }) => mayRollUp.length > 0 },
  { name: 'targets', at: 'menu', isFor: () => true },
  { name: 'chase', at: 'menu', isFor: ({ mayRollUp }) => mayRollUp.length > 0 },
  { name: 'improve', at: 'menu', isFor: () => true },
  { name: 'search', at: 'menu', isFor: () => true },
  { name: 'guide', at: 'menu', isFor: () => true },
  { name: 'freezes', at: 'menu', isFor: ({ roles }) => mayFreeze(roles) || mayRelease(roles) },
  { name: 'administration', at: 'menu', isFor: ({ roles }) => mayAdminister(roles) },
];

/** The pages of one place that are offered; before anybody is known, those for everybody. */
export const pagesAt = (at: PageEntry['at'], me: Me | null): readonly PaneName[] =>
  pages
    .filter((page) => page.at === at && (me === null ? page.name === 'home' : page.isFor(me)))
    .map(({ name }) => name);
