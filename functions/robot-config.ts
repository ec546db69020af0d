import { z } from 'zod';
import { chatHosts, chatKinds } from 'shared/follow-through/messages/chat-kind';

const robot = z.strictObject({
  kind: z.enum(chatKinds),
  /** A secret: whoever has it may post. */
  url: z.url({ protocol: /^https$/ }),
  secret: z.string().min(1).nullable().default(null),
  /** The unit whose people are told here; null: everybody without a robot of their own unit. */
  unit: z.string().min(1).nullable().default(null),
});

/** A robot of one chat group. */
export type RobotConfig = Readonly<z.output<typeof robot>>;

/** From `[{"kind":"wecom","url":"https://…","unit":"BIZ1"}]`; null where it is none, or leads anywhere else. */
export function robotsIn(text: string): readonly RobotConfig[] | null {
  if (text === '') return [];
  try {
    const robots = z.array(robot).max(200).parse(JSON.parse(text));
    const isThere = ({ kind, url }: RobotConfig): boolean =>
      chatHosts[kind].some((host) => host.test(new URL(url).hostname));
    return robots.every(isThere) ? robots : null;
  } catch {
    return null;
  }
}
