/** What a column counts, as its header says it in both languages. Money in the plan's own unit says so by its type. */
export const columnUnits = {
  yuan: { zh: '元', en: 'CNY' },
  customers: { zh: '家', en: 'customers' },
  items: { zh: '个', en: 'items' },
  orders: { zh: '单', en: 'orders' },
  times: { zh: '次', en: 'times' },
  people: { zh: '人', en: 'people' },
  cards: { zh: '张', en: 'cards' },
  points: { zh: '分', en: 'points' },
} as const;

/** `indicator`: of each row's own indicator, so the header says none. */
export type ColumnUnit = keyof typeof columnUnits | 'indicator';
