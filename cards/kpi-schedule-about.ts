/** What KPI posts are about, in words. */
import { type Language, text } from '../src/language/index.ts';
import { type Md, md, words } from './kit.ts';

/** `Webex Calling`, `EU`, `tag gold`. */
export function aboutWords(
  {
    product,
    region,
    tag,
  }: { product: string; region?: string | undefined; tag?: string | undefined },
  language: Language,
): Md[] {
  return [
    words(text('chart.product', { product }), language),
    ...(region === undefined ? [] : [md(region, language, 20)]),
    ...(tag === undefined
      ? []
      : [words(text('chart.tagged', { tag: tag.slice(0, 30) }), language)]),
  ];
}
