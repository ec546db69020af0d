/** English names of states and indicators are kept as within a sentence; where they begin one they have a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
