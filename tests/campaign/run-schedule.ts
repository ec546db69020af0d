import { keptFor } from 'functions/storage/kept-a-while';
import { StoreFault } from 'functions/storage/table/store-fault';
import { chanceFrom, type Chance } from 'tests/campaign/chance';
import { checkEnd } from 'tests/campaign/check-end';
import { chooseStep } from 'tests/campaign/choose-step';
import { askWithReasons, type Request, type Response } from 'tests/campaign/desk';
import { reasonsAgainst, type Asked, type Seen } from 'tests/campaign/expected';
import { breakGround, processes, type Ground, type KeptDelegation } from 'tests/campaign/ground';
import { notSubmitted, type Represents, type Standing } from 'tests/campaign/model';
import { requestFor } from 'tests/campaign/requests';
import type { Command, Schedule, Step } from 'tests/campaign/schedule';
import { must, Story, Violation } from 'tests/campaign/story';
import { fairWeather, type Weather } from 'tests/campaign/turns';

/** What happened in a schedule, in numbers. */
export interface Counts {
  readonly steps: number;
  readonly requests: number;
  readonly accepted: number;
  readonly unknown: number;
  readonly refused: ReadonlyMap<string, number>;
  readonly injected: ReadonlyMap<string, number>;
}

export type Ran =
  | { readonly schedule: Schedule; readonly counts: Counts; readonly violation: null }
  | { readonly schedule: Schedule; readonly counts: Counts; readonly violation: string };

/** A schedule that is made up as it goes, from a seed. */
export function runFromSeed(seed: number, length: number): Promise<Ran> {
  const chance = chanceFrom(seed);
  return run((standingOf, at) => (at < length ? chooseStep(chance, standingOf) : null));
}

/** A schedule that is known, once more. */
export const runAgain = (schedule: Schedule): Promise<Ran> => run((_, at) => schedule[at] ?? null);

type NextStep = (standingOf: (planId: string) => Standing, at: number) => Step | null;

async function run(nextStep: NextStep): Promise<Ran> {
  const running = new Running(await breakGround());
  const schedule: Step[] = [];
  let violation: string | null = null;
  try {
    for (;;) {
      const step = nextStep((planId) => running.story.standing(planId), schedule.length);
      if (step === null) break;
      schedule.push(step);
      await running.step(step);
    }
    await running.end();
  } catch (fault) {
    violation = fault instanceof Violation ? fault.message : `${String(fault)} ${(fault as Error).stack ?? ''}`;
  }
  return { schedule, counts: running.counts(schedule.length), violation };
}

/** A command on its way, under the name its turns go by. */
interface Sent {
  readonly name: string;
  readonly process: number;
  request: Request;
  readonly asked: Asked;
}

/** What is known of a key: all that was sent under it, and the answer that is kept for it. */
interface Known {
  readonly plan: string;
  readonly key: string;
  readonly sent: Sent[];
  /** Those of the above that the deed in the journal can be. */
  appliedBy: readonly Sent[];
  applied: string | null;
}

/** Under which circumstances an answer was given. */
interface Context {
  /** Delegations a command may have seen: those everybody knows of, those accepted before, those there afterwards. */
  readonly represents: readonly Represents[];
  readonly isAlone: boolean;
  readonly isCalm: boolean;
}

class Running {
  readonly story: Story;
  readonly #known = new Map<string, Known>();
  readonly #lastSent = new Map<string, Sent>();
  readonly #unknown = new Map<string, Sent>();
  /** Delegations that were accepted, and when. */
  readonly #delegated = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  #keys = 0;
  #accepted = 0;
  #unknowns = 0;

  constructor(private readonly ground: Ground) {
    this.story = new Story(ground);
  }

  counts(steps: number): Counts {
    const { turns } = this.ground;
    const injected = new Map([...turns.injected].map(([fate, times]) => [String(fate), times]));
    return {
      ...{ steps, requests: turns.requests, accepted: this.#accepted, unknown: this.#unknowns },
      ...{ refused: this.#refused, injected },
    };
  }

  async step(step: Step): Promise<void> {
    switch (step.kind) {
      case 'commands':
        return this.#commands(
          step.commands.flatMap((command) => this.#sentFor(command)),
          chanceFrom(step.seed),
          step.weather,
        );
      case 'sweep':
        return this.#sweep(chanceFrom(step.seed), step.weather);
      case 'clock':
        return this.ground.clock.jump(step.hours);
      case 'restart':
        return processes.forEach((process) => this.ground.restart(process));
    }
  }

  /** Everything that is open is asked again and answered, what was left behind is swept up; then nothing is missing. */
  async end(): Promise<void> {
    const chance = chanceFrom(1);
    await this.ground.turns.calm(chance);
    await this.#readOn();
    processes.forEach((process) => this.ground.restart(process));
    for (const sent of [...this.#unknown.values()]) {
      this.#unknown.delete(sent.name);
      await this.#commands([{ ...sent, name: `${sent.name} again` }], chance, fairWeather);
    }
    // Each process knows at last what was told to the other.
    processes.forEach((process) => this.ground.restart(process));
    for (let sweeps = 0; sweeps < 3; sweeps++) await this.#sweep(chance, fairWeather);
    await this.story.reread();
    await checkEnd(
      this.ground,
      this.story,
      this.#represents(() => true),
    );
  }

  #sentFor(command: Command): readonly Sent[] {
    const last = this.#lastSent.get(command.plan);
    const standing = command.do === 'delegate' ? notSubmitted : this.story.standing(command.plan);
    this.#keys += 1;
    const key =
      command.key === 'reused' && last?.request.key ? last.request.key : `key-${String(this.#keys).padStart(8, '0')}`;
    const fresh = requestFor(command, { standing, key, today: this.ground.clock.today() });
    const { request, asked } = command.key === 'again' && last !== undefined ? last : fresh;
    const sent: Sent = { name: `command ${this.#keys}`, process: command.process, request, asked };
    if (request.key !== null) this.#lastSent.set(command.plan, sent);
    return command.twice ? [sent, { ...sent, name: `${sent.name} twice` }] : [sent];
  }

  /** A client keeps what it sends, so that it can send it again; `one` becomes what was sent last. */
  #note(one: Sent, request: Request): void {
    one.request = request;
    const { key } = request;
    if (key === null) return;
    const { plan } = one.asked.command;
    const known = this.#known.get(keyName(one)) ?? { plan, key, sent: [], appliedBy: [], applied: null };
    if (!known.sent.some((each) => isSame(each.request, request))) known.sent.push({ ...one });
    this.#known.set(keyName(one), known);
  }

  async #commands(sent: readonly Sent[], chance: Chance, weather: Weather): Promise<void> {
    const before = this.#represents((row) => this.#isKnownToAll(row));
    const accepted = this.#represents((row) => this.#delegated.has(nameOf(row)));
    this.story.look();
    const results = await this.ground.turns.run(
      new Map(
        sent.map((one) => {
          const endpoints = this.ground.endpoints(one.process);
          return [
            one.name,
            {
              life: this.ground.life(one.process),
              work: () => askWithReasons(endpoints, one.request, (request) => this.#note(one, request)),
            },
          ];
        }),
      ),
      chance,
      weather,
    );
    this.ground.world.tables.requests.length = 0;
    await this.#readOn(sent);
    const after = this.#represents(() => true);
    for (const one of sent) {
      const result = results.get(one.name);
      const answer = result !== undefined && 'done' in result ? (result.done as Response) : null;
      this.#judge(one, answer, {
        represents: [before, accepted, after],
        isAlone: sent.length === 1,
        isCalm: weather.faults === 0 && weather.deaths === 0,
      });
    }
    this.#replaceDead();
  }

  #judge(sent: Sent, answer: Response | null, context: Context): void {
    const { request, asked } = sent;
    const where = `${asked.command.person} ${asked.command.do} ${asked.command.plan}`;
    if (answer === null || answer.status >= 500) {
      const isBusy = answer?.code === 'busy' && !context.isAlone;
      must(!context.isCalm || isBusy, () => `${where}: ${answer?.text ?? 'no answer'} in fair weather`);
      this.#unknowns += 1;
      this.#unknown.set(sent.name, sent);
      return;
    }
    if (answer.status < 300) this.#accepted += 1;
    else this.#refused.set(answer.code ?? '', (this.#refused.get(answer.code ?? '') ?? 0) + 1);
    if (asked.command.do === 'delegate') this.#judgeDelegation(request, answer, where);
    else if (answer.status < 300) this.#judgeAccepted(sent, answer, where, context);
    else this.#judgeRefused(sent, answer, where, context);
  }

  #judgeAccepted(sent: Sent, answer: Response, where: string, context: Context): void {
    const { request, asked } = sent;
    if (request.key === null) {
      const seen = this.#seen(() => [], context);
      const isRight = this.#standings(asked).some((standing) => reasonsAgainst(asked, standing, seen).size === 0);
      return must(isRight, () => `${where}: answered, though it may not be`);
    }
    const known = this.#known.get(keyName(sent));
    must(known?.applied === answer.text, () => `${where}: accepted, and its answer is not kept`);
    const isOwn = known?.appliedBy.some((each) => isSame(each.request, request)) ?? false;
    must(isOwn, () => `${where}: got the answer to something else`);
  }

  #judgeRefused(sent: Sent, { code, text }: Response, where: string, context: Context): void {
    const { asked, request } = sent;
    const known = this.#known.get(keyName(sent));
    const applied = known?.applied === null ? [] : (known?.appliedBy ?? []);
    if (code === 'key-reused') {
      const isReused = applied.some((each) => !isSame(each.request, request));
      return must(isReused, () => `${where}: told that its key was used for something else`);
    }
    const isCarriedOut = applied.length > 0 && applied.every((each) => isSame(each.request, request));
    must(!isCarriedOut, () => `${where}: refused with ${code}, and carried out`);
    const isJustified = context.represents.some((represents) =>
      this.#standings(asked).some((standing) =>
        reasonsAgainst(asked, standing, this.#seen(represents, context)).has(code ?? ''),
      ),
    );
    const stands = (): string => JSON.stringify(this.#standings(asked)[0]);
    must(isJustified, () => `${where}: refused with ${text.slice(0, 300)} though the plan stands at ${stands()}`);
  }

  #judgeDelegation(request: Request, answer: Response, where: string): void {
    const row = delegationIn(request);
    const kept = this.ground.delegations();
    const against = new Set<string>([
      ...(row.delegate === row.absent ? ['unknown-delegate'] : []),
      ...(row.from < this.ground.clock.today() || row.to < row.from ? ['days-malformed'] : []),
    ]);
    if (answer.status < 300) {
      must(against.size === 0, () => `${where}: accepted ${JSON.stringify(row)}`);
      // Who names the same delegate from the same day once more, says anew how long.
      const isKept = kept.some((each) => beginningOf(each) === beginningOf(row));
      must(isKept, () => `${where}: accepted, and not kept`);
      this.#delegated.set(nameOf(row), Date.parse(this.ground.clock.now()));
      return;
    }
    const overlaps = kept.some(
      (each) =>
        each.absent === row.absent && each.delegate !== row.delegate && each.from <= row.to && each.to >= row.from,
    );
    if (overlaps) against.add('days-malformed');
    must(against.has(answer.code ?? ''), () => `${where}: refused with ${answer.text} for ${JSON.stringify(row)}`);
  }

  #seen(represents: Represents, { isAlone }: Context): Seen {
    return {
      ...{ represents, isAlone },
      isAbove: (planId) => this.story.visited(planId).every(({ version }) => version > 0),
    };
  }

  /** Where the plan stood at any moment of this step. */
  #standings({ command }: Asked): readonly Standing[] {
    return this.story.visited(command.plan);
  }

  async #sweep(chance: Chance, weather: Weather): Promise<void> {
    this.story.look();
    this.#keys += 1;
    const name = `sweep ${this.#keys}`;
    const work = (): Promise<unknown> =>
      this.ground.sweep().catch((fault: unknown) => {
        must(weather.faults > 0 && fault instanceof StoreFault, () => `a sweep ended with ${String(fault)}`);
      });
    await this.ground.turns.run(new Map([[name, { life: this.ground.life(0), work }]]), chance, weather);
    this.ground.world.tables.requests.length = 0;
    await this.#readOn();
    this.#replaceDead();
  }

  /** A process may also die over what an earlier command left under way. */
  #replaceDead(): void {
    const dead = processes.filter((process) => this.ground.turns.isDead(this.ground.life(process)));
    for (const process of dead) this.ground.restart(process);
  }

  /** Who signs for whom today, counting some delegations. Two delegates at once are none. */
  #represents(counts: (row: KeptDelegation) => boolean): Represents {
    const today = this.ground.clock.today();
    const rows = this.ground.delegations().filter((row) => counts(row) && row.from <= today && today <= row.to);
    return (delegate) => {
      const absent = rows.filter((row) => row.delegate === delegate).map((row) => row.absent);
      return [...new Set(absent)].filter((person) =>
        rows.every((row) => row.absent !== person || row.delegate === delegate),
      );
    };
  }

  /** A process may not know yet that somebody named a second delegate: one row is enough to have signed by. */
  #couldRepresent(): Represents {
    const today = this.ground.clock.today();
    const rows = this.ground.delegations().filter((row) => row.from <= today && today <= row.to);
    return (delegate) => rows.filter((row) => row.delegate === delegate).map((row) => row.absent);
  }

  /** Processes read master data again after five minutes. */
  #isKnownToAll(row: KeptDelegation): boolean {
    const since = this.#delegated.get(nameOf(row));
    if (since === undefined) return false;
    const age = Date.parse(this.ground.clock.now()) - since;
    return age < 0 || age > keptFor;
  }

  /** Reads what happened, and finds for each deed in a journal the one command that did it. */
  async #readOn(sent: readonly Sent[] = []): Promise<void> {
    const touched = await this.story.readOn(this.#couldRepresent());
    const plans = new Set([...touched, ...sent.map(({ asked }) => asked.command.plan)]);
    for (const planId of plans) {
      const newly: string[] = [];
      const deeds = this.story.deeds.get(planId) ?? [];
      for (const known of this.#known.values()) {
        if (known.applied !== null || known.plan !== planId) continue;
        known.applied = await this.ground.answer(planId, known.key);
        if (known.applied === null) continue;
        known.appliedBy = known.sent.filter(({ asked }) => deeds.includes(deedOf(asked)));
        newly.push(...known.appliedBy.slice(0, 1).map(({ asked }) => deedOf(asked)));
      }
      must(
        [...deeds].sort().join() === [...newly].sort().join(),
        () => `${planId}: the journal tells of [${deeds.join()}], commands were answered for [${newly.join()}]`,
      );
      deeds.length = 0;
    }
  }
}

const keyName = ({ request, asked }: Pick<Sent, 'request' | 'asked'>): string =>
  `${asked.command.plan} ${request.key ?? ''}`;

const isSame = (one: Request, other: Request): boolean =>
  one.person === other.person && one.route === other.route && JSON.stringify(one.body) === JSON.stringify(other.body);

const beginningOf = ({ absent, delegate, from }: KeptDelegation): string => [absent, delegate, from].join();

const nameOf = (row: KeptDelegation): string => `${beginningOf(row)},${row.to}`;

function delegationIn({ person, body }: Request): KeptDelegation {
  const { to, first, last } = body as { to: string; first: string; last: string };
  return { absent: person, delegate: to, from: first, to: last };
}

const deedOf = ({ command, version }: Asked): string =>
  `${command.do} ${command.person} v${command.do === 'submit' ? version + 1 : version}`;
