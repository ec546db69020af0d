import type { messagesZh } from 'addin/messages/pane/messages.zh-CN';

export const messagesEn: Readonly<Record<keyof typeof messagesZh, string>> = {
  'messages.title': 'Messages',
  'messages.mail': 'E-mail',
  'messages.chat': 'Group chat',
  'messages.turn': 'A plan waits for your decision',
  'messages.returned': 'Your plan was returned',
  'messages.digest': 'What is open, on working mornings',
  'messages.keep': 'Save',
  'messages.chosen': 'Saved, from the next message on.',
  'messages.off': 'Your company sends no mail or chat messages yet.',
  'messages.no-address': 'Your e-mail address is missing. Ask the administrator to enter it in the sheet People.',
  'messages.why.server-away': 'The server cannot be reached; it is tried again',
  'messages.why.server-busy': 'The server is busy; it is tried again',
  'messages.why.sign-in-refused': 'The server refuses name or password: check MAIL_SERVER',
  'messages.why.address-refused': 'The address was refused: check it in the sheet People',
  'messages.why.message-refused': 'Content or signature was refused: check the robot',
  'messages.why.no-address': 'No address: enter one in the sheet People, or set up a robot for the department',
  'messages.why.gave-up': 'Given up after many attempts; the next morning’s counts tell of it again',
  'messages.why.no-answer':
    'It may have arrived, but nobody answered, so it is not sent again; the next morning’s counts tell of it',
  'messages.why.process-ended':
    'The service restarted while sending. It may have arrived and is not sent again; the next morning’s counts tell of it',
  'messages.why.switched-off': 'Switched off by the person',
  'administration.messages': 'Messages',
  'administration.messages-lead': 'Mails and chat messages that did not arrive, and why.',
  'administration.messages-look': 'Look at messages',
  'administration.messages-none': 'No message failed to arrive.',
  'administration.messages-off': 'Neither mail nor chat is set up: set MAIL_SERVER or CHAT_ROBOTS.',
  'administration.messages-without': 'No e-mail address: {who}. Enter them in the sheet People.',
};
