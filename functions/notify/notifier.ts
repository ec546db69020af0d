import type { NotificationConfig } from 'functions/config';
import { chatSender } from 'functions/notify/chat';
import { mailSender } from 'functions/notify/mail';
import { folderSender } from 'functions/notify/mail-folder';
import type { Notifier, Sender } from 'functions/ports/messages';

/** The ways out a configuration names. Reaches nothing yet. */
export function notifierBy({ origin, mail, robots }: NotificationConfig): Notifier {
  const senders: Sender[] = [];
  if (mail?.kind === 'server') senders.push(mailSender(mail));
  if (mail?.kind === 'folder') senders.push(folderSender(mail.folder, mail.from));
  if (robots.length > 0) senders.push(chatSender(robots));
  return { senders, origin };
}
