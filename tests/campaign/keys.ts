import type { PlanView } from 'shared/contract/answers';
import type { Request } from 'tests/campaign/simulated-client';
import type { Asked } from 'tests/campaign/expected';
import type { SimulatedStore } from 'tests/campaign/simulated-store';
import { must, type Narration } from 'tests/campaign/narration';

/** A command on its way, under the name its turns go by. */
export interface Sent {
  readonly name: string;
  readonly process: number;
  request: Request;
  readonly asked: Asked;
  /** Several decisions sent as one request: each with the key the service makes for it. */
  readonly parts?: readonly Sent[];
}

/** What is known of a key: all that was sent under it, and the answer that is kept for it. */
export interface Known {
  readonly plan: string;
  readonly key: string;
  readonly sent: Sent[];
  /** Those of the above that say what the answer says was done. */
  appliedBy: readonly Sent[];
  applied: string | null;
}

/** Every idempotency key that was used, and the deed in the journal that each answered one stands for. */
export class Keys {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly ground: SimulatedStore,
    private readonly story: Narration,
  ) {}

  of(sent: Sent): Known | null {
    return this.#known.get(keyName(sent)) ?? null;
  }

  /** A client keeps what it sends, so that it can send it again; `one` becomes what was sent last. */
  note(one: Sent, request: Request): void {
    one.request = request;
    const { key } = request;
    if (key === null) return;
    const { plan } = one.asked.command;
    const known = this.#known.get(keyName(one)) ?? { plan, key, sent: [], appliedBy: [], applied: null };
    if (!known.sent.some((each) => isSame(each.request, request))) known.sent.push({ ...one });
    this.#known.set(keyName(one), known);
  }

  /** Finds for each new deed in the journals of these plans the one command that did it. */
  async settle(planIds: ReadonlySet<string>): Promise<void> {
    for (const planId of planIds) {
      const newly: string[] = [];
      const deeds = this.story.deeds.get(planId) ?? [];
      for (const known of this.#known.values()) {
        if (known.applied !== null || known.plan !== planId) continue;
        known.applied = await this.ground.answer(planId, known.key);
        if (known.applied === null) continue;
        const deed = deedInAnswer(known.applied);
        known.appliedBy = known.sent.filter(({ asked }) => deedOf(asked) === deed);
        must(known.appliedBy.length > 0, () => `${planId}: ${deed} was answered, and nobody asked for it`);
        newly.push(deed);
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

export const isSame = (one: Request, other: Request): boolean =>
  one.person === other.person && one.route === other.route && JSON.stringify(one.body) === JSON.stringify(other.body);

/** As `deedIn` names them; answers to a proposal to void are told apart by who gave them. */
function deedOf({ command, version }: Asked): string {
  const { do: act, person } = command;
  if (act === 'agree-void' || act === 'decline-void') return `${act} ${person}`;
  return `${act === 'approve-many' ? 'approve' : act} ${person} v${act === 'submit' ? version + 1 : version}`;
}

const deedNames: Readonly<Record<string, string>> = {
  ...{ submitted: 'submit', revised: 'submit', approved: 'approve', returned: 'return', withdrawn: 'withdraw' },
  ...{ 'void-proposed': 'void', 'void-declined': 'decline-void', voided: 'agree-void' },
};

/** What the answer to a command says was done last. */
function deedInAnswer(text: string): string {
  const { history } = JSON.parse(text) as PlanView;
  const last = history.findLast(({ event }) => event in deedNames);
  const act = deedNames[last?.event ?? ''];
  const isAnswer = act === 'agree-void' || act === 'decline-void';
  return `${act} ${last?.by.id}${isAnswer ? '' : ` v${last?.version}`}`;
}
