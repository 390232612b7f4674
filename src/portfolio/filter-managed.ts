/** Who manages a customer, in the words of all six languages. The first word of each is the one that answers use. */
import { foldCell } from '../csv/words.ts';
import type { Language } from '../language/index.ts';
import { languages } from '../language/index.ts';
import type { Words } from './filter-words.ts';

export type Managed = 'external' | 'partner';

/** Whole phrases, and what may follow `managed:`. */
export const managedWords: Record<Managed, Words> = {
  external: {
    en: [
      'managed external',
      ...['external', 'externally', 'managed by me', 'managed externally', 'externally managed'],
      ...['external administrator', 'external admin', 'external administrators'],
      ...['external administration', 'I manage', 'that I manage', 'which I manage', 'I administer'],
    ],
    pl: [
      'zarządzane zewnętrznie',
      ...['zewnętrzne', 'zewnętrznie', 'zarządzane przeze mnie', 'zarządzani przeze mnie'],
      ...['zarządzani zewnętrznie', 'zarządzanych zewnętrznie', 'zewnętrznie zarządzani'],
      ...['zewnętrzny administrator', 'zewnętrznego administratora', 'zarządzam'],
      ...['którymi zarządzam', 'które zarządzam', 'pod moim zarządem', 'których prowadzę'],
    ],
    es: [
      'gestión externa',
      ...['externo', 'externos', 'externa', 'externas', 'gestionados por mí', 'externamente'],
      ...['gestionados externamente', 'administrador externo', 'gestiono', 'que gestiono'],
      ...['que yo gestiono', 'administro', 'que administro', 'que yo administro'],
    ],
    bg: [
      'външно управление',
      ...['външен администратор', 'външно', 'управлявани от мен', 'управлявани външно'],
      ...['външно управлявани', 'управлявам', 'които управлявам', 'които аз управлявам'],
    ],
    nb: [
      'administrert eksternt',
      ...['ekstern', 'eksternt', 'administrert av meg', 'eksternt administrert'],
      ...['eksternt administrerte', 'ekstern administrator', 'jeg administrerer', 'jeg styrer'],
      ...['som jeg administrerer', 'som jeg styrer', 'jeg forvalter'],
    ],
    he: [
      'ניהול חיצוני',
      ...['חיצוני', 'חיצונית', 'בניהולי', 'בניהול חיצוני', 'מנהל חיצוני', 'בניהול שלי'],
      ...['אני מנהל', 'שאני מנהל', 'אני מנהלת', 'שאני מנהלת', 'מנוהלים חיצונית'],
    ],
  },
  partner: {
    en: [
      'managed partner',
      ...['partner', 'partner managed', 'managed by partner', 'managed by the partner'],
      ...['managed by us', 'we manage', 'that we manage', 'partner organization', 'partner org'],
      ...['my partner organization', 'my partner organisation', 'my partner org'],
      ...['our partner organization', 'our partner organisation', 'partner organisation'],
      ...['our partner org', 'managed by partner organization'],
    ],
    pl: [
      'zarządzane przez partnera',
      ...['partner', 'partnera', 'zarządzani przez partnera', 'zarządzany przez partnera'],
      ...['zarządzanych przez partnera', 'organizacji partnerskiej', 'organizacja partnerska'],
      ...['mojej organizacji partnerskiej', 'naszej organizacji partnerskiej'],
      ...['którymi zarządzamy', 'zarządzamy'],
    ],
    es: [
      'gestión del asociado',
      ...['asociado', 'gestionados por el asociado', 'gestionado por el asociado'],
      ...['gestionados por asociado', 'organización asociada', 'mi organización asociada'],
      ...['organización partner', 'mi organización partner', 'nuestra organización asociada'],
      ...['gestionamos', 'que gestionamos'],
    ],
    bg: [
      'управлявани от партньора',
      ...['партньор', 'партньора', 'партньорска организация', 'управлявани от партньор'],
      ...['управляван от партньора', 'партньорската организация', 'управляваме'],
      ...['моята партньорска организация', 'нашата партньорска организация'],
      ...['които управляваме', 'партньорската ми организация'],
    ],
    nb: [
      'administrert av partner',
      ...['partner', 'partneren', 'administrert av partneren', 'styrt av partneren'],
      ...['partnerorganisasjon', 'partnerorganisasjonen', 'min partnerorganisasjon'],
      ...['partnerorganisasjonen min', 'vår partnerorganisasjon', 'partnerorganisasjonen vår'],
      ...['vi administrerer', 'som vi administrerer'],
    ],
    he: [
      'ניהול השותף',
      ...['שותף', 'בניהול השותף', 'מנוהלים על ידי השותף', 'מנוהל על ידי השותף'],
      ...['מנוהלים על ידי שותף', 'ארגון השותף', 'ארגון השותף שלי', 'ארגון השותף שלנו'],
      ...['בניהולנו', 'שאנחנו מנהלים'],
    ],
  },
};

/** Behind these stands who manages, also without a colon. */
export const managedByWords: Words = {
  en: ['managed by', ...['administered by', 'managed as', 'administrated by']],
  pl: [
    'zarządzane przez',
    ...['zarządzani przez', 'zarządzany przez', 'zarządzanych przez', 'zarządzana przez'],
    ...['zarządzanymi przez', 'zarządzanego przez', 'zarządzane przeze', 'zarządzani przeze'],
    ...['zarządzany przeze', 'zarządzanych przeze', 'zarządzana przeze', 'zarządzanymi przeze'],
    ...['zarządzanego przeze', 'administrowane przez', 'administrowani przez'],
    ...['administrowanych przez', 'administrowane przeze', 'administrowani przeze'],
    ...['administrowanych przeze', 'obsługiwani przez', 'obsługiwani przeze'],
    ...['obsługiwanych przez', 'obsługiwanych przeze'],
  ],
  es: [
    'gestionados por',
    ...['gestionado por', 'gestionadas por', 'gestionada por', 'administrados por'],
    ...['administrado por', 'administradas por', 'administrada por', 'manejados por'],
  ],
  bg: [
    'управлявани от',
    ...['управляван от', 'управлява се от', 'управляваните от', 'управлявана от', 'управлявано от'],
    ...['се управляват от', 'администрирани от', 'управлявания от'],
  ],
  nb: [
    'administrert av',
    ...['administrerte av', 'administreres av', 'styrt av', 'styrte av', 'styres av'],
    ...['forvaltet av', 'håndtert av'],
  ],
  he: [
    'מנוהלים על ידי',
    ...['מנוהל על ידי', 'מנוהלות על ידי', 'מנוהלת על ידי', 'המנוהלים על ידי', 'מנוהלים ע"י'],
    ...['שמנוהלים ע"י', 'המנוהלים ע"י', 'בניהולו של', 'בניהולה של'],
  ],
};

/** Who stands behind them. */
const who: Record<Managed, Record<Language, readonly string[]>> = {
  external: {
    en: ['me', 'myself', 'external administrators', 'external admins', 'external partner'],
    pl: ['mnie', 'zewnętrznych administratorów', 'administratora zewnętrznego'],
    es: ['mí', 'mi', 'administradores externos'],
    bg: ['мен', 'мене', 'външни администратори', 'външния администратор'],
    nb: ['meg', 'ekstern administrator', 'eksterne administratorer'],
    he: ['ידיי', 'מנהלים חיצוניים', 'אדמין חיצוני'],
  },
  partner: {
    en: ['us', 'organization', 'organisation', 'partner organisation', 'partner company'],
    pl: ['nas', 'organizację partnerską', 'organizację', 'firmę partnerską'],
    es: ['nosotros', 'socio', 'partner', 'organización', 'socios'],
    bg: ['нас', 'партньорите', 'организация', 'организацията'],
    nb: ['oss', 'partnerne', 'organisasjon', 'organisasjonen'],
    he: ['השותף', 'הארגון', 'ידינו', 'ארגון'],
  },
};

/** Between both: “by my partner”. */
const between = new Set(
  [
    ...['the', 'a', 'an', 'my', 'our', 'mojego', 'naszego', 'moją', 'naszą', 'mojej', 'naszej'],
    ...['el', 'la', 'un', 'una', 'nuestro', 'nuestra', 'моя', 'нашия', 'моята', 'нашата'],
    ...['en', 'vår', 'vårt', 'min', 'den'],
  ].map(foldCell),
);
const known = knownWho();
const mostWords = 3;

/** Who is said behind “managed by”, and in how many words. `words` are folded; `mi` alone is “me” in Spanish, before a noun “my”. */
export function whoManages(
  words: readonly string[],
): { managed: Managed; count: number } | undefined {
  const [first = ''] = words;
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    const managed = known.get(words.slice(0, count).join(''));
    const isOwner = first === 'mi' && count === 1 && known.has(words[1] ?? '');
    if (managed && !isOwner) return { managed, count };
  }
  if (!between.has(first) && first !== 'mi') return undefined;
  const behind = whoManages(words.slice(1));
  return behind && { ...behind, count: behind.count + 1 };
}

function knownWho(): ReadonlyMap<string, Managed> {
  const found = new Map<string, Managed>();
  for (const managed of ['external', 'partner'] as const) {
    for (const language of languages) {
      for (const word of [...who[managed][language], ...managedWords[managed][language]]) {
        if (!found.has(foldCell(word))) found.set(foldCell(word), managed);
      }
    }
  }
  return found;
}
