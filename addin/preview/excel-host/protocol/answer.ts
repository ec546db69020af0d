import { ExcelFault } from 'addin/preview/excel-host/fault';
import { memberOf, notFound, type HostObject, type Turn } from 'addin/preview/excel-host/protocol/member';
import { query, type QueryInfo } from 'addin/preview/excel-host/protocol/query';
import { refusalOf, type Strictness } from 'addin/preview/excel-host/strictness';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is itself an object of the request: its path id, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: Readonly<Record<string, unknown>>;
}

const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  state: 8,
  update: 9,
} as const;

export interface Roots {
  readonly workbook: HostObject;
  /** Objects made by name, such as the sink of custom function results. */
  readonly services: Readonly<Record<string, HostObject>>;
  readonly floor: number;
  readonly strictness: Strictness;
  /** Keeps an object for later requests and answers its reference id. */
  readonly keep: (object: HostObject) => string;
}

/** Answers one request: action by action, stopping at the first fault, keeping what was done before it. */
export async function answer(request: RequestBody, roots: Roots, turn: Turn): Promise<ResponseBody> {
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  const objects = resolver(request, roots, turn);
  for (const [ActionIndex, action] of request.Actions.entries()) {
    if (action.ActionType === ACTION.trace) {
      TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      const target = await objects(action.ObjectPathId);
      const refused = refusalOf(roots.strictness, target?.type.name ?? '', action.Name ?? '', ActionIndex);
      if (refused !== null) throw refused;
      const args = await argumentsOf(action.ArgumentInfo, objects);
      Results.push({ ActionId: action.Id, Value: await perform(action, target, args, roots, turn) });
    } catch (fault) {
      return { Results, TraceIds, Error: describe(fault, ActionIndex, action, request) };
    }
  }
  return { Results, TraceIds };
}

async function perform(
  action: Action,
  target: HostObject | null,
  args: readonly unknown[],
  roots: Roots,
  turn: Turn,
): Promise<unknown> {
  if (target === null) return null;
  switch (action.ActionType) {
    case ACTION.instantiate: {
      const identity = target.type.identity?.(target.state, turn) ?? {};
      return target.type.kept ? { ...identity, _ReferenceId: roots.keep(target) } : identity;
    }
    case ACTION.query:
      return query(target, action.QueryInfo ?? {}, roots.floor, turn);
    case ACTION.method: {
      if (action.Name === '_KeepReference') return null;
      const member = memberOf(target, action.Name ?? '', roots.floor);
      if (member.kind === 'method') return (await member.call(target.state, args, turn)) ?? null;
      throw notFound(target, action.Name);
    }
    case ACTION.set: {
      const member = memberOf(target, action.Name ?? '', roots.floor);
      if (member.kind !== 'property' || !member.set) throw notFound(target, action.Name);
      await member.set(target.state, args[0], turn);
      return null;
    }
    default:
      throw new ExcelFault('ApiNotFound', `action ${action.ActionType}`);
  }
}

type Resolve = (id: number) => Promise<HostObject | null>;

/** Each path is walked once a request: what it makes (a new sheet) is made once. */
function resolver(request: RequestBody, roots: Roots, turn: Turn): Resolve {
  const found = new Map<number, HostObject | null>();
  const resolve: Resolve = async (id) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id];
    if (!path) throw new ExcelFault('GeneralException', `object path ${id}`);
    const object = await walk(path);
    found.set(id, object);
    return object;
  };
  const walk = async (path: ObjectPath): Promise<HostObject | null> => {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.global:
        return roots.workbook;
      case PATH.none:
        return null;
      case PATH.newObject: {
        const service = roots.services[name];
        if (!service) throw new ExcelFault('ApiNotFound', name);
        return service;
      }
      case PATH.reference: {
        const held = turn.heldUnder(name);
        if (!held) throw new ExcelFault('ItemNotFound', 'The object is no longer kept.');
        return held;
      }
      default: {
        const parent = await resolve(path.ParentObjectPathId ?? 0);
        if (parent === null) return null;
        const wanted = path.ObjectPathType === PATH.indexer ? 'GetItem' : name;
        const member = memberOf(parent, wanted, roots.floor);
        if (member.kind !== 'way') throw notFound(parent, wanted);
        return member.to(parent.state, await argumentsOf(path.ArgumentInfo, resolve), turn);
      }
    }
  };
  return resolve;
}

/** Arguments as sent, objects of the request in the place of their path ids, lists of objects likewise. */
async function argumentsOf(info: ArgumentInfo | undefined, resolve: Resolve): Promise<readonly unknown[]> {
  const args = info?.Arguments ?? [];
  const references = info?.ReferencedObjectPathIds;
  return references ? Promise.all(args.map((arg, index) => substitute(arg, references[index], resolve))) : args;
}

async function substitute(arg: unknown, reference: unknown, resolve: Resolve): Promise<unknown> {
  if (typeof reference === 'number' && reference > 0) return resolve(reference);
  if (Array.isArray(arg) && Array.isArray(reference)) {
    const references: readonly unknown[] = reference;
    return Promise.all(arg.map((one, index) => substitute(one, references[index], resolve)));
  }
  return arg;
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
};

function describe(fault: unknown, ActionIndex: number, action: Action, request: RequestBody) {
  if (!(fault instanceof ExcelFault)) throw fault;
  const path = request.ObjectPaths[action.ObjectPathId];
  return {
    Code: fault.code,
    Message: fault.message,
    HttpStatusCode: STATUS[fault.code] ?? 400,
    Location: action.Name ?? path?.Name ?? '',
    ActionIndex,
  };
}
