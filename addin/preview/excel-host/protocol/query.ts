import { ExcelFault } from 'addin/preview/excel-host/fault';
import { memberOf, type HostObject, type Turn } from 'addin/preview/excel-host/protocol/member';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Answer = Record<string, unknown>;

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Answers `load`: the selected properties, paths into objects, and the items of collections. */
export async function query(target: HostObject, info: QueryInfo, floor: number, turn: Turn): Promise<Answer> {
  const select = [...(info.Select ?? []), ...(info.Expand ?? [])]
    .flatMap((one) => one.split(','))
    .map((one) => one.trim());
  return read(
    target,
    select.filter((one) => one !== '' && one !== '$none'),
    floor,
    turn,
    info,
  );
}

async function read(
  target: HostObject,
  select: readonly string[],
  floor: number,
  turn: Turn,
  page: QueryInfo,
): Promise<Answer> {
  const result: Answer = { ...target.type.identity?.(target.state, turn) };
  if (target.type.items) {
    const below = select.filter((path) => path !== 'items').map((path) => path.replace(/^items\//, ''));
    const own = below.filter((path) => Object.hasOwn(target.type.members, pascal(path)) && path !== 'items');
    const ofItems = below.filter((path) => !own.includes(path) || path === 'name');
    const all = target.type.items(target.state, turn).slice(page.Skip ?? 0);
    const items = page.Top === undefined ? all : all.slice(0, page.Top);
    result['_Items'] = await Promise.all(items.map((item) => read(item, ofItems, floor, turn, {})));
    for (const path of own) result[pascal(path)] = await scalar(target, pascal(path), floor, turn);
    return result;
  }
  if (select.length === 0) return { ...result, ...(await everyScalar(target, floor, turn)) };
  for (const [head, rests] of grouped(select)) {
    const name = pascal(head);
    const member = memberOf(target, name, floor);
    if (member.kind === 'way') {
      const next = await member.to(target.state, [], turn);
      result[name] = next === null ? null : await read(next, rests, floor, turn, {});
    } else result[name] = await scalar(target, name, floor, turn);
  }
  return result;
}

async function scalar(target: HostObject, name: string, floor: number, turn: Turn): Promise<unknown> {
  const member = memberOf(target, name, floor);
  if (member.kind !== 'property') throw new ExcelFault('InvalidArgument', `${target.type.name}.${name}`);
  return (await member.get(target.state, turn)) ?? null;
}

async function everyScalar(target: HostObject, floor: number, turn: Turn): Promise<Answer> {
  const result: Answer = {};
  for (const [name, member] of Object.entries(target.type.members)) {
    if (member.kind === 'property' && member.since <= floor)
      result[name] = (await member.get(target.state, turn)) ?? null;
  }
  return result;
}

/** `format/fill/color`, `format/font/bold` → format: fill/color, font/bold. */
function grouped(select: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    const rests = groups.get(head) ?? [];
    if (rest.length > 0) rests.push(rest.join('/'));
    groups.set(head, rests);
  }
  return groups;
}
