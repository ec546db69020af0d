import { column } from 'shared/template/column';
import { openTable } from 'shared/template/blocks/table';

/** G-SGN: who decided what, and whether two levels by two persons are reached. The service writes it, nobody else. */
export const signatureBlock = openTable(
  'SGN',
  '签批',
  'Signatures',
  [
    column('level', '级别', 'Level', 'choice', 'service', { list: 'E-SIGNLEVEL' }),
    column('role', '角色', 'Role', 'text', 'service', { width: 20 }),
    column('name', '签批人', 'Signer', 'reference', 'service', { list: 'people' }),
    column('decision', '意见', 'Decision', 'choice', 'service', { list: 'E-SIGN' }),
    column('comment', '签批说明', 'Comment', 'text', 'service', { width: 40 }),
    column('time', '签批时间', 'Time', 'text', 'service', { width: 20 }),
    column('delegate', '代签人', 'Signed on behalf by', 'reference', 'service', { list: 'people' }),
    column('twoPersons', '两级两人', 'Two levels, two persons', 'flag', 'service'),
  ],
  { fixedRows: true },
);
