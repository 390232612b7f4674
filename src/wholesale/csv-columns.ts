/**
 * The columns of a file of wholesale users: what Control Hub's own file has, in English and as people of the other
 * five languages see them (FEATURES A10). The first heading of a language is the one that is written.
 */
import { foldCell } from '../csv/words.ts';
import { type Language, languages } from '../language/index.ts';
import { packageNames, type SubscriberPackage, subscriberPackages } from './packages.ts';

const personColumns = [
  'firstName',
  'lastName',
  'displayName',
  'email',
  'extension',
  'phone',
  'location',
] as const;

/** Columns that no public interface of Webex takes: they are checked and otherwise left to Control Hub. */
const hubColumns = [
  'jabberCalling',
  'jabberTeams',
  'site',
  'basicMessaging',
  'basicMeetings',
  'callOnWebex',
] as const;

export type PersonColumn = (typeof personColumns)[number];
export type HubColumn = (typeof hubColumns)[number];
export type UserColumn = PersonColumn | HubColumn | SubscriberPackage;

/** In the order of the file. */
export const userColumns: readonly UserColumn[] = [
  ...personColumns,
  ...subscriberPackages,
  ...hubColumns,
];

type Headings = Record<Language, readonly [string, ...string[]]>;

const headings: Record<PersonColumn | HubColumn, Headings> = {
  firstName: {
    en: ['First Name', 'Given Name', 'Forename'],
    pl: ['Imię'],
    es: ['Nombre', 'Nombre de pila'],
    bg: ['Име', 'Собствено име'],
    nb: ['Fornavn'],
    he: ['שם פרטי'],
  },
  lastName: {
    en: ['Last Name', 'Surname', 'Family Name'],
    pl: ['Nazwisko'],
    es: ['Apellidos', 'Apellido'],
    bg: ['Фамилия', 'Фамилно име'],
    nb: ['Etternavn'],
    he: ['שם משפחה'],
  },
  displayName: {
    en: ['Display Name', 'Full Name'],
    pl: ['Nazwa wyświetlana', 'Wyświetlana nazwa'],
    es: ['Nombre para mostrar', 'Nombre completo'],
    bg: ['Показвано име', 'Име за показване'],
    nb: ['Visningsnavn', 'Fullt navn'],
    he: ['שם תצוגה', 'שם לתצוגה'],
  },
  email: {
    en: ['User ID/Email', 'User ID/Email (Required)', 'Email', 'E-mail address', 'User ID'],
    pl: [
      'Adres e-mail',
      'Identyfikator użytkownika/adres e-mail',
      'Identyfikator użytkownika/e-mail',
      'ID użytkownika/e-mail',
      'E-mail użytkownika',
    ],
    es: [
      'Correo electrónico',
      'ID de usuario/correo electrónico',
      'Dirección de correo',
      'Dirección de correo electrónico',
      'Correo',
    ],
    bg: ['Имейл адрес', 'Имейл', 'Потребителски ИД/имейл', 'Е-поща'],
    nb: ['E-postadresse', 'Bruker-ID/e-post', 'Bruker-ID/e-postadresse', 'E-post', 'Bruker-ID'],
    he: ['כתובת דוא"ל', 'דוא"ל', 'דואל', 'אימייל', 'מזהה משתמש/דוא"ל'],
  },
  extension: {
    en: ['Extension', 'Ext'],
    pl: ['Numer wewnętrzny'],
    es: ['Extensión'],
    bg: ['Вътрешен номер'],
    nb: ['Internnummer', 'Linje', 'Apparatnummer'],
    he: ['שלוחה'],
  },
  phone: {
    en: ['Phone Number', 'Phone', 'Telephone', 'Number'],
    pl: ['Numer telefonu', 'Telefon'],
    es: ['Número de teléfono', 'Teléfono'],
    bg: ['Телефонен номер', 'Телефон'],
    nb: ['Telefonnummer', 'Telefon'],
    he: ['מספר טלפון', 'טלפון'],
  },
  location: {
    en: ['Location', 'Calling Location'],
    pl: ['Lokalizacja'],
    es: ['Ubicación'],
    bg: ['Местоположение', 'Локация'],
    nb: ['Sted', 'Plassering', 'Lokasjon'],
    he: ['מיקום'],
  },
  jabberCalling: {
    en: ['Jabber Calling', 'Calling with Jabber'],
    pl: ['Połączenia Jabber', 'Jabber Calling', 'Połączenia z Jabber'],
    es: ['Llamadas de Jabber', 'Llamadas con Jabber'],
    bg: ['Обаждания с Jabber', 'Jabber обаждания'],
    nb: ['Jabber-anrop'],
    he: ['שיחות Jabber', 'שיחות באמצעות Jabber'],
  },
  jabberTeams: {
    en: ['Jabber with Webex Teams', 'Jabber with Webex App'],
    pl: ['Jabber z Webex Teams'],
    es: ['Jabber con Webex Teams'],
    bg: ['Jabber с Webex Teams'],
    nb: ['Jabber med Webex Teams'],
    he: ['Jabber עם Webex Teams'],
  },
  site: {
    en: ['Preferred Webex Site', 'Webex Site'],
    pl: ['Preferowana witryna Webex'],
    es: ['Sitio de Webex preferido', 'Sitio preferido de Webex'],
    bg: ['Предпочитан сайт на Webex', 'Предпочитан Webex сайт'],
    nb: ['Foretrukket Webex-nettsted'],
    he: ['אתר Webex מועדף'],
  },
  basicMessaging: {
    en: ['Basic Messaging', 'Messaging Basic'],
    pl: ['Podstawowe wiadomości'],
    es: ['Mensajería básica'],
    bg: ['Основни съобщения'],
    nb: ['Grunnleggende meldinger'],
    he: ['הודעות בסיסיות'],
  },
  basicMeetings: {
    en: ['Basic Space Meetings', 'Meetings Basic Space'],
    pl: ['Podstawowe spotkania w przestrzeni'],
    es: ['Reuniones básicas en espacios', 'Reuniones de espacio básicas'],
    bg: ['Основни срещи в пространства'],
    nb: ['Møter i grunnleggende rom', 'Grunnleggende områdemøter'],
    he: ['פגישות בסיסיות במרחב'],
  },
  callOnWebex: {
    en: ['Call on Webex', 'Calls on Webex'],
    pl: ['Połączenia w Webex', 'Połącz w Webex'],
    es: ['Llamar en Webex', 'Llamadas en Webex'],
    bg: ['Обаждане в Webex', 'Обаждания в Webex'],
    nb: ['Ring på Webex', 'Anrop på Webex'],
    he: ['שיחה ב-Webex', 'שיחות ב-Webex'],
  },
};

/** What a column is called in a file that is written in this language. */
export function headingOf(column: UserColumn, language: Language): string {
  return isPackage(column) ? packageNames[column] : headings[column][language][0];
}

function isPackage(column: UserColumn): column is SubscriberPackage {
  return column in packageNames;
}

/** The ends that packages' headings may have. */
const packageEnds = ['', 'wholesale', 'package'];

function written(column: UserColumn): string[] {
  if (!isPackage(column)) return [column, ...languages.flatMap((one) => headings[column][one])];
  return [column, packageNames[column]].flatMap((name) =>
    packageEnds.map((end) => `${name} ${end}`),
  );
}

const byHeading = new Map<string, UserColumn>(
  userColumns.flatMap((column) => written(column).map((one) => [foldCell(one), column] as const)),
);

export interface UserColumns {
  /** Index of each column that is there. */
  at: Partial<Record<UserColumn, number>>;
  /** Headings nobody reads; their cells come back in the result. */
  unknown: string[];
  /** A column that stands there twice: such a file is refused. */
  twice?: string;
}

/** Which cell holds what. */
export function planUserColumns(given: readonly string[]): UserColumns {
  const plan: UserColumns = { at: {}, unknown: [] };
  for (const [index, heading] of given.entries()) {
    const column = byHeading.get(foldCell(heading));
    if (!column) {
      if (heading !== '') plan.unknown.push(heading);
    } else if (plan.at[column] === undefined) plan.at[column] = index;
    else plan.twice ??= heading;
  }
  return plan;
}
