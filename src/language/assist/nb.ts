import type { AssistCatalogue } from './en.ts';

const fields: Record<string, string> = {
  contact: 'Kontaktperson hos kunden',
  email: 'Kontaktens e-post',
  phone: 'Telefon',
  locations: 'Lokasjoner',
  users: 'Antall brukere',
  date: 'Ønsket dato',
  remark: 'Merknad',
};
const optional: Record<string, string> = { phone: ' (valgfritt)', remark: ' (valgfritt)' };

const problems: Record<string, string> = {
  phone: 'med + og landkode',
  users: '1 til 100 000',
  date: 'fra i dag, f.eks. 2026-12-01',
};

export const assist: AssistCatalogue = {
  'assist.what': () => 'ber om Wholesale Setup Assist for en kunde',
  'assist.title': () => 'Be om Setup Assist',
  'assist.step': () => 'Prosjektet hos kunden',
  'assist.intro': ({ name, address }) =>
    `Hjelp til å sette opp ${name}. Forespørselen sendes på e-post til ${address}.`,
  'assist.help': () => 'Webex-hjelp',
  'assist.field': ({ field }) => `${fields[field] ?? field}${optional[field] ?? ''}`,
  'assist.fact': ({ field }) => fields[field] ?? field,
  'assist.problem': ({ field }) => problems[field] ?? field,
  'assist.ask': () => 'Sende denne forespørselen?',
  'assist.warning': ({ address }) =>
    `Den sendes på e-post til ${address}, én gang. En e-post kan ikke tas tilbake.`,
  'assist.warningAgain': ({ address, at }) =>
    `Det ble allerede bedt om Setup Assist for denne kunden ${at}. Også denne sendes til ${address}.`,
  'assist.yes': () => 'Send forespørsel',
  'assist.queued': ({ name, address }) =>
    `Forespørselen for **${name}** er på vei til ${address}. Jeg melder her hva e-postserveren sier.`,
  'assist.already': ({ at }) =>
    `Nøyaktig denne forespørselen ble sendt ${at}; ingenting er sendt to ganger.`,
  'assist.off': ({ url }) =>
    `Denne installasjonen sender ikke slike forespørsler: den som drifter Deskhand, må angi \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` og \`MAIL_FROM\`. Skjemaet ligger i Webex-hjelpen: ${url}`,
  'assist.accepted': ({ at }) => `E-postserveren tok imot forespørselen om Setup Assist kl. ${at}.`,
  'assist.unknown': () =>
    'E-postserveren bekreftet ikke: forespørselen om Setup Assist kan ha gått ut eller ikke. Jeg sender den ikke på nytt; spør mottakeren.',
  'assist.failed': ({ status }) =>
    `E-postserveren avviste forespørselen om Setup Assist (${status}). Ingenting ble sendt.`,
  'assist.unsent': ({ status }) =>
    `Forespørselen om Setup Assist kunne ikke overleveres (${status}). Ingenting ble sendt; prøv igjen senere.`,
  'assist.cameBack': ({ address, status }) =>
    `Forespørselen om Setup Assist kom i retur fra ${address} (${status}): den kom ikke fram.`,
  'assist.letterSubject': ({ customer, reference }) =>
    `Setup Assist for ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }) =>
    `${organization} ber om Wholesale Setup Assist for denne kunden.`,
  'assist.letterBy': () => 'Bedt om av',
  'assist.letterReference': ({ reference }) => `Referanse: ${reference}`,
};
