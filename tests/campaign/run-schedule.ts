import { StoreFault } from 'functions/storage/table/store-fault';
import { Audit } from 'tests/campaign/audit';
import { chanceFrom, type Chance } from 'tests/campaign/chance';
import { checkEnd } from 'tests/campaign/check-end';
import type { Approvals } from 'shared/contract/answers';
import { planInPlay, plansInPlay } from 'tests/campaign/company';
import { chooseStep, type Sight } from 'tests/campaign/choose-step';
import { askWithReasons, bodyOf, type Response } from 'tests/campaign/simulated-client';
import { reasonsAgainst, type Asked, type Seen } from 'tests/campaign/expected';
import { Deputies } from 'tests/campaign/deputies';
import { simulatedStore, processes, type SimulatedStore } from 'tests/campaign/simulated-store';
import { isSame, Keys, type Sent } from 'tests/campaign/keys';
import { inLine, notSubmitted, type Represents, type Standing } from 'tests/campaign/model';
import { after, firstOffices, type OfficeChange, type Offices } from 'tests/campaign/offices';
import { sha256 } from 'tests/campaign/expected-journal';
import { requestFor } from 'tests/campaign/requests';
import type { Command, Schedule, Step } from 'tests/campaign/schedule';
import { must, Narration, Violation } from 'tests/campaign/narration';
import { noFaults, type Faults } from 'tests/campaign/scheduler';

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
  return run((sight, at) => (at < length ? chooseStep(chance, sight) : null));
}

/** A schedule that is known, once more. */
export const runAgain = (schedule: Schedule): Promise<Ran> => run((_, at) => schedule[at] ?? null);

type NextStep = (sight: Sight, at: number) => Step | null;

async function run(nextStep: NextStep): Promise<Ran> {
  const running = new Running(await simulatedStore());
  const schedule: Step[] = [];
  let violation: string | null = null;
  try {
    for (;;) {
      const step = nextStep(running.sight(), schedule.length);
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

/** Under which circumstances an answer was given. */
interface Context {
  /** Delegations a command may have seen: those everybody knows of, those accepted before, those there afterwards. */
  readonly represents: readonly Represents[];
  readonly isAlone: boolean;
  readonly isCalm: boolean;
}

class Running {
  readonly story: Narration;
  readonly #keys: Keys;
  readonly #deputies: Deputies;
  readonly #audit: Audit;
  readonly #lastSent = new Map<string, Sent>();
  readonly #unknown = new Map<string, Sent>();
  #offices: Offices = firstOffices;
  readonly #refused = new Map<string, number>();
  #names = 0;
  #accepted = 0;
  #unknowns = 0;

  constructor(private readonly ground: SimulatedStore) {
    this.story = new Narration(ground);
    this.#keys = new Keys(ground, this.story);
    this.#deputies = new Deputies(ground, () => this.#offices);
    this.#audit = new Audit(ground.world, ground.clock);
  }

  sight(): Sight {
    return {
      standingOf: (planId) => inLine(planInPlay(planId), this.story.standing(planId), this.#offices),
      represents: this.#deputies.all(),
      offices: this.#offices,
    };
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
      case 'organisation':
        return this.#reorganise(step.change);
      case 'restart':
        return processes.forEach((process) => this.ground.restart(process));
    }
  }

  /** What was on its way arrives before: it was decided by who held what then. */
  async #reorganise(change: OfficeChange): Promise<void> {
    await this.ground.turns.calm(chanceFrom(1));
    await this.#readOn();
    this.#offices = after(this.#offices, change);
    await this.ground.reorganise(this.#offices);
    this.ground.world.tables.requests.length = 0;
  }

  /** Everything that is open is asked again and answered, what was left behind is swept up; then nothing is missing. */
  async end(): Promise<void> {
    const chance = chanceFrom(1);
    await this.ground.turns.calm(chance);
    await this.#readOn();
    processes.forEach((process) => this.ground.restart(process));
    for (const sent of [...this.#unknown.values()]) {
      this.#unknown.delete(sent.name);
      await this.#commands([{ ...sent, name: `${sent.name} again` }], chance, noFaults);
    }
    // Each process knows at last what was told to the other.
    processes.forEach((process) => this.ground.restart(process));
    for (let sweeps = 0; sweeps < 3; sweeps++) await this.#sweep(chance, noFaults);
    await this.story.reread();
    await checkEnd(this.ground, this.story, { represents: this.#deputies.all(), offices: this.#offices });
  }

  #sentFor(command: Command): readonly Sent[] {
    const last = this.#lastSent.get(command.plan);
    const standing = command.do === 'delegate' ? notSubmitted : this.story.standing(command.plan);
    this.#names += 1;
    const key =
      command.key === 'reused' && last?.request.key ? last.request.key : `key-${String(this.#names).padStart(8, '0')}`;
    const name = `command ${this.#names}`;
    const made = { standing, key, today: this.ground.clock.today(), offices: this.#offices };
    const fresh: Sent =
      command.do === 'approve-many'
        ? this.#batchOf(command, key, name)
        : { name, process: command.process, ...requestFor(command, made) };
    const sent: Sent =
      command.key === 'again' && last !== undefined ? { ...last, name, process: command.process } : fresh;
    const { request } = sent;
    if (request.key !== null) this.#lastSent.set(command.plan, sent);
    return command.twice ? [sent, { ...sent, name: `${sent.name} twice` }] : [sent];
  }

  /** Several approvals in one request; the service keeps each under a key of its own. */
  #batchOf(command: Command, key: string, name: string): Sent {
    const parts = [command.plan, ...(command.also ?? [])].map((plan): Sent => {
      const standing = inLine(planInPlay(plan), this.story.standing(plan), this.#offices);
      const made = { standing, key: sha256(`${key} ${plan}`).slice(0, 40), today: '', offices: this.#offices };
      return { name: `${name} ${plan}`, process: command.process, ...requestFor({ ...command, plan }, made) };
    });
    const plans = parts.flatMap(({ request }) => (request.body as { readonly plans: readonly unknown[] }).plans);
    const [first] = parts;
    if (first === undefined) throw new RangeError('nothing is approved');
    return { ...first, name, request: { ...first.request, key, body: { plans } }, parts };
  }

  async #commands(sent: readonly Sent[], chance: Chance, weather: Faults): Promise<void> {
    const before = this.#deputies.known();
    this.story.look();
    const results = await this.ground.turns.run(
      new Map(
        sent.map((one) => {
          const endpoints = this.ground.endpoints(one.process);
          return [
            one.name,
            {
              life: this.ground.life(one.process),
              work: () =>
                askWithReasons(endpoints, one.request, (request) => {
                  if (one.parts === undefined) this.#keys.note(one, request);
                  for (const part of one.parts ?? []) this.#keys.note(part, part.request);
                }),
            },
          ];
        }),
      ),
      chance,
      weather,
    );
    this.ground.world.tables.requests.length = 0;
    await this.#readOn(sent);
    const represents = [...before, this.#deputies.all()];
    for (const one of sent) {
      const result = results.get(one.name);
      const answer = result !== undefined && 'done' in result ? (result.done as Response) : null;
      this.#judge(one, answer, {
        represents,
        isAlone: sent.length === 1,
        isCalm: weather.faults === 0 && weather.deaths === 0,
      });
    }
    this.#replaceDead();
  }

  #judge(sent: Sent, answer: Response | null, context: Context): void {
    if (sent.parts !== undefined && answer !== null && answer.status < 500) {
      return this.#judgeBatch(sent.parts, answer, context);
    }
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
    if (asked.command.do === 'delegate') this.#deputies.judge(request, answer, where);
    else if (answer.status < 300) this.#judgeAccepted(sent, answer, where, context);
    else this.#judgeRefused(sent, answer, where, context);
  }

  /** Each plan of a batch is a decision of its own. */
  #judgeBatch(parts: readonly Sent[], answer: Response, context: Context): void {
    const outcomes = answer.status < 300 ? bodyOf<Approvals>(answer).outcomes : [];
    parts.forEach((part, at) => {
      const { person, plan } = part.asked.command;
      const where = `${person} approve-many ${plan}`;
      const code = answer.status < 300 ? (outcomes[at]?.refused ?? null) : answer.code;
      if (code === 'busy') return;
      if (code !== null) {
        this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
        return this.#judgeRefused(part, { ...answer, code }, where, { ...context, isAlone: false });
      }
      this.#accepted += 1;
      const known = this.#keys.of(part);
      must(known !== null && known.applied !== null, () => `${where}: accepted, and its answer is not kept`);
      const isOwn = known.appliedBy.some((each) => isSame(each.request, part.request));
      must(isOwn, () => `${where}: got the answer to something else`);
    });
  }

  #judgeAccepted(sent: Sent, answer: Response, where: string, context: Context): void {
    const { request, asked } = sent;
    if (request.key === null) {
      const seen = this.#seen(() => [], context);
      const isRight = this.#standings(asked).some((standing) => reasonsAgainst(asked, standing, seen).size === 0);
      return must(isRight, () => `${where}: answered, though it may not be`);
    }
    const known = this.#keys.of(sent);
    must(known?.applied === answer.text, () => `${where}: accepted, and its answer is not kept`);
    const isOwn = known?.appliedBy.some((each) => isSame(each.request, request)) ?? false;
    must(isOwn, () => `${where}: got the answer to something else`);
  }

  #judgeRefused(sent: Sent, { code, text }: Response, where: string, context: Context): void {
    const { asked, request } = sent;
    const known = this.#keys.of(sent);
    const applied = known?.appliedBy ?? [];
    if (code === 'key-reused') {
      const isReused = applied.some((each) => !isSame(each.request, request));
      return must(isReused, () => `${where}: told that its key was used for something else`);
    }
    const isCarriedOut = applied.length > 0 && applied.every((each) => isSame(each.request, request));
    // The same request at another process may have met what this one does not know yet.
    // Whoever has lost the right since is told so, and no more of a plan that may not be theirs to see.
    const hasLostRight = code === 'may-not-prepare' || code === 'unknown-person';
    must(!isCarriedOut || !context.isAlone || hasLostRight, () => `${where}: refused with ${code}, and carried out`);
    const isJustified = context.represents.some((represents) =>
      this.#standings(asked).some((standing) =>
        reasonsAgainst(asked, standing, this.#seen(represents, context)).has(code ?? ''),
      ),
    );
    const stands = (): string => JSON.stringify(this.#standings(asked)[0]);
    must(isJustified, () => `${where}: refused with ${text.slice(0, 300)} though the plan stands at ${stands()}`);
  }

  #seen(represents: Represents, { isAlone }: Context): Seen {
    return {
      ...{ represents, isAlone, offices: this.#offices },
      isAbove: (planId) => this.story.visited(planId).every(({ at, version }) => version > 0 && at !== 'void'),
      hasChildren: (planId) =>
        plansInPlay.some(
          ({ id, parent }) =>
            parent === planId && this.story.visited(id).some(({ inForce, at }) => inForce !== null && at !== 'closed'),
        ),
    };
  }

  /** Where the plan stood at any moment of this step. */
  #standings({ command }: Asked): readonly Standing[] {
    const plan = planInPlay(command.plan);
    return this.story.visited(command.plan).map((standing) => inLine(plan, standing, this.#offices));
  }

  async #readOn(sent: readonly Sent[] = []): Promise<void> {
    const touched = await this.story.readOn(this.#deputies.possible(), this.#offices);
    await this.#keys.settle(
      new Set([
        ...touched,
        ...sent.flatMap(({ asked, parts }) => (parts ?? [{ asked }]).map((each) => each.asked.command.plan)),
      ]),
    );
    await this.#audit.check(touched);
  }

  async #sweep(chance: Chance, weather: Faults): Promise<void> {
    this.story.look();
    this.#names += 1;
    const name = `sweep ${this.#names}`;
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
}
