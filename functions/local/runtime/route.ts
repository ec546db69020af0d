/** One segment of a route template such as `plans/{planId}/versions/{version:int?}` or `files/{*rest}`. */
type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'hole'; readonly name: string; readonly optional: boolean; readonly fits: readonly Fit[] }
  | { readonly kind: 'rest'; readonly name: string };

type Fit = (text: string) => boolean;

export interface Route {
  readonly segments: readonly Segment[];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const whole = /^-?\d+$/;
const decimal = /^-?\d+(\.\d+)?$/;

/** Route constraints of ASP.NET routing, on which the Functions host stands; an unknown name is an error at start. */
const constraints: Readonly<Record<string, (argument: string) => Fit>> = {
  int: () => (text) => whole.test(text) && Math.abs(Number(text)) < 2 ** 31,
  long: () => (text) => whole.test(text),
  bool: () => (text) => /^(true|false)$/i.test(text),
  guid: () => (text) => guid.test(text),
  alpha: () => (text) => /^[a-z]*$/i.test(text),
  decimal: () => (text) => decimal.test(text),
  double: () => (text) => decimal.test(text),
  float: () => (text) => decimal.test(text),
  datetime: () => (text) => !Number.isNaN(Date.parse(text)),
  required: () => (text) => text !== '',
  length: (argument) => {
    const [least = 0, most = least] = argument.split(',').map(Number);
    return (text) => text.length >= least && text.length <= most;
  },
  minlength: (argument) => (text) => text.length >= Number(argument),
  maxlength: (argument) => (text) => text.length <= Number(argument),
  min: (argument) => (text) => whole.test(text) && Number(text) >= Number(argument),
  max: (argument) => (text) => whole.test(text) && Number(text) <= Number(argument),
  range: (argument) => {
    const [least = 0, most = 0] = argument.split(',').map(Number);
    return (text) => whole.test(text) && Number(text) >= least && Number(text) <= most;
  },
};

function fitOf(constraint: string): Fit {
  const [, name = '', argument = ''] = /^(\w+)(?:\((.*)\))?$/.exec(constraint) ?? [];
  const make = constraints[name.toLowerCase()];
  if (!make) throw new Error(`route constraint ${constraint} is not one of the Functions host`);
  return make(argument);
}

function segmentOf(text: string): Segment {
  const rest = /^\{\*+(\w+)\}$/.exec(text);
  if (rest) return { kind: 'rest', name: rest[1] ?? '' };
  const hole = /^\{(\w+)((?::[^:?}]+)*)(\?)?\}$/.exec(text);
  if (!hole) return { kind: 'literal', text };
  const fits = (hole[2] ?? '').split(':').filter(Boolean).map(fitOf);
  return { kind: 'hole', name: hole[1] ?? '', optional: hole[3] === '?', fits };
}

const piecesOf = (path: string): string[] => path.split('/').filter(Boolean);

export const parseRoute = (template: string): Route => ({ segments: piecesOf(template).map(segmentOf) });

/** The route's parameters, or null where the path is not the route's. Letter case of literals does not matter. */
export function matchRoute(route: Route, path: string): Record<string, string> | null {
  const pieces = decoded(piecesOf(path));
  if (!pieces) return null;
  const found: Record<string, string> = {};
  for (const [index, segment] of route.segments.entries()) {
    if (segment.kind === 'rest') return { ...found, [segment.name]: pieces.slice(index).join('/') };
    const piece = pieces[index];
    if (piece === undefined) {
      if (segment.kind === 'hole' && segment.optional) continue;
      return null;
    }
    if (segment.kind === 'literal') {
      if (segment.text.toLowerCase() !== piece.toLowerCase()) return null;
    } else {
      if (!segment.fits.every((fit) => fit(piece))) return null;
      found[segment.name] = piece;
    }
  }
  return pieces.length > route.segments.length ? null : found;
}

function decoded(pieces: readonly string[]): string[] | null {
  try {
    return pieces.map(decodeURIComponent);
  } catch {
    return null;
  }
}

const weight: Record<Segment['kind'], number> = { literal: 0, hole: 2, rest: 3 };
const weightOf = (segment: Segment): number =>
  segment.kind === 'hole' && segment.fits.length > 0 ? 1 : weight[segment.kind];

/** Literals go before constrained holes, those before free ones, the catch-all last: as ASP.NET routing ranks them. */
export function compareRoutes(a: Route, b: Route): number {
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index++) {
    const [left, right] = [a.segments[index], b.segments[index]];
    if (!left || !right) return left ? (weightOf(left) === 3 ? 1 : -1) : right && weightOf(right) === 3 ? -1 : 1;
    const difference = weightOf(left) - weightOf(right);
    if (difference !== 0) return difference;
  }
  return 0;
}
