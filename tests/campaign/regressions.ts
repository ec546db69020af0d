import type { Command, Schedule, Step } from 'tests/campaign/schedule';
import { noFaults, type Faults } from 'tests/campaign/scheduler';

/** Schedules that showed what must never be, as they were shrunk; whatever else changes, they stay as they are. */
interface OnceBroken {
  readonly what: string;
  readonly schedule: Schedule;
}

const command = (act: Command['do'], person: string, plan: string, more: Partial<Command> = {}): Command => ({
  ...{ do: act, person, plan, variant: 0, seen: 'now', says: 'enough', key: 'new', twice: false, process: 0 },
  delegate: { to: person, ahead: 0, days: 0 },
  ...more,
});

const together = (commands: readonly Command[], seed = 1, weather: Faults = noFaults): Step => ({
  ...{ kind: 'commands', seed, weather, commands },
});
const alone = (one: Command, seed = 1, weather: Faults = noFaults): Step => together([one], seed, weather);

const personal = 'MON-P~BIZ1~2026M03~p-xu';
const marketing = 'MON-D~MKT1~2026M03';
const summary = 'SMO~BIZ2~2026M03';

export const regressions: readonly OnceBroken[] = [
  {
    what: 'an entry that waited in the outbox brought back, after a rebuild, a line of an inbox the plan had left',
    schedule: [
      alone(command('submit', 'p-li', 'MON-D~BIZ1~2026M03', { variant: 3 })),
      alone(command('submit', 'p-xu', personal, { variant: 1 })),
      alone(command('approve', 'p-chen', personal)),
      alone(command('approve', 'p-han', personal), 1139860436, { faults: 0.5, deaths: 0.03 }),
      alone(command('approve', 'p-lin', personal, { process: 1 })),
    ],
  },
  {
    what: 'a deputy was held for one everybody knew because the clock had been set back',
    schedule: [
      alone(command('submit', 'p-gao', 'MON-D~BIZ2~2026M03', { variant: 2 })),
      alone(
        command('delegate', 'p-wang', 'SAN~BIZ2~2026', { delegate: { to: 'p-ma', ahead: 0, days: 1 }, process: 1 }),
      ),
      { kind: 'clock', hours: -1 },
      alone(command('submit', 'p-gao', summary, { variant: 2, process: 1 })),
      alone(command('approve', 'p-ma', summary)),
    ],
  },
  {
    what: 'a commit whose reply had been lost was followed after a newer one, and figures told the older',
    schedule: [
      alone(command('submit', 'p-liu', marketing, { variant: 3 }), 1699361358),
      together(
        [
          command('withdraw', 'p-liu', marketing, { variant: 1, process: 1 }),
          command('agree-void', 'p-xu', marketing, { seen: 'stale', process: 1 }),
          command('approve', 'p-zhao', marketing, { variant: 1, process: 1 }),
          command('void', 'p-admin', marketing, { process: 1 }),
        ],
        1456681568,
        { faults: 0.5, deaths: 0 },
      ),
    ],
  },
  {
    what: 'a seat stayed with somebody who had left, once nobody else had a seat on the plan',
    schedule: [
      alone(command('submit', 'p-wang', 'MON-D~BIZ2~2026M03', { variant: 2 })),
      alone(command('approve', 'p-qin', 'MON-D~BIZ2~2026M03')),
      alone(command('approve', 'p-lin', 'MON-D~BIZ2~2026M03')),
      { kind: 'organisation', change: { what: 'left', person: 'p-han' } },
    ],
  },
];
