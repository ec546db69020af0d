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

/**
 * G-WAV: errors that are let stand, for this rule, this row and this value, with whose approval. The service writes it
 * beside the signatures, nobody else.
 */
export const waiverBlock = openTable(
  'WAV',
  '豁免事项',
  'Waivers',
  [
    column('rule', '规则', 'Rule', 'text', 'service'),
    column('place', '位置', 'Where', 'text', 'service', { width: 20 }),
    column('what', '事项', 'What stands', 'text', 'service', { width: 40 }),
    column('value', '值', 'Value', 'text', 'service'),
    column('reason', '理由', 'Reason', 'text', 'service', { width: 40 }),
    column('standing', '状态', 'Standing', 'choice', 'service', { list: 'E-WAIVER' }),
    column('approver', '准予人', 'Approved by', 'reference', 'service', { list: 'people' }),
    column('time', '准予时间', 'Time', 'text', 'service', { width: 20 }),
  ],
  { fixedRows: true },
);
