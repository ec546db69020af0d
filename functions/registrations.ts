import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from '@azure/functions';
import { getAdministration } from 'functions/endpoints/administration/get-administration';
import { getAdministrationFindings } from 'functions/endpoints/administration/get-administration-findings';
import { getAdministrationHistory } from 'functions/endpoints/administration/get-administration-history';
import { getAdministrationVersion } from 'functions/endpoints/administration/get-administration-version';
import { getDelegations } from 'functions/endpoints/sign-off/get-delegations';
import { getExport } from 'functions/endpoints/plans/get-export';
import { getFreezes } from 'functions/endpoints/sign-off/gates/get-freezes';
import { getReleases } from 'functions/endpoints/sign-off/gates/get-releases';
import { postRelease } from 'functions/endpoints/sign-off/gates/post-release';
import { postFreeze } from 'functions/endpoints/sign-off/gates/post-freeze';
import { getHealth, getLiveness } from 'functions/endpoints/service/get-health';
import { getInbox } from 'functions/endpoints/sign-off/get-inbox';
import { getMe } from 'functions/endpoints/plans/get-me';
import { getMessages } from 'functions/endpoints/messages/get-messages';
import { postMessagePreferences } from 'functions/endpoints/messages/post-message-preferences';
import { sendMessagesTimer } from 'functions/endpoints/messages/send-messages';
import { getMovedSeats } from 'functions/endpoints/sign-off/get-moved-seats';
import { getOpenApi } from 'functions/endpoints/service/get-openapi';
import { getOutstanding } from 'functions/endpoints/follow-through/get-outstanding';
import { getTargetCoverage } from 'functions/endpoints/targets/get-target-coverage';
import { getTargetVerification } from 'functions/endpoints/targets/get-target-verification';
import { getTargets } from 'functions/endpoints/targets/get-targets';
import { getTargetTurns } from 'functions/endpoints/targets/get-target-turns';
import { getView } from 'functions/endpoints/figures/get-view';
import { getPlan } from 'functions/endpoints/plans/get-plan';
import { getPlanSummary } from 'functions/endpoints/plans/get-plan-summary';
import { getRowHistory } from 'functions/endpoints/plans/get-row-history';
import { getPlans } from 'functions/endpoints/plans/get-plans';
import { getInspection } from 'functions/endpoints/follow-through/get-inspection';
import { getRectifications } from 'functions/endpoints/follow-through/get-rectifications';
import { postRectification } from 'functions/endpoints/follow-through/post-rectification';
import { postRectificationStep } from 'functions/endpoints/follow-through/post-rectification-step';
import { getReminders } from 'functions/endpoints/follow-through/get-reminders';
import { getStepChoices } from 'functions/endpoints/sign-off/get-step-choices';
import { getRollUp } from 'functions/endpoints/figures/get-roll-up';
import { getVerification } from 'functions/endpoints/plans/get-verification';
import { postAcknowledgement } from 'functions/endpoints/follow-through/post-acknowledgement';
import { postAdministration } from 'functions/endpoints/administration/post-administration';
import { postApprovals } from 'functions/endpoints/sign-off/post-approvals';
import { postChainTrial } from 'functions/endpoints/administration/post-chain-trial';
import { postDecision } from 'functions/endpoints/sign-off/post-decision';
import { postDelegation } from 'functions/endpoints/sign-off/post-delegation';
import { postDelegationEnding } from 'functions/endpoints/sign-off/post-delegation-ending';
import { postFigures } from 'functions/endpoints/figures/post-figures';
import { postPreparation } from 'functions/endpoints/plans/post-preparation';
import { postRestoration } from 'functions/endpoints/administration/post-restoration';
import { postSeatStep } from 'functions/endpoints/sign-off/post-seat-step';
import { postSubmission } from 'functions/endpoints/sign-off/post-submission';
import { postTargetStep } from 'functions/endpoints/targets/post-target-step';
import { postVoiding } from 'functions/endpoints/sign-off/post-voiding';
import { postWithdrawal } from 'functions/endpoints/sign-off/post-withdrawal';
import { pruneAnswersTimer } from 'functions/endpoints/service/prune-answers';
import { sweepOutboxTimer, type TimedEndpoint } from 'functions/endpoints/service/sweep-outbox';
import { registerAddInFiles } from 'functions/http/add-in-files';
import type { Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';

export const endpointsOn = (ports: Dependencies): readonly Endpoint[] =>
  [
    getMe,
    postPreparation,
    getPlans,
    getInbox,
    getPlan,
    getPlanSummary,
    getRowHistory,
    postSubmission,
    postDecision,
    postWithdrawal,
    postVoiding,
    postSeatStep,
    getStepChoices,
    postApprovals,
    getVerification,
    getExport,
    postDelegation,
    getDelegations,
    postDelegationEnding,
    getRollUp,
    getOutstanding,
    getView,
    getTargetTurns,
    getTargets,
    getTargetCoverage,
    getTargetVerification,
    postTargetStep,
    getReleases,
    postRelease,
    getFreezes,
    postFreeze,
    getReminders,
    getInspection,
    getRectifications,
    postRectification,
    postRectificationStep,
    postAcknowledgement,
    getMessages,
    postMessagePreferences,
    postFigures,
    getAdministration,
    postAdministration,
    getAdministrationFindings,
    postChainTrial,
    getAdministrationHistory,
    getMovedSeats,
    getAdministrationVersion,
    postRestoration,
    getOpenApi,
    getHealth,
    getLiveness,
  ].map((each) => each(ports));

export const timersOn = (ports: Dependencies): readonly TimedEndpoint[] => [
  sweepOutboxTimer(ports),
  pruneAnswersTimer(ports),
  sendMessagesTimer(ports),
];

/** Where `npm run package` puts the files of the add-in, beside the bundle. */
const addInFolder = path.join(__dirname, 'addin');

/** Tells the Functions runtime about every function of the app. */
export function register(ports: Dependencies): void {
  for (const { name, method, route, handler } of endpointsOn(ports)) {
    // The platform's own keys are no identity: the service checks the caller's token itself.
    app.http(name, { methods: [method], authLevel: 'anonymous', route: `api/${route}`, handler });
  }
  if (existsSync(addInFolder)) registerAddInFiles(addInFolder);
  for (const { name, schedule, handler } of timersOn(ports)) app.timer(name, { schedule, handler });
  app.hook.appTerminate(() => ports.backgroundWork.settled());
}
