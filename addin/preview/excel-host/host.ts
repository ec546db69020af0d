import type { Book, BookEvent, By } from 'addin/preview/excel-host/book/book';
import { follow } from 'addin/preview/excel-host/book/restructure';
import { functionCalls } from 'addin/preview/excel-host/custom-functions';
import { decorationOf, gridWatch, type GridRefusal } from 'addin/preview/excel-host/grid';
import { emptyLedger, type Ledger } from 'addin/preview/excel-host/ledger';
import { person, type Person } from 'addin/preview/excel-host/person';
import { answer, type RequestBody, type Roots } from 'addin/preview/excel-host/protocol/answer';
import { an, type HostObject, type Turn } from 'addin/preview/excel-host/protocol/member';
import { asDocumented, type Strictness } from 'addin/preview/excel-host/strictness';
import { Traffic } from 'addin/preview/excel-host/traffic';
import { aRange } from 'addin/preview/excel-host/types/range-object';
import { addinService, customFunctions as functionSink, workbook } from 'addin/preview/excel-host/types/all';
import type { WorkbookModel } from 'addin/preview/excel-host/workbook-model';

export type Language = 'zh-CN' | 'en-US';

export interface HostOptions {
  readonly language?: Language;
  /** Formula name → function id as the pane associates it, e.g. `{ 'PLAN.TARGET': 'TARGET' }`. */
  readonly customFunctions?: Readonly<Record<string, string>>;
  /** What `host.snapshot()` gave; the model must have been opened with its `engine` part. */
  readonly snapshot?: HostSnapshot;
  /** Given, the host watches the hand in the engine's grid and says here what it did not let it do. */
  readonly onRefused?: (refusal: GridRefusal) => void;
  /** The minor version of ExcelApi beyond which nothing exists; 14 unless told. */
  readonly floor?: number;
}

export interface HostSnapshot {
  readonly engine: unknown;
  readonly ledger: Ledger;
  /** The id of the sheet in view. */
  readonly active?: string;
}

/** A message to the pane: category, type, target, JSON, id, whether it came from somebody else. */
export type Message = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
  remote: boolean,
];

/** The pane's side of the bridge. */
export interface Pane {
  readonly send: (messages: readonly Message[]) => void;
  readonly command: (functionName: string, controlId: string) => Promise<void>;
}

export interface Reply {
  /** 0, or the Office error code of a transport fault. */
  readonly status: number;
  readonly body: string;
}

export interface ExcelHost {
  readonly model: WorkbookModel;
  readonly book: Book;
  readonly language: Language;
  readonly floor: number;
  readonly traffic: Traffic;
  /** Switches for where Excel is stricter than its documentation; turned while the host runs. */
  readonly strictness: Strictness;
  /** The person at this Excel. */
  readonly person: Person;
  /** Somebody else editing the same file: the same edits arrive as remote events. */
  readonly coAuthor: Person;
  /** Answers one request of the pane. */
  answer(body: string): Promise<Reply>;
  connect(pane: Pane): void;
  /** Presses a ribbon button that runs a function; resolves when the add-in says it has completed. */
  runCommand(functionName: string, controlId?: string): Promise<void>;
  /** Calculates every formula again and asks the pane for every custom function. */
  recalculate(): Promise<void>;
  /** Resolves when no request, edit, event or custom function is under way. */
  settled(): Promise<void>;
  /** Runs an edit of the grid in turn with the requests, then tells its events. */
  perform(edit: () => unknown): Promise<void>;
  snapshot(): HostSnapshot;
  /** Tells after every edit and request, whoever made it; what only read is told too. Gives the way to stop. */
  onChanged(listener: () => void): () => void;
  close(): void;
}

/** "5 MB request and response": Resource limits and performance optimization for Office Add-ins. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const EVENTS = 65_536;
const FUNCTIONS = 1;
const INVOKE = 1000;
const GLOBAL = 1;
const NEW_OBJECT = 2;
const INSTANTIATE = 1;

const bytes = (text: string) => new TextEncoder().encode(text).length;

/**
 * Whether office.js speaks for itself and not for the add-in's code: ready notices, answers of custom functions, and
 * letting go of ranges some time after Excel.run has ended.
 */
function isRuntimesOwn({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      ObjectPaths[ObjectPathId]?.ObjectPathType === NEW_OBJECT ||
      Name === '_RemoveReference' ||
      (ActionType === INSTANTIATE && ObjectPaths[ObjectPathId]?.ObjectPathType === GLOBAL),
  );
}

export function createHost(model: WorkbookModel, options: HostOptions = {}): ExcelHost {
  const { language = 'zh-CN', floor = 14, snapshot } = options;
  const ledger: Ledger = { ...emptyLedger(), ...structuredClone(snapshot?.ledger) };
  const kept = new Map<string, HostObject>();
  const registered = new Map<string, number>();
  const runtime = { enableEvents: true, calculationMode: 'Automatic' };
  const traffic = new Traffic();
  const strictness = asDocumented();
  let pane: Pane | undefined;
  let closed = false;
  let outbox: Message[] = [];
  let lastMessage = 0;
  let lastReference = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let delivery: Promise<void> = Promise.resolve();

  const changeListeners = new Set<() => void>();

  const keep = (object: HostObject) => {
    lastReference += 1;
    kept.set(`r${lastReference}`, object);
    return `r${lastReference}`;
  };

  const emit = ({ type, targets, args, by }: BookEvent) => {
    if (!runtime.enableEvents || (strictness.losesEvents && args['changeType'] === 'RangeEdited')) return;
    const source = by === 'co-author' ? 'Remote' : 'Local';
    const triggerSource = by === 'add-in' ? 'ThisLocalAddin' : 'Unknown';
    const message = JSON.stringify({ ...args, source, triggerSource });
    for (const target of targets) {
      if (!registered.get(`${type}|${target}`)) continue;
      lastMessage += 1;
      outbox.push([EVENTS, type, target, message, lastMessage, by === 'co-author']);
    }
  };

  const book: Book = {
    model,
    ledger,
    held: new Set(),
    strictness,
    emit,
    refer: (sheetId, area) => (registered.size > 0 ? keep(aRange(book, sheetId, area)) : ''),
  };
  model.onRestructured((change) => follow(book, change));

  const calls = functionCalls(model, options.customFunctions ?? {}, (invocations) => {
    const messages = invocations.map((call): Message => [FUNCTIONS, INVOKE, '', JSON.stringify(call), call[0], false]);
    outbox.push(...messages);
  });

  /** Events go out after the reply they belong to, in a turn of their own. */
  const deliver = () => {
    calls.flush();
    if (outbox.length === 0 || !pane) return;
    const messages = outbox;
    outbox = [];
    const to = pane;
    delivery = delivery.then(
      () =>
        new Promise<void>((done) => {
          setTimeout(() => {
            to.send(messages);
            done();
          }, 0);
        }),
    );
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  /** Ranges nobody kept beyond their request need not follow the cells any more. */
  const forgetRanges = () => {
    const still = new Set([...kept.values()].map((object) => object.state));
    for (const range of book.held) {
      if (!still.has(range)) book.held.delete(range);
    }
  };

  const drawn = new Map<string, readonly unknown[]>();
  /** Shows lists and conditional formats in a grid, where they changed. */
  const decorate = () => {
    const on = (sheetId: string, things: readonly { readonly sheetId: string }[]) =>
      JSON.stringify(things.filter((thing) => thing.sheetId === sheetId));
    for (const { id } of model.sheets()) {
      const now = [ledger.validation[id], on(id, ledger.formatRules)];
      const before = drawn.get(id) ?? [undefined, '[]'];
      if (now.every((part, index) => part === before[index])) continue;
      drawn.set(id, now);
      model.decorate(id, decorationOf(book, id));
    }
  };

  const finish = async () => {
    if (closed) return;
    if (options.onRefused) decorate();
    if (runtime.calculationMode === 'Automatic') await model.calculate();
    deliver();
    for (const tell of changeListeners) tell();
  };

  const turn: Turn = {
    book,
    runtime,
    language,
    register: (type, target, on) => {
      const key = `${type}|${target}`;
      const count = (registered.get(key) ?? 0) + (on ? 1 : -1);
      if (count > 0) registered.set(key, count);
      else registered.delete(key);
    },
    heldUnder: (reference) => kept.get(reference),
    release: (references) => (references ? references.forEach((reference) => kept.delete(reference)) : kept.clear()),
    functionResults: (results) => {
      // Taken after the request is answered, or the pane would wait for its own next answer.
      void inTurn(async () => {
        await calls.results(results);
        deliver();
      });
    },
  };

  const roots: Roots = {
    workbook: an(workbook, null),
    services: {
      'Microsoft.ExcelServices.CustomFunctions': an(functionSink, null),
      'Microsoft.InternalService.AddinInternalService': an(addinService, null),
    },
    floor,
    strictness,
    keep,
  };

  const exchange = async (body: string): Promise<Reply> => {
    // What office.js still sends while its page goes away.
    if (closed) return { status: 0, body: '{"Results":[]}' };
    const requestBytes = bytes(body);
    const request = JSON.parse(body) as RequestBody;
    const note = (responseBytes: number) =>
      traffic.push({ requestBytes, responseBytes, actions: request.Actions.length });
    if (requestBytes > PAYLOAD_LIMIT) {
      note(0);
      return { status: REQUEST_TOO_LARGE, body: '' };
    }
    const reply = JSON.stringify(await answer(request, roots, turn));
    forgetRanges();
    await finish();
    const responseBytes = bytes(reply);
    if (!isRuntimesOwn(request)) note(responseBytes);
    return responseBytes > PAYLOAD_LIMIT ? { status: RESPONSE_TOO_LARGE, body: '' } : { status: 0, body: reply };
  };

  const perform = (edit: () => unknown) =>
    inTurn(async () => {
      await edit();
      await finish();
    });

  if (model.sheets().some(({ id }) => id === snapshot?.active)) model.activateSheet(snapshot?.active ?? '');

  const acting = (by: By) => person(book, by, perform);
  if (options.onRefused) {
    model.watchGrid(gridWatch(book, perform, options.onRefused));
    // What a snapshot brought along is drawn and calculated at once.
    void perform(() => undefined);
  }

  return {
    model,
    book,
    language,
    floor,
    traffic,
    strictness,
    person: acting('person'),
    coAuthor: acting('co-author'),
    answer: (body) => inTurn(() => exchange(body)),
    connect: (to) => {
      pane = to;
      deliver();
    },
    runCommand: async (functionName, controlId = functionName) => {
      if (!pane) throw new Error('no pane is connected');
      await pane.command(functionName, controlId);
    },
    recalculate: () => perform(() => model.calculate('everything')),
    settled: async () => {
      for (let seen: unknown; seen !== queue || outbox.length > 0 || calls.busy;) {
        seen = queue;
        await queue;
        await delivery;
        // The pane answers and reacts in turns of its own.
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    perform,
    onChanged: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    snapshot: () => ({
      engine: model.snapshot(),
      ledger: structuredClone(ledger),
      active: model.activeSheetId(),
    }),
    close: () => {
      closed = true;
      pane = undefined;
      model.dispose();
    },
  };
}
