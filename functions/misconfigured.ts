import { app, type HttpResponseInit } from '@azure/functions';
import { problemReply } from 'functions/http/reply';
import type { WriteLog } from 'functions/ports/log';

/**
 * What is registered instead of the service where a setting is missing or unsafe: nothing works, and everything says
 * why. The problems name settings, never their values.
 */
export function registerMisconfigured(problems: readonly string[], log: WriteLog): void {
  log({ level: 'error', event: 'misconfigured', correlationId: '', facts: { problems: problems.join('; ') } });
  const handler = (): HttpResponseInit => problemReply({ code: 'misconfigured', facts: { settings: problems } }, '');
  app.http('get-health', { methods: ['GET'], authLevel: 'anonymous', route: 'api/health', handler });
  app.http('misconfigured', { methods: ['GET', 'POST'], authLevel: 'anonymous', route: '{*path}', handler });
}
