// The least an endpoint can do for a command: take its body, one read of the plan, one transaction, a short answer.
import { app } from '@azure/functions';
import { settingNames } from 'functions/config';
import { planRows } from 'functions/storage/plans';
import { azureTables } from 'functions/storage/table/azure-tables';
import { startingWith } from 'functions/storage/table/table';
import { after, recordedRounds } from 'tests/bench/api/recorded';

const rows = azureTables({ kind: 'connection', text: process.env[settingNames.tablesConnection] ?? '' }).table('floor');
const recorded = recordedRounds();

app.http('floor', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'api/floor/{kind}/{round}/{plan}',
  handler: async (request) => {
    const { kind = '', round = '', plan = '' } = request.params;
    await request.json();
    const ranges = [{ from: 'event|', until: 'head~' }, startingWith(planRows.command(plan))];
    const opened = await rows.select({ partition: plan, ranges });
    const of = (await recorded)[Number(round)];
    const operations = (kind === 'submission' ? of?.submission : of?.decision) ?? [];
    const head = opened.find(({ row }) => row === planRows.head);
    const outcome = await rows.write(plan, after(head?.etag ?? '', operations));
    return { jsonBody: { outcome } };
  },
});
