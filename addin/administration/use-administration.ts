import { useCallback, useEffect, useState } from 'react';
import { administrationHistory, administrationLists } from 'addin/desk/administer';
import { useDesk } from 'addin/desk/use-desk';
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
  const desk = useDesk();
  const [history, setHistory] = useState<AdministrationHistory | null>(null);
  const [lists, setLists] = useState<Lists>({});
  const refresh = useCallback(() => {
    void administrationHistory(desk).then(setHistory);
    void administrationLists(desk).then(setLists);
  }, [desk]);
  useEffect(() => refresh(), [refresh]);
  return { history, lists, refresh };
}
