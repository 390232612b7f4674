import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/nb.ts';
import type { WholesaleCatalogue } from './en.ts';

const problems: Record<string, string> = {
  required: 'må fylles ut',
  percent: 'kan ikke inneholde «%»',
  email: 'er ingen e-postadresse',
  externalId: 'bare bokstaver, sifre og . _ -',
  country: 'jeg kjenner ikke det landet',
  template: 'velg én',
  retired: 'er tatt ut av bruk: {detail}',
  attest: 'må bekreftes',
  choose: 'velg',
  noPackage: 'pakken finnes ikke: {detail}',
  foreign: 'ikke i malen: {detail}',
  nameTaken: 'en annen mal har det',
  provisioningId: 'kopier den fra Partner Hub',
  idp: 'trengs med partnerpålogging',
  unmet: 'et tillegg mangler pakken sin',
  externalIdTaken: 'en annen kunde har den',
  emailTaken: 'tilhører noen allerede',
};

const fields: Record<string, string> = {
  template: 'Introduksjonsmal',
  company: 'Firmanavn',
  admin: 'Administratorens e-post',
  externalId: 'Ekstern kunde-ID (valgfri)',
  country: 'Land eller region',
  language: 'Språk i e-poster',
  attested: 'Støttet sted',
  packages: 'Pakker',
  locationName: 'Navn på lokasjonen',
  street: 'Adresse, første linje',
  addition: 'Adresse, andre linje (valgfri)',
  city: 'By',
  state: 'Stat eller provins (kode)',
  postalCode: 'Postnummer',
  timeZone: 'Tidssone',
  name: 'Navn på malen',
  subscription: 'Engrosabonnement',
  provisioningId: 'Provisioning ID',
  pstn: 'Cloud Connected PSTN (valgfri)',
  authentication: 'Brukernes pålogging',
  idp: 'IdP-ens Entity ID',
  inviteEmails: 'Invitasjoner',
  vidcast: 'Vidcast',
  calls: 'Anropsinnstillinger (notat)',
  address: 'Adresse',
  settings: 'Innstillinger',
};

const shortFields: Record<string, string> = {
  externalId: 'Ekstern ID',
  admin: 'Administrator',
  pstn: 'PSTN-leverandør',
  calls: 'Anrop',
  language: 'E-postspråk',
  template: 'Mal',
  state: 'Stat',
};

const steps: Record<string, string> = {
  details: 'Opplysninger',
  packages: 'Pakker',
  location: 'Hovedkontor',
  review: 'Gjennomgang',
  primary: 'Hovedinnstillinger',
  'sign-in': 'Anrop og pålogging',
};

const states: Record<string, string> = {
  requested: 'venter på Webex',
  accepted: 'settes opp',
  review: 'samsvarskontroll',
  ready: 'klar',
  errors: 'klar med feil',
  failed: 'mislyktes',
};

const authentications: Record<string, string> = {
  webex: 'Webex-godkjenning',
  partner: 'Partnergodkjenning (egen SAML-IdP)',
};

const failures: Record<string, string> = {
  externalId: 'en annen kunde bruker den eksterne ID-en',
  webex: 'Webex kunne ikke nås på et helt døgn',
};

export const wholesale: WholesaleCatalogue = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'Neste',
  'form.back': () => 'Tilbake',
  'form.leave': () => 'Forkast',
  'form.later': () => 'Ikke nå',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `Trinn ${at} av ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('nb', count, { one: '# å rette', other: '# å rette' }),
  'form.stale': () =>
    'Dette kortet er ikke lenger det siste. Bruk det nyeste kortet eller spør igjen: ingenting av det du skrev er tapt.',
  'form.left': () => 'Greit, jeg har forkastet det som var fylt ut. Ingenting ble opprettet.',
  'form.continued': () => 'Dette ble ikke fullført; det fortsetter der du var.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `høyst ${most} tegn, dette har ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} trenger én av: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex sier: ${reason}`,
  'wholesale.attest': () => 'Jeg bekrefter at denne kunden er på et sted som Cisco Webex støtter',
  'wholesale.invite': () => 'Administratorer kan sende invitasjoner',
  'wholesale.vidcast': () => 'Vidcast kan brukes',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'ja' : 'nei'),
  // Wholesale customers
  'customer.new': () => 'Ny kunde',
  'customer.createWhat': () => 'oppretter en engroskunde, trinn for trinn',
  'customer.createTitle': () => 'Ny engroskunde',
  'customer.noTemplate': () =>
    'En kunde lages fra en introduksjonsmal, og ingen er registrert. Registrer en først: `legg til mal`.',
  'customer.createYes': () => 'Opprett kunde',
  'customer.createChecked': () =>
    'Webex har kontrollert dette og ville opprettet det. Ingenting er opprettet ennå.',
  'customer.billing': () => 'Når en kunde opprettes, begynner faktureringen på partneravtalen din.',
  'customer.already': () =>
    'Denne kunden er allerede bestilt; ingenting skjedde en gang til. `nye engroskunder` viser hvor langt den er kommet.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `Det finnes en kunde med samme eller lignende navn: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Webex er bedt om å opprette **${name}** (${externalId}). Det tar litt tid; jeg sier fra her når det er gjort.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `**${name}** er klar (ekstern ID ${externalId}). Neste: \`sett opp ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `**${name}** finnes, men Webex melder om feil:\n\n${bullets(reasons)}\n\nDet som virker, kan brukes. Rett resten i Partner Hub, eller spør Webex-støtten.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `**${name}** er til samsvarskontroll hos Webex (liste over nektede parter). Det kan ta dager; det er ingenting å gjøre. Jeg sier fra her når den er over.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `**${name}** ble ikke opprettet. Webex sier:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nDet du skrev er beholdt: \`ny kunde\` viser det igjen.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'hvor langt nye engroskunder er kommet',
  'customer.creationsTitle': () => 'Nye engroskunder',
  'customer.noCreations': () => 'Ingen kunde er bestilt ennå.',
  // Setting a customer up
  'setup.what': () => 'hva en ny kunde har, og hva som gjenstår',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'ingen',
  'setup.notWholesale': () => 'ikke en engroskunde',
  'setup.location': () => 'Lokasjon',
  'setup.locations': () => 'Lokasjoner',
  'setup.numbers': () => 'Ledige numre',
  'setup.pstnOpen': () =>
    'En lokasjon har ingen PSTN-tilkobling ennå: velg den i Control Hub før numre tildeles.',
  'setup.adminRules': () =>
    'Administratorer må ha pakken kunden ble opprettet med; pakken til en full administrator kan ikke nedgraderes. Roller gis med «administratorrolle».',
  'setup.addUsers': () => 'Brukere',
  'setup.admins': () => 'Admin',
  // Onboarding templates
  'template.listWhat': () => 'introduksjonsmalene som er registrert',
  'template.showWhat': () => 'viser en introduksjonsmal med Provisioning ID',
  'template.addWhat': () => 'registrerer en introduksjonsmal',
  'template.retireWhat': () => 'tar en introduksjonsmal ut av bruk',
  'template.about': () =>
    'Ingen API hos Webex lister maler: disse ble registrert her med ID-en fra Partner Hub.',
  'template.add': () => 'Legg til mal',
  'template.retired': () => 'ute av bruk',
  'template.active': () => 'i bruk',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'Rediger',
  'template.reuse': () => 'Bruk igjen',
  'template.retire': () => 'Ta ut',
  'template.editTitle': () => 'Introduksjonsmal',
  'template.intro': () =>
    'Selve malen lages i Partner Hub: Customers › Onboarding templates › Create template › Webex for Wholesale. Kopier Provisioning ID derfra.',
  'template.pstnWarning': () =>
    'Cisco anbefaler ikke en Cloud Connected PSTN-leverandør i malen, på grunn av begrensningene.',
  'template.portal': () =>
    'Deskhand husker disse innstillingene; i selve malen endres de bare i Partner Hub.',
  'template.retireTitle': () => 'Ta denne malen ut av bruk?',
  'template.retireWarning': () =>
    'Nye kunder kan ikke lenger lages fra den. De som finnes, blir som de er.',
  'template.reuseTitle': () => 'Bruke denne malen igjen?',
  'template.reuseWarning': () => 'Nye kunder kan lages fra den igjen.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('nb', count, { one: '# introduksjonsmal', other: '# introduksjonsmaler' }),
  'template.packages': ({ count }: { count: number }) =>
    plural('nb', count, { one: '# pakke', other: '# pakker' }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex godtok den ${at}.`,
  'template.checked': () => 'Webex har kontrollert Provisioning ID og pakkene: de kan brukes.',
  'template.saveYes': () => 'Lagre malen',
  'template.saved': ({ name }: { name: string }) => `Malen **${name}** er lagret.`,
  'template.none': ({ name }: { name: string }) =>
    `Jeg kjenner ingen mal som heter «${name}». \`maler\` viser alle.`,
  'template.isRetired': ({ name }: { name: string }) => `Malen **${name}** er tatt ut av bruk.`,
  'template.isActive': ({ name }: { name: string }) => `Malen **${name}** er i bruk igjen.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `Flere maler passer: ${names.join(', ')}. Nevn én.`,
};
