import type { OutstandingPlan } from 'shared/contract/outstanding';

/** Nothing is left to chase about these. */
const settled: readonly OutstandingPlan['state'][] = ['effective', 'recorded', 'closed'];

const isOnItsWay = ({ waitingFor }: OutstandingPlan): boolean => waitingFor.length > 0;
const isSettled = ({ state }: OutstandingPlan): boolean => settled.includes(state);

/** The longest late first, then what waits longest for a signature, then what is due next. */
export const toChase = (plans: readonly OutstandingPlan[]): readonly OutstandingPlan[] =>
  plans
    .filter((plan) => !isSettled(plan))
    .sort(
      (one, other) =>
        other.daysLate - one.daysLate ||
        other.daysWaiting - one.daysWaiting ||
        (one.due < other.due ? -1 : one.due > other.due ? 1 : 0),
    );

export const countsOf = (plans: readonly OutstandingPlan[]) => {
  const open = plans.filter((plan) => !isSettled(plan) && !isOnItsWay(plan));
  return {
    owed: plans.length,
    settled: plans.filter(isSettled).length,
    waiting: plans.filter((plan) => !isSettled(plan) && isOnItsWay(plan)).length,
    open: open.length,
    late: open.filter(({ daysLate }) => daysLate > 0).length,
  };
};
