import { useCallback, useEffect, useState } from 'react';
import { administrationHistory, administrationLists } from 'addin/store/administer';
import { usePaneStore } from 'addin/store/use-pane-store';
import type { AdministrationHistory } from 'shared/contract/administration';
import type { Lists } from 'shared/template/list';

interface Shown {
  readonly history: AdministrationHistory | null;
  /** Names of what findings and differences speak of. */
  readonly lists: Lists;
  readonly refresh: () => void;
}

/** The journal and the names of today, asked when the page opens and after each change. */
export function useAdministration(): Shown {
  const store = usePaneStore();
  const [history, setHistory] = useState<AdministrationHistory | null>(null);
  const [lists, setLists] = useState<Lists>({});
  const refresh = useCallback(() => {
    void administrationHistory(store).then(setHistory);
    void administrationLists(store).then(setLists);
  }, [store]);
  useEffect(() => refresh(), [refresh]);
  return { history, lists, refresh };
}
