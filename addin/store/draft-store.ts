import type { KeptDraft, WaitingCommand } from 'addin/store/pane-state';
import { isDocument } from 'addin/workbook/identity/is-document';

/** Texts by key. On the device, in the workbook, or in a test. */
export interface TextStore {
  get(key: string): Promise<string | null>;
  /** Null takes the key away. */
  set(key: string, text: string | null): Promise<void>;
}

/** What must not be lost while a plan is being written: the draft itself, and what could not be sent. */
export interface DraftStore {
  draft(planId: string): Promise<KeptDraft | null>;
  keepDraft(planId: string, draft: KeptDraft | null): Promise<void>;
  waiting(): Promise<readonly WaitingCommand[]>;
  keepWaiting(commands: readonly WaitingCommand[]): Promise<void>;
}

const draftKey = (planId: string): string => `countersign.draft.${planId}`;
const queueKey = 'countersign.waiting';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDraft = (value: unknown): value is KeptDraft =>
  isObject(value) &&
  isDocument(value['document']) &&
  typeof value['contentHash'] === 'string' &&
  typeof value['savedAt'] === 'string';

const isCommand = (value: unknown): value is WaitingCommand =>
  isObject(value) &&
  typeof value['planId'] === 'string' &&
  typeof value['key'] === 'string' &&
  typeof value['since'] === 'string' &&
  isObject(value['request']) &&
  isDocument(value['request']['document']);

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Drafts on the device. What could not be sent is kept in the workbook too, as the file may be opened elsewhere before
 * the service is back; the newest of each plan counts.
 */
export function draftStore(device: TextStore, workbook: TextStore): DraftStore {
  const queueIn = async (texts: TextStore): Promise<readonly WaitingCommand[]> => {
    const found = parsed(await texts.get(queueKey).catch(() => null));
    return Array.isArray(found) ? found.filter(isCommand) : [];
  };
  return {
    async draft(planId) {
      const found = parsed(await device.get(draftKey(planId)));
      return isDraft(found) ? found : null;
    },
    keepDraft: (planId, draft) => device.set(draftKey(planId), draft === null ? null : JSON.stringify(draft)),
    async waiting() {
      const found = [...(await queueIn(device)), ...(await queueIn(workbook))];
      const newest = new Map<string, WaitingCommand>();
      for (const command of found) {
        const other = newest.get(command.planId);
        if (other === undefined || other.since < command.since) newest.set(command.planId, command);
      }
      return [...newest.values()].sort((one, other) => (one.since < other.since ? -1 : 1));
    },
    async keepWaiting(commands) {
      const text = commands.length === 0 ? null : JSON.stringify(commands);
      await device.set(queueKey, text);
      // A workbook that takes no settings (read-only, too large) must not keep the command from being sent.
      await workbook.set(queueKey, text).catch(() => undefined);
    },
  };
}

/** For pages without sheets: nothing is drafted there. */
export const noDrafts: DraftStore = {
  draft: () => Promise.resolve(null),
  keepDraft: () => Promise.resolve(),
  waiting: () => Promise.resolve([]),
  keepWaiting: () => Promise.resolve(),
};
