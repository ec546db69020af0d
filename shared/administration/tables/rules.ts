import type { SheetTable } from 'shared/administration/table';
import { column } from 'shared/template/column';

const word = { longest: 40 } as const;
const general = { format: 'General' } as const;
const declared = { longest: 400, width: 60 } as const;
const whole = { format: '0', width: 14 } as const;

const numbers = (list: string) => [
  column('key', '阈值', 'Threshold', 'choice', 'required', { list, width: 44 }),
  column('value', '取值', 'Value', 'number', 'required', general),
  column('unit', '单位', 'Unit', 'text', 'service'),
  column('least', '最小', 'Least', 'number', 'service', general),
  column('most', '最大', 'Most', 'number', 'service', general),
];

/** Days, chains, thresholds and words by which plans are judged and signed. */
export const ruleTables: readonly SheetTable[] = [
  {
    ...{ subject: 'calendar', id: 'DAY', zh: '工作日历', en: 'Working calendar' },
    ...{ rowKey: ['date'], needsRows: false, spareRows: 30 },
    columns: [
      column('date', '日期', 'Date', 'date', 'required'),
      column('kind', '类别', 'Kind', 'choice', 'required', { list: 'dayKinds' }),
    ],
  },
  {
    ...{ subject: 'calendar', id: 'DUE', zh: '提交期限', en: 'Deadlines' },
    ...{ rowKey: ['template'], needsRows: false, spareRows: 10 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', { list: 'planKinds', width: 28 }),
      column('when', '期限', 'Due', 'choice', 'required', { list: 'dueForms', width: 34 }),
      column(
        'days',
        '工作日数(负数从期末起算)',
        'Working days (negative: from the end)',
        'integer',
        'conditional',
        whole,
      ),
      column('month', '年度第几月', 'Month of the planning year', 'integer', 'conditional', whole),
      column('day', '日', 'Day', 'integer', 'conditional', whole),
      column('years', '年(-1上年 0当年 1次年)', 'Year (-1 before, 0 own, 1 after)', 'integer', 'conditional', whole),
    ],
  },
  {
    ...{ subject: 'calendar', id: 'YEAR', zh: '规划年度', en: 'Planning year' },
    ...{ rowKey: ['key'], needsRows: true, spareRows: 0, fixedRows: true, completeBy: 'key' },
    columns: numbers('yearNumbers'),
  },
  {
    ...{ subject: 'sign-off', id: 'SEAT', zh: '签批链', en: 'Sign-off chains' },
    ...{ rowKey: ['template', 'level', 'role', 'of', 'when'], needsRows: true, spareRows: 10 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', { list: 'chainTemplates', width: 28 }),
      column('level', '级别', 'Level', 'choice', 'required', { list: 'E-SIGNLEVEL' }),
      column('role', '角色', 'Role', 'choice', 'required', { list: 'roles' }),
      column('of', '由谁担任', 'Filled by', 'choice', 'required', { list: 'seatsOf', width: 28 }),
      column('when', '何时需要', 'Wanted when', 'choice', 'required', { list: 'seatsWhen', width: 28 }),
      column('limit', '界限(万元或比率)', 'Limit (万元 or share)', 'number', 'conditional', general),
    ],
  },
  {
    ...{ subject: 'sign-off', id: 'SIGNING', zh: '签批规则', en: 'Sign-off rules' },
    ...{ rowKey: ['key'], needsRows: true, spareRows: 0, fixedRows: true, completeBy: 'key' },
    columns: numbers('signOffNumbers'),
  },
  {
    ...{ subject: 'sign-off', id: 'SWITCH', zh: '签批开关', en: 'Sign-off switches' },
    ...{ rowKey: ['key'], needsRows: true, spareRows: 0, fixedRows: true, completeBy: 'key' },
    columns: [
      column('key', '规则', 'Rule', 'choice', 'required', { list: 'signOffSwitches', width: 44 }),
      column('on', '启用', 'On', 'flag', 'required'),
    ],
  },
  {
    ...{ subject: 'sign-off', id: 'PACK', zh: '可选记录', en: 'Optional records' },
    ...{ rowKey: ['template', 'unit'], needsRows: false, spareRows: 10 },
    columns: [
      column('template', '记录类型', 'Record', 'choice', 'required', { list: 'packKinds', width: 28 }),
      column('unit', '启用部门(含下级)', 'Used by (and below)', 'reference', 'required', { list: 'units', width: 24 }),
    ],
  },
  {
    ...{ subject: 'sign-off', id: 'ATTEST', zh: '签署声明', en: 'Attestations' },
    ...{ rowKey: ['template', 'level'], needsRows: false, spareRows: 10 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', { list: 'chainTemplates', width: 28 }),
      column('level', '级别', 'Level', 'choice', 'required', { list: 'E-SIGNLEVEL' }),
      column('zh', '声明(中文)', 'Text (Chinese)', 'text', 'required', declared),
      column('en', '声明(英文)', 'Text (English)', 'text', 'required', declared),
    ],
  },
  {
    ...{ subject: 'sign-off', id: 'COPY', zh: '抄送规则', en: 'Copies by rule' },
    ...{ rowKey: ['template', 'role'], needsRows: false, spareRows: 10 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', { list: 'chainTemplates', width: 28 }),
      column('role', '抄送角色', 'Read by', 'choice', 'required', { list: 'roles' }),
    ],
  },
  {
    ...{ subject: 'sign-off', id: 'GATE', zh: '签批前提', en: 'Gates' },
    ...{ rowKey: ['template', 'gate', 'child'], needsRows: false, spareRows: 10 },
    columns: [
      column('template', '计划类型', 'Plan', 'choice', 'required', { list: 'chainTemplates', width: 28 }),
      column('gate', '前提', 'Gate', 'choice', 'required', { list: 'gateKinds', width: 40 }),
      column('child', '须齐备的计划', 'Plans that have to be there', 'choice', 'conditional', {
        ...{ list: 'planKinds', width: 28 },
      }),
      column('required', '必须(否则仅提示)', 'Required (else advised)', 'flag', 'required'),
    ],
  },
  {
    ...{ subject: 'review', id: 'THRESHOLD', zh: '校验阈值', en: 'Thresholds' },
    ...{ rowKey: ['key'], needsRows: true, spareRows: 0, fixedRows: true, completeBy: 'key' },
    columns: numbers('thresholds'),
  },
  {
    ...{ subject: 'review', id: 'WORD', zh: '词库', en: 'Lexicon' },
    ...{ rowKey: ['list', 'of', 'word'], needsRows: true, spareRows: 30, completeBy: 'list' },
    columns: [
      column('list', '词表', 'List', 'choice', 'required', { list: 'lexiconLists', width: 28 }),
      column('of', '所属词(部分词表)', 'Belongs to (some lists)', 'text', 'optional', word),
      column('word', '词', 'Word', 'text', 'conditional', { ...word, width: 28 }),
    ],
  },
  {
    ...{ subject: 'review', id: 'RELATION', zh: '校验对照', en: 'Rule lists' },
    ...{ rowKey: ['setting', 'of', 'value'], needsRows: true, spareRows: 20, completeBy: 'setting' },
    columns: [
      column('setting', '对照', 'List', 'choice', 'required', { list: 'relations', width: 28 }),
      column('of', '对象', 'Of', 'text', 'optional', word),
      column('value', '取值', 'Value', 'text', 'required', { ...word, width: 28 }),
    ],
  },
];
