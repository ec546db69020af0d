import { preferencesRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { choosePreferences } from 'functions/use-cases/messages/show-messages';

/** The same choice sent twice is one, so it needs no key. */
export const postMessagePreferences = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-message-preferences', method: 'POST', route: 'messages/preferences' },
    async ({ request, caller }) => {
      const read = await readBody(request, preferencesRequest);
      return 'refused' in read ? read : { value: await choosePreferences(ports, caller, read.body) };
    },
  );
