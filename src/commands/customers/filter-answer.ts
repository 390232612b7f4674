/** A customer list in an answer: how the filter was understood, and what is wrong with one. */
import { type Reply, show } from '../../conversation/reply.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import type { CustomerFilter, FilterProblem } from '../../portfolio/filter.ts';
import { managedWords } from '../../portfolio/filter-managed.ts';
import { statusWords } from '../../portfolio/filter-status-words.ts';
import { type FilterKey, keyWords, sortWords } from '../../portfolio/filter-words.ts';

/** Each part of the filter in words, in the order people read them. */
export function understoodAs(filter: CustomerFilter): Text[] {
  const { statuses, products, tags, regions, names, managed, sort } = filter;
  return [
    ...statuses.map((status) => text('status.name', { status })),
    ...products.map((word) => text('customers.byProduct', { word })),
    ...tags.map((word) => text('customers.byTag', { word })),
    ...(regions.length > 0 ? [text('customers.byRegion', { word: regions.join(', ') })] : []),
    ...(managed ? [text('customers.byManaged', { managed })] : []),
    ...names.map((word) => text('customers.byName', { word })),
    ...(sort === 'attention' ? [] : [text('customers.sortedBy', { sort })]),
  ];
}

/** What is wrong, and what may stand there, in the reader's words. */
export function showFilterProblem(
  { problem, word, key }: FilterProblem,
  language: Language,
): Reply {
  const shown = Array.from(word).slice(0, 40).join('');
  const body = key
    ? text('customers.badValue', { word: shown, values: valuesFor(key, language) })
    : text('customers.badKey', {
        word: shown,
        keys: Object.values(keyWords).map((words) => `${words[language][0]}:`),
      });
  const title = text('customers.badTitle');
  if (problem === 'exclusion' || problem === 'alternative') {
    const why = problem === 'exclusion' ? 'customers.noExclusion' : 'customers.noAlternative';
    const said = text(why, { word: shown });
    return show('notice', { tone: 'warning', title, body: said }, { audit: { problem: 'filter' } });
  }
  return show('notice', { tone: 'warning', title, body }, { audit: { problem: 'filter' } });
}

function valuesFor(key: FilterKey, language: Language): string[] {
  switch (key) {
    case 'status':
      return Object.values(statusWords).map((words) => words[language][0]);
    case 'type':
      return [statusWords.subscription[language][0], statusWords.trial[language][0]];
    case 'managed':
      return Object.values(managedWords).map(
        (words) => words[language].at(1) ?? words[language][0],
      );
    case 'sort':
      return Object.values(sortWords).map((words) => words[language][0]);
    default:
      return [];
  }
}
