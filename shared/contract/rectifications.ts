import type { Answered } from 'shared/contract/shapes/words';
import type { inspection, inspectionItem } from 'shared/contract/shapes/inspection';
import type { rectificationRequest, rectificationStepRequest } from 'shared/contract/rectification-requests';
import type { rectifications, rectificationTaken, rectificationView } from 'shared/contract/shapes/rectifications';

/** `GET /api/rectifications` */
export type RectificationsView = Answered<typeof rectifications>;
export type RectificationView = Answered<typeof rectificationView>;
/** `POST /api/rectifications` and `…/{rectification}/steps`, with `Idempotency-Key`. */
export type RectificationRequest = Answered<typeof rectificationRequest>;
export type RectificationStepRequest = Answered<typeof rectificationStepRequest>;
export type RectificationTaken = Answered<typeof rectificationTaken>;
/** `GET /api/inspection/{unit}` */
export type InspectionView = Answered<typeof inspection>;
export type InspectionItem = Answered<typeof inspectionItem>;
