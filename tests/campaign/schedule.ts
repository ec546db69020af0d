import type { OfficeChange } from 'tests/campaign/offices';
import type { Faults } from 'tests/campaign/scheduler';

/** An administrator's word, and the two answers to it. */
export type Voiding = 'void' | 'agree-void' | 'decline-void';

/** One thing somebody tries. What they have in front of them is looked up when they try it. */
export interface Command {
  readonly do: 'submit' | 'approve' | 'approve-many' | 'return' | 'withdraw' | 'delegate' | 'prepare' | Voiding;
  readonly person: string;
  readonly plan: string;
  readonly variant: number;
  /** The version and content as they stand, those of an earlier version, or another content under this version. */
  readonly seen: 'now' | 'stale' | 'wrong-hash';
  /** Reason, comment and remarks, or none of them. */
  readonly says: 'enough' | 'nothing';
  /** `again`: the last request for this plan, word for word; `reused`: something else under its key. */
  readonly key: 'new' | 'again' | 'reused';
  /** Sent twice at the same moment. */
  readonly twice: boolean;
  /** Which of the processes it reaches. */
  readonly process: number;
  /** Plans approved together with `plan`, in one request. */
  readonly also?: readonly string[];
  /** Who is to sign, from how many days ahead, for how many days. */
  readonly delegate: { readonly to: string; readonly ahead: number; readonly days: number };
}

/** Everything a step needs to happen again exactly as it did: shrinking leaves steps out and changes no others. */
export type Step =
  | {
      readonly kind: 'commands';
      readonly seed: number;
      readonly weather: Faults;
      readonly commands: readonly Command[];
    }
  | { readonly kind: 'sweep'; readonly seed: number; readonly weather: Faults }
  /** The clock jumps by so many hours. */
  | { readonly kind: 'clock'; readonly hours: number }
  /** The administrator enters a change of who holds what, or of who is there. */
  | { readonly kind: 'organisation'; readonly change: OfficeChange }
  /** New processes, which know nothing but what is stored. */
  | { readonly kind: 'restart' };

export type Schedule = readonly Step[];

const commandText = (command: Command): string => {
  const { person, plan, variant, seen, says, key, twice, process, delegate, also = [] } = command;
  const details = [
    ...(command.do === 'submit' ? [`variant ${variant}`] : []),
    ...(command.do === 'delegate' ? [`to ${delegate.to} in ${delegate.ahead} d for ${delegate.days} d`] : []),
    ...(also.length === 0 ? [] : [`with ${also.join(' ')}`]),
    ...(seen === 'now' ? [] : [seen]),
    ...(says === 'enough' ? [] : ['says nothing']),
    ...(key === 'new' ? [] : [`key ${key}`]),
    ...(twice ? ['twice'] : []),
    ...(process === 0 ? [] : [`at process ${process}`]),
  ];
  return [person, command.do, plan, ...details].join(' ');
};

const weatherText = ({ faults, deaths }: Faults): string =>
  faults === 0 && deaths === 0 ? '' : `  (faults ${faults}, deaths ${deaths})`;

function changeText(change: OfficeChange): string {
  switch (change.what) {
    case 'appointed':
      return `${change.office}: ${change.to ?? 'vacant'}`;
    case 'moved':
      return `BIZ2 to ${change.to}`;
    case 'left':
    case 'back':
      return `${change.person} ${change.what}`;
  }
}

/** As a person would write it down. */
export const scheduleText = (schedule: Schedule): string =>
  schedule
    .map((step, index) => {
      const number = `${index + 1}.`.padStart(4);
      switch (step.kind) {
        case 'commands':
          return `${number} ${step.commands.map(commandText).join('\n   | ')}${weatherText(step.weather)}`;
        case 'sweep':
          return `${number} sweep${weatherText(step.weather)}`;
        case 'clock':
          return `${number} clock ${step.hours > 0 ? '+' : ''}${step.hours} h`;
        case 'organisation':
          return `${number} ${changeText(step.change)}`;
        case 'restart':
          return `${number} restart`;
      }
    })
    .join('\n');
