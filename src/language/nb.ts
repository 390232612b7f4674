import { bullets } from './bullets.ts';
import { connect } from './connect/nb.ts';
import type { Catalogue } from './en.ts';
import { entries } from './entries/nb.ts';
import { kpi } from './kpi/nb.ts';
import { pictures } from './pictures/nb.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/nb.ts';
import { schedules } from './schedules/nb.ts';
import { search } from './search/nb.ts';
import { users } from './users/nb.ts';
import { wholesale } from './wholesale/nb.ts';

const roleNames: Record<string, string> = {
  none: 'ingen rolle',
  helpdesk: 'Help Desk',
  'readonly-admin': 'skrivebeskyttet administrator',
  'partner-admin': 'partneradministrator',
  'partner-full-admin': 'full partneradministrator',
  auditor: 'revisor',
};

export const nb: Catalogue = {
  'error.bug': ({ reference }) =>
    `Noe gikk galt hos meg. Skjer det igjen, gi denne referansen til den som drifter Deskhand: ${reference}.`,
  'error.input': ({ example }) => `Det kan jeg ikke bruke. Skriv det slik: \`${example}\``,
  'error.inputTooLong': () => 'Det er for langt. Gi meg bare verdien jeg skal lete etter.',
  'error.access': ({ role }) =>
    `Det krever rollen **${roleNames[role] ?? role}**. En partneradministrator kan gi deg den.`,
  'error.webexRefused': ({ reason, reference }) =>
    `Webex avviste dette${reason ? `: ${reason}` : '.'} (referanse ${reference})`,
  'error.webexSignedOut': ({ reference }) =>
    `Jeg får ikke logget på Webex som administrator akkurat nå. Si fra til den som drifter Deskhand; referanse ${reference}.`,
  'error.webexBusy': ({ seconds }) =>
    `Webex er opptatt. Prøv igjen om ${plural('nb', seconds, { one: '# sekund', other: '# sekunder' })}.`,
  'error.webexUnreadable': ({ reference }) =>
    `Jeg forstår ikke svaret fra Webex. Si fra til den som drifter Deskhand; referanse ${reference}.`,
  'error.store': ({ reference }) =>
    `Jeg når ikke databasen min akkurat nå. Prøv igjen om noen minutter; referanse ${reference}.`,
  'error.mail': ({ reference }) =>
    `E-posten kunne ikke sendes. Prøv igjen; referanse ${reference}.`,
  stranger: () =>
    'Deskhand svarer bare personer som har fått en rolle her. Kontakt administratoren din.',
  greeting: () =>
    'Hei, jeg er Deskhand. Nevn meg og spør, for eksempel `hjelp`. Personopplysninger gir jeg i 1:1-området vårt, aldri her.',
  'reply.inPrivate': () => 'Jeg har svart deg i 1:1-området vårt.',
  'unclear.nothing': () => 'Hva skal jeg slå opp? `hjelp` viser hva du kan spørre om.',
  'unclear.near': ({ examples }) =>
    `Det forsto jeg ikke. Mente du noe slikt?\n\n${bullets(examples)}\n\n\`hjelp\` viser alt du kan spørre om.`,
  'unclear.nothingNear': () => 'Det forsto jeg ikke. `hjelp` viser hva du kan spørre om.',
  'stop.nothing': () => 'Det er ingenting å avbryte her.',
  'pick.other': ({ first, last }) => `Hvem mener du? Skriv nummeret, fra ${first} til ${last}.`,
  'undo.nothing': () => 'Det er ingenting å angre her.',
  'undo.cannot': () => 'Den siste endringen her kan jeg ikke angre. `hjelp` viser hva jeg kan.',
  notYet: () =>
    'Jeg forstår hva du vil, men det kan jeg ikke gjøre ennå. `hjelp` viser hva jeg kan.',
  'notYet.near': ({ examples }) =>
    `Jeg forstår hva du vil, men det kan jeg ikke gjøre ennå. Det som ligger nærmest:\n\n${bullets(examples)}\n\n\`hjelp\` viser alt du kan spørre om.`,
  'choose.title': () => 'Hva mener du?',
  'choose.otherwise': () =>
    'Trykk på en knapp eller skriv nummeret; `hjelp` viser alt du kan spørre om.',
  'ask.complete': ({ example }) =>
    `Noe mangler fortsatt. Skriv det slik, med din egen verdi: \`${example}\``,
  'pick.none': () => 'Det er ingen åpen liste å velge fra her. Spør om noe først.',
  'pick.noMore': () => 'Det var hele listen.',
  'pick.range': ({ first, last }) =>
    first === last
      ? `Listen har bare nummer ${first}.`
      : `Velg et nummer fra ${first} til ${last}.`,
  'offer.unknown': () => 'Jeg vet ikke hva denne knappen hører til. Spør på nytt.',
  'offer.foreignPerson': () =>
    'Dette kortet var ment for en annen. Spør meg selv, så får du ditt eget.',
  'offer.foreignSpace': () =>
    'Dette kortet hører til et annet område. Bruk det der, eller spør på nytt.',
  'offer.taken': () => 'Det er allerede gjort. Ingenting skjedde en gang til.',
  'offer.expired': () => 'Spørsmålet er for gammelt; ingenting ble gjort. Spør på nytt.',
  'offer.listExpired': () => 'Dette kortet er for gammelt. Spør på nytt for ferske data.',
  'offer.cancelled': () => 'Greit, ingenting ble endret.',
  'help.what': () => 'hva du kan spørre om, også for ett tema',
  'help.unknownTopic': ({ topic }) =>
    `Jeg har ikke noe tema «${topic}» for deg. \`hjelp\` viser alt du kan spørre om.`,
  'whoami.what': () => 'hvem du er her, og hva du kan gjøre',
  'language.what': () => 'språket jeg snakker med deg',
  'language.set': () => 'Fra nå av snakker jeg norsk med deg.',
  'language.taken': () =>
    'Jeg svarer på norsk fordi du skriver norsk. Med `språk` kan du velge et annet.',
  'language.unknown': ({ names }) => `Det språket kan jeg ikke. Jeg kan ${names.join(', ')}.`,
  'role.name': ({ role }) => roleNames[role] ?? role,
  'role.listWhat': () => 'hvem som har hvilken rolle',
  'role.grantWhat': () => 'gi noen i organisasjonen din en rolle',
  'role.revokeWhat': () => 'ta fra noen tilgangen',
  'role.askGrant': () => 'Gi denne rollen?',
  'role.askRevoke': () => 'Ta fra tilgangen?',
  'role.person': () => 'Navn',
  'role.organization': () => 'Organisasjon',
  'role.before': () => 'Rolle nå',
  'role.after': () => 'Ny rolle',
  'role.customers': () => 'Kunder',
  'role.customersAsYours': () => 'de du er tildelt, med mindre Webex gir vedkommende en egen rolle',
  'role.grantWarning': () => 'Den nye rollen gjelder fra neste melding.',
  'role.revokeWarning': () =>
    'Personen kan ikke lenger spørre Deskhand om noe, uansett rolle i Webex.',
  'role.yesGrant': () => 'Gi rollen',
  'role.yesRevoke': () => 'Ta fra tilgangen',
  'role.granted': ({ name, role }) => `${name} har nå rollen **${roleNames[role] ?? role}**.`,
  'role.revoked': ({ name }) => `${name} har ikke lenger tilgang til Deskhand.`,
  'role.unknown': ({ email }) => `Jeg fant ingen med adressen ${email} i organisasjonen din.`,
  'role.foreign': ({ email }) =>
    `${email} hører til en annen organisasjon. Bare personer i din egen organisasjon kan ha en rolle.`,
  'role.tooHigh': () =>
    'Bare en full partneradministrator kan utnevne eller fjerne en full partneradministrator.',
  'role.own': () => 'Du kan ikke endre din egen rolle. Det kan en annen administrator.',
  'role.same': ({ name, role }) =>
    role === 'none'
      ? `${name} har allerede ingen tilgang.`
      : `${name} har allerede rollen **${roleNames[role] ?? role}**.`,
  'role.last': () => 'Da ville ingen kunne gi roller lenger. Utnevn en annen administrator først.',
  'role.choices': ({ roles, example }) =>
    `Hvilken rolle? En av ${roles.join(', ')}. For eksempel: \`${example}\``,
  'card.email': () => 'E-post',
  'card.phone': () => 'Telefon',
  'card.extension': () => 'Internnummer',
  'card.location': () => 'Plassering',
  'card.locations': () => 'Plasseringer',
  'card.licenses': () => 'Lisenser',
  'card.devices': () => 'Enheter',
  'card.numbers': () => 'Numre',
  'card.people': () => 'Brukere',
  'card.sites': () => 'Webex-nettsteder',
  'card.customer': () => 'Kunde',
  'card.lastActivity': () => 'Sist aktiv',
  'card.created': () => 'Opprettet',
  'card.assignedTo': () => 'Tilordnet',
  'card.type': () => 'Type',
  'card.routingPrefix': () => 'Ruteprefiks',
  'card.mac': () => 'MAC-adresse',
  'card.serial': () => 'Serienummer',
  'card.sip': () => 'SIP-adresse',
  'card.software': () => 'Programvare',
  'card.lastSeen': () => 'Sist sett',
  'card.role': () => 'Rolle',
  'card.language': () => 'Språk',
  'card.started': () => 'Startet',
  'card.finished': () => 'Ferdig',
  'card.estimatedEnd': () => 'Ventes ferdig',
  'card.rate': () => 'Tempo',
  'card.stateActive': () => 'Aktiv',
  'card.stateInvited': () => 'Invitert',
  'card.stateInactive': () => 'Inaktiv',
  'card.stateBlocked': () => 'Blokkert',
  'card.stateUnknown': () => 'Ukjent tilstand',
  'card.stateGone': () => 'Borte',
  'card.stateUnassigned': () => 'Ikke tilordnet',
  'card.stateOnline': () => 'Tilkoblet',
  'card.stateIssues': () => 'Tilkoblet, med problemer',
  'card.stateOffline': () => 'Frakoblet',
  'card.stateActivating': () => 'Aktiveres',
  'card.stateRunning': () => 'Pågår',
  'card.stateDone': () => 'Fullført',
  'card.stateFailed': () => 'Mislyktes',
  'card.stateNever': () => 'Ikke startet',
  'card.fromCopy': ({ at, age }) => `Fra kopien ${at} (${age} gammel)`,
  'card.fromCopyNow': ({ at }) => `Fra kopien ${at}`,
  'card.live': ({ at }) => `Direkte fra Webex ${at}`,
  'card.fromReport': ({ at }) => `Fra Webex-rapporten ${at}`,
  'card.reference': ({ reference }) => `referanse ${reference}`,
  'card.gone': ({ kind, since }) =>
    `Webex har ikke hatt ${{ user: 'denne personen', customer: 'denne kunden', number: 'dette nummeret', device: 'denne enheten' }[kind]} siden ${since}.`,
  'card.goneCopy': () => 'Dette er fra den siste kopien.',
  'card.pending': ({ what }) => `Ikke kopiert ennå: ${what}`,
  'card.missing': ({ names, count }) =>
    `${plural('nb', count, { one: '# kunde er ikke i kopien ennå', other: '# kunder er ikke i kopien ennå' })}: ${names}.`,
  'card.stale': ({ names, count }) =>
    `${plural('nb', count, { one: '# kunde er bare kjent fra en eldre kopi', other: '# kunder er bare kjent fra en eldre kopi' })}: ${names}.`,
  'card.more': ({ count }) => plural('nb', count, { other: '# til' }),
  'card.hits': ({ count, query }) => `${plural('nb', count, { other: '# treff' })} på «${query}»`,
  'card.range': ({ from, to, total }) => `${from}–${to} av ${total}`,
  'card.choose': () => 'Trykk på et tall eller skriv det.',
  'card.showMore': ({ count }) => plural('nb', count, { other: 'Vis flere (#)' }),
  'card.moreHint': ({ count }) =>
    plural('nb', count, { other: '# til: trykk på «Vis flere» på kortet.' }),
  'card.kindUser': () => 'Bruker',
  'card.kindCustomer': () => 'Kunde',
  'card.kindNumber': () => 'Nummer',
  'card.kindDevice': () => 'Enhet',
  'card.nothing': ({ query }) => `Fant ingenting for «${query}»`,
  'card.searched': ({ what }) => `Søkte hos alle dine kunder etter: ${what}.`,
  'card.searchedUsers': () => 'brukere',
  'card.searchedCustomers': () => 'kundenavn',
  'card.searchedNumbers': () => 'numre',
  'card.searchedDevices': () => 'enheter',
  'card.neverCopied': () => 'Ingenting er kopiert fra Webex ennå.',
  'card.near': () => 'Mente du',
  'card.used': ({ used, total, free }) => `${used} av ${total} · ${free} ledige`,
  'card.usedOver': ({ used, total, over }) => `${used} av ${total} · ${over} for mange`,
  'card.usedOnly': ({ used }) => `${used} i bruk`,
  'card.mainNumber': () => 'Hovednummer',
  'card.phoneNumber': () => 'Telefonnummer',
  'card.noNumber': () => 'Internnummer uten telefonnummer',
  'card.nobody': () => 'ingen',
  'card.ownerPerson': () => 'bruker',
  'card.ownerWorkspace': () => 'arbeidsområde',
  'card.ownerAutoAttendant': () => 'automatisk sentralbord',
  'card.ownerCallQueue': () => 'samtalekø',
  'card.ownerHuntGroup': () => 'svargruppe',
  'card.ownerPaging': () => 'personsøkergruppe',
  'card.ownerVoicemailGroup': () => 'talepostgruppe',
  'card.ownerVirtualLine': () => 'virtuell linje',
  'card.ownerVoicePortal': () => 'taleportal',
  'card.ownerOfficeAnywhere': () => 'Office Anywhere-portal',
  'card.ownerContactCenterLink': () => 'kobling til kontaktsenteret',
  'card.ownerContactCenterAdapter': () => 'adapter for kontaktsenteret',
  'card.ownerRouteList': () => 'ruteliste',
  'card.ownerBridge': () => 'konferansebro',
  'card.ownerReceptionist': () => 'KI-resepsjonist',
  'card.canBeUndone': () => 'Ingenting er endret ennå. Dette kan angres senere.',
  'card.cannotBeUndone': () => 'Ingenting er endret ennå. Dette kan ikke angres.',
  'card.keep': () => 'La det være',
  'card.answerOnCard': () => 'Trykk på en knapp på kortet for å svare.',
  'card.help': () => 'Dette kan du spørre om',
  'card.helpRole': ({ role }) => `Din rolle: ${role}`,
  'card.helpFind': () => 'Slå opp',
  'card.helpManage': () => 'Administrere',
  'card.helpYou': () => 'Du og Deskhand',
  'card.helpHint': () => 'Skriv en av disse med din egen verdi.',
  'card.roleFromDeskhand': () => 'gitt i Deskhand',
  'card.roleFromWebex': () => 'fra rollen din i Webex',
  'card.roleFromSettings': () => 'fra innstillingene for denne installasjonen',
  'card.languageNow': ({ name }) => `Språket Deskhand bruker med deg: ${name}.`,
  'card.languageChange': () => 'Velg et annet språk:',
  'card.roles': ({ count }) =>
    plural('nb', count, { one: '# person har en rolle', other: '# personer har en rolle' }),
  'card.roleSince': ({ since }) => `siden ${since}`,
  'card.roleSettings': () => 'fra innstillingene',
  'card.rolesOthers': () =>
    'Ingen andre har en her: hva resten kan spørre om, følger av administratorrollen deres i Webex.',
  'card.sync': () => 'Kopi av Webex-katalogen',
  'card.stages': () => 'Kopierte oppføringer · ferdige kunder',
  'card.stageOrganizations': () => 'Kunder',
  'card.stagePeople': () => 'Brukere',
  'card.stageLicenses': () => 'Lisenser',
  'card.stageLocations': () => 'Plasseringer',
  'card.stageNumbers': () => 'Numre',
  'card.stageDevices': () => 'Enheter',
  'card.stageRows': ({ count, done, planned, failed }) =>
    `${plural('nb', count, { one: '# oppføring', other: '# oppføringer' })} · ${done} av ${planned}${failed ? `, ${failed} mislyktes` : ''}`,
  'card.perMinute': ({ count }) =>
    plural('nb', count, { one: '# oppføring per minutt', other: '# oppføringer per minutt' }),
  'card.stageNumberReport': () => 'Numre (rapporter)',
  'card.stageDeviceReport': () => 'Enheter (rapporter)',
  'card.stageSubscribers': () => 'Endrede abonnenter',
  'card.plan': () => 'Står for tur · forespørsler · hvor ofte',
  'card.planRow': ({ due, count, every }) =>
    `${due} · ${plural('nb', count, { one: '# forespørsel', other: '# forespørsler' })} · ${every}`,
  'card.everyHour': () => 'hver time',
  'card.everyDays': ({ count }) => plural('nb', count, { one: 'daglig', other: 'hver #. dag' }),
  'card.tokens': () => 'Administratortokener',
  'card.tokensGood': ({ good, of, count }) =>
    `${good} av ${of} virker · ${plural('nb', count, { one: '# forespørsel per minutt', other: '# forespørsler per minutt' })}`,
  'card.allowance': () => 'Bruker av kvoten',
  'card.behind': ({ share }) =>
    `${share}: kopien sakker akterut; enda et administratortoken hjelper`,
  // Lookups and the copy of the directory
  'find.what': () => 'Søker etter hva som helst hos alle kunder',
  'user.what': () => 'Viser en bruker hos en hvilken som helst kunde: status, lisenser, enheter',
  'customer.what': () => 'Viser en kunde: lisenser, nettsteder, antall brukere',
  'number.what': () => 'Sier hvem som har et telefonnummer eller internnummer',
  'device.what': () =>
    'Viser en enhet etter MAC-adresse, SIP-adresse, serienummer eller telefonnummer',
  'sync.what': () => 'Sier hvor komplett og hvor gammel kopien av Webex-katalogen er',
  'sync.nowWhat': () => 'Kopierer Webex-katalogen på nytt nå',
  'sync.askTitle': () => 'Skal jeg kopiere Webex-katalogen på nytt nå?',
  'sync.askCustomers': () => 'Omfatter',
  'sync.customers': ({ count }) => plural('nb', count, { one: '# kunde', other: '# kunder' }),
  'sync.askWarning': () =>
    'Den leser bare fra Webex og endrer ingenting der. I mellomtiden svarer jeg fra den nåværende kopien.',
  'sync.yes': () => 'Kopier nå',
  'sync.started': () =>
    'Kopieringen har startet. «synkroniseringsstatus» viser hvor langt den er kommet.',
  'sync.alreadyRunning': () =>
    'En kopiering er allerede i gang. «synkroniseringsstatus» viser hvor langt den er kommet.',
  'lookup.thirdParty': () =>
    'Enheter fra andre produsenter kan ikke søkes opp: Webex viser dem ikke i listene sine.',
  'lookup.vanishedTitle': () => 'Denne oppføringen finnes ikke lenger i kopien',
  'lookup.vanishedBody': () => 'Søk på nytt.',
  'lookup.emptyTitle': () => 'Hva skal jeg se etter?',
  'lookup.formFind': () =>
    'Oppgi et navn, en e-postadresse, et telefonnummer som +1-212-456-7890, en MAC-adresse, en SIP-adresse eller en ID.',
  'lookup.formUser': () =>
    'En bruker finnes med e-postadresse, for- og etternavn, visningsnavn, telefonnummer eller bruker-ID.',
  'lookup.formCustomer': () =>
    'En kunde finnes med navnet eller ID-en til organisasjonen, eller med en hel e-postadresse eller et helt telefonnummer den har.',
  'lookup.formNumber': () =>
    'Et nummer finnes med sifrene: helt, med + og landskode, som +1-212-456-7890, eller som internnummer på 2 til 6 sifre.',
  'lookup.formDevice': () =>
    'En enhet finnes med MAC-adresse som 2C:54:91:88:C9:E3, SIP-adresse som sip:davis@nanpizza.cisco.com, serienummer, telefonnummer eller navnet på den som har den.',
  'lookup.notUserTitle': () => 'Ingen bruker kan finnes med det',
  'lookup.notCustomerTitle': () => 'Ingen kunde kan finnes med det',
  'lookup.notNumberTitle': () => 'Ingen nummer kan finnes med det',
  'lookup.notDeviceTitle': () => 'Ingen enhet kan finnes med det',
  'lookup.tooShortTitle': () => 'Det er for kort å søke etter',
  'lookup.tooShortBody': () => 'Oppgi minst to bokstaver eller sifre.',
  'lookup.tooLongTitle': () => 'Det er for langt å søke etter',
  'lookup.tooLongBody': () =>
    'Oppgi ett navn, én adresse, ett nummer eller én ID på høyst 200 tegn.',
  'lookup.emailTitle': () => 'Dette er ikke en gyldig e-postadresse',
  'lookup.emailBody': () =>
    'En e-postadresse har én @ og ingen mellomrom, som anna.nowak@example.com.',
  'lookup.macTitle': () => 'Dette er ikke en hel MAC-adresse',
  'lookup.macBody': () =>
    'En MAC-adresse har 12 tegn fra 0 til 9 og A til F, med eller uten kolon: 2C:54:91:88:C9:E3. Oppgi hele adressen.',
  'lookup.sipTitle': () => 'Dette er ikke en hel SIP-adresse',
  'lookup.sipBody': () =>
    'Oppgi hele adressen, med eller uten «sip:», som sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'Dette er ikke en hel Webex-ID',
  'lookup.idBody': () =>
    'Kopier hele ID-en: den begynner med Y2lzY29zcGFyazov og skiller mellom store og små bokstaver. UUID-en på 32 sifre kan også brukes.',
  'lookup.numberTitle': () => 'Dette er ikke et gyldig telefonnummer',
  'lookup.numberBody': () =>
    'Oppgi det helt og uten bokstaver, med + og landskode: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'Landskoden mangler',
  'lookup.countryCodeBody': () => 'Oppgi nummeret med + og landskode: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }) =>
    `Oppgi nummeret med + og landskode: +1-212-456-7890. Mente du ${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  'verify.what': () => 'Sender en kode på e-post som skal leses opp for deg',
  'verify.checkWhat': () => 'Kontrollerer koden som ble lest opp for deg',
  'verify.askTitle': () => 'Sende en bekreftelseskode?',
  'verify.reason': () => 'Grunn, på én linje',
  'verify.reasonError': () => 'Si på én linje hvorfor koden sendes.',
  'verify.mailLanguage': () => 'Språk i e-posten',
  'verify.mailLanguageError': () => 'Velg ett.',
  'verify.askWarning': () =>
    'Koden går til den registrerte adressen og ingen annen. Du ser den aldri: la den som ringer lese den opp.',
  'verify.yes': () => 'Send kode',
  'verify.refused': () => 'Ingen kode ble sendt',
  'verify.noMailbox': () => 'Det er ikke registrert noen adresse som en kode kan sendes til.',
  'verify.changed': () =>
    'E-postadressen til denne personen ble endret for mindre enn 24 timer siden. Den som overtar en konto, endrer adressen først. Ring tilbake på det registrerte nummeret, eller spør kundens administrator.',
  'verify.suppressed': () =>
    'E-post til denne adressen er sperret fordi en tidligere kom tilbake eller noen klaget. `e-poststatus` sier mer.',
  'verify.limitPerson': () => 'Denne personen har fått tre koder på 15 minutter. Vent litt.',
  'verify.limitDay': () =>
    'Denne personen har fått ti koder på ett døgn. Bekreft identiteten på en annen måte.',
  'verify.limitAgent': () => 'Du har sendt tretti koder på en time. Vent litt.',
  'verify.shared': () =>
    'Den registrerte adressen tilhører en oppgave, som `postmaster@`, og ikke én person. En kode dit ville ikke bevise noe: ring tilbake på det registrerte nummeret, eller spør kundens administrator.',
  'verify.tooManyWrong': () =>
    'Så mange feil koder er skrevet inn på 15 minutter, av alle agenter til sammen, at ingen kode sendes nå. Partneradministratorene har fått beskjed. Koder som alt er sendt, kan fortsatt sjekkes.',
  'verify.mailOff': () =>
    'Denne installasjonen sender ikke e-post: den som drifter Deskhand, må angi `SMTP_URL` og `MAIL_FROM`.',
  'verify.neededTitle': () => 'Ingenting er endret ennå',
  'verify.nobodyToVerify': () =>
    'Webex oppgir ingen ID for personen ennå. Den kan derfor ikke bekreftes, og ingenting endres for den her.',
  'verify.needed': () =>
    'Personen må bekreftes før noe endres for den. Send en kode først: `send kode`',
  'verify.title': ({ name }) => `Bekreft ${name}`,
  'verify.onItsWay': ({ address, minutes }) =>
    `En kode er på vei til ${address}. Den gjelder i ${plural('nb', minutes, { one: '# minutt', other: '# minutter' })} fra e-posttjeneren tar imot den.`,
  'verify.code': () => 'Koden fra den som ringer',
  'verify.codeError': () => 'Skriv inn de åtte sifrene.',
  'verify.hint': () => 'Be den som ringer lese opp de åtte sifrene.',
  'verify.check': () => 'Sjekk koden',
  'verify.again': () => 'Send ny kode',
  'verify.wrong': () => 'Koden stemmer ikke, eller den gjelder ikke lenger',
  'verify.left': ({ count }) =>
    plural('nb', count, { one: '# forsøk igjen.', other: '# forsøk igjen.' }),
  'verify.closed': () => 'Ingen forsøk igjen. Nå hjelper bare en ny kode.',
  'verify.early': ({ at }) =>
    `For mange feil koder på rad. Denne ble ikke sjekket og koster ikke noe forsøk: prøv igjen etter kl. ${at}.`,
  'verify.done': ({ name }) => `${name} er bekreftet`,
  'verify.until': ({ until, by }) => `Gjelder til ${until} · sjekket av ${by}`,
  'verify.meaning': () =>
    'Det viser at den som ringer kan lese denne postkassen nå. Det viser ikke hvem det er.',
  'verify.button': () => 'Bekreft',
  'verify.mark': ({ until, by, reference }) => `Bekreftet til ${until} · av ${by} · ${reference}`,
  'verify.young': ({ at }) => `E-postadressen ble endret ${at}. I 24 timer sendes ingen kode.`,
  'letter.subject': ({ organization }) => `Bekreftelseskode fra ${organization}`,
  'letter.intro': ({ organization }) =>
    `Du snakker med brukerstøtten hos ${organization}. Les denne koden opp for den du snakker med:`,
  'letter.life': ({ minutes }) =>
    `Koden virker én gang, i ${plural('nb', minutes, { one: '# minutt', other: '# minutter' })}.`,
  'letter.warning': ({ organization }) =>
    `Hvis du ikke har kontaktet ${organization}, skal du ikke lese koden opp for noen, og slette denne e-posten. Ingen andre vil noen gang spørre deg om den.`,
  'letter.case': ({ reference, about }) => `Sak: ${[about, reference].filter(Boolean).join(' · ')}`,
  'mail.accepted': ({ at, until }) =>
    `E-posttjeneren tok imot e-posten kl. ${at}. Koden gjelder til ${until}.`,
  'mail.deferred': ({ again }) =>
    `E-posttjeneren ber om å vente. Ingenting er sendt ennå; jeg prøver igjen kl. ${again}.`,
  'mail.refused': ({ status }) =>
    `E-posttjeneren avviste e-posten (${status}). Ingen kode ble sendt.`,
  'mail.unsent': ({ status }) =>
    `E-posten kunne ikke leveres til tjeneren (${status}). Ingen kode ble sendt; prøv igjen senere.`,
  'mail.unknown': ({ until }) =>
    `E-posttjeneren bekreftet ikke: e-posten kan ha gått eller ikke. Kommer koden fram, gjelder den til ${until}; ellers send en ny, som erstatter den.`,
  'mail.cameBack': ({ address, status }) =>
    `E-posten til ${address} kom tilbake (${status}): koden kom ikke fram. E-post til adressen er sperret til noen opphever det.`,
  'mail.what': () => 'Sier hva som skjedde med den siste e-posten til noen',
  'mail.unblockWhat': () => 'Lar noen få e-post igjen',
  'mail.blockWhat': () => 'Angrer en oppheving',
  'mail.title': ({ name }) => `E-post til ${name}`,
  'mail.none': () => 'Deskhand har ikke sendt e-post til denne personen ennå.',
  'mail.last': () => 'Siste e-post',
  'mail.kindCode': () => 'Bekreftelseskode',
  'mail.fate': () => 'Hva skjedde',
  'mail.serverSays': () => 'Tjenerens svar',
  'mail.serverId': () => 'ID hos e-posttjeneren',
  'mail.stateWaiting': () => 'venter på sending',
  'mail.stateSending': () => 'sendes nå',
  'mail.stateAccepted': () => 'tatt imot av e-posttjeneren',
  'mail.stateFailed': () => 'ikke sendt',
  'mail.stateUnknown': () => 'kan ha gått eller ikke',
  'mail.stateCancelled': () => 'erstattet før sending',
  'mail.stateBounced': () => 'kom tilbake',
  'mail.stateComplained': () => 'meldt som uønsket',
  'mail.eventDelayed': () => 'forsinket',
  'mail.eventDelivered': () => 'levert til postkassens tjener',
  'mail.blocked': ({ class: kind, since }) =>
    `E-post til adressen er sperret siden ${since}: ${kind}`,
  'mail.classBounce': () => 'en e-post kom tilbake',
  'mail.classComplaint': () => 'noen klaget',
  'mail.classUnsubscribe': () => 'vedkommende vil ikke ha e-post',
  'mail.invited': () => 'Invitasjonen fra Webex er ikke godtatt ennå.',
  'mail.webexOwn': () =>
    'Dette gjelder e-post fra Deskhand. Hva som skjedde med Webex’ egen e-post, og Ciscos ekskluderingsliste, viser bare Ciscos Help Desk: Webex lar ingen bot se eller endre dem.',
  'mail.button': () => 'E-post',
  'mail.unblockButton': () => 'Opphev sperren',
  'mail.askUnblock': () => 'Tillate e-post til denne adressen igjen?',
  'mail.why': () => 'Sperret fordi',
  'mail.unblockWarning': () =>
    'Er ikke årsaken borte, kommer neste e-post tilbake og sperrer adressen igjen.',
  'mail.yesUnblock': () => 'Opphev sperren',
  'mail.unblocked': ({ name }) => `${name} kan få e-post igjen`,
  'mail.unblockedHere': ({ name }) =>
    `Deskhand sender e-post til ${name} igjen, e-postleverandøren kanskje ikke`,
  'mail.stillBlocked': ({ name }) => `E-post til ${name} er fortsatt sperret`,
  'mail.unblockedBody': ({ email }) => `For å angre dette: \`sperr e-post ${email}\`.`,
  'mail.providerOnly': () =>
    'Bare e-postleverandøren hadde sperret adressen, og der er sperren opphevet. Det kan ikke angres her.',
  'mail.providerCleared': () =>
    'Sperren er opphevet hos e-postleverandøren også, og der forblir den opphevet om du angrer.',
  'mail.providerKept': () =>
    'E-postleverandøren kunne ikke bes om å oppheve sperren. Prøv igjen senere.',
  'mail.providerSilent': () => 'E-postleverandøren kunne ikke spørres om den sperrer adressen.',
  'mail.blockWarning': () =>
    'Bare Deskhands egen liste settes tilbake. Hos e-postleverandøren forblir adressen åpen.',
  'mail.notBlocked': ({ name }) => `Deskhand sperrer ikke e-post til ${name}.`,
  'mail.askBlock': () => 'Sperre denne adressen igjen?',
  'mail.yesBlock': () => 'Sperr',
  'mail.blockedAgain': ({ name }) => `E-post til ${name} er sperret igjen.`,
  'mail.nothingToUndo': ({ name }) => `Det finnes ingen oppheving for ${name} som kan angres.`,
  'guard.views': ({ name, email, count }) =>
    `⚠ ${name} (${email}) har sett på profilene til ${plural('nb', count, { one: '# person', other: '# personer' })} på en time.`,
  'guard.codes': ({ name, email, count }) =>
    `⚠ ${name} (${email}) har sendt ${plural('nb', count, { one: '# bekreftelseskode', other: '# bekreftelseskoder' })} på en time.`,
  'guard.guessing': ({ count }) =>
    `⚠ ${plural('nb', count, { one: '# feil bekreftelseskode', other: '# feil bekreftelseskoder' })} på 15 minutter, av alle agenter til sammen: noen prøver kanskje å gjette. Ingen kode sendes før det blir færre.`,
  'guard.decoy': ({ name, email, decoy }) =>
    `⚠ ${name} (${email}) slo opp ${decoy}, som ingen har grunn til å slå opp.`,
};
