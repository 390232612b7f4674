/** Counting in the reader's language. */

const rules = new Map<string, Intl.PluralRules>();
const figures = new Map<string, Intl.NumberFormat>();

/** The forms a language needs; `#` stands for the number. Every language has `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Chooses the form for `count` by the rules of `locale` (BCP 47) and writes the number into it,
 * grouped as the language groups: `plural('en', 1200, { one: '# person', other: '# people' })`
 * is "1,200 people".
 */
export function plural(locale: string, count: number, forms: PluralForms): string {
  let rule = rules.get(locale);
  let figure = figures.get(locale);
  if (!rule || !figure) {
    rule = new Intl.PluralRules(locale);
    figure = new Intl.NumberFormat(locale);
    rules.set(locale, rule);
    figures.set(locale, figure);
  }
  return (forms[rule.select(count)] ?? forms.other).replaceAll('#', figure.format(count));
}
