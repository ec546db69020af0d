import { enteredCalendar } from 'shared/calendar/working-days';
import { openMeasured } from 'shared/follow-through/rectification/commands';
import { seriousDeviations, type SeriousDeviation } from 'shared/follow-through/rectification/serious-deviations';
import { organisationAt } from 'shared/organisation/organisation-at';
import { canonical } from 'shared/plan/canonical';
import { hashOf } from 'shared/plan/content-hash';
import { planKeyOf } from 'shared/plan/plan-id';
import { organisationView } from 'shared/sign-off/organisation-view';
import type { Dependencies } from 'functions/ports/dependencies';
import { keyBefore } from 'functions/use-cases/answers/key-figures';
import { businessDay } from 'functions/use-cases/caller/caller';
import { commitRectification } from 'functions/use-cases/follow-through/rectification/commit-rectification';
import { onlyInForce, storedPlansIn } from 'functions/use-cases/related-plans/stored-plans';

export type MeasuringPorts = Pick<
  Dependencies,
  'plans' | 'rectifications' | 'directory' | 'settings' | 'clock' | 'signer' | 'log'
>;

const mostRaces = 4;

/**
 * A summary that came into force opens a rectification for each of its serious deviations (7.3). Its id follows from the
 * plan and the indicator, so that a summary told of twice, or revised, opens none twice.
 */
export async function openForDeviations(ports: MeasuringPorts, planId: string, correlationId: string): Promise<void> {
  const key = planKeyOf(planId);
  const stored = storedPlansIn(ports);
  const [summary, before] = await Promise.all([
    stored.one(key, onlyInForce),
    stored.one(key === null ? null : keyBefore(key), onlyInForce),
  ]);
  if (summary === null) return;
  for (const serious of seriousDeviations(summary.document, before?.document ?? null)) {
    await openOnce(ports, planId, serious, correlationId);
  }
}

async function openOnce(
  ports: MeasuringPorts,
  planId: string,
  { row, measured }: SeriousDeviation,
  correlationId: string,
): Promise<void> {
  const key = planKeyOf(planId);
  if (key === null) return;
  const id = `REC-${key.period.slice(0, 4)}-${hashOf(canonical([planId, measured.indicator])).slice(0, 12)}`;
  const place = { in: 'plan', planId, block: 'ACTUAL', row } as const;
  for (let race = 0; race < mostRaces; race += 1) {
    const opened = await ports.rectifications.open(id, null);
    if (opened.head !== null) return;
    const event = openMeasured(
      { unit: key.unit, person: key.person, source: { kind: 'deviation', of: '', place }, measured },
      await surroundings(ports),
    );
    if (event === null) {
      const facts = { planId, indicator: measured.indicator };
      ports.log({ level: 'warning', event: 'rectification-without-owner', correlationId, facts });
      return;
    }
    if ((await commitRectification(ports, id, opened, event, () => null)) === 'done') return;
  }
  throw new Error('a rectification changed each time it was about to be opened');
}

async function surroundings({ directory, settings, clock }: MeasuringPorts) {
  const [organisation, rules] = await Promise.all([directory.organisation(), settings.rules()]);
  const at = organisationAt(organisation, businessDay(clock.today()));
  return { organisation: organisationView(at), today: at.date, time: clock.now(), calendar: enteredCalendar(rules) };
}
