import { bullets } from './bullets.ts';
import { connect } from './connect/pl.ts';
import type { Catalogue } from './en.ts';
import { entries } from './entries/pl.ts';
import { kpi } from './kpi/pl.ts';
import { pictures } from './pictures/pl.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/pl.ts';
import { schedules } from './schedules/pl.ts';
import { search } from './search/pl.ts';
import { users } from './users/pl.ts';
import { wholesale } from './wholesale/pl.ts';

const roleNames: Record<string, string> = {
  none: 'brak roli',
  helpdesk: 'Help Desk',
  'readonly-admin': 'administrator tylko do odczytu',
  'partner-admin': 'administrator partnera',
  'partner-full-admin': 'pełny administrator partnera',
  auditor: 'audytor',
};

export const pl: Catalogue = {
  'error.bug': ({ reference }) =>
    `Coś poszło nie tak po mojej stronie. Jeśli to się powtórzy, przekaż opiekunowi Deskhand ten numer: ${reference}.`,
  'error.input': ({ example }) => `Nie mogę tego użyć. Napisz to w ten sposób: \`${example}\``,
  'error.inputTooLong': () => 'To za długie. Podaj tylko wartość, której mam szukać.',
  'error.access': ({ role }) =>
    `Do tego potrzebna jest rola **${roleNames[role] ?? role}**. Może ją nadać administrator partnera.`,
  'error.webexRefused': ({ reason, reference }) =>
    `Webex odmówił${reason ? `: ${reason}` : '.'} (nr ref. ${reference})`,
  'error.webexSignedOut': ({ reference }) =>
    `Nie mogę teraz zalogować się do Webex jako administrator. Powiadom opiekuna Deskhand; nr ref. ${reference}.`,
  'error.webexBusy': ({ seconds }) =>
    `Webex jest zajęty. Spróbuj ponownie za ${plural('pl', seconds, { one: '# sekundę', few: '# sekundy', many: '# sekund', other: '# sekundy' })}.`,
  'error.webexUnreadable': ({ reference }) =>
    `Nie rozumiem odpowiedzi Webex. Powiadom opiekuna Deskhand; nr ref. ${reference}.`,
  'error.store': ({ reference }) =>
    `Nie mogę teraz dostać się do mojej bazy danych. Spróbuj ponownie za kilka minut; nr ref. ${reference}.`,
  'error.mail': ({ reference }) =>
    `Nie udało się wysłać wiadomości e-mail. Spróbuj ponownie; nr ref. ${reference}.`,
  stranger: () =>
    'Deskhand odpowiada tylko osobom, którym nadano w nim rolę. Skontaktuj się ze swoim administratorem.',
  greeting: () =>
    'Dzień dobry, tu Deskhand. Wspomnij mnie i zapytaj, na przykład `pomoc`. Dane osobowe podaję w obszarze 1:1, nigdy tutaj.',
  'reply.inPrivate': () => 'Odpowiedź jest w naszym obszarze 1:1.',
  'unclear.nothing': () => 'Czego mam poszukać? `pomoc` pokazuje, o co możesz zapytać.',
  'unclear.near': ({ examples }) =>
    `Nie rozumiem. Czy chodziło o coś takiego?\n\n${bullets(examples)}\n\n\`pomoc\` pokazuje wszystko, o co możesz zapytać.`,
  'unclear.nothingNear': () => 'Nie rozumiem. `pomoc` pokazuje, o co możesz zapytać.',
  'stop.nothing': () => 'Nie ma tu nic do anulowania.',
  'pick.other': ({ first, last }) =>
    `O którą pozycję chodzi? Napisz jej numer, od ${first} do ${last}.`,
  'undo.nothing': () => 'Nie ma tu czego cofać.',
  'undo.cannot': () =>
    'Ostatniej zmiany w tym miejscu nie mogę cofnąć. `pomoc` pokazuje, co potrafię.',
  notYet: () =>
    'Rozumiem, o co chodzi, ale jeszcze tego nie potrafię. `pomoc` pokazuje, co potrafię.',
  'notYet.near': ({ examples }) =>
    `Rozumiem, o co chodzi, ale jeszcze tego nie potrafię. Najbliższe temu jest:\n\n${bullets(examples)}\n\n\`pomoc\` pokazuje, o co możesz zapytać.`,
  'choose.title': () => 'Co masz na myśli?',
  'choose.otherwise': () =>
    'Naciśnij przycisk albo wpisz jego numer; `pomoc` pokazuje, o co możesz zapytać.',
  'ask.complete': ({ example }) =>
    `Czegoś jeszcze brakuje. Napisz to w ten sposób, z własną wartością: \`${example}\``,
  'pick.none': () => 'Nie ma tu otwartej listy, z której można wybrać. Najpierw o coś zapytaj.',
  'pick.noMore': () => 'To była cała lista.',
  'pick.range': ({ first, last }) =>
    first === last
      ? `Na liście jest tylko numer ${first}.`
      : `Wybierz numer od ${first} do ${last}.`,
  'offer.unknown': () => 'Nie wiem, czego dotyczy ten przycisk. Zapytaj ponownie.',
  'offer.foreignPerson': () =>
    'Ta karta była przeznaczona dla kogoś innego. Zapytaj, a dostaniesz własną.',
  'offer.foreignSpace': () =>
    'Ta karta należy do innego obszaru. Użyj jej tam albo zapytaj ponownie.',
  'offer.taken': () => 'To już zrobione. Nic nie wydarzyło się drugi raz.',
  'offer.expired': () =>
    'To pytanie jest już nieaktualne; nic nie zostało zrobione. Zapytaj ponownie.',
  'offer.listExpired': () => 'Ta karta jest już nieaktualna. Zapytaj ponownie o świeże dane.',
  'offer.cancelled': () => 'Dobrze, nic nie zmieniono.',
  'help.what': () => 'o co możesz zapytać, także w jednym temacie',
  'help.unknownTopic': ({ topic }) =>
    `Nie mam dla Ciebie tematu „${topic}”. \`pomoc\` pokazuje wszystko, o co możesz zapytać.`,
  'whoami.what': () => 'kim tu jesteś i co możesz',
  'language.what': () => 'język, w którym z Tobą rozmawiam',
  'language.set': () => 'Od teraz rozmawiam z Tobą po polsku.',
  'language.taken': () =>
    'Odpowiadam po polsku, bo piszesz po polsku. Inny język wybierzesz poleceniem `język`.',
  'language.unknown': ({ names }) => `Nie znam tego języka. Znam: ${names.join(', ')}.`,
  'role.name': ({ role }) => roleNames[role] ?? role,
  'role.listWhat': () => 'kto ma jaką rolę',
  'role.grantWhat': () => 'nadaj rolę komuś z Twojej organizacji',
  'role.revokeWhat': () => 'odbierz komuś dostęp',
  'role.askGrant': () => 'Nadać tę rolę?',
  'role.askRevoke': () => 'Odebrać dostęp?',
  'role.person': () => 'Imię i nazwisko',
  'role.organization': () => 'Organizacja',
  'role.before': () => 'Rola teraz',
  'role.after': () => 'Nowa rola',
  'role.customers': () => 'Klienci',
  'role.customersAsYours': () =>
    'ci przypisani Tobie, o ile Webex nie daje tej osobie własnej roli',
  'role.grantWarning': () => 'Nowa rola obowiązuje od następnej wiadomości.',
  'role.revokeWarning': () =>
    'Ta osoba nie będzie mogła o nic pytać Deskhand, bez względu na swoją rolę w Webex.',
  'role.yesGrant': () => 'Nadaj rolę',
  'role.yesRevoke': () => 'Odbierz dostęp',
  'role.granted': ({ name, role }) => `${name} ma teraz rolę **${roleNames[role] ?? role}**.`,
  'role.revoked': ({ name }) => `${name} nie ma już dostępu do Deskhand.`,
  'role.unknown': ({ email }) => `W Twojej organizacji nie ma nikogo o adresie ${email}.`,
  'role.foreign': ({ email }) =>
    `${email} należy do innej organizacji. Rolę mogą mieć tylko osoby z Twojej organizacji.`,
  'role.tooHigh': () =>
    'Pełnego administratora partnera może powołać lub odwołać tylko pełny administrator partnera.',
  'role.own': () => 'Nie możesz zmienić własnej roli. Może to zrobić inny administrator.',
  'role.same': ({ name, role }) =>
    role === 'none'
      ? `${name} już teraz nie ma dostępu.`
      : `${name} ma już rolę **${roleNames[role] ?? role}**.`,
  'role.last': () =>
    'Nie zostałby nikt, kto może nadawać role. Najpierw powołaj innego administratora.',
  'role.choices': ({ roles, example }) =>
    `Jaka rola? Do wyboru: ${roles.join(', ')}. Na przykład: \`${example}\``,
  'card.email': () => 'E-mail',
  'card.phone': () => 'Telefon',
  'card.extension': () => 'Wewnętrzny',
  'card.location': () => 'Lokalizacja',
  'card.locations': () => 'Lokalizacje',
  'card.licenses': () => 'Licencje',
  'card.devices': () => 'Urządzenia',
  'card.numbers': () => 'Numery',
  'card.people': () => 'Użytkownicy',
  'card.sites': () => 'Witryny Webex',
  'card.customer': () => 'Klient',
  'card.lastActivity': () => 'Ostatnio aktywny',
  'card.created': () => 'Utworzono',
  'card.assignedTo': () => 'Przypisany do',
  'card.type': () => 'Typ',
  'card.routingPrefix': () => 'Prefiks routingu',
  'card.mac': () => 'Adres MAC',
  'card.serial': () => 'Numer seryjny',
  'card.sip': () => 'Adres SIP',
  'card.software': () => 'Oprogramowanie',
  'card.lastSeen': () => 'Ostatnio widziane',
  'card.role': () => 'Rola',
  'card.language': () => 'Język',
  'card.started': () => 'Rozpoczęto',
  'card.finished': () => 'Zakończono',
  'card.estimatedEnd': () => 'Planowany koniec',
  'card.rate': () => 'Tempo',
  'card.stateActive': () => 'Aktywny',
  'card.stateInvited': () => 'Zaproszony',
  'card.stateInactive': () => 'Nieaktywny',
  'card.stateBlocked': () => 'Zablokowany',
  'card.stateUnknown': () => 'Stan nieznany',
  'card.stateGone': () => 'Usunięto',
  'card.stateUnassigned': () => 'Nieprzypisany',
  'card.stateOnline': () => 'Online',
  'card.stateIssues': () => 'Online, z problemami',
  'card.stateOffline': () => 'Offline',
  'card.stateActivating': () => 'W trakcie aktywacji',
  'card.stateRunning': () => 'W toku',
  'card.stateDone': () => 'Ukończono',
  'card.stateFailed': () => 'Nie powiodło się',
  'card.stateNever': () => 'Nie rozpoczęto',
  'card.fromCopy': ({ at, age }) => `Z kopii: ${at} (${age} temu)`,
  'card.fromCopyNow': ({ at }) => `Z kopii: ${at}`,
  'card.live': ({ at }) => `Na żywo z Webex, ${at}`,
  'card.fromReport': ({ at }) => `Z raportu Webex: ${at}`,
  'card.reference': ({ reference }) => `nr ref. ${reference}`,
  'card.gone': ({ kind, since }) =>
    `Od ${since} Webex nie ma już ${{ user: 'tej osoby', customer: 'tego klienta', number: 'tego numeru', device: 'tego urządzenia' }[kind]}.`,
  'card.goneCopy': () => 'To dane z ostatniej kopii.',
  'card.pending': ({ what }) => `Jeszcze nieskopiowane: ${what}`,
  'card.missing': ({ names, count }) =>
    `${plural('pl', count, { one: '# klienta nie ma jeszcze w kopii', other: '# klientów nie ma jeszcze w kopii' })}: ${names}.`,
  'card.stale': ({ names, count }) =>
    `${plural('pl', count, { one: '# klienta znamy tylko ze starszej kopii', other: '# klientów znamy tylko ze starszej kopii' })}: ${names}.`,
  'card.more': ({ count }) => plural('pl', count, { other: 'jeszcze #' }),
  'card.hits': ({ count, query }) =>
    `${plural('pl', count, { one: '# wynik', few: '# wyniki', many: '# wyników', other: '# wyniku' })} dla „${query}”`,
  'card.range': ({ from, to, total }) => `${from}–${to} z ${total}`,
  'card.choose': () => 'Naciśnij numer albo go wpisz.',
  'card.showMore': ({ count }) => plural('pl', count, { other: 'Pokaż więcej (#)' }),
  'card.moreHint': ({ count }) =>
    plural('pl', count, { other: 'Jeszcze #: naciśnij „Pokaż więcej” na karcie.' }),
  'card.kindUser': () => 'Użytkownik',
  'card.kindCustomer': () => 'Klient',
  'card.kindNumber': () => 'Numer',
  'card.kindDevice': () => 'Urządzenie',
  'card.nothing': ({ query }) => `Nic nie znaleziono dla „${query}”`,
  'card.searched': ({ what }) => `Przeszukano u wszystkich Twoich klientów: ${what}.`,
  'card.searchedUsers': () => 'użytkowników',
  'card.searchedCustomers': () => 'nazwy klientów',
  'card.searchedNumbers': () => 'numery',
  'card.searchedDevices': () => 'urządzenia',
  'card.neverCopied': () => 'Nic jeszcze nie skopiowano z Webex.',
  'card.near': () => 'Czy chodziło o',
  'card.used': ({ used, total, free }) => `${used} z ${total} · wolne: ${free}`,
  'card.usedOver': ({ used, total, over }) => `${used} z ${total} · o ${over} za dużo`,
  'card.usedOnly': ({ used }) => `w użyciu: ${used}`,
  'card.mainNumber': () => 'Numer główny',
  'card.phoneNumber': () => 'Numer telefonu',
  'card.noNumber': () => 'Numer wewnętrzny bez numeru telefonu',
  'card.nobody': () => 'nikogo',
  'card.ownerPerson': () => 'użytkownik',
  'card.ownerWorkspace': () => 'obszar roboczy',
  'card.ownerAutoAttendant': () => 'automatyczny asystent',
  'card.ownerCallQueue': () => 'kolejka połączeń',
  'card.ownerHuntGroup': () => 'grupa wyszukiwania',
  'card.ownerPaging': () => 'przywoływanie grupowe',
  'card.ownerVoicemailGroup': () => 'grupa poczty głosowej',
  'card.ownerVirtualLine': () => 'linia wirtualna',
  'card.ownerVoicePortal': () => 'portal głosowy',
  'card.ownerOfficeAnywhere': () => 'portal Office Anywhere',
  'card.ownerContactCenterLink': () => 'łącze do centrum kontaktowego',
  'card.ownerContactCenterAdapter': () => 'adapter centrum kontaktowego',
  'card.ownerRouteList': () => 'lista tras',
  'card.ownerBridge': () => 'mostek konferencyjny',
  'card.ownerReceptionist': () => 'recepcjonista AI',
  'card.canBeUndone': () => 'Nic jeszcze nie zmieniono. Później można to cofnąć.',
  'card.cannotBeUndone': () => 'Nic jeszcze nie zmieniono. Tego nie można cofnąć.',
  'card.keep': () => 'Zostaw bez zmian',
  'card.answerOnCard': () => 'Aby odpowiedzieć, naciśnij przycisk na karcie.',
  'card.help': () => 'O co możesz zapytać',
  'card.helpRole': ({ role }) => `Twoja rola: ${role}`,
  'card.helpFind': () => 'Wyszukiwanie',
  'card.helpManage': () => 'Zarządzanie',
  'card.helpYou': () => 'Ty i Deskhand',
  'card.helpHint': () => 'Wpisz jedno z tych poleceń z własną wartością.',
  'card.roleFromDeskhand': () => 'nadana w Deskhand',
  'card.roleFromWebex': () => 'z Twojej roli w Webex',
  'card.roleFromSettings': () => 'z ustawień tej instalacji',
  'card.languageNow': ({ name }) => `Język rozmowy z Deskhand: ${name}.`,
  'card.languageChange': () => 'Wybierz inny język:',
  'card.roles': ({ count }) =>
    plural('pl', count, {
      one: '# osoba ma rolę',
      few: '# osoby mają rolę',
      many: '# osób ma rolę',
      other: '# osoby ma rolę',
    }),
  'card.roleSince': ({ since }) => `od ${since}`,
  'card.roleSettings': () => 'z ustawień',
  'card.rolesOthers': () =>
    'Nikt inny nie ma jej tutaj: o co mogą pytać pozostali, wynika z ich roli administratora w Webex.',
  'card.sync': () => 'Kopia katalogu Webex',
  'card.stages': () => 'Skopiowane wpisy · gotowi klienci',
  'card.stageOrganizations': () => 'Klienci',
  'card.stagePeople': () => 'Użytkownicy',
  'card.stageLicenses': () => 'Licencje',
  'card.stageLocations': () => 'Lokalizacje',
  'card.stageNumbers': () => 'Numery',
  'card.stageDevices': () => 'Urządzenia',
  'card.stageRows': ({ count, done, planned, failed }) =>
    `${plural('pl', count, { one: '# wpis', few: '# wpisy', many: '# wpisów', other: '# wpisu' })} · ${done} z ${planned}${failed ? `, nieudane: ${failed}` : ''}`,
  'card.perMinute': ({ count }) =>
    plural('pl', count, {
      one: '# wpis na minutę',
      few: '# wpisy na minutę',
      many: '# wpisów na minutę',
      other: '# wpisu na minutę',
    }),
  'card.stageNumberReport': () => 'Numery (raporty)',
  'card.stageDeviceReport': () => 'Urządzenia (raporty)',
  'card.stageSubscribers': () => 'Zmienieni subskrybenci',
  'card.plan': () => 'Do zrobienia teraz · zapytania · jak często',
  'card.planRow': ({ due, count, every }) =>
    `${due} · ${plural('pl', count, { one: '# zapytanie', few: '# zapytania', many: '# zapytań', other: '# zapytania' })} · ${every}`,
  'card.everyHour': () => 'co godzinę',
  'card.everyDays': ({ count }) =>
    plural('pl', count, {
      one: 'codziennie',
      few: 'co # dni',
      many: 'co # dni',
      other: 'co # dnia',
    }),
  'card.tokens': () => 'Tokeny administratorów',
  'card.tokensGood': ({ good, of, count }) =>
    `działa ${good} z ${of} · ${plural('pl', count, { one: '# zapytanie na minutę', few: '# zapytania na minutę', many: '# zapytań na minutę', other: '# zapytania na minutę' })}`,
  'card.allowance': () => 'Zajmuje z limitu',
  'card.behind': ({ share }) => `${share}: kopia nie nadąża; pomoże kolejny token administratora`,
  // Lookups and the copy of the directory
  'find.what': () => 'Szuka czegokolwiek u wszystkich klientów',
  'user.what': () => 'Pokazuje użytkownika dowolnego klienta: stan, licencje, urządzenia',
  'customer.what': () => 'Pokazuje klienta: licencje, witryny, liczbę użytkowników',
  'number.what': () => 'Mówi, czyj jest numer telefonu lub numer wewnętrzny',
  'device.what': () =>
    'Pokazuje urządzenie według adresu MAC, adresu SIP, numeru seryjnego lub numeru telefonu',
  'sync.what': () => 'Mówi, jak pełna i jak stara jest kopia katalogu Webex',
  'sync.nowWhat': () => 'Kopiuje katalog Webex teraz od nowa',
  'sync.askTitle': () => 'Skopiować teraz katalog Webex od nowa?',
  'sync.askCustomers': () => 'Obejmuje',
  'sync.customers': ({ count }) => plural('pl', count, { one: '# klienta', other: '# klientów' }),
  'sync.askWarning': () =>
    'Synchronizacja tylko odczytuje dane z Webex i niczego tam nie zmienia. W tym czasie odpowiadam z obecnej kopii.',
  'sync.yes': () => 'Kopiuj teraz',
  'sync.started': () => 'Kopiowanie ruszyło. „stan synchronizacji” pokaże postęp.',
  'sync.alreadyRunning': () => 'Kopiowanie już trwa. „stan synchronizacji” pokaże postęp.',
  'lookup.thirdParty': () => 'Urządzeń innych firm nie można wyszukać: Webex ich nie wymienia.',
  'lookup.vanishedTitle': () => 'Tego wpisu nie ma już w kopii',
  'lookup.vanishedBody': () => 'Wyszukaj ponownie.',
  'lookup.emptyTitle': () => 'Czego mam szukać?',
  'lookup.formFind': () =>
    'Podaj nazwisko lub nazwę, adres e-mail, numer telefonu jak +1-212-456-7890, adres MAC, adres SIP albo identyfikator.',
  'lookup.formUser': () =>
    'Użytkownika można znaleźć po adresie e-mail, imieniu i nazwisku, nazwie wyświetlanej, numerze telefonu lub identyfikatorze użytkownika.',
  'lookup.formCustomer': () =>
    'Klienta można znaleźć po nazwie lub identyfikatorze organizacji albo po pełnym adresie e-mail lub numerze telefonu, który do niej należy.',
  'lookup.formNumber': () =>
    'Numer można znaleźć po cyfrach: w całości z + i kodem kraju, jak +1-212-456-7890, albo jako numer wewnętrzny o 2–6 cyfrach.',
  'lookup.formDevice': () =>
    'Urządzenie można znaleźć po adresie MAC, jak 2C:54:91:88:C9:E3, adresie SIP, jak sip:davis@nanpizza.cisco.com, numerze seryjnym, numerze telefonu albo nazwisku osoby, która je ma.',
  'lookup.notUserTitle': () => 'Po takiej wartości nie znajdę użytkownika',
  'lookup.notCustomerTitle': () => 'Po takiej wartości nie znajdę klienta',
  'lookup.notNumberTitle': () => 'Po takiej wartości nie znajdę numeru',
  'lookup.notDeviceTitle': () => 'Po takiej wartości nie znajdę urządzenia',
  'lookup.tooShortTitle': () => 'To za krótkie, żeby szukać',
  'lookup.tooShortBody': () => 'Podaj co najmniej dwie litery lub cyfry.',
  'lookup.tooLongTitle': () => 'To za długie, żeby szukać',
  'lookup.tooLongBody': () =>
    'Podaj jedno nazwisko, adres, numer lub identyfikator, najwyżej 200 znaków.',
  'lookup.emailTitle': () => 'To nie jest poprawny adres e-mail',
  'lookup.emailBody': () =>
    'Adres e-mail ma jeden znak @ i żadnych spacji, na przykład anna.nowak@example.com.',
  'lookup.macTitle': () => 'To nie jest pełny adres MAC',
  'lookup.macBody': () =>
    'Adres MAC ma 12 znaków od 0 do 9 i od A do F, z dwukropkami lub bez: 2C:54:91:88:C9:E3. Podaj go w całości.',
  'lookup.sipTitle': () => 'To nie jest pełny adres SIP',
  'lookup.sipBody': () =>
    'Podaj go w całości, z „sip:” lub bez, na przykład sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'To nie jest pełny identyfikator Webex',
  'lookup.idBody': () =>
    'Skopiuj cały identyfikator: zaczyna się od Y2lzY29zcGFyazov, a wielkość liter ma znaczenie. Można też podać UUID o 32 cyfrach.',
  'lookup.numberTitle': () => 'To nie jest poprawny numer telefonu',
  'lookup.numberBody': () => 'Podaj go w całości i bez liter, z + i kodem kraju: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'Brakuje kodu kraju',
  'lookup.countryCodeBody': () => 'Podaj numer z + i kodem kraju: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }) =>
    `Podaj numer z + i kodem kraju: +1-212-456-7890. Czy chodziło o ${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  'verify.what': () => 'Wysyła e-mailem kod, który rozmówca ma Ci odczytać',
  'verify.checkWhat': () => 'Sprawdza odczytany Ci kod',
  'verify.askTitle': () => 'Wysłać kod weryfikacyjny?',
  'verify.reason': () => 'Powód, w jednym wierszu',
  'verify.reasonError': () => 'Napisz w jednym wierszu, po co wysyłasz kod.',
  'verify.mailLanguage': () => 'Język wiadomości e-mail',
  'verify.mailLanguageError': () => 'Wybierz jeden.',
  'verify.askWarning': () =>
    'Kod zostanie wysłany tylko na zapisany adres. Nigdy go nie zobaczysz: rozmówca ma Ci go odczytać.',
  'verify.yes': () => 'Wyślij kod',
  'verify.refused': () => 'Nie wysłano kodu',
  'verify.noMailbox': () => 'Nie ma zapisanego adresu, na który można wysłać kod.',
  'verify.changed': () =>
    'Adres e-mail tej osoby zmienił się mniej niż 24 godziny temu. Kto przejmuje konto, najpierw zmienia adres. Oddzwoń na zapisany numer albo zapytaj administratora klienta.',
  'verify.suppressed': () =>
    'Poczta na ten adres jest zablokowana, bo wcześniejsza wiadomość wróciła albo ktoś się poskarżył. Więcej: `status poczty`.',
  'verify.limitPerson': () => 'Ta osoba dostała trzy kody w ciągu 15 minut. Odczekaj chwilę.',
  'verify.limitDay': () => 'Ta osoba dostała dziesięć kodów w ciągu doby. Zweryfikuj ją inaczej.',
  'verify.limitAgent': () =>
    'W ciągu godziny wysłano od Ciebie trzydzieści kodów. Odczekaj chwilę.',
  'verify.shared': () =>
    'Zapisany adres należy do funkcji takiej jak `postmaster@`, a nie do jednej osoby. Kod wysłany na ten adres niczego by nie dowiódł: oddzwoń na zapisany numer albo zapytaj administratora klienta.',
  'verify.tooManyWrong': () =>
    'W ciągu 15 minut wszyscy agenci razem wpisali tyle błędnych kodów, że na razie żaden kod nie jest wysyłany. Administratorzy partnera zostali powiadomieni. Kody już wysłane można nadal sprawdzać.',
  'verify.mailOff': () =>
    'Ta instalacja nie wysyła poczty: osoba prowadząca Deskhand musi ustawić `SMTP_URL` i `MAIL_FROM`.',
  'verify.neededTitle': () => 'Nic jeszcze nie zmieniono',
  'verify.nobodyToVerify': () =>
    'Webex nie podaje jeszcze identyfikatora tej osoby, więc nie można jej zweryfikować i nic się tu u niej nie zmieni.',
  'verify.needed': () =>
    'Zanim cokolwiek zmienisz u tej osoby, trzeba ją zweryfikować. Najpierw wyślij kod: `wyślij kod`',
  'verify.title': ({ name }) => `Weryfikacja: ${name}`,
  'verify.onItsWay': ({ address, minutes }) =>
    `Kod jest w drodze na adres ${address}. Działa przez ${plural('pl', minutes, { one: '# minutę', few: '# minuty', many: '# minut', other: '# minuty' })} od przyjęcia przez serwer poczty.`,
  'verify.code': () => 'Kod od rozmówcy',
  'verify.codeError': () => 'Wpisz osiem cyfr.',
  'verify.hint': () => 'Poproś rozmówcę o odczytanie ośmiu cyfr.',
  'verify.check': () => 'Sprawdź kod',
  'verify.again': () => 'Wyślij nowy kod',
  'verify.wrong': () => 'Kod się nie zgadza albo już nie obowiązuje',
  'verify.left': ({ count }) =>
    plural('pl', count, {
      one: 'Pozostała # próba.',
      few: 'Pozostały # próby.',
      many: 'Pozostało # prób.',
      other: 'Pozostało # próby.',
    }),
  'verify.closed': () => 'Nie ma już prób. Teraz pomoże tylko nowy kod.',
  'verify.early': ({ at }) =>
    `Zbyt wiele błędnych kodów z rzędu. Ten nie został sprawdzony i nie zużył próby: spróbuj ponownie po ${at}.`,
  'verify.done': ({ name }) => `Zweryfikowano: ${name}`,
  'verify.until': ({ until, by }) => `Ważne do ${until} · sprawdza: ${by}`,
  'verify.meaning': () =>
    'To znaczy, że rozmówca ma teraz dostęp do tej skrzynki. Nie mówi, kim jest.',
  'verify.button': () => 'Weryfikuj',
  'verify.mark': ({ until, by, reference }) =>
    `Weryfikacja ważna do ${until} · ${by} · ${reference}`,
  'verify.young': ({ at }) =>
    `Adres e-mail zmienił się ${at}. Przez 24 godziny kody nie są wysyłane.`,
  'letter.subject': ({ organization }) => `Kod weryfikacyjny: ${organization}`,
  'letter.intro': ({ organization }) =>
    `Rozmawiasz z działem pomocy firmy ${organization}. Odczytaj ten kod osobie, z którą rozmawiasz:`,
  'letter.life': ({ minutes }) =>
    `Kod działa tylko raz, przez ${plural('pl', minutes, { one: '# minutę', few: '# minuty', many: '# minut', other: '# minuty' })}.`,
  'letter.warning': ({ organization }) =>
    `Jeśli nie kontaktujesz się z firmą ${organization}, nikomu nie odczytuj tego kodu i usuń tę wiadomość. Nikt inny nigdy o niego nie poprosi.`,
  'letter.case': ({ reference, about }) =>
    `Sprawa: ${[about, reference].filter(Boolean).join(' · ')}`,
  'mail.accepted': ({ at, until }) =>
    `Serwer poczty przyjął wiadomość o ${at}. Kod działa do ${until}.`,
  'mail.deferred': ({ again }) =>
    `Serwer poczty każe poczekać. Nic jeszcze nie wysłano; spróbuję ponownie o ${again}.`,
  'mail.refused': ({ status }) =>
    `Serwer poczty odrzucił wiadomość (${status}). Kod nie został wysłany.`,
  'mail.unsent': ({ status }) =>
    `Nie udało się przekazać wiadomości (${status}). Kod nie został wysłany; spróbuj później.`,
  'mail.unknown': ({ until }) =>
    `Serwer poczty nie potwierdził: wiadomość mogła wyjść albo nie. Jeśli kod dotrze, działa do ${until}; w przeciwnym razie wyślij nowy, który go zastąpi.`,
  'mail.cameBack': ({ address, status }) =>
    `Wiadomość na adres ${address} wróciła (${status}): kod nie dotarł. Poczta na ten adres jest zablokowana, dopóki ktoś jej nie odblokuje.`,
  'mail.what': () => 'Mówi, co się stało z ostatnią wiadomością do kogoś',
  'mail.unblockWhat': () => 'Odblokowuje pocztę do kogoś',
  'mail.blockWhat': () => 'Cofa odblokowanie',
  'mail.title': ({ name }) => `Poczta do: ${name}`,
  'mail.none': () => 'Deskhand nie wysyłał jeszcze poczty do tej osoby.',
  'mail.last': () => 'Ostatnia wiadomość',
  'mail.kindCode': () => 'Kod weryfikacyjny',
  'mail.fate': () => 'Co się z nią stało',
  'mail.serverSays': () => 'Odpowiedź serwera',
  'mail.serverId': () => 'ID na serwerze',
  'mail.stateWaiting': () => 'czeka na wysłanie',
  'mail.stateSending': () => 'jest wysyłana',
  'mail.stateAccepted': () => 'przyjęta przez serwer poczty',
  'mail.stateFailed': () => 'niewysłana',
  'mail.stateUnknown': () => 'mogła wyjść albo nie',
  'mail.stateCancelled': () => 'zastąpiona przed wysłaniem',
  'mail.stateBounced': () => 'wróciła',
  'mail.stateComplained': () => 'zgłoszona jako niechciana',
  'mail.eventDelayed': () => 'opóźniona',
  'mail.eventDelivered': () => 'dostarczona na serwer skrzynki',
  'mail.blocked': ({ class: kind, since }) =>
    `Poczta na ten adres jest zablokowana od ${since}: ${kind}`,
  'mail.classBounce': () => 'wiadomość wróciła',
  'mail.classComplaint': () => 'ktoś się poskarżył',
  'mail.classUnsubscribe': () => 'ta osoba nie chce poczty',
  'mail.invited': () => 'Zaproszenie z Webex nie zostało jeszcze przyjęte.',
  'mail.webexOwn': () =>
    'Dotyczy to poczty od Deskhand. Los wiadomości od Webex i listę wykluczeń Cisco pokazuje tylko Help Desk firmy Cisco: Webex nie daje do nich dostępu żadnemu botowi.',
  'mail.button': () => 'Poczta',
  'mail.unblockButton': () => 'Odblokuj',
  'mail.askUnblock': () => 'Odblokować pocztę na ten adres?',
  'mail.why': () => 'Powód blokady',
  'mail.unblockWarning': () =>
    'Jeśli przyczyna nie zniknęła, następna wiadomość wróci i znów zablokuje adres.',
  'mail.yesUnblock': () => 'Odblokuj',
  'mail.unblocked': ({ name }) => `Poczta do ${name} jest odblokowana`,
  'mail.unblockedHere': ({ name }) =>
    `Deskhand znów wysyła pocztę do ${name}, dostawca poczty może jeszcze blokować`,
  'mail.stillBlocked': ({ name }) => `Poczta do ${name} jest nadal zablokowana`,
  'mail.unblockedBody': ({ email }) => `Aby to cofnąć: \`zablokuj pocztę ${email}\`.`,
  'mail.providerOnly': () =>
    'Adres blokował tylko dostawca poczty i u niego blokada jest już zdjęta. Tego nie da się tu cofnąć.',
  'mail.providerCleared': () =>
    'Blokadę zdjęto także u dostawcy poczty i tam nie wróci po cofnięciu.',
  'mail.providerKept': () =>
    'Nie udało się poprosić dostawcy poczty o odblokowanie adresu. Spróbuj później.',
  'mail.providerSilent': () => 'Nie udało się zapytać dostawcy poczty, czy blokuje ten adres.',
  'mail.blockWarning': () =>
    'Przywracana jest tylko lista Deskhand. U dostawcy poczty adres pozostaje odblokowany.',
  'mail.notBlocked': ({ name }) => `Deskhand nie blokuje poczty do ${name}.`,
  'mail.askBlock': () => 'Zablokować ten adres ponownie?',
  'mail.yesBlock': () => 'Zablokuj',
  'mail.blockedAgain': ({ name }) => `Poczta do ${name} jest znów zablokowana.`,
  'mail.nothingToUndo': ({ name }) => `Dla ${name} nie ma odblokowania, które można cofnąć.`,
  'guard.views': ({ name, email, count }) =>
    `⚠ ${name} (${email}): w ciągu godziny obejrzano profile ${plural('pl', count, { one: '# osoby', few: '# osób', many: '# osób', other: '# osoby' })}.`,
  'guard.codes': ({ name, email, count }) =>
    `⚠ ${name} (${email}): w ciągu godziny wysłano ${plural('pl', count, { one: '# kod weryfikacyjny', few: '# kody weryfikacyjne', many: '# kodów weryfikacyjnych', other: '# kodu weryfikacyjnego' })}.`,
  'guard.guessing': ({ count }) =>
    `⚠ ${plural('pl', count, { one: '# błędny kod weryfikacyjny', few: '# błędne kody weryfikacyjne', many: '# błędnych kodów weryfikacyjnych', other: '# błędnego kodu weryfikacyjnego' })} w ciągu 15 minut, od wszystkich agentów razem: ktoś może zgadywać. Żaden kod nie jest wysyłany, dopóki nie będzie ich mniej.`,
  'guard.decoy': ({ name, email, decoy }) =>
    `⚠ ${name} (${email}): sprawdzono osobę ${decoy}, której nikt nie ma powodu szukać.`,
};
