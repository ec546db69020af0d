import { valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { sendCommand } from 'addin/store/plan-commands';
import type { PlanView, SeatStepRequest, StepChoices } from 'shared/contract/answers';

/** Between what and whom this person may choose; null when the service could not say. */
export const stepChoicesOf = async (store: PaneStore, planId: string): Promise<StepChoices | null> =>
  valueOrNotify(store, await store.service.stepChoices(planId));

/** 转签, 加签, 减签, 征求意见 and its answer, 催批升级. */
export const takeSeatStep = (
  store: PaneStore,
  { planId }: Pick<PlanView, 'planId'>,
  request: SeatStepRequest,
): Promise<PlanView | null> =>
  sendCommand(store, `seats.done.${request.step}`, (key) => store.service.seatStep(planId, request, key));
