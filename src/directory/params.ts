/** The parameters of a statement that searches, and the scope that it must keep. */
import type { Scope } from './scope.ts';

/** Collects the parameters of one statement, and holds the scope that every finder in it must keep. */
export interface Params {
  values: unknown[];
  /** Adds a value and returns its placeholder. */
  add(value: unknown): string;
  /** The condition that `column`, an organization's id, lies in the scope. */
  inScope(column: string): string;
  /** Nothing lies outside of the scope. */
  everything: boolean;
  /** The scope is so small that names and beginnings are looked for in its rows alone: see `isWalled`. */
  walled: boolean;
  /** Those who are active are looked for by themselves before all others, however many of these there are. */
  thorough: boolean;
}

/** Longer lists of customers are looked up, not compared one by one. */
const mostCompared = 16;

export function createParams(scope: Scope, walled = false, thorough = false): Params {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${values.push(value)}`;
  let orgIds: string | undefined;
  return {
    values,
    add,
    everything: scope === 'all',
    walled,
    thorough,
    inScope(column) {
      if (scope === 'all') return 'true';
      orgIds ??= add(scope.orgIds);
      // A list is compared from its beginning for every row; many ids are looked up. Not joined: that would begin with them.
      return walled || scope.orgIds.length <= mostCompared
        ? `${column} = ANY(${orgIds}::text[])`
        : `(${column} IN (SELECT unnest(${orgIds}::text[]))) IS TRUE`;
    },
  };
}
