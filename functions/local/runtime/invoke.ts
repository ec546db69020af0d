import { randomUUID } from 'node:crypto';
import type { Binding, Core, RegisteredFunction } from 'functions/local/runtime/core-module';

export interface HttpQuestion {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface RpcHttpAnswer {
  readonly http?: {
    readonly statusCode?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: { readonly bytes?: Uint8Array; readonly string?: string; readonly json?: string } | null;
  };
}

export function triggerOf(registered: RegisteredFunction): readonly [string, Binding] {
  const found = Object.entries(registered.metadata.bindings).find(([, binding]) => binding.type.endsWith('Trigger'));
  if (!found) throw new Error(`function ${registered.metadata.name} has no trigger`);
  return found;
}

/** One run of a function, its hooks included, as the worker does it. */
async function invoke(core: Core, registered: RegisteredFunction, data: unknown): Promise<unknown> {
  const [input] = triggerOf(registered);
  const invocationId = randomUUID();
  const model = await core.model().getInvocationModel({
    invocationId,
    metadata: registered.metadata,
    request: { invocationId, inputData: [{ name: input, data }], triggerMetadata: {} },
    state: undefined,
    log: core.log,
  });
  const { context, inputs } = await model.getArguments();
  const hook = { hookData: {}, appHookData: {}, invocationContext: context, inputs };
  const before = { ...hook, functionCallback: registered.callback };
  await core.runHooks('preInvocation', before);
  const after: { result: unknown; error: unknown } = { result: null, error: null };
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  const done = { ...hook, ...after };
  await core.runHooks('postInvocation', done);
  if (done.error) throw done.error;
  return (await model.getResponse(context, done.result)).returnValue;
}

export async function invokeHttp(
  core: Core,
  registered: RegisteredFunction,
  question: HttpQuestion,
): Promise<HttpAnswer> {
  const { body, ...http } = question;
  const answer = (await invoke(core, registered, {
    http: { ...http, ...(body.length > 0 ? { body: { bytes: body } } : {}) },
  })) as RpcHttpAnswer | null | undefined;
  const { statusCode = '200', headers = {}, body: content } = answer?.http ?? {};
  return {
    status: Number(statusCode),
    headers,
    body: content?.bytes ? Buffer.from(content.bytes) : Buffer.from(content?.string ?? content?.json ?? ''),
  };
}

export async function invokeTimer(core: Core, registered: RegisteredFunction): Promise<void> {
  const timer = { Schedule: { AdjustForDST: true }, ScheduleStatus: null, IsPastDue: false };
  await invoke(core, registered, { json: JSON.stringify(timer) });
}
