import type { Notifier } from 'functions/ports/messages';

/** Nobody is told anything. */
export const noNotifier: Notifier = { senders: [], origin: 'https://countersign.example' };
