import type { search as en } from './en.ts';

/** Searching inside one customer, look-alikes and reasons for a hit, in Norwegian. */
export const search: typeof en = {
  'inside.what': () => 'Søker etter brukere, numre og enheter hos én kunde',
  'inside.here': () => 'Søk her',
  'inside.field': () => 'Navn, e-postadresse, nummer, MAC-adresse eller SIP-adresse',
  'inside.fieldError': () => 'Skriv hva det skal søkes etter.',
  'inside.search': () => 'Søk',
  'inside.fromField': ({ query }) =>
    `Jeg søkte bare hos kunden du hadde åpnet søket for. For å søke overalt, skriv: finn ${query}`,
  'inside.searched': ({ name, what }) => `Søkte bare hos ${name}: ${what}.`,
  'inside.only': ({ name }) => `Bare hos ${name}`,
  'inside.choose': () => 'Hvilken kunde skal jeg søke hos?',
  'inside.noneTitle': () => 'Jeg kjenner ingen slik kunde',
  'inside.noneBody': ({ name }) =>
    `Ingen kunde du kan se, heter «${name}». Skriv: søk hos kunde <kunde>: <navn eller nummer>`,
  'alike.row': () => '⚠ navnet ligner et annet',
  'alike.title': () => 'Navnet til en annen kunde ser likt ut',
  'alike.body': ({ names }) =>
    `Sammenlign organisasjons-ID-en før du gjør noe. Ligner på: ${names}.`,
  'alike.mixed': () => 'Dette navnet blander bokstaver fra ulike alfabeter.',
  'lookup.notAnyTitle': () => 'Ingenting kan finnes med det',
  'lookup.notAnyBody': () =>
    'Av ID-ene i Webex kan de til brukere, kunder og enheter søkes opp. Oppgi ellers et navn, en e-postadresse, et telefonnummer, en MAC-adresse eller en SIP-adresse.',
  'lookup.ordersSearched': () =>
    'Nettordrer og abonnementer er også gjennomsøkt. Nettordrer kan bare finnes når de er importert.',
  'why.domain': ({ value }) =>
    `Funnet på ${value}: domenet er utledet av e-postadressene til brukerne. Hvilke domener en kunde har gjort krav på eller bekreftet, lar Webex ingen lese.`,
  'why.site': ({ value }) => `Funnet på ${value}: navnet på et av kundens Webex-nettsteder.`,
  'why.order': ({ value }) => `Funnet på nettordrenummeret ${value}.`,
  'why.subscription': ({ value }) => `Funnet på abonnementet ${value}.`,
  'card.hitsMany': ({ count, query }) =>
    `${count} treff eller flere for «${query}»: legg til et ord for å snevre inn`,
  'customers.noExclusion': ({ word }) =>
    `Et filter kan ikke utelate kunder, så «${word}» er ikke mulig her. Skriv hva kundene skal ha; et navn med et slikt ord står i anførselstegn.`,
  'customers.noAlternative': ({ word }) =>
    `Alt i et filter må stemme, så «${word}» er bare mulig mellom regioner. Spør om det ene og så det andre; et navn med et slikt ord står i anførselstegn.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }) => `${from}–${to}`,
  'card.showMoreOpen': () => 'Vis flere',
  'card.moreHintOpen': () => 'Det finnes flere: trykk på «Vis flere» på kortet.',
};
