import type { ConnectCatalogue } from './en.ts';

const troubles: Record<string, string> = {
  unknown: 'denne lenken er ikke kjent her',
  used: 'denne lenken er allerede brukt; hva det ble til, står i 1:1-rommet',
  expired: 'denne lenken er eldre enn ti minutter',
  otherBrowser: 'svaret kom fra en annen nettleser enn den som gikk til Webex',
  declined: 'forespørselen ble avslått i Webex',
  refused: 'Webex godtok ikke påloggingen',
  organization: 'den kontoen hører til en annen organisasjon',
  role: 'den kontoen er ingen full partneradministrator',
  access: 'den som ba om det, har ikke lov lenger',
  unreachable: 'Webex svarte ikke; ingenting ble lagret',
  database: 'databasen kan ikke nås akkurat nå',
  tooMany: 'for mange forespørsler; vent et minutt',
};

export const connect: ConnectCatalogue = {
  'connect.what': () => 'logger meg på Webex med kontoen til en administrator',
  'connect.ask': () => 'Logge Deskhand på Webex?',
  'connect.now': () => 'Hittil',
  'connect.standing': ({ ok, until }) => {
    if (!ok) return 'ikke pålogget';
    return until ? `pålogget, kan fornyes til ${until}` : 'pålogget';
  },
  'connect.use': () => 'Hva kontoen er til',
  'connect.useError': () => 'Velg én.',
  'connect.main': () => 'Svar og kopi, i stedet for kontoen hittil',
  'connect.more': () => 'Én til som hjelper med kopien',
  'connect.warning': () =>
    'Du får en lenke. Logg på Webex som full partneradministrator i organisasjonen din, helst med en konto laget for dette: jeg leser og endrer med dens rettigheter.',
  'connect.yes': () => 'Gi meg lenken',
  'connect.linkTitle': () => 'Veien din til Webex',
  'connect.linkBody': ({ minutes }) =>
    `Lenken virker én gang, i ${minutes} minutter, og er bare til deg: ikke gi den videre. Her sier jeg hva det ble til.`,
  'connect.open': () => 'Fortsett til Webex',
  'connect.done': ({ name, use }) =>
    use === 'main'
      ? `Jeg logger nå på Webex som **${name}**.`
      : `**${name}** hjelper nå med kopien.`,
  'connect.failed': ({ trouble }) =>
    `Ingen ble logget på: ${troubles[trouble] ?? trouble}. \`koble til webex\` gir en ny lenke.`,
  // Pages in the browser
  'connect.pageStart': ({ use }) =>
    use === 'main'
      ? 'Deskhand leser og endrer med rettighetene til kontoen du logger på med.'
      : 'Kontoen du logger på med, hjelper Deskhand å holde kopien oppdatert.',
  'connect.pageOwn': () =>
    'Gå bare videre hvis du selv har bedt om dette. Logg på som full partneradministrator i organisasjonen din.',
  'connect.pageDone': () => 'Deskhand er logget på Webex',
  'connect.pageNow': ({ name, use }) =>
    use === 'main' ? `Deskhand arbeider nå som ${name}.` : `${name} hjelper nå med kopien.`,
  'connect.pageClose': () =>
    'Du kan lukke denne siden. Det samme står i 1:1-rommet ditt med Deskhand.',
  'connect.pageFailed': () => 'Det gikk ikke',
  'connect.trouble': ({ trouble }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'Skriv «koble til webex» til Deskhand for å få en ny lenke.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
