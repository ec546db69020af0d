/** A field of an NCRONTAB expression: lowest and highest value it may take. */
const fields = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
] as const;

export type Schedule = readonly ReadonlySet<number>[];

/** Six fields, `*`, `a`, `a-b`, `a,b` and `/step`; names of months and days are not used here. */
export function parseSchedule(expression: string): Schedule {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`schedule ${expression} has not six fields`);
  return fields.map(([name, low, high], index) => {
    const values = new Set<number>();
    for (const piece of (parts[index] ?? '').split(',')) {
      const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(piece);
      if (!match) throw new Error(`schedule ${expression}: ${name} cannot be ${piece}`);
      const [, first, last, step] = match;
      const from = first === undefined ? low : Number(first);
      const until = last !== undefined ? Number(last) : first === undefined || step !== undefined ? high : from;
      if (from < low || until > high) throw new Error(`schedule ${expression}: ${name} cannot be ${piece}`);
      for (let value = from; value <= until; value += Number(step ?? 1)) values.add(value);
    }
    return values;
  });
}

/** Whether the schedule is due in the second of this moment, UTC. */
export function isDue(schedule: Schedule, moment: Date): boolean {
  const now = [
    moment.getUTCSeconds(),
    moment.getUTCMinutes(),
    moment.getUTCHours(),
    moment.getUTCDate(),
    moment.getUTCMonth() + 1,
    moment.getUTCDay(),
  ];
  return schedule.every((allowed, index) => allowed.has(now[index] ?? -1));
}
