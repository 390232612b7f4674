/**
 * What somebody else said or wrote: “the ticket says: please delete …”. It may tell whom a question is about, but it
 * is no request of whoever passes it on.
 */
import { keyOf } from './concepts.ts';
import type { Token } from './tokens.ts';

/** Beginnings of words for what is written by others. */
const writings = keys(
  'ticket case incident mail email e-mail message note letter comment memo',
  'zgłoszeni tikie ticke mail e-mail email wiadomoś notat zgłoszenia',
  'ticket tique incidencia caso correo mensaje nota solicitud',
  'тикет билет случа имейл мейл писмо писмото съобщени бележка заявк',
  'sak saken saka ticket billett epost e-post mail melding notat',
  'טיקט פנייה פניה קריאה קריאת מייל הודעה הודעת פתק',
);

/** Whole words that introduce it. */
const sayings = keys(
  'says said writes wrote reads states stated saying asks asked requests requested quote quoting written goes ask asking want wants wanted say write',
  'pisze napisał napisała napisane mówi powiedział powiedziała prosi poprosił poprosiła brzmi stoi napisano proszą piszą mówią poprosili napisali chcą chce',
  'dice dijo pone ponía escribe escribió pide pidió solicita indica reza dicen piden escriben dijeron pidieron pidiendo quiere quieren',
  'пише пишат писа написа написал написала каза казва казал казала моли помоли гласи иска искат молят казват казаха писаха помолиха',
  'sier sa skriver skrev skrevet står stod sto ber ba lyder vil ønsker bes',
  'כתוב כתב כתבה כותב כותבת אומר אומרת אמר אמרה מבקש מבקשת ביקש ביקשה נכתב רשום מבקשים מבקשות כותבים אומרים ביקשו כתבו אמרו רוצים רוצה',
);

/** Before what was said: they end nothing. */
const polite = keys(
  'please hi hello hey dear team all thanks',
  'proszę prosze dzień dobry cześć witam hej',
  'por favor hola buenos días',
  'моля здравейте здравей привет ви',
  'vennligst hei hallo vær så snill',
  'בבקשה שלום היי אנא נא',
);

function keys(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(' ').map(keyOf));
}

/** How far a word for something written may stand from the verb. */
const reach = 4;

/** Where the words of somebody else begin and end among `tokens`; undefined: nowhere. */
export function reportedIn(tokens: readonly Token[]): { from: number; to: number } | undefined {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!next) return undefined;
    const colon = next.after.includes(':');
    if (isSaying(token)) {
      if (colon) return { from: at + 1, to: tokens.length };
      if (next.quoted && !token.quoted) return quotedFrom(at + 1, tokens);
      const written = writtenNear(at, tokens);
      if (written !== undefined) return { from: written + 1, to: endAfter(written + 1, tokens) };
    } else if (colon && isWriting(token)) return { from: at + 1, to: tokens.length };
  }
  return undefined;
}

function isSaying({ text, value }: Token): boolean {
  return !value && sayings.includes(keyOf(text));
}

function isWriting({ text, value }: Token): boolean {
  if (value) return false;
  const key = keyOf(text);
  // Hebrew writes “in the” together with the word
  const forms = [key, ...(/^[והבלמשכ][\u05D0-\u05EA]{3}/.test(key) ? [key.slice(1)] : [])];
  return writings.some((each) => forms.some((form) => form.startsWith(each)));
}

/** “In the ticket it says”, “it says in the ticket”: the last word before what was said. */
function writtenNear(at: number, tokens: readonly Token[]): number | undefined {
  const before = tokens.slice(Math.max(0, at - reach), at);
  if (before.some((token) => isWriting(token))) return at;
  for (let behind = at + 1; behind <= at + reach && behind < tokens.length; behind++) {
    const token = tokens[behind];
    if (!token || /[.,;!?]/.test(token.after)) return undefined;
    if (isWriting(token)) return behind;
  }
  return undefined;
}

/** To the next sentence or clause; a greeting in front is none. */
function endAfter(from: number, tokens: readonly Token[]): number {
  for (let at = from + 1; at < tokens.length; at++) {
    if (!/[.,;!?–-]/.test(tokens[at]?.after ?? '')) continue;
    if (!tokens.slice(from, at).every(({ text }) => polite.includes(keyOf(text)))) return at;
  }
  return tokens.length;
}

function quotedFrom(from: number, tokens: readonly Token[]): { from: number; to: number } {
  let to = from;
  while (tokens[to]?.quoted) to++;
  return { from, to };
}
