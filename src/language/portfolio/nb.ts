import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { PortfolioCatalogue } from './en.ts';

const days = (count: number) => plural('nb', count, { one: '# dag', other: '# dager' });

const statusNames: Record<string, string> = {
  trial: 'Prøveperiode',
  subscription: 'Abonnement',
  expiringSoon: 'Utløper snart',
  overage: 'Lisensoverforbruk',
  inactive: 'Ingen nylig aktivitet',
  orderReady: 'Ordre klar for oppsett',
  suspended: 'Suspendert',
  expired: 'Utløpt',
};

const sourceNames: Record<string, string> = {
  licenses: 'kopi av lisensene',
  organizations: 'kopi av organisasjonene',
  import: 'import',
  commerce: 'Cisco Commerce',
  tags: 'etiketter i Webex',
  audit: 'kundens revisjonslogg',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'ny',
  changed: 'endret',
  unchanged: 'uendret',
  refused: 'avvist',
};

const sortNames: Record<string, string> = {
  attention: 'oppmerksomhet',
  name: 'navn',
  created: 'nyeste',
  ends: 'slutt',
  people: 'antall brukere',
};

const columnNames: Record<string, string> = {
  customer: 'Kunde',
  orgId: 'Organisasjons-ID',
  statuses: 'Statuser',
  ends: 'Slutt',
  users: 'Brukere',
  products: 'Produkter',
  tags: 'Etiketter',
  region: 'Region',
  created: 'Opprettet',
  asOf: 'Per',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'full administrator',
  id_readonly_admin: 'skrivebeskyttet administrator',
  id_user_admin: 'brukeradministrator',
  id_device_admin: 'enhetsadministrator',
};

const subscriptionStates: Record<string, string> = {
  active: 'aktivt',
  pending: 'ikke satt opp',
  suspended: 'ubetalt',
  cancelled: 'kansellert',
  expired: 'utløpt',
};

const orderStates: Record<string, string> = {
  ordered: 'bestilt',
  ready: 'klar for oppsett',
  done: 'fullført',
  cancelled: 'kansellert',
};

const regionSources: Record<string, string> = {
  report: 'ifølge partnerrapporter',
  callDomain: 'ifølge ringedomenet',
  orgId: 'ifølge organisasjons-ID-en',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'koblet',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'tagger',
  region: 'region',
  licenses: 'lisenser',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `«${statusNames[one] ?? one}»`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'tagger',
  wholesale: 'wholesale-tilstand',
  signIns: 'pålogginger',
};

export const portfolio: PortfolioCatalogue = {
  'status.name': ({ status }) => statusNames[status] ?? status,
  'status.source': ({ source }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }) => `prøveperioden ${id} løper`,
  'status.ruleNoTrial': () => 'ingen kjent prøveperiode løper',
  'status.ruleSubscription': ({ id }) => `abonnementet ${id} løper`,
  'status.ruleSubscriptionLicence': ({ id }) => `Webex viser lisenser fra abonnementet ${id}`,
  'status.ruleNoSubscription': () => 'ingen aktive abonnementer er kjent',
  'status.ruleExpiringSoon': ({ id, date, days: count }) =>
    `${id} slutter ${date}, innen ${days(count)}`,
  'status.ruleRenewsSoon': ({ id, date, days: count }) =>
    `perioden for ${id} slutter ${date}, innen ${days(count)}; den fornyes automatisk`,
  'status.ruleNotExpiring': ({ days: count }) =>
    `ingenting som løper, slutter innen ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }) => `${name}: ${used} i bruk, ${total} kjøpt`,
  'status.ruleNoOverage': () => 'ingen lisens brukes mer enn det er kjøpt',
  'status.ruleInactive': ({ days: count }) =>
    `ingen administrator hos kunden har logget på på ${days(count)}`,
  'status.ruleActive': ({ date }) => `en administrator hos kunden logget på ${date}`,
  'status.ruleTooNew': ({ days: count }) => `organisasjonen er yngre enn ${days(count)}`,
  'status.ruleOrderReady': ({ id }) => `ordre ${id} er klar for oppsett`,
  'status.ruleNotSetUp': ({ id }) => `abonnementet ${id} er ikke ferdig satt opp`,
  'status.ruleNoOrderReady': () => 'ingen kjente ordrer eller abonnementer venter på oppsett',
  'status.ruleSuspended': ({ id }) => `abonnementet ${id} er fortsatt ubetalt`,
  'status.ruleNotSuspended': () => 'ingen kjente abonnementer er ubetalt',
  'status.ruleRuns': ({ id }) => `${id} løper`,
  'status.ruleBegins': ({ id, date }) => `${id} starter ${date}`,
  'status.ruleWholesale': ({ state }) =>
    `status i Webex Wholesale: ${wholesaleStateWords(state, 'nb')}`,
  'status.ruleExpired': ({ date }) => `ingenting løper lenger; siste periode sluttet ${date}`,
  'status.ruleNothingRuns': () => 'verken abonnement eller prøveperiode løper',
  'status.unknownOf': ({ id }) => `krever import: dette er ikke kjent for ${id}`,
  'status.unknownTrial': () =>
    'krever import eller et merket abonnement: Webex oppgir ikke prøveperioder',
  'status.unknownLicences': () => 'lisensene er ikke kopiert ennå',
  'status.unknownDates': () => 'krever import: Webex oppgir ikke datoer',
  'status.unknownSignIns': ({ days: count }) =>
    `revisjonsloggen for de siste ${days(count)} er ikke lest`,
  'status.unreadSignIns': ({ days: count, date, why }) =>
    `revisjonsloggen for de siste ${days(count)} ble ikke lest ${date}: Webex ${why === 'busy' ? 'svarte ikke' : 'slipper ikke Deskhand inn'}`,
  'status.unknownOrders': () => 'krever import: Webex oppgir ikke ordrer',
  'status.unknownPayment': () => 'krever import: Webex oppgir ikke betalinger',
  'reply.file': ({ name }) => `Filen «${name}».`,
  'import.what': () => 'Importerer abonnementer og nettordrer fra en CSV-fil',
  'import.noFile': () =>
    'Legg ved en CSV-fil til meldingen `importer abonnementer`. Den trenger en kolonne `subscriptionId` eller `webOrderId`; `orgId` eller `customer` sier hvem den gjelder; `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` og `orderDate` kan følge med.',
  'import.oneFile': () => 'Legg ved én fil om gangen.',
  'import.troubleTitle': () => 'Jeg kan ikke importere denne filen',
  'import.foreign': () => 'Denne filen ligger ikke hos Webex. Legg den ved selve meldingen.',
  'import.scanning': ({ seconds }) =>
    `Webex sjekker fortsatt filen for skadelig programvare. Send den igjen om ${plural('nb', seconds, { one: '# sekund', other: '# sekunder' })}.`,
  'import.infected': () => 'Webex fant skadelig programvare i denne filen. Jeg har ikke åpnet den.',
  'import.unscannable': () =>
    'Webex kan ikke se inn i denne filen, så jeg har ikke åpnet den. Send en vanlig CSV-fil, ikke et arkiv eller en kryptert fil.',
  'import.gone': () => 'Filen finnes ikke lenger. Send den på nytt.',
  'import.tooLarge': ({ megabytes }) => `Filen er større enn ${megabytes} MB. Del den opp.`,
  'import.empty': () => 'Filen er tom.',
  'import.noRows': () => 'Filen har en overskrift og ingenting under den.',
  'import.tooManyRows': () => 'Filen har mer enn 100 000 rader. Del den opp.',
  'import.binary': () => 'Dette er ingen CSV-fil. Regneark og arkiver må først lagres som CSV.',
  'import.broken': () =>
    'Filen er avbrutt eller har et anførselstegn som aldri lukkes. Eksporter den på nytt.',
  'import.noIdColumn': ({ headings }) =>
    `Jeg fant verken kolonnen \`subscriptionId\` eller \`webOrderId\`. Overskriftene er: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }) => `Kolonnen \`${column}\` finnes to ganger. Fjern én av dem.`,
  'import.askTitle': () => 'Importere disse abonnementene og ordrene?',
  'import.fileName': () => 'Fil',
  'import.customers': () => 'Kunder',
  'import.new': () => 'Nye rader',
  'import.changed': () => 'Endrede rader',
  'import.unchanged': () => 'Uendrede rader',
  'import.refused': () => 'Avviste rader',
  'import.warning': () =>
    'Verdier i endrede rader erstatter det som var kjent. Avviste rader utelates; resultatfilen sier hvorfor.',
  'import.warningColumns': ({ columns }) =>
    `Verdier i endrede rader erstatter det som var kjent. Disse kolonnene leser jeg ikke: ${columns.join(', ')}.`,
  'import.yes': () => 'Importer',
  'import.nothingTitle': () => 'Det er ingenting å importere',
  'import.nothing': ({ unchanged, refused, shown }) =>
    `Uendrede rader: ${unchanged}. Avviste rader: ${refused}. ${said('Resultatfilen sier hvorfor.', refused, shown)}`,
  'import.doneTitle': () => 'Importert',
  'import.done': (counts) =>
    `Nye: ${counts.added}. Endrede: ${counts.changed}. Uendrede: ${counts.unchanged}. Avviste: ${counts.refused}. ${said('Resultatfilen sier hva som skjedde med hver rad.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'Filen oppbevares ikke lenger. Send den på nytt.',
  'import.columnRow': () => 'Rad',
  'import.columnOutcome': () => 'Resultat',
  'import.columnReason': () => 'Årsak',
  'import.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () =>
    'raden har flere celler enn det er overskrifter; sett verdien som inneholder et skilletegn, i anførselstegn',
  'import.unclearQuotes': () =>
    'anførselstegnene viser ikke hvor cellene slutter; skriv de som hører til en verdi, dobbelt',
  'import.noId': () => 'verken abonnement eller nettordre er oppgitt',
  'import.badValue': ({ column }) => `verdien i ${column} kan ikke brukes`,
  'import.ambiguousDate': ({ column }) =>
    `datoen i ${column} kan leses på to måter; skriv den som 2026-11-21`,
  'import.tooLong': ({ column }) => `verdien i ${column} er for lang`,
  'import.endBeforeStart': () => 'slutten er før starten',
  'import.endBeforeKnownStart': () =>
    'sammen med datoen som er kjent eller står i en annen rad, ville slutten vært før starten; oppgi begge datoene',
  'import.unknownOrg': () => 'ingen av kundene dine har denne organisasjons-ID-en',
  'import.unknownCustomer': () => 'ingen av kundene dine har dette navnet',
  'import.ambiguousCustomer': ({ count }) =>
    `${plural('nb', count, { one: '# kunde', other: '# kunder' })} har dette navnet; oppgi organisasjons-ID-en`,
  'import.noCustomer': () => 'det står ikke hvem den gjelder; oppgi organisasjons-ID eller kunde',
  'import.otherName': () => 'organisasjons-ID-en tilhører ikke kunden som er oppgitt',
  'import.otherCustomer': () => 'Webex viser lisenser fra dette abonnementet hos en annen kunde',
  'import.contradicts': ({ row }) => `motsier rad ${row}`,
  'customers.what': () => 'Lister kunder med statusene deres; filtre kan kombineres',
  'customers.title': ({ count }) => plural('nb', count, { one: '# kunde', other: '# kunder' }),
  'customers.all': () => 'Alle kunder, de som krever oppmerksomhet først',
  'customers.byProduct': ({ word }) => `produkt «${word}»`,
  'customers.byTag': ({ word }) => `etikett «${word}»`,
  'customers.byRegion': ({ word }) => `region ${word}`,
  'customers.byName': ({ word }) => `navn med «${word}»`,
  'customers.byManaged': ({ managed }) =>
    managed === 'external'
      ? 'du administrerer som ekstern administrator'
      : 'del av partnerorganisasjonen din',
  'customers.sortedBy': ({ sort }) => `sortert etter ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }) => `slutter ${date}`,
  'customers.users': ({ count }) => plural('nb', count, { one: '# bruker', other: '# brukere' }),
  'customers.open': () => 'Åpne',
  'customers.hint': () =>
    'Legg til «csv» for å få hele listen som fil, eller «lagre dette som …» for å ta vare på den.',
  'customers.unjudged': ({ count, of }) => {
    const what = `${plural('nb', count, { one: '# kunde', other: '# kunder' })} kan mangle her. Ikke kjent: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames)
      ? `${what} «kundestatus» og navnet sier hvorfor.`
      : what;
  },
  'customers.noneTitle': () => 'Ingen kunder passer',
  'customers.none': ({ by }) =>
    by.length > 0 ? `Lette etter: ${by.join(', ')}.` : 'Ingenting er kopiert fra Webex ennå.',
  'customers.noneAssigned': () =>
    'Du har ikke fått tildelt noen kunder, så det er ingen du kan se.',
  'customers.badTitle': () => 'Jeg kjenner ikke dette filteret',
  'customers.badKey': ({ word, keys }) =>
    `Det finnes ikke noe filter «${word}:». Det finnes ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }) =>
    values.length > 0
      ? `«${word}» er ingen av disse: ${values.join(', ')}.`
      : 'Det mangler en verdi etter kolonet.',
  'customers.fileTitle': () => 'Hele listen som fil',
  'customers.file': ({ total, parts }) =>
    parts > 1
      ? `${plural('nb', total, { one: '# kunde', other: '# kunder' })} i flere filer, siden én ville blitt for stor. De som slutter på «.machine.csv», er for programmer, de andre for regneark.`
      : `${plural('nb', total, { one: '# kunde', other: '# kunder' })}. Den ene filen er for regneark, den andre for programmer.`,
  'customers.fileName': () => 'kunder',
  'customers.column': ({ column }) => columnNames[column] ?? column,
  'searches.what': () => 'Viser kundelistene du har lagret',
  'searches.saveWhat': () => 'Lagrer den siste kundelisten under et navn',
  'searches.runWhat': () => 'Kjører en lagret kundeliste',
  'searches.deleteWhat': () => 'Sletter en lagret kundeliste',
  'searches.title': ({ count }) =>
    plural('nb', count, { one: '# lagret søk', other: '# lagrede søk' }),
  'searches.hint': () => 'Trykk på et tall, eller skriv «kjør søk» og navnet.',
  'searches.none': () =>
    'Du har ingen lagrede søk ennå. List kunder først, og skriv så `lagre dette som` og et navn.',
  'searches.nothing': () => 'Det er ingen liste å lagre ennå. List kunder først.',
  'searches.noName': () => 'Gi det et navn med bokstaver eller tall, høyst 60.',
  'searches.tooMany': ({ most }) => `Du har allerede ${most} lagrede søk. Slett ett først.`,
  'searches.saved': ({ name, query }) =>
    `Lagret som «${name}»: ${query === '' ? 'alle kunder' : query}`,
  'searches.replaced': ({ name, query }) =>
    `«${name}» er nå: ${query === '' ? 'alle kunder' : query}`,
  'searches.unknown': ({ name }) =>
    `Du har ikke noe søk «${name}». \`lagrede søk\` viser dem du har.`,
  'searches.deleted': ({ name, query }) =>
    `Slettet «${name}» (${query === '' ? 'alle kunder' : query}).`,
  'portfolio.statuses': () => 'Statuser',
  'portfolio.noStatus': () => 'Ingen status gjelder.',
  'portfolio.unknown': ({ names }) => `Ikke kjent: ${names}.`,
  'portfolio.refuted': ({ names }) => `Gjelder ikke: ${names}.`,
  'portfolio.old': ({ age }) => `${age} gammelt`,
  'portfolio.notTold': ({ names }) =>
    `Webex oppga ikke nå: ${names.join(', ')}. Det som vises, var kjent fra før.`,
  'portfolio.part': ({ part }) => partNames[part] ?? part,
  'portfolio.admins': () => 'Administratorer',
  'portfolio.noAdmins': () => 'Webex viser ingen administrator for denne kunden.',
  'portfolio.adminsPartly': ({ count }) => `Bare de første ${count} kontoene er gjennomgått.`,
  'portfolio.partnerAdmins': () => 'Fra partnerorganisasjonen din',
  'portfolio.noPartnerAdmins': () =>
    'Ingen i partnerorganisasjonen din er tildelt. Tilgang gjennom kundegrupper vises ikke av Webex.',
  'portfolio.partnerAdminsHidden': () =>
    'Hvem i partnerorganisasjonen din som er tildelt, sier Webex bare til en full partneradministrator.',
  'portfolio.role': ({ role }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'Lisenser og abonnementer',
  'portfolio.subscriptions': () => 'Abonnementer',
  'portfolio.noSubscriptions': () =>
    'Datoer, prøveperioder og ordrer er kjent etter en import: Webex oppgir dem ikke.',
  'portfolio.orders': () => 'Nettordrer',
  'portfolio.subscriptionState': ({ state }) => subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }) => `Datoer og ordrer: ${by}`,
  'portfolio.renews': () => 'fornyes automatisk',
  'portfolio.view': ({ name }) => `Vis ${name}`,
  'portfolio.viewWhat': () => 'Vis som skrivebeskyttet administrator',
  'portfolio.consent': () =>
    'Kunden må tillate tilgang til organisasjonen sin. Gjør den ikke det, avviser Webex; kundens fulle administrator kan tillate det i Control Hub.',
  'portfolio.consentUnknown': () =>
    'Om denne kunden tillater det, er ikke kjent: ingen åpne grensesnitt hos Webex oppgir det.',
  'portfolio.viewPortal': () => 'Lenken åpner selve portalen; velg kunden der.',
  'portfolio.ownRights': () =>
    'Du logger på som deg selv; rollen din avgjør hva du ser. At du spurte, er notert.',
  'portfolio.adminsShow': () => 'Admin',
  'portfolio.statusesShow': () => 'Status',
  'portfolio.contractsShow': () => 'Lisenser',
  'portfolio.viewShow': () => 'Vis',
  'portfolio.adminsWhat': () => 'Viser hvem som administrerer en kunde, med e-postadresser',
  'portfolio.statusesWhat': () => 'Viser statusene til en kunde med regel, kilde og alder',
  'portfolio.contractsWhat': () => 'Viser lisenser, abonnementer og ordrer for en kunde',
  'portfolio.viewCommand': () => 'Åpner en kunde i portalen som skrivebeskyttet administrator',
  'portfolio.region': () => 'Region',
  'portfolio.regionUnknown': () => 'ikke kjent',
  'portfolio.regionFrom': ({ region, from }) => `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'Ekstern ID',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }) => wholesaleStateWords(state, 'nb'),
  'portfolio.siteType': ({ site, type }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'Resultatet er for stort til å sendes; ingen rader ble avvist.'
    : `Resultatet er for stort til å sendes i sin helhet: filen inneholder bare avviste rader, ${shown} av ${refused}.`;
}
