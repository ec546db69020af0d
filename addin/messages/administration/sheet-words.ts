import type { Language } from 'shared/template/list';

/** The few words of an administration sheet beside its table. */
export const administrationSheetWords: Readonly<
  Record<Language, { readonly sheet: string; readonly title: string; readonly note: string; readonly usual: string }>
> = {
  'zh-CN': {
    sheet: '管理-{name}',
    title: '{name}',
    usual: '尚未录入，现按通用规则 · * 必填 · 在窗格“管理”页检查并导入；只改此表不会生效',
    note: '导出自第 {version} 版 · * 必填 · 在窗格“管理”页检查并导入；只改此表不会生效',
  },
  'en-US': {
    sheet: 'Admin-{name}',
    title: '{name}',
    usual:
      'Nothing entered yet, the usual rules hold · * required · check and import on the Administration page; editing alone changes nothing',
    note: 'Exported from version {version} · * required · check and import on the Administration page; editing alone changes nothing',
  },
};
