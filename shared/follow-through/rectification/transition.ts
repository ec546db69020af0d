import type { RectificationEvent, Stepped } from 'shared/follow-through/rectification/event';
import type { Rectification, Said, Standing } from 'shared/follow-through/rectification/rectification';

/** How it stands after what was recorded. A step recorded out of its state leaves it where it was: commands let none pass. */
export const rectificationAfter = (events: readonly RectificationEvent[]): Rectification | null =>
  events.reduce<Rectification | null>(after, null);

export function after(before: Rectification | null, event: RectificationEvent): Rectification | null {
  if (event.event === 'opened') {
    const { unit, person, owner, title, facts, source, measured, due, by, on, insteadOf } = event;
    return {
      ...{ unit, person, owner, title, facts, source, measured, due, openedBy: by, standing: { state: 'open' } },
      ...{ workers: [], said: [{ step: 'open', by, insteadOf, on, text: facts }] },
    };
  }
  if (before === null) return null;
  const { taken, by } = event;
  const works = taken.step === 'plan' || taken.step === 'begin' || taken.step === 'report';
  return {
    ...before,
    owner: taken.step === 'assign' ? taken.owner : before.owner,
    due: taken.step === 'reopen' ? taken.due : before.due,
    standing: standingAfter(before.standing, event),
    workers: works ? [...new Set([...before.workers, by, before.owner])] : before.workers,
    said: [...before.said, saidBy(event)],
  };
}

function standingAfter(standing: Standing, { taken, by, on }: Stepped): Standing {
  switch (taken.step) {
    case 'plan': {
      const { cause, measure, action, mending } = taken;
      return { state: 'planned', remedy: { cause, measure, action, mending } };
    }
    case 'agree':
      return 'remedy' in standing ? { state: 'approved', remedy: standing.remedy } : standing;
    case 'begin':
      return 'remedy' in standing ? { state: 'doing', remedy: standing.remedy } : standing;
    case 'report':
      return 'remedy' in standing
        ? { state: 'verifying', remedy: standing.remedy, evidence: taken.evidence, doneBy: by }
        : standing;
    case 'verify':
      return standing.state === 'verifying' ? { ...standing, state: 'closed', verifiedBy: by, closedOn: on } : standing;
    case 'refuse':
      return 'remedy' in standing ? { state: 'doing', remedy: standing.remedy } : standing;
    case 'return':
    case 'reopen':
      return { state: 'open' };
    case 'cancel':
      return { state: 'cancelled' };
    case 'assign':
      return standing;
  }
}

function saidBy({ taken, by, insteadOf, on }: Stepped): Said {
  const { step } = taken;
  const text = 'text' in taken ? taken.text : step === 'plan' ? taken.action : taken.evidence;
  return { step, by, insteadOf, on, text };
}
