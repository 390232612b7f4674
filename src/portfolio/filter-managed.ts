/** Who manages a customer, in the words of all six languages. The first word of each is the one that answers use. */
import type { Words } from './filter-words.ts';

export type Managed = 'external' | 'partner';

/** Whole phrases, and what may follow `managed:`. */
export const managedWords: Record<Managed, Words> = {
  external: {
    en: [
      'managed external',
      'external',
      'managed by me',
      'managed externally',
      'external administrator',
    ],
    pl: [
      'zarządzane zewnętrznie',
      'zewnętrzne',
      'zewnętrznie',
      'zarządzane przeze mnie',
      'zarządzani przeze mnie',
      'zarządzani zewnętrznie',
    ],
    es: [
      'gestión externa',
      'externo',
      'externos',
      'externa',
      'gestionados por mí',
      'gestionados externamente',
    ],
    bg: [
      'външно управление',
      'външен администратор',
      'външно',
      'управлявани от мен',
      'управлявани външно',
    ],
    nb: ['administrert eksternt', 'ekstern', 'eksternt', 'administrert av meg'],
    he: ['ניהול חיצוני', 'חיצוני', 'בניהולי', 'בניהול חיצוני'],
  },
  partner: {
    en: [
      'managed partner',
      'partner',
      'managed by partner',
      'managed by the partner',
      'managed by us',
      'my partner organization',
      'managed by partner organization',
    ],
    pl: [
      'zarządzane przez partnera',
      'partner',
      'partnera',
      'zarządzani przez partnera',
      'zarządzany przez partnera',
      'zarządzanych przez partnera',
    ],
    es: [
      'gestión del asociado',
      'asociado',
      'gestionados por el asociado',
      'gestionado por el asociado',
      'gestionados por asociado',
    ],
    bg: [
      'управлявани от партньора',
      'партньор',
      'партньорска организация',
      'управлявани от партньор',
      'управляван от партньора',
    ],
    nb: ['administrert av partner', 'partner', 'administrert av partneren', 'styrt av partneren'],
    he: [
      'ניהול השותף',
      'שותף',
      'בניהול השותף',
      'מנוהלים על ידי השותף',
      'מנוהל על ידי השותף',
      'מנוהלים על ידי שותף',
    ],
  },
};

/** Behind these stands who manages, also without a colon. */
export const managedByWords: Words = {
  en: ['managed by'],
  pl: ['zarządzane przez', 'zarządzani przez', 'zarządzany przez', 'zarządzanych przez'],
  es: ['gestionados por', 'gestionado por', 'gestionadas por'],
  bg: ['управлявани от', 'управляван от', 'управлява се от'],
  nb: ['administrert av', 'styrt av'],
  he: ['מנוהלים על ידי', 'מנוהל על ידי'],
};
