import type { ListEntry } from 'shared/template/list';

/** Said by the pane and by cells themselves, without having asked the service. */
export const signedOutWords: Pick<ListEntry, 'zh' | 'en'> = { zh: '请先登录。', en: 'Please sign in first.' };
