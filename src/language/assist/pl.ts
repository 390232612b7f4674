import type { AssistCatalogue } from './en.ts';

const fields: Record<string, string> = {
  contact: 'Osoba kontaktowa u klienta',
  email: 'E-mail tej osoby',
  phone: 'Telefon',
  locations: 'Lokalizacje',
  users: 'Liczba użytkowników',
  date: 'Oczekiwany termin',
  remark: 'Uwagi',
};
const optional: Record<string, string> = { phone: ' (opcjonalny)', remark: ' (opcjonalne)' };

const problems: Record<string, string> = {
  phone: 'z + i kodem kraju',
  users: 'od 1 do 100 000',
  date: 'od dziś, np. 2026-12-01',
};

export const assist: AssistCatalogue = {
  'assist.what': () => 'prosi o Wholesale Setup Assist dla klienta',
  'assist.title': () => 'Prośba o Setup Assist',
  'assist.step': () => 'Wdrożenie u klienta',
  'assist.intro': ({ name, address }) =>
    `Pomoc w konfiguracji klienta ${name}. Prośba zostanie wysłana pocztą na adres ${address}.`,
  'assist.help': () => 'Pomoc Webex',
  'assist.field': ({ field }) => `${fields[field] ?? field}${optional[field] ?? ''}`,
  'assist.fact': ({ field }) => fields[field] ?? field,
  'assist.problem': ({ field }) => problems[field] ?? field,
  'assist.ask': () => 'Wysłać tę prośbę?',
  'assist.warning': ({ address }) =>
    `Zostanie wysłana raz, na adres ${address}. Wysłanej poczty nie da się cofnąć.`,
  'assist.warningAgain': ({ address, at }) =>
    `O Setup Assist dla tego klienta poproszono już ${at}. Ta prośba też zostanie wysłana na adres ${address}.`,
  'assist.yes': () => 'Wyślij prośbę',
  'assist.queued': ({ name, address }) =>
    `Prośba dla klienta **${name}** jest w drodze na adres ${address}. Napiszę tutaj, co powie serwer poczty.`,
  'assist.already': ({ at }) =>
    `Tę samą prośbę wysłano już ${at}; nic nie zostało wysłane po raz drugi.`,
  'assist.off': ({ url }) =>
    `Ta instalacja nie wysyła takich próśb: osoba prowadząca Deskhand musi ustawić \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` i \`MAIL_FROM\`. Formularz jest w pomocy Webex: ${url}`,
  'assist.accepted': ({ at }) => `Serwer poczty przyjął prośbę o Setup Assist o ${at}.`,
  'assist.unknown': () =>
    'Serwer poczty nie potwierdził: prośba o Setup Assist mogła wyjść albo nie. Nie wyślę jej ponownie; zapytaj odbiorcę.',
  'assist.failed': ({ status }) =>
    `Serwer poczty odrzucił prośbę o Setup Assist (${status}). Nic nie wysłano.`,
  'assist.unsent': ({ status }) =>
    `Nie udało się przekazać prośby o Setup Assist (${status}). Nic nie wysłano; poproś o to później.`,
  'assist.cameBack': ({ address, status }) =>
    `Prośba o Setup Assist wróciła z adresu ${address} (${status}): nie dotarła.`,
  'assist.letterSubject': ({ customer, reference }) => `Setup Assist: ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }) =>
    `${organization} prosi o Wholesale Setup Assist dla tego klienta.`,
  'assist.letterBy': () => 'Prosi',
  'assist.letterReference': ({ reference }) => `Numer sprawy: ${reference}`,
};
