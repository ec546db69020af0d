import type { IsoDate } from 'shared/calendar/date';
import { readDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';
import type { Organisation } from 'shared/organisation/organisation';
import { organisationAt, type OrganisationAt } from 'shared/organisation/organisation-at';
import { personOf } from 'shared/organisation/people';
import { organisationView, type OrganisationView } from 'shared/sign-off/organisation-view';
import type { Dependencies } from 'functions/ports/dependencies';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** Who asks, and the organisation as it stands on the day of asking. */
export interface Caller {
  readonly person: string;
  readonly today: IsoDate;
  /** With its history, for the names of people who have left. */
  readonly organisation: Organisation;
  readonly at: OrganisationAt;
  readonly view: OrganisationView;
  /** The business day on which a moment fell. */
  readonly dayOf: (moment: string) => IsoDate;
}

/**
 * From an `Authorization` header to a person of the directory. Names and roles in tokens or bodies are never read. A
 * command is judged by the directory as it is this moment, whatever this process remembers.
 */
export async function identify(
  { tokens, directory, clock }: Pick<Dependencies, 'tokens' | 'directory' | 'clock'>,
  authorization: string | null,
  asks: 'question' | 'command' = 'question',
): Promise<Caller | Refused> {
  const read = await tokens.read(authorization);
  if ('refused' in read) return refuse(read.refused.code);
  if (asks === 'command') await directory.renew();
  const [person, organisation] = await Promise.all([directory.personOf(read.subject), directory.organisation()]);
  const at = organisationAt(organisation, businessDay(clock.today()));
  if (person === null || personOf(at, person) === null) return refuse('unknown-person');
  const dayOf = (moment: string): IsoDate => businessDay(clock.dayOf(moment));
  return { person, today: at.date, organisation, at, view: organisationView(at), dayOf };
}

export function businessDay(text: string): IsoDate {
  const day = readDate(text);
  if (isRefused(day)) throw new TypeError('the clock names no day');
  return day;
}
