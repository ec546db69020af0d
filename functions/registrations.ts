import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from '@azure/functions';
import { getAdministration } from 'functions/endpoints/get-administration';
import { getAdministrationFindings } from 'functions/endpoints/get-administration-findings';
import { getAdministrationHistory } from 'functions/endpoints/get-administration-history';
import { getAdministrationVersion } from 'functions/endpoints/get-administration-version';
import { getDelegations } from 'functions/endpoints/get-delegations';
import { getExport } from 'functions/endpoints/get-export';
import { getHealth, getLiveness } from 'functions/endpoints/get-health';
import { getInbox } from 'functions/endpoints/get-inbox';
import { getMe } from 'functions/endpoints/get-me';
import { getMovedSeats } from 'functions/endpoints/get-moved-seats';
import { getOpenApi } from 'functions/endpoints/get-openapi';
import { getOutstanding } from 'functions/endpoints/get-outstanding';
import { getTargets } from 'functions/endpoints/get-targets';
import { getTargetTurns } from 'functions/endpoints/get-target-turns';
import { getView } from 'functions/endpoints/get-view';
import { getPlan } from 'functions/endpoints/get-plan';
import { getPlanSummary } from 'functions/endpoints/get-plan-summary';
import { getRowHistory } from 'functions/endpoints/get-row-history';
import { getPlans } from 'functions/endpoints/get-plans';
import { getReminders } from 'functions/endpoints/get-reminders';
import { getStepChoices } from 'functions/endpoints/get-step-choices';
import { getRollUp } from 'functions/endpoints/get-roll-up';
import { getVerification } from 'functions/endpoints/get-verification';
import { postAdministration } from 'functions/endpoints/post-administration';
import { postApprovals } from 'functions/endpoints/post-approvals';
import { postDecision } from 'functions/endpoints/post-decision';
import { postDelegation } from 'functions/endpoints/post-delegation';
import { postDelegationEnding } from 'functions/endpoints/post-delegation-ending';
import { postFigures } from 'functions/endpoints/post-figures';
import { postPreparation } from 'functions/endpoints/post-preparation';
import { postRestoration } from 'functions/endpoints/post-restoration';
import { postSeatStep } from 'functions/endpoints/post-seat-step';
import { postSubmission } from 'functions/endpoints/post-submission';
import { postTargetStep } from 'functions/endpoints/post-target-step';
import { postVoiding } from 'functions/endpoints/post-voiding';
import { postWithdrawal } from 'functions/endpoints/post-withdrawal';
import { pruneAnswersTimer } from 'functions/endpoints/prune-answers';
import { sweepOutboxTimer, type TimedEndpoint } from 'functions/endpoints/sweep-outbox';
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
    postTargetStep,
    getReminders,
    postFigures,
    getAdministration,
    postAdministration,
    getAdministrationFindings,
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
