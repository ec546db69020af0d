import type { z } from 'zod';
import type { preferencesRequest } from 'shared/contract/requests';
import type { messagesView } from 'shared/contract/shapes/messages';
import type { Answered } from 'shared/contract/shapes/words';

/** `GET /api/messages`: what was sent to the caller, and what the caller wants to be sent. */
export type MessagesView = Answered<typeof messagesView>;
export type MessageLine = MessagesView['own'][number];
export type PreferencesRequest = z.infer<typeof preferencesRequest>;
