/** One kind of proof (判据) a figure or a finished task may need (3.2). */
export interface EvidenceType {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

const evidence = (code: string, zh: string, en: string, source: string): EvidenceType => ({ code, zh, en, source });

// A table, one row a line:
// prettier-ignore
export const evidenceTypes: readonly EvidenceType[] = [
  evidence('EVD-CON',  '签订合同(合同编号)',         'signed contract no.',                '000'),
  evidence('EVD-BID',  '项目中标(中标通知书编号)',   'bid-won notice',                     '000'),
  evidence('EVD-COP',  '合作协议(协议编号)',         'cooperation agreement',              '000'),
  evidence('EVD-REL',  '投产函(编号、日期)',         'production-release letter',          '000'),
  evidence('EVD-REV',  '收入确认凭证',               'revenue recognition voucher',        'PROPOSED'),
  evidence('EVD-CASH', '回款凭证',                   'receipt voucher',                    'PROPOSED'),
  evidence('EVD-EXP',  '费用报销/核查单',            'expense verification',               '003'),
  evidence('EVD-SVY',  '满意度调查记录',             'survey record',                      '002, 004'),
  evidence('EVD-TRN',  '培训签到+前后测成绩',        'training sign-in and pre/post test', '004'),
  evidence('EVD-VST',  '拜访/回访记录',              'visit record with feedback',         '003, 004'),
  evidence('EVD-MTG',  '会议记录',                   'minutes',                            '004'),
  evidence('EVD-AUD',  '审计报告',                   'audit report',                       '004'),
  evidence('EVD-SRC',  '数据来源说明',               'data source note',                   'PROPOSED'),
  evidence('EVD-RVW',  '评审结论/论证报告',          'review conclusion',                  '000'),
  evidence('EVD-HR',   '入职记录',                   'onboarding record',                  '000'),
  evidence('EVD-DEL',  '任务输出物链接/文件名',      'deliverable link or file name',      '001'),
];

/** Records that prove a figure without being an evidence type of their own. */
export const recordsOfProof = [
  'ledger',
  'registration',
  'record',
  'finance',
  'hr',
  'system',
  'table',
  'bank-notice',
  'contract',
  'approval',
  'stage-evidence',
] as const;

const byCode = new Map(evidenceTypes.map((each) => [each.code, each]));

export const evidenceTypeOf = (code: string): EvidenceType | undefined => byCode.get(code);
