import { useAnswer } from 'addin/app/use-answer';
import type { KnownAnswer } from 'addin/app/use-answer';
import { openFindings, type CurrentPlan } from 'addin/store/pane-state';
import { todayAt } from 'addin/store/knowledge';
import { refreshPane } from 'addin/store/refresh';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { homeItems, type Draft, type HomeItem, type NamedPlan } from 'addin/home/home-items';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import type { Me, PlanLines } from 'shared/contract/answers';
import type { Reminders } from 'shared/contract/outstanding';
import type { PlanKey } from 'shared/plan/plan-id';

export interface Home {
  readonly items: readonly HomeItem[];
  readonly owed: KnownAnswer<Reminders>;
  readonly mine: KnownAnswer<PlanLines>;
  readonly toSign: KnownAnswer<PlanLines>;
  /** Nothing is known yet; a moment after the pane opened. */
  readonly isAsking: boolean;
  /** Somebody could not be asked: the list may lack what they know. */
  readonly isAway: boolean;
  readonly refresh: () => void;
}

/** What waits for this person, from everybody who knows of something. */
export function useHome(toSign: KnownAnswer<PlanLines>): Home {
  const store = usePaneStore();
  const { me, plans, current } = usePaneState();
  const owed = useAnswer((service) => service.reminders(), 'reminders');
  const mine = useAnswer((service) => service.plans(null), 'plans');
  const turns = useAnswer((service) => service.targetTurns(), 'target-turns');
  const all = [owed, mine, toSign, turns];
  const items = homeItems({
    today: todayAt(store),
    owed: owed.value?.plans ?? [],
    mine: mine.value?.lines ?? [],
    toSign: toSign.value?.lines ?? [],
    turns: turns.value?.turns ?? [],
    drafts: draftsIn(plans, current),
    nameOf: (key) => nameOf(key, me),
  });
  return {
    ...{ items, owed, mine, toSign },
    isAsking: all.some(({ state, value }) => state === 'asking' && value === null),
    isAway: all.some(({ state }) => state === 'away'),
    refresh: () => refreshPane(store),
  };
}

/** Sheets that may still be changed: a draft, a plan that came back, or a revision under way. */
const draftsIn = (plans: readonly PlanInWorkbook[], current: CurrentPlan | null): readonly Draft[] =>
  plans
    .filter(({ standing }) => standing === 'open')
    .map(({ planId, planIndex }) => ({
      planId,
      open: current?.plan.planIndex === planIndex ? openFindings(current).length : null,
    }));

/** Names of what one may plan come with the answer to who one is. */
function nameOf({ template, unit, person, period }: PlanKey, me: Me | null): NamedPlan {
  const choice = me?.mayPlan.find(
    (each) => each.template === template && each.unit.id === unit && (each.person?.id ?? null) === person,
  );
  const plain = (id: string) => ({ id, zh: id, en: id });
  return {
    template,
    period,
    unit: choice?.unit ?? plain(unit),
    person: person === null ? null : (choice?.person ?? plain(person)),
  };
}
