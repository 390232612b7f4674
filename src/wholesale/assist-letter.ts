/** The mail that asks for Wholesale Setup Assist: every value on a line of its own, in words and in HTML. */
import { inWords } from '../language/in-words.ts';
import { isRightToLeft, type Language, type Text, text } from '../language/index.ts';
import { escaped } from '../language/markup.ts';
import type { Letter } from '../mail/letter.ts';
import type { AssistField } from './assist-rules.ts';

/** What the mail says. */
export interface AssistMail {
  to: string;
  language: Language;
  /** The partner's name. */
  organization: string;
  /** The reference of the call. */
  reference: string;
  customer: string;
  externalId: string;
  /** Name and address of who asks. */
  by: string;
  values: readonly { field: AssistField; value: string }[];
}

/** Writes it; lines without a value are left out. */
export function assistLetter(mail: AssistMail): Letter {
  const { to, language, reference, customer, externalId, by, values } = mail;
  const words = (message: Text): string => inWords(message, language);
  const subject = words(text('assist.letterSubject', { customer: oneLine(customer), reference }));
  const intro = words(text('assist.letterIntro', { organization: oneLine(mail.organization) }));
  const rows = [
    { name: words(text('card.customer')), value: customer },
    { name: words(text('wholesale.fact', { field: 'externalId' })), value: externalId },
    ...values.map(({ field, value }) => ({ name: words(text('assist.fact', { field })), value })),
    { name: words(text('assist.letterBy')), value: by },
  ].filter(({ value }) => value !== '');
  const close = words(text('assist.letterReference', { reference }));
  return {
    to,
    subject,
    language,
    text: [
      intro,
      rows.map(({ name, value }) => `${name}: ${oneLine(value)}`).join('\n'),
      `${close}\n`,
    ].join('\n\n'),
    html: page({ language, subject, intro, rows, close }),
  };
}

/** Nothing that ends a line, and no mark that steers the direction of writing. */
function oneLine(raw: string): string {
  return raw.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

const cell = 'padding:4px 12px 4px 0;vertical-align:top;text-align:start';

function page({
  language,
  subject,
  intro,
  rows,
  close,
}: {
  language: Language;
  subject: string;
  intro: string;
  rows: readonly { name: string; value: string }[];
  close: string;
}): string {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return [
    `<!DOCTYPE html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head><body style="margin:24px;font:16px/1.5 system-ui,Segoe UI,Arial,sans-serif">`,
    `<p>${escaped(intro)}</p><table dir="${direction}">`,
    ...rows.map(
      ({ name, value }) =>
        `<tr><th style="${cell}">${escaped(name)}</th><td style="${cell}"><bdi>${escaped(oneLine(value))}</bdi></td></tr>`,
    ),
    `</table><p>${escaped(close)}</p></body></html>`,
  ].join('\n');
}
