import { useNavigation } from 'addin/app/navigation';
import { planTitle } from 'addin/app/plan-name';
import { useWords, type Words } from 'addin/app/words';
import type { HomeItem } from 'addin/home/home-items';
import { createPlan, openPlan } from 'addin/store/create-plan';
import { selectPlan } from 'addin/store/current-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';

/** What a thing to do is called. */
export const itemTitle = (words: Words, item: HomeItem): string => {
  if (item.kind !== 'target') return planTitle(words, item.plan);
  const { side, year, count, name } = item.turn;
  return words.say(`targets.home.${side}`, { year, n: count, who: words.name(name) });
};

export interface Step {
  /** What its button says. */
  readonly label: string;
  readonly run: () => void;
}

/** The one step of each thing to do. */
export function useActions(): {
  readonly stepOf: (item: HomeItem) => Step;
  readonly first: (item: HomeItem) => string;
} {
  const store = usePaneStore();
  const words = useWords();
  const { open, go } = useNavigation();
  const { plans } = usePaneState();
  /** To the page of filling in once the sheets are there; what kept them away is said where one is. */
  const fill = (work: Promise<boolean>): void =>
    void work.then((isThere) => {
      if (isThere) go('fill');
    });
  /** The sheets where they are here; otherwise they are written. */
  const show = (planId: string): void => {
    const here = plans.find((plan) => plan.planId === planId);
    fill(
      here === undefined ? openPlan(store, planId, words.language) : selectPlan(store, here).then(() => true as const),
    );
  };
  const stepOf = (item: HomeItem): Step => {
    switch (item.kind) {
      case 'returned':
        return { label: words.say('home.mend'), run: () => show(item.planId) };
      case 'draft':
        return { label: words.say('home.continue'), run: () => show(item.planId) };
      case 'owed': {
        const { template, unit, person, period } = item.plan;
        const wanted = { template, unit: unit.id, person: person?.id ?? null, period };
        return { label: words.say('home.begin'), run: () => fill(createPlan(store, wanted, words.language)) };
      }
      case 'target': {
        const { unit, year } = item.turn;
        return {
          label: words.say('targets.open'),
          run: () => open({ page: 'targets', targets: { unit: unit.id, year } }),
        };
      }
      case 'sign':
        return { label: words.say('home.sign'), run: () => open({ page: 'sign-off', planId: item.planId }) };
    }
  };
  const first = (item: HomeItem): string =>
    item.kind === 'target'
      ? words.say('home.first.target', { name: itemTitle(words, item) })
      : words.say(`home.first.${item.kind}`, { name: planTitle(words, item.plan) });
  return { stepOf, first };
}
