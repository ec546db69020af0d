import type { Language } from 'shared/template/list';

/** What the preview page around the pane says. */
const zh = {
  'workbook.name': '工作簿',
  'page.title': '会签 · 预览',
  'page.lead': '没有 Excel 也能用：左边是工作簿，右边是真正的窗格。',
  'person.choose': '以谁的身份登录？',
  'person.lead': '演示人员按首份资料的组织设置。每个人有自己的工作簿。',
  'person.change': '换人',
  'person.none': '未登录',
  'ribbon.home': '开始',
  'ribbon.file': '文件',
  'ribbon.save': '下载 .xlsx',
  'ribbon.new': '新工作簿',
  'ribbon.new.confirm': '放弃当前工作簿，换一个空白的？已提交的计划不受影响。',
  'ribbon.yes': '换成空白的',
  'ribbon.no': '不换',
  'refused.protected': '该单元格受保护。计划在签批中或已生效，要改请在窗格中撤回或变更。',
  'refused.invalid': '不在下拉列表中。请从列表选择。',
  'refused.other': '此处不能这样改。',
  'refused.dismiss': '知道了',
  'elsewhere.saved': '这个工作簿在另一个窗口里改过，这里的改动暂不保存。请选一边。',
  'elsewhere.theirs': '载入那边的',
  'elsewhere.mine': '保留这边的',
  'page.loading': '正在打开工作簿……',
  'page.failed': '打不开页面：{why}',
  'pane.title': '会签窗格',
  saved: '已保存',
} as const;

export type PreviewKey = keyof typeof zh;

const en: Readonly<Record<PreviewKey, string>> = {
  'workbook.name': 'Workbook',
  'page.title': 'Countersign · preview',
  'page.lead': 'Works without Excel: the workbook on the left, the real pane on the right.',
  'person.choose': 'Sign in as whom?',
  'person.lead': 'The demo people follow the organisation of the first source. Each has a workbook of their own.',
  'person.change': 'Switch person',
  'person.none': 'Not signed in',
  'ribbon.home': 'Home',
  'ribbon.file': 'File',
  'ribbon.save': 'Download .xlsx',
  'ribbon.new': 'New workbook',
  'ribbon.new.confirm': 'Drop this workbook for an empty one? Submitted plans are not touched.',
  'ribbon.yes': 'Start empty',
  'ribbon.no': 'Keep it',
  'refused.protected':
    'This cell is protected: the plan is being signed or in force. Withdraw or revise it in the pane.',
  'refused.invalid': 'Not in the list. Please choose from it.',
  'refused.other': 'That cannot be changed here.',
  'refused.dismiss': 'Dismiss',
  'elsewhere.saved': 'Another window changed this workbook, so nothing more is saved here. Choose one of the two.',
  'elsewhere.theirs': 'Load the other one',
  'elsewhere.mine': 'Keep this one',
  'page.loading': 'Opening the workbook…',
  'page.failed': 'The page cannot open: {why}',
  'pane.title': 'Countersign pane',
  saved: 'Saved',
};

export const previewWords = (language: Language): Readonly<Record<PreviewKey, string>> =>
  language === 'zh-CN' ? zh : en;
