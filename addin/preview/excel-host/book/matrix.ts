/** Rows of what is written to a range, before it is known to be text, numbers or truth. */
export type Matrix = readonly (readonly unknown[])[];
