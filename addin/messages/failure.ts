/** What the pane says when it can say nothing else: there before everything, in both languages. */
export const failureWords = {
  failed: {
    zh: '窗格出了问题，工作簿中的内容没有丢失。请重新打开窗格；仍不行时，请把编号 {id} 告诉管理员。',
    en: 'Something went wrong in the pane. Nothing in the workbook is lost. Open the pane again; if it keeps happening, give your administrator the number {id}.',
  },
  away: { zh: '暂时连不上服务器，保留上次的数', en: 'The server cannot be reached; the last figures stay' },
  reload: { zh: '重新打开', en: 'Open again' },
  outsideExcel: { zh: '请在 Excel 中打开会签。', en: 'Open Countersign inside Excel.' },
} as const;
