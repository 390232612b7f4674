/** Finds the route of a request. */
import type { Route } from './call.ts';

export interface Found {
  route: Route;
  params: Record<string, string>;
}

/** `find` answers the route, `'method'` when the path exists for other methods only, else undefined. */
export interface Router {
  find(method: string, path: string): Found | 'method' | undefined;
}

/** Finds the route whose segments fit; `:name` in a path stands for any one of them. */
export function createRouter(routes: readonly Route[]): Router {
  const byLength = new Map<number, { route: Route; parts: string[] }[]>();
  for (const route of routes) {
    const parts = route.path.split('/');
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), { route, parts }]);
  }
  return {
    find: (method, path) => {
      const given = path.split('/');
      let otherMethod = false;
      for (const { route, parts } of byLength.get(given.length) ?? []) {
        const params = matchParts(parts, given);
        if (!params) continue;
        if (route.method === method) return { route, params };
        otherMethod = true;
      }
      return otherMethod ? 'method' : undefined;
    },
  };
}

function matchParts(parts: string[], given: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
