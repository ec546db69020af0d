import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { showMessages } from 'functions/use-cases/messages/show-messages';

export const getMessages = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-messages', method: 'GET', route: 'messages' }, async ({ caller }) => ({
    value: await showMessages(ports, caller),
  }));
