/** Work that may take several requests: says how far it is, counted in requests, and can be stopped between two. */
export interface LongWork {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}
