/** What a filter comes to once all of it is read: small words beside it, and statuses that cannot hold together. */
import { languages } from '../language/index.ts';
import { looseWords } from './filter-words.ts';
import type { Status } from './status.ts';

/** What narrows a list. */
interface Narrowing {
  statuses: Status[];
  products: string[];
  tags: string[];
  regions: string[];
  managed?: string | undefined;
  names: string[];
}

/** What was said without a key. */
export interface Said {
  statuses: Set<Status>;
  /** Which of the names are only small words. */
  loose: Set<number>;
}

const loose = new Set(languages.flatMap((language) => looseWords[language]));

/** A small word as it stands beside a filter; one with a capital letter belongs to a name. */
export function isLoose(word: string): boolean {
  return loose.has(word);
}

/** “Expired trials” run no more, and a subscription that is suspended is none that is active. */
export function settled<Filter extends Narrowing>(filter: Filter, said: Said): Filter {
  const { statuses, products, tags, regions, managed, names } = filter;
  const over = statuses.flatMap((status) => (said.statuses.has(status) ? isNot(status) : []));
  const isNarrow = [statuses, products, tags, regions].some(({ length }) => length > 0) || managed;
  // “customers of Acme”
  const isLeading = (at: number) => at === 0 && names.length > 1;
  return {
    ...filter,
    statuses: statuses.filter((one) => !(over.includes(one) && said.statuses.has(one))),
    names: names.filter((_, at) => !said.loose.has(at) || !(isNarrow || isLeading(at))),
  };
}

/** The statuses that whoever says this one names only to say of what. */
function isNot(status: Status): readonly Status[] {
  if (status === 'expired') return ['trial', 'subscription'];
  return status === 'suspended' ? ['subscription'] : [];
}
