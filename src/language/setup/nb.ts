import { assist } from '../assist/nb.ts';
import { plural } from '../plural.ts';
import type { SetupCatalogue } from './en.ts';

const kinds: Record<string, string> = {
  local_gateway: 'lokalt basert PSTN',
  non_integrated_ccp: 'Cloud Connected PSTN, ikke integrert',
  integrated_ccp: 'Cloud Connected PSTN, integrert',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'uten Webex Calling',
  none: 'ingen PSTN-tilkobling ennå',
  untold: 'Webex sier ikke hvilken PSTN-tilkobling',
};

const numberStates: Record<string, string> = {
  duplicate: 'finnes allerede hos denne kunden',
  'duplicate-in-list': 'står to ganger i listen',
  unavailable: 'er i bruk et annet sted',
  invalid: 'er ikke et gyldig nummer',
};

export const setup: SetupCatalogue = {
  ...assist,
  'place.listWhat': () => 'lokasjonene til en kunde og hvordan de når det offentlige nettet',
  'place.addWhat': () => 'oppretter en lokasjon for en engroskunde',
  'place.title': ({ count }) => plural('nb', count, { one: '# lokasjon', other: '# lokasjoner' }),
  'place.none': () => 'Denne kunden har ingen lokasjon ennå.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }) => states[state] ?? state,
  'place.hubOnly': () =>
    'PSTN-tilkobling, bestilling og portering av numre og nødadresser håndteres i Control Hub; Webex forteller meg ikke mer enn dette.',
  'place.untold': () =>
    'PSTN-tilkoblingen kan ikke leses her: integrasjonen mangler omfanget spark-admin:telephony_pstn_read.',
  'place.all': () => 'Lokasjoner',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'Hovednummer',
  'place.prefix': () => 'Rutingsprefiks',
  'place.add': () => 'Ny lokasjon',
  'place.addTitle': () => 'Ny lokasjon',
  'place.addStep': () => 'Navn og adresse',
  'place.addIntro': ({ name }) => `En lokasjon hos ${name}.`,
  'place.taken': () => 'kunden har en lokasjon med dette navnet',
  'place.askAdd': () => 'Legge til denne lokasjonen?',
  'place.addWarning': () =>
    'Webex kan ikke sjekke det på forhånd. Hvis svaret er nei, sier jeg hvorfor. En lokasjon slettes i Control Hub.',
  'place.added': ({ name, customer }) =>
    `**${name}** er nå en lokasjon hos ${customer}, med Webex Calling. Neste steg: velg PSTN-tilkoblingen i Control Hub.`,
  'place.addedPlain': ({ name, customer }) =>
    `**${name}** er nå en lokasjon hos ${customer}, uten Webex Calling, fordi kunden ikke har noen pakke med ringing.`,
  'place.callingRefused': ({ name, reason }) =>
    `**${name}** finnes nå, men Webex slo ikke på Webex Calling der: ${reason}. Slå det på i Control Hub.`,
  'place.forbidden': ({ scope }) =>
    `Webex lar meg ikke gjøre det: integrasjonen mangler omfanget ${scope}, eller kontoen er ikke full administrator der. Ingenting ble endret.`,
  'line.addWhat': () => 'legger telefonnumre til en lokasjon',
  'line.addTitle': ({ name }) => `Legg til numre hos ${name}`,
  'line.addHint': ({ most }) =>
    `Ett nummer per linje, med + og landkode, høyst ${most}. PSTN-leverandøren din må ha dem: her bestilles og porteres ingenting.`,
  'line.numbers': () => 'Numre',
  'line.numbersError': () => 'Skriv minst ett nummer.',
  'line.noNumbers': () => 'skriv minst ett nummer',
  'line.tooMany': ({ count, most }) => `dette er ${count} numre; ${most} kan legges til om gangen`,
  'line.state': ({ number, state }) => `${number} ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }) =>
    state === 'connected'
      ? `numrene hos ${name} kommer fra PSTN-leverandøren: de bestilles i Control Hub`
      : `${name}: ${states[state] ?? state}. Velg PSTN-tilkoblingen i Control Hub først`,
  'line.nowhere': () =>
    'Ingen lokasjon hos denne kunden tar imot numre: PSTN-tilkoblingen mangler, eller leverandøren kommer med dem. Begge deler håndteres i Control Hub.',
  'line.add': () => 'Legg til numre',
  'line.askAdd': ({ count }) =>
    plural('nb', count, { one: 'Legge til # nummer?', other: 'Legge til # numre?' }),
  'line.addYes': ({ count }) =>
    plural('nb', count, { one: 'Legg til # nummer', other: 'Legg til # numre' }),
  'line.addWarning': () => 'De er i drift med en gang. De fjernes igjen i Control Hub.',
  'line.added': ({ count, name }) =>
    plural('nb', count, {
      one: `# nummer ligger nå hos ${name} og kan tildeles.`,
      other: `# numre ligger nå hos ${name} og kan tildeles.`,
    }),
  'line.assignWhat': () => 'gir en bruker et ledig nummer fra lokasjonen sin',
  'line.assignTitle': ({ name }) => `Nummeret til ${name}`,
  'line.number': () => 'Telefonnummer',
  'line.numberError': () => 'Velg et nummer.',
  'line.extension': () => 'Internnummer',
  'line.without': () => 'Ikke noe nummer, bare internnummer',
  'line.assignHint': ({ name }) => `Ledige numre hos ${name}.`,
  'line.noCalling': ({ email }) =>
    `${email} har ingen telefonlinje ennå. Bytt til en pakke med ringing: der spørres det om nummer og lokasjon.`,
  'line.noFree': ({ name }) => `Ingen nummer er ledige hos ${name}.`,
  'line.taken': ({ number }) => `${number} er ikke lenger ledig der`,
  'line.askAssign': () => 'Bytte nummer?',
  'line.assignYes': () => 'Bytt nummer',
  'line.assignWarning': () => 'Anrop til det gamle nummeret når ikke lenger denne brukeren.',
  'line.newWarning': () => 'Anrop til nummeret når denne brukeren fra nå av.',
  'line.assigned': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'admin.roleWhat': () => 'gir en bruker hos kunden en administratorrolle, eller tar den',
  'admin.roleTitle': ({ name }) => `Administratorrollen til ${name}`,
  'admin.role': () => 'Administratorrolle',
  'admin.roleError': () => 'Velg en rolle.',
  'admin.none': () => 'ingen administratorrolle',
  'admin.roleHint': ({ name }) =>
    `Administratorer må ha den høyeste pakken kunden ble opprettet med (${name}), eller en høyere; pakken til en full administrator kan ikke nedgraderes.`,
  'admin.needsPackage': ({ needed, held }) =>
    `administratorer hos denne kunden må ha ${needed}, pakken den ble opprettet med; denne brukeren har ${held}`,
  'admin.needsAny': ({ needed }) =>
    `administratorer hos denne kunden må ha ${needed}, pakken den ble opprettet med; denne personen har ingen: legg den til som bruker først`,
  'admin.last': () => 'dette er den eneste fulle administratoren: gi rollen til noen andre først',
  'admin.same': () => 'brukeren har allerede denne rollen',
  'admin.ask': () => 'Endre administratorrollen?',
  'admin.yes': () => 'Endre rolle',
  'admin.give': () => 'Fra nå av kan brukeren administrere denne kunden i Control Hub.',
  'admin.take': () => 'Brukeren kan ikke lenger gjøre det den gamle rollen tillot i Control Hub.',
};
