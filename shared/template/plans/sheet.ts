import type { Block } from 'shared/template/block';
import type { Sheet } from 'shared/template/template';
import { headerBlock } from 'shared/template/blocks/header';
import { signatureBlock, waiverBlock } from 'shared/template/blocks/signature';

export const tables = (id: string, zh: string, en: string, ...blocks: readonly Block[]): Sheet => ({
  id,
  zh,
  en,
  layout: 'table',
  blocks,
});

/** The first sheet of a plan: its header as a form. */
export const cover: Sheet = { id: 'cover', zh: '封面', en: 'Cover', layout: 'form', blocks: [headerBlock] };

/** The last sheet of a plan that is signed off; what was waived is listed with the signatures. */
export const signatures: Sheet = tables('signatures', '签批', 'Signatures', signatureBlock, waiverBlock);
