import type { ChatKind } from 'shared/follow-through/messages/chat-kind';

/** Characters nobody sees, or that turn the direction of what follows. */
const unseen = /\p{Cc}|\p{Cf}/gu;
const longest = 64;

/** One line of at most 64 characters, as people see it; an address in it is no link. */
export function oneLine(text: string): string {
  const seen = text.normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '').replace(/:\/\//g, '：//');
  return [...seen].slice(0, longest).join('').trim();
}

const wide = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

/** What each chat reads as markup or a mention becomes the same sign in full width, which none of them reads. */
const markup: Readonly<Record<ChatKind, RegExp>> = {
  wecom: /[<>[\]()*_`#~@!&\\]/g,
  dingtalk: /[<>[\]()*_`#~@!&\\+]/g,
  feishu: /[<>@&]/g,
  teams: /[<>[\]()*_`#~@!&\\]/g,
};

/** Text that somebody typed, safe in a message of this chat. */
export const inertIn = (chat: ChatKind, text: string): string => oneLine(text).replace(markup[chat], wide);
