import type { Place } from 'shared/review/finding';
import type { PlaceInWorkbook, Slot, StopWatching } from 'addin/workbook/plan-in-workbook';

/** Shows and selects the place; one request. */
export function goTo(_slot: Slot, _place: Place): Promise<void> {
  throw new Error('not built yet');
}

/** Where the planner stands, or null outside of every plan. */
export function currentPlace(): Promise<PlaceInWorkbook | null> {
  throw new Error('not built yet');
}

export function watchSelection(_listener: (place: PlaceInWorkbook | null) => void): Promise<StopWatching> {
  throw new Error('not built yet');
}
