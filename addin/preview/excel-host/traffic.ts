/** One request of the add-in to its host, as it weighed on the wire (UTF-8). */
export interface Exchange {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** Every request of the add-in's own code since the last reset, oldest first. */
export class Traffic extends Array<Exchange> {
  // Derived arrays (map, filter) are plain ones.
  static override get [Symbol.species]() {
    return Array;
  }

  reset(): void {
    this.length = 0;
  }

  get requestBytes(): number {
    return this.reduce((sum, exchange) => sum + exchange.requestBytes, 0);
  }

  get responseBytes(): number {
    return this.reduce((sum, exchange) => sum + exchange.responseBytes, 0);
  }
}
