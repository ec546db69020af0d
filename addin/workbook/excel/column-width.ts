/** Points of a column that many characters wide. */
export const pointsOf = (characters: number): number => Math.round(characters * 5.6 + 4);
