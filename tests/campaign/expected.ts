import type { Command } from 'tests/campaign/schedule';
import { administrator, isForBatch, planInPlay } from 'tests/campaign/company';
import { chainOf, type Offices } from 'tests/campaign/offices';
import {
  authorsWith,
  holdersOf,
  mayAnswerVoiding,
  mayBeVoided,
  maySubmit,
  ofThisVersion,
  openSeats,
  seatsFor,
  type Represents,
  type Standing,
} from 'tests/campaign/model';

/** What else the answer may depend on. */
export interface Seen {
  readonly represents: Represents;
  readonly offices: Offices;
  /** Nobody else did anything meanwhile. */
  readonly isAlone: boolean;
  /** Whether the plan above was there all the time: without it, nothing can hang from it (V-HDR-05). */
  readonly isAbove: (planId: string) => boolean;
  /** Whether anything that hangs from the plan was in force at any time; lists may be late. */
  readonly hasChildren: (planId: string) => boolean;
}

/** What a request said, beside who sent it. */
export interface Asked {
  readonly command: Command;
  readonly version: number;
  readonly hash: string;
  readonly said: boolean;
  /** Remarks that were answered. */
  readonly answered: readonly string[];
}

/**
 * Every reason domain/02 gives against a command as a plan stands; none: it has to be carried out. Which reason is named
 * first where there are several is the service's own business.
 */
export function reasonsAgainst(
  { command, version, hash, said, answered }: Asked,
  standing: Standing,
  { represents, offices, isAlone, isAbove, hasChildren }: Seen,
) {
  const { person } = command;
  const plan = planInPlay(command.plan);
  const reasons = new Set<string>();
  const against = (code: string, holds: boolean): void => void (holds && reasons.add(code));
  against('unknown-person', offices.gone.includes(person));
  switch (command.do) {
    case 'submit':
    case 'prepare':
      against('may-not-prepare', !plan.preparers(offices).includes(person));
      against('wrong-state', !maySubmit(standing));
      if (command.do === 'prepare') break;
      against('changed-meanwhile', version !== standing.version);
      {
        const barred = [...authorsWith(standing, person), plan.owner];
        const { levels, isVacant } = chainOf(plan.signers(command.variant), offices, barred);
        against('seat-vacant', isVacant);
        against('chain-too-short', levels.filter((seats) => seats.length > 0).length < 2);
      }
      // What other plans know of it may have changed while the reasons were written.
      against('reasons-missing', !isAlone);
      against('findings-block', plan.parent !== null && !isAbove(plan.parent));
      against(
        'answers-missing',
        standing.at === 'returned' && standing.remarks.some((remark) => !answered.includes(remark)),
      );
      against('revision-reason-needed', standing.inForce !== null && !said);
      // Who prepared it and when is content as well, and the service's own: it may still be another version.
      against('nothing-changed', standing.inForce?.variant === command.variant);
      break;
    case 'withdraw':
      against('unknown-plan', standing.version === 0 || person !== standing.preparer);
      against('not-authorised', person !== standing.preparer);
      against('wrong-state', standing.at !== 'pending');
      against('decisions-made', ofThisVersion(standing).length > 0);
      against('changed-meanwhile', version !== standing.version);
      break;
    case 'approve':
    case 'approve-many':
    case 'return':
      against('not-for-batch', command.do === 'approve-many' && !isForBatch(command.plan));
      against('wrong-state', standing.at !== 'pending');
      against('changed-meanwhile', version !== standing.version || hash !== standing.hash);
      against('own-plan', standing.authors.includes(person) || person === plan.owner);
      for (const code of seatReasons(command, standing, represents)) reasons.add(code);
      if (command.do === 'return') {
        against('comment-needed', !said);
        against('place-needed', !said);
      }
      break;
    case 'void':
      against('unknown-plan', standing.version === 0 || person !== administrator);
      against('not-authorised', person !== administrator);
      against('wrong-state', !mayBeVoided(standing) || standing.voiding !== null);
      against('changed-meanwhile', version !== standing.version);
      against('comment-needed', !said);
      against('children-in-force', hasChildren(plan.id));
      break;
    case 'agree-void':
    case 'decline-void':
      against('wrong-state', !mayBeVoided(standing) || standing.voiding === null);
      against('changed-meanwhile', version !== standing.version);
      against('children-in-force', command.do === 'agree-void' && hasChildren(plan.id));
      if (mayAnswerVoiding(plan, { ...standing, voiding: standing.voiding ?? '' }, person, represents)) break;
      for (const code of ['unknown-plan', 'not-authorised', 'own-plan']) reasons.add(code);
      break;
    case 'delegate':
      against('unknown-delegate', command.delegate.to === person);
      against('days-malformed', command.delegate.ahead < 0);
      break;
  }
  return reasons;
}

function seatReasons({ person, plan: planId }: Command, standing: Standing, represents: Represents): readonly string[] {
  const plan = planInPlay(planId);
  if (standing.version === 0) return ['unknown-plan'];
  if (seatsFor(plan, standing, person, represents).length > 0) return [];
  const isMine = (holder: string): boolean => holder === person || represents(person).includes(holder);
  const levels = standing.levels.map(holdersOf);
  const mine = levels.map((holders) => holders.filter(isMine));
  if (mine.flat().length === 0) return ['unknown-plan', 'not-authorised'];
  return [
    ...(mine.slice(standing.level).flat().length > 0 ? ['level-not-reached'] : []),
    ...(standing.signed.some((each) => each.person === person || isMine(each.holder)) ? ['already-decided'] : []),
    ...(openSeats(standing).some(isMine) ? [] : ['not-your-turn', 'already-decided']),
  ];
}
