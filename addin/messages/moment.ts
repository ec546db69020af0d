import type { Language } from 'shared/template/list';

/** Day and minute in the reader's own zone. */
export const momentText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: language === 'zh-CN' ? 'long' : 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(new Date(iso));
