import { Badge } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  EditRegular,
  ArrowUndoRegular,
  ProhibitedRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useWords } from 'addin/app/words';
import { capital } from 'addin/messages/capital';
import { stateNames } from 'addin/messages/states';
import type { PlanState } from 'shared/sign-off/state';

interface Look {
  readonly color: 'informative' | 'warning' | 'success' | 'danger' | 'subtle';
  readonly icon: ReactElement;
}

const waiting: Look = { color: 'informative', icon: <ClockRegular /> };
const gone: Look = { color: 'subtle', icon: <ProhibitedRegular /> };

const looks: Readonly<Record<PlanState | 'missing', Look>> = {
  missing: { color: 'subtle', icon: <EditRegular /> },
  draft: { color: 'subtle', icon: <EditRegular /> },
  'pending-1': waiting,
  'pending-2': waiting,
  'pending-3': waiting,
  effective: { color: 'success', icon: <CheckmarkCircleRegular /> },
  recorded: { color: 'success', icon: <CheckmarkCircleRegular /> },
  returned: { color: 'warning', icon: <ArrowUndoRegular /> },
  superseded: gone,
  closed: gone,
  void: gone,
};

/** A plan's state by colour, sign and word; `missing`: nobody has written it. */
export function StateBadge({ state }: { state: PlanState | 'missing' }) {
  const { name } = useWords();
  const { color, icon } = looks[state];
  return (
    <Badge appearance="tint" color={color} icon={icon} style={{ flexShrink: 0 }}>
      {capital(name(stateNames[state]))}
    </Badge>
  );
}
