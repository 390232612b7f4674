/** The filter of a list that was asked for in a sentence of one's own. */
import type { CustomerFilter, FilterProblem } from '../../portfolio/filter.ts';

/** What understanding makes of the sentence, and what of it is the caller's own. */
export interface OwnWords {
  /** The filters that were understood. */
  query: string;
  /** The words themselves. */
  said: string;
  /** Words among them that only a name can be, parted by spaces. */
  names?: string | undefined;
  /** The word that says “not”. */
  without?: string | undefined;
}

type Read = (query: string) => Promise<CustomerFilter | FilterProblem>;

/** Behind one of these stands a name, however it is written. */
const naming =
  /^(?:named?|called|nazwie|nazwane|llamad[oa]s?|nombre|име|името|navn|navnet|kalt|בשם|ששמם|ששמו)$/iu;
/** These are said in words with a “not” themselves: “no activity”, “have not paid”. */
const negative: ReadonlySet<string> = new Set(['inactive', 'suspended', 'expired']);
/** A sentence may say “over” and mean no filter. */
const over = /(?<!\p{L})over(?!\p{L})/iu;
/** No filter is longer. */
const longest = 400;

/**
 * A filter as it may be typed behind `customers`: what the reader of filters knows among the caller's own words, and what
 * was understood besides. A sentence holds more than filters: words that nobody knows look for no name here. What shall
 * be left out, and other things that no filter can do, are a problem, never the opposite.
 */
export async function filterInOwnWords(own: OwnWords, read: Read): Promise<string | FilterProblem> {
  const heard = await read(own.said);
  const meant = await read(own.query);
  if ('problem' in heard) return refuses(heard) ? heard : own.query;
  if ('problem' in meant) return own.query;
  const names = namesIn(heard, own);
  const products = await productsIn(heard, read);
  const isLoose = names.length < heard.names.length || products.length < heard.products.length;
  const isOver = over.test(own.said);
  const statuses = heard.statuses.filter((one) => one !== 'overage' || !isOver);
  const all = together({ ...heard, names, products, statuses }, meant, isLoose);
  const isOwnNot = all.statuses.some((status) => negative.has(status));
  const isUnheard = isLoose || queryOf(all) !== queryOf(heard);
  if (own.without !== undefined && isUnheard && !isOwnNot) {
    return { problem: 'exclusion', word: own.without };
  }
  const query = queryOf(all);
  return query.length > longest ? own.query : query;
}

/** “Managed by Acme” is a filter that cannot be; a word before a colon, or “by”, may be anything in a sentence. */
function refuses({ problem, key }: FilterProblem): boolean {
  return problem === 'unknownValue' ? key === 'managed' : problem !== 'unknownKey';
}

/** “More licences than they bought” names no product: one that nobody has is written with a capital letter. */
async function productsIn({ products }: CustomerFilter, read: Read): Promise<string[]> {
  const readings = await Promise.all(products.map(read));
  return products.filter((one, at) => {
    const reading = readings[at];
    const isKnown = reading && !('problem' in reading) && reading.products.length > 0;
    return isKnown || /[\p{Lu}\p{N}]/u.test(one);
  });
}

function namesIn(heard: CustomerFilter, { said, names = '' }: OwnWords): string[] {
  const only = new Set(names.split(' '));
  const words = said.split(/\s+/u);
  return heard.names.filter(
    (name) =>
      only.has(name.replace(/[^\p{L}\p{N}]+$/u, '')) ||
      said.includes(`"${name}"`) ||
      words.some((word, at) => word.startsWith(name) && naming.test(words[at - 1] ?? '')),
  );
}

/** Both: what was heard and what was understood besides. */
function together(heard: CustomerFilter, meant: CustomerFilter, isLoose: boolean): CustomerFilter {
  const statuses = [...new Set([...heard.statuses, ...meant.statuses])];
  const isOver = statuses.includes('expired');
  const products = heard.products.filter((one) => !/^\p{Ll}{1,3}$/u.test(one));
  const regions = heard.regions.length === 0 || isLoose ? meant.regions : [];
  return {
    ...heard,
    // what has expired is neither any more
    statuses: isOver ? statuses.filter((one) => !running.has(one)) : statuses,
    products: [...products, ...meant.products.filter((one) => !holds(products, one))],
    // a product that nobody has is read as a name: without it the list would hold everybody
    names: [...heard.names, ...meant.names.filter((one) => !holds(heard.names, one))],
    tags: [...heard.tags, ...meant.tags.filter((one) => !holds(heard.tags, one))],
    regions: [...new Set([...heard.regions, ...regions])],
    managed: meant.managed ?? heard.managed,
  };
}

const running: ReadonlySet<string> = new Set(['trial', 'subscription']);

function holds(all: readonly string[], one: string): boolean {
  const folded = (text: string) => text.toLocaleLowerCase('en').replace(/[\s_]+/gu, ' ');
  return all.some((each) => folded(each).includes(folded(one)));
}

/** As one types it. */
function queryOf({ statuses, sort, managed, asFile, ...filter }: CustomerFilter): string {
  const quoted = (key: string, values: readonly string[]) =>
    values.map((value) => `${key}:"${value.replaceAll('"', '')}"`);
  return [
    ...statuses.map((status) => `status:${status}`),
    ...quoted('product', filter.products),
    ...quoted('tag', filter.tags),
    ...(filter.regions.length > 0 ? [`region:${filter.regions.join(',')}`] : []),
    ...quoted('name', filter.names),
    ...(managed ? [`managed:${managed}`] : []),
    ...(sort === 'attention' ? [] : [`sort:${sort}`]),
    ...(asFile ? ['csv'] : []),
  ].join(' ');
}
