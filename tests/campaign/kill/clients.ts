import { setTimeout as sleep } from 'node:timers/promises';
import type { PlanView, Problem } from 'shared/contract/answers';
import { findingKey } from 'shared/review/finding';
import type { Chance } from 'tests/campaign/chance';
import { planInPlay, variants } from 'tests/campaign/company';
import { firstOffices } from 'tests/campaign/offices';
import type { Processes } from 'tests/campaign/kill/processes';

/** A command that was answered with success: from then on it must never be missing, nor be there twice. */
export interface Accepted {
  readonly plan: string;
  readonly key: string;
  readonly person: string;
  readonly route: string;
  readonly body: string;
  /** The answer, word for word. */
  readonly text: string;
  /** `submit p-li v1` */
  readonly deed: string;
  /** Milliseconds since 1970. */
  readonly answeredAt: number;
}

/** A command that was sent and has not been answered yet. */
export interface InFlight {
  readonly plan: string;
  readonly key: string;
}

export interface Clients {
  readonly accepted: readonly Accepted[];
  /** Commands the store has lost are commands that were never given. */
  forget(gone: readonly Accepted[]): void;
  inFlight(): readonly InFlight[];
  /** Resolves when another command has been accepted. */
  isAnswered(): Promise<void>;
  /** Requests that were cut or met a service that was away. */
  readonly cut: () => number;
  /** No new commands; resolves when the last one has been answered. */
  pause(): Promise<void>;
  goOn(): void;
  /** Sends an accepted command again. */
  again(command: Accepted): Promise<string>;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Between two tries at a service that is away, in milliseconds. */
const breath = 30;
/** A service that is killed is back some seconds later. */
const longestAbsence = 120_000;

/** So many at each plan, so that they race each other. */
const clientsAPlan = 2;

/** Clients that keep their plan going: they submit, sign, return, revise, and repeat until they are answered. */
export function startClients(processes: Processes, plans: readonly string[], chance: Chance): Clients {
  const accepted: Accepted[] = [];
  const inFlight = new Map<string, InFlight>();
  let cuts = 0;
  let keys = 0;
  let going = true;
  let over = false;
  let busy = 0;

  const send = async (person: string, route: string, key: string | null, body: string | null): Promise<Answer> => {
    const until = Date.now() + longestAbsence;
    for (;;) {
      try {
        const response = await fetch(processes.api(route), {
          method: body === null ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${await processes.tokenFor(person)}`,
            'content-type': 'application/json',
            ...(key === null ? {} : { 'idempotency-key': key }),
          },
          ...(body === null ? {} : { body }),
        });
        const text = await response.text();
        if (response.status < 500) return { status: response.status, text };
      } catch {
        // Cut in the middle, or nobody there.
      }
      cuts += 1;
      if (Date.now() > until) throw new Error(`${route} was not answered`);
      await sleep(breath);
    }
  };

  const command = async (plan: string, person: string, route: string, body: unknown, deed: string): Promise<Answer> => {
    const key = `kill-${String(++keys).padStart(8, '0')}`;
    const text = JSON.stringify(body);
    inFlight.set(key, { plan, key });
    const answer = await send(person, route, key, text);
    inFlight.delete(key);
    if (answer.status === 200) {
      accepted.push({ plan, key, person, route, body: text, text: answer.text, deed, answeredAt: Date.now() });
    }
    return answer;
  };

  const submit = async (plan: string, view: PlanView | null): Promise<void> => {
    const { preparers, document } = planInPlay(plan);
    const preparer = chance.pick(preparers(firstOffices));
    const version = view?.version ?? 0;
    const body = {
      document: document(preparer, chance.below(variants)),
      ...{ reasons: [] as readonly { findingKey: string; text: string }[], baseVersion: version },
      revisionReason: '客户推迟了招标',
      answers: (view?.remarks ?? []).map(({ id }) => ({ remark: id, text: '已补充完成标准' })),
    };
    const deed = `submit ${preparer} v${version + 1}`;
    const first = await command(plan, preparer, `plans/${plan}/submissions`, body, deed);
    if (first.status === 200) return;
    const { code, findings = [] } = JSON.parse(first.text) as Problem;
    if (code !== 'reasons-missing') return;
    const reasons = findings.map((finding) => ({ findingKey: findingKey(finding), text: '已与主管领导确认' }));
    await command(plan, preparer, `plans/${plan}/submissions`, { ...body, reasons }, deed);
  };

  const decide = async (plan: string, view: PlanView): Promise<void> => {
    const open = view.path
      .filter(({ standing }) => standing === 'current')
      .flatMap(({ signers }) => signers.filter(({ decision }) => decision === null))
      .flatMap(({ person }) => (person === null ? [] : [person.id]));
    if (open.length === 0) return void (await sleep(breath));
    const signer = chance.pick(open);
    const decision = chance.happens(0.2) ? 'return' : 'approve';
    const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '写明完成标准' }];
    const why = decision === 'return' ? { comment: '请补充阶段目标', remarks } : { comment: '', remarks: [] };
    const { version, contentHash } = view;
    const body = { decision, version, contentHash, ...why };
    await command(plan, signer, `plans/${plan}/decisions`, body, `${decision} ${signer} v${version}`);
  };

  const keepGoing = async (plan: string): Promise<void> => {
    while (!over) {
      if (!going) {
        await sleep(breath);
        continue;
      }
      busy += 1;
      const looked = await send('p-tang', `plans/${plan}`, null, null);
      const view = looked.status === 200 ? (JSON.parse(looked.text) as PlanView) : null;
      if (view?.state.startsWith('pending') ?? false) await decide(plan, view as PlanView);
      else await submit(plan, view);
      busy -= 1;
    }
  };
  const clients = plans.flatMap((plan) => Array.from({ length: clientsAPlan }, () => plan));
  const work = Promise.all(clients.map(keepGoing));
  // Whoever waits for the clients learns of it; until then it is nobody's rejection.
  work.catch(() => undefined);

  return {
    accepted,
    forget: (gone) => {
      accepted.splice(0, accepted.length, ...accepted.filter((command) => !gone.includes(command)));
    },
    isAnswered: async () => {
      for (const before = accepted.length; accepted.length === before;) await Promise.race([sleep(breath), work]);
    },
    inFlight: () => [...inFlight.values()],
    cut: () => cuts,
    pause: async () => {
      going = false;
      while (busy > 0) await Promise.race([sleep(breath), work]);
    },
    goOn: () => {
      going = true;
    },
    again: async ({ person, route, key, body }) => (await send(person, route, key, body)).text,
    stop: async () => {
      over = true;
      await work;
    },
  };
}
