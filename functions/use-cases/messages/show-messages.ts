import type { MessagesView, PreferencesRequest } from 'shared/contract/messages';
import { wantsAll } from 'shared/follow-through/messages/message';
import { personOf } from 'shared/organisation/people';
import { mayAdminister } from 'shared/sign-off/access';
import type { Dependencies } from 'functions/ports/dependencies';
import type { QueuedMessage } from 'functions/ports/messages';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';

type Ports = Pick<Dependencies, 'messages' | 'notifier'>;

/** Shown of one's own, and to administrators of what did not arrive. */
const [mostOwn, mostTroubled] = [20, 100];

/** What the service told the caller by mail or chat; administrators also see what did not reach people, and why. */
export async function showMessages({ messages, notifier }: Ports, caller: Caller): Promise<MessagesView> {
  const { person, view, at, organisation } = caller;
  const administers = mayAdminister(view.rolesOf(person));
  const [own, unwanted, troubled] = await Promise.all([
    messages.of(person, mostOwn),
    messages.preferences(person),
    administers ? messages.troubled(mostTroubled) : null,
  ]);
  const names = namesOf(organisation);
  const line = ({ person: to, channel, event, planId, state, why, attempts, changedAt }: QueuedMessage) => ({
    ...{ to: names.person(to), channel, event, planId, state, why, attempts, changedAt },
  });
  const { mail, chat } = unwanted ?? wantsAll;
  return {
    channels: notifier.senders.map(({ channel }) => channel),
    hasAddress: (personOf(at, person)?.mail ?? null) !== null,
    unwanted: { mail, chat },
    own: own.map(line),
    // Whom a plan is sent back to is nobody's business here: an administrator is told who, how and why, not of which plan.
    troubled: troubled?.map((each) => line({ ...each, planId: null })) ?? null,
    withoutAddress: administers
      ? [...at.persons.values()].filter(({ mail: address }) => !address).map(({ id }) => names.person(id))
      : null,
  };
}

/** What the caller does not want from now on; what is queued already is asked about when it is sent. */
export async function choosePreferences(
  ports: Ports,
  caller: Caller,
  { mail, chat }: PreferencesRequest,
): Promise<MessagesView> {
  await ports.messages.putPreferences(caller.person, { mail, chat });
  return showMessages(ports, caller);
}
