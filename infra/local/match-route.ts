import type { RouteName } from '#shared/contract/routes.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import type { MatchedRoute } from './http-event.ts';

export type RouteMatch =
  | (MatchedRoute & { readonly kind: 'found'; readonly name: RouteName })
  | { readonly kind: 'unknownPath' }
  /** The path exists, but not with this method. */
  | { readonly kind: 'otherMethod'; readonly allowed: readonly string[] };

interface Pattern {
  readonly name: RouteName;
  readonly method: string;
  readonly routeKey: string;
  readonly segments: readonly string[];
}

const PATTERNS: readonly Pattern[] = Object.entries(ROUTES).map(([name, { method, path }]) => ({
  name: name as RouteName,
  method,
  routeKey: `${method} ${path}`,
  segments: path.split('/'),
}));

/**
 * The contract's route for a method and a percent-encoded path, as API Gateway chooses it: a parameter takes one
 * whole segment, and of two routes that fit, the one with fewer parameters wins.
 */
export function matchRoute(method: string, encodedPath: string): RouteMatch {
  const segments = encodedPath.split('/').map(decoded);
  const fitting = PATTERNS.map((pattern) => ({ pattern, parameters: fit(pattern.segments, segments) }))
    .filter((match) => match.parameters !== undefined)
    .sort((a, b) => Object.keys(a.parameters ?? {}).length - Object.keys(b.parameters ?? {}).length);
  const found = fitting.find(({ pattern }) => pattern.method === method);
  if (found) {
    const { name, routeKey } = found.pattern;
    return { kind: 'found', name, routeKey, parameters: found.parameters ?? {} };
  }
  if (fitting.length === 0) return { kind: 'unknownPath' };
  return { kind: 'otherMethod', allowed: fitting.map(({ pattern }) => pattern.method) };
}

function fit(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = path[index] ?? '';
    if (part.startsWith('{')) {
      if (given === '') return undefined;
      parameters[part.slice(1, -1)] = given;
    } else if (part !== given) return undefined;
  }
  return parameters;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
