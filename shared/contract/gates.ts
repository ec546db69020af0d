import type { freezeOverPlan, freezes, freezeView, packLine, releases } from 'shared/contract/shapes/gates';
import type { Answered } from 'shared/contract/shapes/words';
import type { freezeRequest, releaseRequest } from 'shared/contract/requests';

/** `GET /api/freezes`: for administrators and the general office. */
export type Freezes = Answered<typeof freezes>;
export type FreezeView = Answered<typeof freezeView>;
/** Of a plan: what keeps it as it is. */
export type FreezeOverPlan = Answered<typeof freezeOverPlan>;
/** `POST /api/freezes`: 冻结, 解冻. */
export type FreezeRequest = Answered<typeof freezeRequest>;
/** `GET /api/releases`: for the planning centre and administrators. */
export type Releases = Answered<typeof releases>;
/** `POST /api/releases`: 下达, and taking it back. */
export type ReleaseRequest = Answered<typeof releaseRequest>;
export type PackLine = Answered<typeof packLine>;
