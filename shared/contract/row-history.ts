import type { rowHistory } from 'shared/contract/shapes/row-history';
import type { Answered } from 'shared/contract/shapes/words';

/** `GET /api/plans/{planId}/row-history?block&row`: what every submitted version made of one row. */
export type RowHistory = Answered<typeof rowHistory>;
export type RowVersion = RowHistory['versions'][number];
