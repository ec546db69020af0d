import { systemClock } from 'functions/system-clock';

const at = (time: string): void => void jest.useFakeTimers({ now: new Date(time) });
afterEach(() => jest.useRealTimers());

describe('the clock', () => {
  test('knows which day it is where the company is', () => {
    at('2026-02-27T16:30:00.000Z');
    expect([systemClock('Asia/Shanghai').today(), systemClock('UTC').today()]).toEqual(['2026-02-28', '2026-02-27']);
    expect(systemClock('Asia/Shanghai').now()).toBe('2026-02-27T16:30:00.000Z');
  });

  test('can pretend another day, with events of that day and the hour as it is', () => {
    at('2026-11-22T16:30:00.000Z');
    const clock = systemClock('Asia/Shanghai', '2026-02-27');
    expect([clock.today(), clock.now()]).toEqual(['2026-02-27', '2026-02-26T16:30:00.000Z']);
    jest.advanceTimersByTime(86_400_000);
    expect(clock.today()).toBe('2026-02-28');
  });
});
