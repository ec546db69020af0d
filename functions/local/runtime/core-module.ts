import { createRequire } from 'node:module';
import Module from 'node:module';

/** What a registration says of itself, as the library hands it to the worker. */
export interface Metadata {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
}

export interface Binding {
  readonly type: string;
  readonly direction: string;
  readonly route?: string;
  readonly methods?: readonly string[];
  /** NCRONTAB, six fields, UTC. */
  readonly schedule?: string;
}

export type Callback = (...args: unknown[]) => unknown;

export interface RegisteredFunction {
  readonly metadata: Metadata;
  readonly callback: Callback;
}

interface RpcInvocation {
  readonly invocationId: string;
  readonly metadata: Metadata;
  readonly request: {
    readonly invocationId: string;
    readonly inputData: readonly { readonly name: string; readonly data: unknown }[];
    readonly triggerMetadata: Readonly<Record<string, unknown>>;
  };
  readonly state: undefined;
  readonly log: Log;
}

interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: Callback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: unknown }>;
}

interface ProgrammingModel {
  getInvocationModel(invocation: RpcInvocation): Promise<InvocationModel> | InvocationModel;
}

export type Log = (level: string, category: string, message: string) => void;
export type HookName = 'preInvocation' | 'postInvocation' | 'appStart' | 'appTerminate';
type Hook = (context: Record<string, unknown>) => unknown;

class Disposable {
  constructor(private readonly undo: () => void = () => undefined) {}
  static from(...each: readonly { dispose(): void }[]): Disposable {
    return new Disposable(() => each.forEach((one) => one.dispose()));
  }
  dispose(): void {
    this.undo();
  }
}

export interface Core {
  /** What `require('@azure/functions-core')` gives the app. */
  readonly module: Readonly<Record<string, unknown>>;
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  runHooks(name: HookName, context: Record<string, unknown>): Promise<void>;
  model(): ProgrammingModel;
  readonly log: Log;
}

/** The part of the Functions worker that an app talks to: it takes registrations and hooks, and writes the log. */
export function createCore(log: Log): Core {
  const functions = new Map<string, RegisteredFunction>();
  const hooks = new Map<string, Hook[]>();
  let model: ProgrammingModel | undefined;
  const module = {
    version: '3.1.0',
    hostVersion: '4.0.0-local',
    Disposable,
    log,
    setProgrammingModel: (given: ProgrammingModel) => {
      model = given;
    },
    getProgrammingModel: () => model,
    registerFunction: (metadata: Metadata, callback: Callback) => {
      if (functions.has(metadata.name)) throw new Error(`a function named ${metadata.name} is registered already`);
      functions.set(metadata.name, { metadata, callback });
      return new Disposable(() => functions.delete(metadata.name));
    },
    registerHook: (name: string, hook: Hook) => {
      const list = hooks.get(name) ?? [];
      hooks.set(name, [...list, hook]);
      return new Disposable(() =>
        hooks.set(
          name,
          (hooks.get(name) ?? []).filter((each) => each !== hook),
        ),
      );
    },
  };
  return {
    module,
    functions,
    log,
    runHooks: async (name, context) => {
      for (const hook of hooks.get(name) ?? []) await hook(context);
    },
    model: () => {
      if (!model) throw new Error('the app registered nothing: it did not load @azure/functions');
      return model;
    },
  };
}

/** Loads a built app as the Functions worker does: its `@azure/functions-core` is ours. */
export function loadApp(core: Core, file: string): void {
  const prototype = Module.prototype as unknown as { require: (this: unknown, id: string) => unknown };
  const original = prototype.require;
  prototype.require = function (this: unknown, id: string): unknown {
    return id === '@azure/functions-core' ? core.module : original.call(this, id);
  };
  try {
    createRequire(file)(file);
  } finally {
    prototype.require = original;
  }
}
