/** The mail that carries a code: what it says in words and in HTML. No link, and no code in the subject. */
import { inWords } from '../language/in-words.ts';
import { isRightToLeft, type Language, type Text, text } from '../language/index.ts';
import { escaped } from '../language/markup.ts';
import type { Letter } from '../mail/letter.ts';
import { spaced } from './code.ts';

/** What the mail says. */
export interface CodeMail {
  to: string;
  language: Language;
  code: string;
  minutes: number;
  /** The partner's name, as Webex writes it. */
  organization: string;
  /** The reference of the call. */
  reference: string;
  /** Why the agent asked, as the agent wrote it. */
  purpose: string;
}

/** Writes the mail in the reader's language. */
export function writeLetter(mail: CodeMail): Letter {
  const { to, language, code, minutes, reference } = mail;
  const organization = harmless(mail.organization) || 'Help Desk';
  const about = harmless(mail.purpose);
  const words = (message: Text): string => inWords(message, language);
  const subject = words(text('letter.subject', { organization }));
  const before = words(text('letter.intro', { organization }));
  const after = [
    words(text('letter.life', { minutes })),
    words(text('letter.warning', { organization })),
    words(text('letter.case', { reference, about })),
  ];
  return {
    to,
    subject,
    language,
    text: [before, spaced(code), ...after].join('\n\n').concat('\n'),
    html: page({ language, subject, before, code: spaced(code), after }),
  };
}

/**
 * A name or a line by somebody else, for a mail: one short line, no marks that steer the direction of writing,
 * and nothing a mail program would turn into a link.
 */
export function harmless(raw: string): string {
  const line = raw
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/:?\/\/|@/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=[\p{L}\p{N}]{2})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(line).slice(0, 80).join('');
}

interface Page {
  language: Language;
  subject: string;
  before: string;
  code: string;
  after: readonly string[];
}

const frame =
  'margin:0;padding:24px;background:#f7f7f7;color:#121212;font:16px/1.5 system-ui,Segoe UI,Arial,sans-serif';
const sheet = 'max-width:520px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px';
const big = 'margin:24px 0;font:700 32px/1.2 Consolas,Menlo,monospace;letter-spacing:2px';

function page({ language, subject, before, code, after }: Page): string {
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return [
    `<!DOCTYPE html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head><body style="${frame}"><div dir="${direction}" style="${sheet}">`,
    `<p>${escaped(before)}</p>`,
    `<p style="${big}"><bdi dir="ltr">${escaped(code)}</bdi></p>`,
    ...after.map((each) => `<p>${escaped(each)}</p>`),
    '</div></body></html>',
  ].join('\n');
}
