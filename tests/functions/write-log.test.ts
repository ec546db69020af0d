import { writeLog } from 'functions/write-log';

test('a log line is JSON, with the fault’s causes and none of its other members', () => {
  const written: string[] = [];
  const spy = jest.spyOn(console, 'error').mockImplementation((line: string) => void written.push(line));
  const cause = Object.assign(new Error('socket closed'), { request: { headers: { authorization: 'Bearer secret' } } });
  const fault = Object.assign(new Error('store unreachable', { cause }), { entity: { comment: '内部意见' } });
  writeLog({ level: 'error', event: 'request', correlationId: 'c-1', facts: { status: 500 }, fault });
  spy.mockRestore();
  const [line = ''] = written;
  expect(JSON.parse(line)).toMatchObject({
    ...{ event: 'request', correlationId: 'c-1', status: 500 },
    fault: { message: 'store unreachable', cause: { message: 'socket closed' } },
  });
  expect(line).not.toMatch(/secret|内部意见/);
});
