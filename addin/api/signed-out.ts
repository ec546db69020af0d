/** Nobody is signed in, so that no request was sent: functions and timers say so and open nothing. */
export class SignedOut extends Error {
  constructor() {
    super('nobody is signed in');
    this.name = 'SignedOut';
  }
}
