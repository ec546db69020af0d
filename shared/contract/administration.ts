import type {
  administrationFindings,
  administrationHistory,
  administrationOutcome,
  administrationVersion,
  administrationView,
  chainTrial,
  changeShown,
  movedSeats,
} from 'shared/contract/shapes/administered';
import type { Answered } from 'shared/contract/shapes/words';
import type { administrationRequest, chainTrialRequest, restorationRequest } from 'shared/contract/requests';

/** `GET /api/administration`: every table as it counts now. */
export type AdministrationView = Answered<typeof administrationView>;
/** `POST /api/administration`: the tables of one or more subjects, as they are to be. */
export type AdministrationRequest = Answered<typeof administrationRequest>;
/** `POST /api/administration/restorations`: a subject is again as it stood after that version. */
export type RestorationRequest = Answered<typeof restorationRequest>;
export type ChangeShown = Answered<typeof changeShown>;
/** What a POST did. */
export type AdministrationOutcome = Answered<typeof administrationOutcome>;
/** `GET /api/administration/history` */
export type AdministrationHistory = Answered<typeof administrationHistory>;
/** `GET /api/administration/history/{version}`: what that change did, row by row. */
export type AdministrationVersion = Answered<typeof administrationVersion>;
/** `GET /api/administration/findings`: what is wrong with the company today. */
export type AdministrationFindings = Answered<typeof administrationFindings>;
/** `POST /api/administration/chain-trials`: nothing changes. */
export type ChainTrialRequest = Answered<typeof chainTrialRequest>;
export type ChainTrial = Answered<typeof chainTrial>;
/** `GET /api/administration/seats`: seats of plans on their way that have passed to somebody else, or to nobody. */
export type MovedSeats = Answered<typeof movedSeats>;
