/** How often one person, or one address, may ask. */
export interface RateLimits {
  /** Takes one request from their bucket: null where there was one, otherwise the milliseconds until there is again. */
  take(kind: 'person' | 'address', id: string): Promise<number | null>;
}
