const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 10;

/** An id for a row that a planner added; enough letters that two rows of a plan never meet (2^50). */
export const newRowId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join('');
