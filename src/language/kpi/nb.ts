/** KPI-er på norsk. */
import { plural } from '../plural.ts';
import type { KpiCatalogue } from './en.ts';

const sections: Record<string, string> = {
  overview: 'Oversikt',
  changes: 'Endringer siden forrige uke',
  recent: 'Nylig lagt til',
  expiring: 'Utløper snart',
  renewing: 'Fornyes snart',
  low: 'Lav lisenstildeling',
  overage: 'Over lisensgrensen',
  usage: 'Bruk av Calling',
  quality: 'Samtalekvalitet',
  features: 'Funksjoner i Calling',
  queues: 'Samtalekøer',
};

const tiles: Record<string, string> = {
  customers: 'Kunder',
  expiring: 'Utløper innen 90 dager',
  renewing: 'Fornyes innen 90 dager',
  low: 'Lav tildeling',
  overLimit: 'Over grensen',
  newCustomers: 'Nye kunder',
  newLicenses: 'Lisenser',
  expiringCustomers: 'Kunder',
  expiringAssigned: 'Tildelte lisenser',
  expiringUsed: 'Brukte lisenser',
  renewingCustomers: 'Kunder',
  renewingAssigned: 'Tildelte lisenser',
  renewingUsed: 'Brukte lisenser',
  lowCustomers: 'Kunder',
  lowAssigned: 'Tildelte lisenser',
  lowUsed: 'Brukt, andel av alle',
  lowUsedOfAssigned: 'Brukt, andel av tildelte',
  lowUnassigned: 'Ikke tildelte lisenser',
  overCustomers: 'Kunder',
  overLicenses: 'Lisenser over grensen',
  overWeeklyMean: 'Kunder per uke, snitt',
  overPerCustomer: 'Overforbruk per kunde',
  activeCallers: 'Aktive brukere',
  calls: 'Samtaler',
  minutes: 'Minutter',
  legs: 'Samtaleledd',
  poorLegs: 'Dårlige ledd',
  poorShare: 'Andel dårlige ledd',
  huntGroupCalls: 'Til svargrupper',
  attendantCalls: 'Til automatiske sentralbord',
  queueCalls: 'Til køer',
  answerSpeed: 'Svartid',
  abandonWait: 'Ventetid før avbrudd',
  abandonedShare: 'Avbrutt',
};

const reasons: Record<string, string> = {
  nothing: 'det er ingenting å ta en andel av',
  notTold: 'Webex oppgir det ikke; en import kan',
  noDates: 'ingen datoer er kjent; importer abonnementer',
  noWeek: 'det finnes ingen tall for den uken',
};

const endpoints: Record<string, string> = {
  desk: 'Bordtelefoner',
  room: 'Romenheter',
  other: 'Andre enheter',
};

const begun: Record<string, string> = {
  recent: 'er ny',
  expiring: 'utløper snart',
  renewing: 'fornyes snart',
  low: 'har nå lav tildeling',
  overLimit: 'er nå over grensen',
};
const ended: Record<string, string> = {
  recent: 'er ikke lenger ny',
  expiring: 'utløper ikke lenger snart',
  renewing: 'fornyes ikke lenger snart',
  low: 'har ikke lenger lav tildeling',
  overLimit: 'er innenfor grensen igjen',
};

const whys: Record<string, string> = {
  added: 'et abonnement ble lagt til',
  started: 'perioden har begynt',
  aged: 'tiden har gått',
  time: 'tiden har gått',
  passed: 'siste dag er forbi',
  moved: 'slutten er flyttet',
  renewOn: 'det fornyes nå av seg selv',
  renewOff: 'det fornyes ikke lenger av seg selv',
  assignedMore: 'flere lisenser er tildelt',
  assignedLess: 'færre lisenser er tildelt',
  boughtMore: 'flere lisenser er kjøpt',
  boughtLess: 'det er færre lisenser',
  shifted: 'lisenser av et annet slag er tildelt',
  peers: 'de andre kundene har endret seg',
  gone: 'abonnementet finnes ikke lenger',
  facts: 'andre datoer er kjent nå',
};

const columns: Record<string, string> = {
  customer: 'Kunde',
  orgId: 'Organisasjons-ID',
  subscriptionId: 'Abonnements-ID',
  trial: 'Prøveperiode',
  daysSinceAdded: 'Dager siden lagt til',
  monthsSinceAdded: 'Måneder siden lagt til',
  daysLeft: 'Dager igjen',
  monthsLeft: 'Måneder igjen',
  autoRenew: 'Fornyes automatisk',
  total: 'Lisenser totalt',
  used: 'Brukte lisenser (7 dager)',
  usedShare: 'Brukt (%)',
  assigned: 'Tildelte lisenser',
  assignedShare: 'Tildelt (%)',
  available: 'Ledige lisenser',
  over: 'Lisenser over grensen',
  usedQuarter: 'Brukt siste 3 måneder',
  assignedChange: 'Ukentlig endring i tildeling',
  usedChange: 'Ukentlig endring i bruk',
  activeCallers: 'Aktive brukere',
  calls: 'Samtaler',
  minutes: 'Minutter',
  callsBefore: 'Samtaler uken før',
  weeks: 'Samtaler i åtte uker',
  legs: 'Samtaleledd',
  poorLegs: 'Dårlige ledd',
  poorShare: 'Dårlige (%)',
  worstEndpoint: 'Dårligste enhetstype',
  huntGroupCalls: 'Samtaler til svargrupper',
  attendantCalls: 'Samtaler til automatiske sentralbord',
  queueCalls: 'Samtaler til køer',
  answerSpeed: 'Gjennomsnittlig svartid (s)',
  abandonWait: 'Gjennomsnittlig ventetid før avbrudd (s)',
  abandoned: 'Avbrutt',
  abandonedShare: 'Avbrutt (%)',
  timedOut: 'Tidsavbrutt',
  overflowed: 'Overløp',
  transferred: 'Overført',
  sign: 'Endring',
  why: 'Hvorfor',
};

export const kpi: KpiCatalogue = {
  'kpi.what': () => 'Ukens KPI-er: lisenser, fornyelser, overforbruk, samtaler, kvalitet, køer',
  'kpi.section': ({ section }) => sections[section] ?? section,
  'kpi.tile': ({ key }) => tiles[key] ?? key,
  'kpi.product': ({ product }) => (product === 'meetings' ? 'Webex Meetings' : 'Webex Calling'),
  'kpi.week': ({ from, to }) => `Uke ${from} – ${to}`,
  'kpi.tagged': ({ tag }) => `etikett ${tag}`,
  'kpi.region': ({ region }) => `region ${region}`,
  'kpi.partial': ({ customers, of }) => `Ufullstendig: ${customers} av ${of} kunder er med.`,
  'kpi.missing': ({ names }) => `Mangler: ${names}.`,
  'kpi.noReports': ({ regions }) => `Samtalerapporten fra Webex er ikke kommet ennå: ${regions}.`,
  'kpi.notKnown': () => 'i/t',
  'kpi.reason': ({ why }) => `i/t: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }) => `${count} s`,
  'kpi.lowLimit': ({ share, version }) =>
    `Lavt er under ${share} av lisensene, eller klart under medianen for kundene dine (regel ${version}).`,
  'kpi.assigned': ({ assigned, total }) => `${assigned} av ${total} tildelt`,
  'kpi.available': ({ count }) => `${count} ledige`,
  'kpi.used': ({ count }) => `${count} i bruk`,
  'kpi.usedQuarter': ({ count }) => `${count} på 3 måneder`,
  'kpi.over': ({ count }) => `${count} over grensen`,
  'kpi.changed': ({ change }) => `${change} siden forrige uke`,
  'kpi.daysLeft': ({ count }) =>
    count === 0
      ? 'siste dag i dag'
      : plural('nb', count, { one: '# dag igjen', other: '# dager igjen' }),
  'kpi.monthsLeft': ({ count }) =>
    plural('nb', count, { one: '# måned igjen', other: '# måneder igjen' }),
  'kpi.termOver': () => 'perioden er over',
  'kpi.daysSince': ({ count }) =>
    count === 0
      ? 'lagt til i dag'
      : plural('nb', count, {
          one: 'lagt til for # dag siden',
          other: 'lagt til for # dager siden',
        }),
  'kpi.monthsSince': ({ count }) =>
    plural('nb', count, {
      one: 'lagt til for # måned siden',
      other: 'lagt til for # måneder siden',
    }),
  'kpi.trial': () => 'prøveperiode',
  'kpi.renews': ({ yes }) => (yes ? 'fornyes automatisk' : 'fornyes ikke automatisk'),
  'kpi.calls': ({ count }) => plural('nb', count, { one: '# samtale', other: '# samtaler' }),
  'kpi.minutes': ({ count }) => plural('nb', count, { one: '# minutt', other: '# minutter' }),
  'kpi.callers': ({ count }) =>
    plural('nb', count, { one: '# aktiv bruker', other: '# aktive brukere' }),
  'kpi.poor': ({ poor, legs, share }) => `${poor} av ${legs} ledd dårlige (${share})`,
  'kpi.poorNotTold': ({ legs }) => `${legs} ledd; dårlige oppgis ikke per enhetstype`,
  'kpi.worst': ({ endpoint }) => `dårligst: ${(endpoints[endpoint] ?? endpoint).toLowerCase()}`,
  'kpi.endpoint': ({ endpoint }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }) => `${calls} samtaler, ${share} avbrutt`,
  'kpi.queueMore': ({ timedOut, overflowed, transferred }) =>
    `${timedOut} tidsavbrutt, ${overflowed} overløp, ${transferred} overført`,
  'kpi.change': ({ sign, began, why }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }) => (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }) => String(yes ? 'ja' : 'nei'),
  'kpi.rows': ({ shown, total }) => `viser ${shown} av ${total}`,
  'kpi.none': () => 'Ingen kunder her.',
  'kpi.noQueues': () => 'Ingen kunde hadde samtaler i en kø.',
  'kpi.noChanges': () => 'Ingen kunde har endret seg siden forrige uke.',
  'kpi.notCompared': () => 'Det finnes ingen tidligere uke å sammenligne med.',
  'kpi.asOf': ({ at }) => `Lisenser per ${at}`,
  'kpi.hint': ({ section }) => `Alle rader som fil: skriv «kpi ${section} csv».`,
  'kpi.sections': ({ names }) => `Deler: ${names}`,
  'kpi.regions': ({ names }) => `Regioner: ${names}`,
  'kpi.chooseSection': () => 'Del',
  'kpi.chooseRegion': () => 'Region',
  'kpi.chooseError': () => 'Velg én.',
  'kpi.allRegions': () => 'Alle regioner',
  'kpi.show': () => 'Vis',
  'kpi.showPicture': () => 'Diagram',
  'kpi.noWeekTitle': () => 'Det finnes ingen KPI-er ennå',
  'kpi.noWeek': () =>
    'Kundene er ikke kopiert fra Webex ennå. `sync status` sier hvor langt det er kommet.',
  'kpi.noRegionTitle': ({ region }) => `Ingen kunde er kjent i regionen ${region}`,
  'kpi.noRegion': ({ regions }) =>
    regions.length > 0
      ? `Det finnes tall for ${regions.join(', ')}. Si en av disse regionene, eller ingen for alle kunder.`
      : 'Webex har ikke oppgitt kundenes regioner ennå; de leses hvert kvarter.',
  'kpi.badTitle': () => 'Jeg kjenner ikke denne KPI-en',
  'kpi.bad': ({ word, names }) =>
    `Jeg vet ikke hva «${word}» betyr her. Det finnes ${names.join(', ')}, også med Calling eller Meetings, en region, en etikett og csv: \`kpi overforbruk for Calling i EU csv\`.`,
  'kpi.fileTitle': () => 'Hele tabellen som fil',
  'kpi.file': ({ count, total }) =>
    count < total
      ? `De første ${count} av ${total} rader: flere får ikke plass i én fil. Den ene filen er for regneark, den andre for programmer.`
      : `${plural('nb', total, { one: '# rad', other: '# rader' })}. Den ene filen er for regneark, den andre for programmer.`,
  'kpi.column': ({ column }) => columns[column] ?? column,
};
