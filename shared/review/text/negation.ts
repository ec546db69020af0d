/** A goal that says what did not happen, or asks whether it did, has reached nothing. */
const denied =
  /(?:未|不|没有?|无法|难以|无|不同意|拒绝|取消|放弃|避免|防止|杜绝|是否|能否|何时|如何|怎样|怎么)(?:[能会曾有再可法按时期及得以顺利如全部最终]{0,4})$/;

export const isDenied = (before: string): boolean => denied.test(before);

/** Words that begin with 不 or 无 and deny nothing; taken out before a text is searched. */
const harmless =
  /不(?:断|仅|但|止|光|懈|错|少于|低于|超过|晚于|迟于|高于|多于|小于|大于|同(?!意)|折不扣|得不)|无(?:条件|缝|人机|线|纸化)|未来|没问题/g;

export const withoutHarmless = (text: string): string => text.replace(harmless, '');
