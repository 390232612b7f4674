import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { UsersCatalogue } from './en.ts';

const outcomes: Record<string, string> = {
  add: 'legges til',
  change: 'bytter pakke',
  remove: 'fjernes',
  none: 'uendret',
  skipped: 'utelatt',
  refused: 'avvist',
  added: 'lagt til',
  changed: 'pakke byttet',
  removed: 'fjernet',
  pending: 'lagt til, venter på samtykke',
  failed: 'mislyktes',
};

function usersIn(count: number): string {
  return plural('nb', count, { one: '# bruker', other: '# brukere' });
}

const columns: Record<string, string> = {
  row: 'Rad',
  outcome: 'Utfall',
  reason: 'Grunn',
  remark: 'Merknad',
  remedy: 'Løsning',
};

export const users: UsersCatalogue = {
  'users.noEmail': () => 'e-postadressen mangler',
  'users.badEmail': ({ value }) => `«${value}» er ikke en e-postadresse`,
  'users.sameAs': ({ row }) => `den samme adressen står i rad ${row}`,
  'users.noName': () => 'navnet mangler',
  'users.tooLong': ({ column, most }) => `«${column}» er lengre enn ${most} tegn`,
  'users.noPackage': () => 'ingen pakke er valgt: skriv SANN under en av dem',
  'users.twoPackages': ({ names }) => `en bruker har nøyaktig én pakke, ikke ${names.join(' og ')}`,
  'users.badTruth': ({ column }) => `«${column}» er verken SANN eller USANN`,
  'users.notSold': ({ name }) => `kunden har ikke ${name}`,
  'users.needsNumber': ({ name }) => `${name} trenger et internnummer eller telefonnummer`,
  'users.needsLocation': ({ name }) => `${name} trenger et sted`,
  'users.needsCell': ({ column }) => `«${column}» må være SANN eller USANN`,
  'users.badPhone': ({ value }) =>
    `«${value}» er ikke et nummer med + og landskode, som +12124567890`,
  'users.badExtension': ({ value }) => `«${value}» er ikke et internnummer med 2 til 10 sifre`,
  'users.unknownLocation': ({ name }) => `kunden har ikke noe sted som heter «${name}»`,
  'users.ambiguousLocation': ({ name }) => `flere steder heter «${name}»; oppgi stedets ID`,
  'users.removeAll': ({ column }) =>
    `for å fjerne en bruker må alle pakkekolonnene være USANN; «${column}» er ikke det`,
  'users.pending': () =>
    'denne brukeren har fått e-post om å flytte sin egen Webex-konto til kunden og har ikke samtykket ennå',
  'users.adminDowngrade': () =>
    'denne brukeren er full administrator hos kunden, og pakken kan ikke nedgraderes',
  'users.addOnly': () => 'bare å legge til er valgt, så ingenting endres eller fjernes',
  'users.webexSays': ({ reason }) => `Webex avviser: ${reason}`,
  'users.notALine': () => 'skriv navnet, et semikolon og e-postadressen',
  'users.noSite': ({ column }) =>
    `«${column}» er tom, noe som kan gi problemer med møtestedet senere`,
  'users.onlyInHub': ({ columns: names }) =>
    `bare Control Hub kan sette ${names.join(', ')}; jeg lar det være`,
  'users.numberAsked': ({ name }) => `Webex kan kreve et internnummer eller et nummer for ${name}`,
  'users.numberStays': () => 'en fil endrer ikke nummeret til en bruker som beholder pakken',
  'users.customer': () => 'Kunde',
  'users.notWholesale': ({ name }) =>
    `${name} er ikke en engroskunde og har derfor ingen pakker. Brukerne administreres i Control Hub.`,
  'users.notReady': ({ name, state }) =>
    `Tilstanden til ${name} hos Webex: ${wholesaleStateWords(state, 'nb')}. Brukerne kan håndteres når kunden er klargjort.`,
  'users.nobody': ({ query }) =>
    `Ingen av engroskundene dine har en bruker «${query}». Oppgi hele e-postadressen.`,
  'users.troubleTitle': () => 'Det går ikke',
  'users.addWhat': () => 'Legger til opptil 25 brukere hos en engroskunde',
  'users.addTitle': ({ name }) => `Legg til brukere hos ${name}`,
  'users.addHint': () =>
    'Én linje per bruker: navn; e-post; internnummer eller nummer. Opptil 25 linjer.',
  'users.addLines': () => 'Brukere',
  'users.addLinesError': () => 'Skriv minst én linje.',
  'users.package': () => 'Pakke',
  'users.packageError': () => 'Velg en pakke.',
  'users.location': () => 'Sted',
  'users.locationError': () => 'Velg et sted.',
  'users.noLocation': () => 'Uten sted',
  'users.check': () => 'Kontroller',
  'users.otherWays': () =>
    'Flere enn 25? Legg ved en CSV-fil til «importer brukere»; «brukermal» gir deg en tom. Å gjøre krav på brukere og katalogsynkronisering finnes i Control Hub.',
  'users.tooMany': ({ count, most }) =>
    `Dette er ${count} brukere; ${most} kan legges til om gangen. For flere: legg ved en CSV-fil til «importer brukere» og kundens navn; «brukermal» gir deg en tom.`,
  'users.askAdd': ({ count }) => `Legge til ${usersIn(count)}?`,
  'users.addYes': ({ count }) => `Legg til ${usersIn(count)}`,
  'users.ready': () => 'Klare',
  'users.needLook': () => 'Må rettes',
  'users.lineProblem': ({ row, problem }) => `Linje ${row}: ${problem}.`,
  'users.moreProblems': ({ count }) =>
    plural('nb', count, { one: '# linje til er slik.', other: '# linjer til er slik.' }),
  'users.fixHint': () => 'De utelates. For å rette dem: endre listen på kortet over.',
  'users.addWarning': () => 'Hver pakke faktureres fra nå av.',
  'users.noneReady': () => 'Ingen linje kan brukes',
  'users.started': ({ name, count }) =>
    `Jeg har begynt: ${usersIn(count)} hos ${name}. Jeg fortsetter av meg selv, også etter en omstart.`,
  'users.progress': ({ name, done, total, minutes }) =>
    `Brukere hos ${name}: ${done} av ${total} er ferdige${
      done < total
        ? minutes > 0
          ? `, omtrent ${plural('nb', minutes, { one: '# minutt', other: '# minutter' })} igjen.`
          : ', mindre enn et minutt igjen.'
        : '.'
    }`,
  'users.finished': (it) =>
    `**Brukere hos ${it.name}: ferdig.** Lagt til: ${it.added}. Pakke byttet: ${it.changed}. Fjernet: ${it.removed}. Venter på samtykke: ${it.pending}. Mislyktes: ${it.failed}. Uendret: ${it.left}. Filen sier hva som skjedde med hver.`,
  'users.pendingNote': () =>
    'Disse brukerne har en egen Webex-konto. Webex har bedt dem på e-post om å flytte den til kunden; pakken gjelder når de samtykker. Med `send samtykke på nytt` og en adresse skriver Webex til dem igjen.',
  'users.reassign': () => 'fjern tilordningen av brukerens pakke og tilordne den på nytt',
  'users.resultName': () => 'resultat',
  'users.correctedName': () => 'rettet',
  'users.templateName': () => 'brukermal',
  'users.exportName': () => 'brukere',
  'users.column': ({ column }) => columns[column] ?? column,
  'users.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'users.importWhat': () =>
    'Legger til, endrer og fjerner brukere hos en engroskunde fra en CSV-fil',
  'users.noFile': () =>
    'Legg ved en CSV-fil til selve meldingen: `importer brukere` og kundens navn. `brukermal` gir deg en tom fil.',
  'users.noEmailColumn': ({ headings }) =>
    `Jeg fant ingen kolonne med e-postadresser. Overskriftene er: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'Jeg fant ingen pakkekolonne, som «Webex Calling». `brukermal` viser overskriftene.',
  'users.mostRows': ({ most }) => `Filen har flere enn ${most} brukere. Del den, er du snill.`,
  'users.askImport': ({ name }) => `Importere brukere hos ${name}?`,
  'users.toAdd': () => 'Legges til',
  'users.toChange': () => 'Bytter pakke',
  'users.toRemove': () => 'Fjernes',
  'users.toLeave': () => 'Uendret',
  'users.refusedRows': () => 'Avvist',
  'users.importWarning': ({ warned, minutes }) =>
    `${warned > 0 ? `${plural('nb', warned, { one: '# rad har en merknad.', other: '# rader har merknader.' })} ` : ''}Filene under sier hva som skjer med hver rad; en av dem er rettet så langt det går. Det tar omtrent ${plural('nb', minutes, { one: '# minutt', other: '# minutter' })}. Pakker faktureres; ingen basislisenser legges til.`,
  'users.mode': () => 'Tjenester',
  'users.modeError': () => 'Velg hva som er tillatt.',
  'users.modeName': ({ mode }) =>
    mode === 'add' ? 'Bare legg til' : 'Legg til og fjern tjenester',
  'users.typed': ({ count }) => `Skriv ${count} for å fjerne ${usersIn(count)}`,
  'users.typedError': () => 'Skriv tallet.',
  'users.typedWrong': ({ count }) =>
    `Du skrev ikke ${count}, så ingenting ble gjort. Send filen på nytt når du er klar.`,
  'users.importYes': () => 'Importer',
  'users.nothingTitle': () => 'Det er ingenting å importere',
  'users.nothing': ({ unchanged, refused }) =>
    `Uendrede rader: ${unchanged}. Avviste rader: ${refused}. Filene sier hvorfor; en av dem er rettet så langt det går.`,
  'users.changedMeanwhile': () =>
    'Noe har endret seg hos Webex siden jeg spurte, og det er ingenting igjen å gjøre.',
  'users.templateWhat': () => 'Gir deg en tom CSV-fil for brukere',
  'users.template': () =>
    'Fyll ut én rad per bruker. Skriv SANN under nøyaktig én pakke; USANN under alle fjerner brukeren.',
  'users.exportWhat': () => 'Gir deg brukerne hos en engroskunde som CSV-fil',
  'users.exported': ({ name, count }) =>
    `${usersIn(count)} hos ${name}. Pakkene er slik Webex sier nå; navn, numre og steder er fra min kopi. Jabber og basislisenser kan ikke leses fra Webex og står som USANN.`,
  'users.packageWhat': () => 'Bytter pakke for en bruker',
  'users.packageTitle': ({ name }) => `Pakken til ${name}`,
  'users.now': () => 'Nå',
  'users.newPackage': () => 'Ny pakke',
  'users.extension': () => 'Internnummer eller nummer',
  'users.extensionError': () => 'Skriv sifre, eller et nummer med +.',
  'users.numberHint': () =>
    'Pakker med ringing trenger et sted og et internnummer eller nummer når brukeren ikke har det ennå.',
  'users.next': () => 'Neste',
  'users.askPackage': () => 'Bytte pakke?',
  'users.user': () => 'Bruker',
  'users.before': () => 'Før',
  'users.after': () => 'Etter',
  'users.packageWarning': () => 'Den nye pakken faktureres fra nå av.',
  'users.losesCalling': () =>
    'Den nye pakken har ikke ringing: brukerens nummer og internnummer kan gå tapt. Den nye pakken faktureres fra nå av.',
  'users.packageYes': () => 'Bytt pakke',
  'users.samePackage': ({ name }) => `Denne brukeren har allerede ${name}.`,
  'users.packageDone': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'users.doneTitle': () => 'Gjort',
  'users.undo': () => 'Angre',
  'users.undoWhat': () => 'Tar tilbake ditt siste pakkebytte',
  'users.askUndo': () => 'Ta tilbake pakkebyttet?',
  'users.undoYes': () => 'Bytt tilbake',
  'users.noUndo': () =>
    'Du har ikke byttet noen pakke de siste 24 timene. Å legge til og fjerne brukere kan jeg ikke angre: fjern dem eller legg dem til på nytt.',
  'users.movedOn': ({ name }) =>
    `Pakken er byttet igjen siden da; den er ${name} nå. Jeg lar den være.`,
  'users.removeWhat': () => 'Fjerner en bruker fra pakkene til en engroskunde',
  'users.askRemove': () => 'Fjerne denne brukeren fra pakken?',
  'users.removeWarning': () =>
    'Brukeren mister pakken med alt i den, som ringing og nummeret. Selve Webex-kontoen blir stående; den slettes i Control Hub. Jeg kan ikke angre dette: legges brukeren til igjen, blir det en ny pakke uten de gamle innstillingene.',
  'users.removeYes': () => 'Fjern bruker',
  'users.removed': ({ email, name }) =>
    `${email} har ingen pakke lenger (${name}). Webex-kontoen blir stående.`,
  'users.repairTitle': () => 'Webex kunne ikke endre denne brukeren',
  'users.repair': () =>
    'Webex kunne ikke oppdatere brukerens lisenser og tilbakestilte ingenting. Den dokumenterte løsningen er å fjerne pakken og tilordne den på nytt.',
  'users.askRepair': () => 'Fjerne pakken og tilordne den på nytt?',
  'users.repairWarning': () =>
    'Brukeren er uten pakken et øyeblikk; innstillinger som hører til den, som talepost, kan gå tapt.',
  'users.repairWhat': () =>
    'Fjerner en brukers pakke og tilordner den på nytt når lisenser har låst seg',
  'users.repairYes': () => 'Fjern og tilordne',
  'users.repaired': ({ email, name }) => `${email} har ${name} igjen.`,
  'users.external': () =>
    'denne adressen tilhører en annen organisasjon, og brukerne der kan ikke få pakker hos denne kunden',
  'users.twoNeeded': () =>
    'Fordi brukere blir fjernet, trengs det et ja fra en partneradministrator til etter ditt.',
  'users.waits': (it) =>
    `Ingenting er gjort ennå. Importen for ${it.name} ville fjerne ${usersIn(it.removals)}, og det krever en partneradministrator til: la en annen skrive \`godkjenn import ${it.reference}\` til meg innen 24 timer. Jeg sier fra her når den begynner.`,
  'users.allowWhat': () => 'Gir det andre ja-et til en import som fjerner brukere',
  'users.askAllow': ({ name }) => `Godkjenne denne importen for ${name}?`,
  'users.askedBy': () => 'Bedt om av',
  'users.allowWarning': ({ count }) =>
    `${plural('nb', count, { one: '# bruker mister pakken sin', other: '# brukere mister pakken sin' })} med alt i den; det kan ikke angres. Filen sier hva som skjer med hver rad.`,
  'users.allowYes': () => 'Godkjenn',
  'users.allowed': ({ name }) =>
    `Importen for ${name} går i gang. Den som ba om den, får vite hvordan det går.`,
  'users.noWaiting': () =>
    'Ingen import venter på et ja til: den er alt godkjent, eller det har gått mer enn 24 timer.',
  'users.severalWaiting': ({ references }) =>
    `Flere importer venter på et ja til. Nevn én av dem: ${references.join(', ')}.`,
  'users.allowOwn': () =>
    'Du ba selv om denne importen. En annen partneradministrator må godkjenne den.',
  'users.askerLeft': () =>
    'Den som ba om denne importen, er ikke partneradministrator lenger, så den går ikke i gang.',
  'users.undoName': () => 'angre',
  'users.undoFile': () =>
    'Var det en feil? Å importere denne filen gjør det om: brukere som ble lagt til, mister pakken igjen, og de som fikk en annen, får den forrige tilbake. Den sjekkes og spørres om som enhver import. Fjernede brukere er ikke med: det de hadde, er borte.',
  'users.consentWhat': () =>
    'Lar Webex sende e-posten på nytt til en bruker som ikke har samtykket',
  'users.consentAsk': () => 'Sende e-posten om samtykke på nytt?',
  'users.consentYes': () => 'Send på nytt',
  'users.consentDone': ({ email }) =>
    `Webex sender e-posten til ${email} på nytt. Pakken gjelder når brukeren samtykker; Webex sier ikke fra til meg om e-posten kommer fram.`,
  'users.consentNot': ({ email }) => `${email} venter ikke på samtykke: det er ingenting å sende.`,
};
