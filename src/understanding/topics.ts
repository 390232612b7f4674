/** Which topic of help a question is about. */
import type { Token } from './tokens.ts';

/** In order: what is more special goes before what it is part of. */
const topics: readonly (readonly [topic: string, ...anyOf: string[]])[] = [
  ['import', 'import', 'csv'],
  ['tags', 'tag'],
  ['templates', 'template'],
  ['trials', 'trial'],
  ['email', 'suppression', 'unblock', 'mail'],
  ['verify', 'verify', 'code'],
  ['reports', 'report'],
  ['kpi', 'kpi'],
  ['history', 'history'],
  ['admins', 'admin'],
  ['licenses', 'license', 'package', 'subscription', 'suite', 'voice'],
  ['language', 'language', 'speak', 'language.en', 'language.pl', 'language.es', 'language.he'],
  ['region', 'region', 'region.EU', 'region.US', 'region.CA', 'region.AE'],
  ['devices', 'device'],
  ['numbers', 'number', 'phone'],
  ['users', 'user'],
  ['customers', 'customer'],
  ['find', 'find'],
];

/** The topic, as `help <topic>` knows it; undefined for a question about everything. */
export function topicOf(tokens: readonly Token[]): string | undefined {
  const concepts = new Set(tokens.flatMap((token) => token.concepts));
  if (concepts.has('code') && concepts.has('send')) return 'verify';
  if (concepts.has('past') && (concepts.has('who') || concepts.has('when'))) return 'history';
  return topics.find(([, ...anyOf]) => anyOf.some((each) => concepts.has(each)))?.[0];
}
