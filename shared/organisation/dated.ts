import type { IsoDate } from 'shared/calendar/date';

/** In force from its first to its last day, both included; without a last day until further notice. */
export interface Dated {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export const inForce = ({ from, to }: Dated, date: IsoDate): boolean => from <= date && (to === null || date <= to);
