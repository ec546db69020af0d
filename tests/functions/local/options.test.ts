import path from 'node:path';
import { projectRoot } from 'functions/local/child-process';
import { optionsOf } from 'functions/local/options';

test('without options everything is usual', () => {
  expect(optionsOf([])).toEqual({
    ...{ port: 3000, data: path.join(projectRoot, '.data') },
    ...{ empty: false, reset: false, excel: false, build: true, today: null },
  });
});

test('every option is understood', () => {
  expect(
    optionsOf([
      '--port',
      '4100',
      '--data',
      '/tmp/x',
      '--empty',
      '--reset',
      '--excel',
      '--no-build',
      '--today',
      '2026-03-02',
    ]),
  ).toEqual({
    ...{ port: 4100, data: '/tmp/x' },
    ...{ empty: true, reset: true, excel: true, build: false, today: '2026-03-02' },
  });
});

test.each([['--ports', '1'], ['--port', 'many'], ['--port', '70000'], ['plan'], ['--port'], ['--today', 'monday']])(
  '%s is refused',
  (...args) => {
    expect(() => optionsOf(args)).toThrow(expect.objectContaining({ code: 'unknown-option' }) as Error);
  },
);
