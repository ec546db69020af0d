import type { ExcelHost, Message } from 'addin/preview/excel-host/host';

type Reply = (answer: unknown) => void;
type OnEvent = (payload: unknown) => void;

interface Call {
  readonly methodId: number;
  readonly params: { readonly id?: number; readonly apiArgs?: unknown };
}

/** What Excel for Mac offers the page in its web view; office.js finds it and asks nothing else of its host. */
interface HostedWindow {
  webkit?: unknown;
  _osfHostAPI?: (handler: string, call: Call, reply: Reply) => void;
  _osfHostRegisterEvent?: (handler: string, call: Call, onEvent: OnEvent, reply: Reply) => { eventCallbackId: number };
  _osfHostUnregisterCallback?: () => void;
}

const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const DISPATCH = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = { richApi: 33, command: 39 } as const;

/** What the page's address must carry for office.js to believe it is inside Excel. */
export function hostInfo(language: string): string {
  return `_host_Info=Excel$Mac$16.00$${language}$telemetry$$disableLogging$3`;
}

const later = (work: () => void) => void setTimeout(work, 0);

/**
 * Puts the host behind a page's office.js. Call it on the page's window before its office.js is loaded; the host may
 * live in another window of the same origin (the preview's) or outside any (tests).
 */
export function attachHost(page: object, host: ExcelHost): void {
  const window = page as HostedWindow;
  const onEvent = new Map<number, OnEvent>();
  const running = new Map<string, () => void>();
  let lastCommand = 0;
  let lastCallback = 0;

  const execute = (dispatch: number | undefined, args: unknown, reply: Reply) => {
    if (dispatch === DISPATCH.richApi) {
      const body = (args as readonly (readonly string[])[])[0]?.[4] ?? '{}';
      host.answer(body).then(
        ({ status, body: answer }) => reply(status === 0 ? [[0, [200, [], answer]]] : [[status]]),
        (fault: unknown) => {
          console.error(fault);
          reply([
            [
              0,
              [
                200,
                [],
                JSON.stringify({
                  Results: [],
                  Error: { Code: 'GeneralException', Message: String(fault), ActionIndex: 0 },
                }),
              ],
            ],
          ]);
        },
      );
      return;
    }
    if (dispatch === DISPATCH.commandCompleted) {
      const id = String((args as readonly unknown[])[0]);
      running.get(id)?.();
      running.delete(id);
    }
    later(() => reply([[0]]));
  };

  window.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  window._osfHostAPI = (_handler, { methodId, params }, reply) => {
    if (methodId === METHOD.getContext) later(() => reply(context(host)));
    else if (methodId === METHOD.execute) execute(params.id, params.apiArgs, reply);
    else later(() => reply([0]));
  };
  window._osfHostRegisterEvent = (_handler, { params }, handle, reply) => {
    lastCallback += 1;
    if (params.id !== undefined) onEvent.set(params.id, handle);
    later(() => {
      reply([0]);
      // Messages that waited for the page to listen, such as the functions of an opened workbook.
      if (params.id === EVENT.richApi) connect();
    });
    return { eventCallbackId: lastCallback };
  };
  window._osfHostUnregisterCallback = () => undefined;

  const send = (messages: readonly Message[]) => onEvent.get(EVENT.richApi)?.([messages, EVENT.richApi]);
  const command = (functionName: string, controlId: string) =>
    new Promise<void>((done) => {
      lastCommand += 1;
      const id = `command-${lastCommand}`;
      running.set(id, done);
      onEvent.get(EVENT.command)?.([[id, functionName, JSON.stringify({ source: { id: controlId } })], EVENT.command]);
    });
  const connect = () => host.connect({ send, command });
}

/** The answer to GetContext, by position; the language is both the display's and the content's. */
function context(host: ExcelHost): unknown[] {
  const context: unknown[] = [];
  const settings = Object.entries(host.book.ledger.settings);
  context[0] = [settings.map(([key]) => key), settings.map(([, value]) => JSON.stringify(value))];
  context[1] = 'countersign';
  context[2] = 16; // the application: Excel
  context[3] = 16;
  context[4] = 0;
  context[5] = 0;
  context[6] = 1;
  context[7] = 7;
  context[8] = host.language;
  context[9] = host.language;
  context[10] = 0;
  context[11] = 'https://localhost/Book1.xlsx';
  context[12] = 1;
  context[13] = 1;
  context[14] = '';
  context[15] = 1;
  context[16] = 'correlation';
  context[17] = 'instance';
  context[18] = false;
  context[19] = false;
  context[20] = JSON.stringify({
    excelapi: `1.${host.floor}`,
    sharedruntime: '1.1',
    dialogapi: '1.1',
    customfunctionsruntime: '1.3',
  });
  context[21] = '';
  context[22] = '16.90';
  context[23] = 0;
  return context;
}
