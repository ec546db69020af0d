/**
 * The lists a column may choose from. Enumerations of domain/05 5.0 are fixed with the template version;
 * master lists (people, units, customers …) come with the material of a plan.
 */
export type ListName = string;

/** An allowed value: the code is what a plan document holds, the names are what a sheet shows. */
export interface ListEntry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export type Lists = Readonly<Record<ListName, readonly ListEntry[]>>;

export type Language = 'zh-CN' | 'en-US';

export const nameIn = (language: Language, named: { readonly zh: string; readonly en: string }): string =>
  language === 'zh-CN' ? named.zh : named.en;
