import { settingNames } from 'functions/config';
import { functionsHost } from 'functions/local/functions-host';
import { sourceApp } from 'tests/fakes/running-service';

test('T24 with a setting missing the service says which one, and does nothing else', async () => {
  const host = functionsHost({ app: sourceApp, settings: {} });
  await host.start();
  try {
    for (const path of ['api/health', 'api/me', 'api/plans']) {
      const answer = await fetch(`http://127.0.0.1:${host.port}/${path}`);
      const problem = (await answer.json()) as { code: string; facts: { settings: readonly string[] } };
      expect([path, answer.status, problem.code]).toEqual([path, 503, 'misconfigured']);
      expect(problem.facts.settings).toContain(`${settingNames.tablesEndpoint} is missing`);
    }
  } finally {
    await host.stop();
  }
});
