/**
 * Control characters (tab and line ends excepted), signs that turn the reading direction, and marks of other programs:
 * a text that holds them is read as something else than it is.
 */
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;
const allHidden = new RegExp(hidden.source, 'gu');

export const hidesCharacters = (text: string): boolean => hidden.test(text);

export const withoutHidden = (text: string): string => text.replace(allHidden, '');
