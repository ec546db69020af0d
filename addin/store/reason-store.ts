/** Keeps the reasons for standing warnings while a plan is being written, so that closing the pane loses none. */
export interface ReasonStore {
  load(planId: string): ReadonlyMap<string, string>;
  save(planId: string, reasons: ReadonlyMap<string, string>): void;
}

/** `partition` is Office's own key, so that two hosts on one machine do not share. */
export function reasonStore(storage: Storage, partition: string): ReasonStore {
  const nameOf = (planId: string) => `${partition}countersign.reasons.${planId}`;
  return {
    load(planId) {
      try {
        return new Map(JSON.parse(storage.getItem(nameOf(planId)) ?? '[]') as [string, string][]);
      } catch {
        return new Map();
      }
    },
    save(planId, reasons) {
      if (reasons.size === 0) storage.removeItem(nameOf(planId));
      else storage.setItem(nameOf(planId), JSON.stringify([...reasons]));
    },
  };
}
