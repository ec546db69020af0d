import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { composedMail } from 'functions/notify/mail';
import type { Sender } from 'functions/ports/messages';

/** On this machine mail goes into a folder, one `.eml` a message: any mail program opens them. */
export const folderSender = (folder: string, from: string): Sender => ({
  channel: 'mail',
  send: async (letter) => {
    if (letter.address === null) return { is: 'never', why: 'no-address' };
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${letter.id}.eml`), await composedMail(letter, from));
    return { is: 'sent' };
  },
});
