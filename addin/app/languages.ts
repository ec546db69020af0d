import type { Language } from 'shared/template/list';

/** Each by its own name, so that everybody finds theirs. */
export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'zh-CN', name: '中文' },
  { code: 'en-US', name: 'English' },
];
