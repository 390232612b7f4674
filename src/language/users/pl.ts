import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { UsersCatalogue } from './en.ts';

const outcomes: Record<string, string> = {
  add: 'zostanie dodany',
  change: 'pakiet zostanie zmieniony',
  remove: 'zostanie usunięty',
  none: 'bez zmian',
  skipped: 'pominięty',
  refused: 'odrzucony',
  added: 'dodany',
  changed: 'pakiet zmieniony',
  removed: 'usunięty',
  pending: 'dodany, czeka na zgodę',
  failed: 'nie powiodło się',
};

function usersIn(count: number): string {
  return plural('pl', count, {
    one: '# użytkownika',
    few: '# użytkowników',
    many: '# użytkowników',
    other: '# użytkownika',
  });
}

const columns: Record<string, string> = {
  row: 'Wiersz',
  outcome: 'Wynik',
  reason: 'Powód',
  remark: 'Uwaga',
  remedy: 'Rozwiązanie',
};

export const users: UsersCatalogue = {
  'users.noEmail': () => 'brakuje adresu e-mail',
  'users.badEmail': ({ value }) => `„${value}” nie jest adresem e-mail`,
  'users.sameAs': ({ row }) => `ten sam adres jest w wierszu ${row}`,
  'users.noName': () => 'brakuje imienia i nazwiska',
  'users.tooLong': ({ column, most }) => `„${column}” ma więcej niż ${most} znaków`,
  'users.noPackage': () => 'nie wybrano pakietu: wpisz PRAWDA pod jednym z nich',
  'users.twoPackages': ({ names }) =>
    `użytkownik ma dokładnie jeden pakiet, a nie ${names.join(' i ')}`,
  'users.badTruth': ({ column }) => `„${column}” to ani PRAWDA, ani FAŁSZ`,
  'users.notSold': ({ name }) => `klient nie ma pakietu ${name}`,
  'users.needsNumber': ({ name }) => `${name} wymaga numeru wewnętrznego lub numeru telefonu`,
  'users.needsLocation': ({ name }) => `${name} wymaga lokalizacji`,
  'users.needsCell': ({ column }) => `w kolumnie „${column}” musi być PRAWDA lub FAŁSZ`,
  'users.badPhone': ({ value }) =>
    `„${value}” nie jest numerem z plusem i kodem kraju, np. +12124567890`,
  'users.badExtension': ({ value }) => `„${value}” nie jest numerem wewnętrznym z 2 do 10 cyfr`,
  'users.unknownLocation': ({ name }) => `klient nie ma lokalizacji „${name}”`,
  'users.ambiguousLocation': ({ name }) =>
    `kilka lokalizacji nazywa się „${name}”; podaj identyfikator lokalizacji`,
  'users.removeAll': ({ column }) =>
    `aby usunąć użytkownika, wszystkie kolumny pakietów muszą mieć FAŁSZ; „${column}” nie ma`,
  'users.pending': () =>
    'ten użytkownik dostał e-mail z prośbą o przeniesienie własnego konta Webex do klienta i jeszcze się nie zgodził',
  'users.adminDowngrade': () =>
    'ten użytkownik jest pełnym administratorem klienta, a jego pakietu nie można obniżyć',
  'users.addOnly': () => 'wybrano samo dodawanie, więc nic nie jest zmieniane ani usuwane',
  'users.webexSays': ({ reason }) => `Webex odmawia: ${reason}`,
  'users.notALine': () => 'wpisz imię i nazwisko, średnik i adres e-mail',
  'users.noSite': ({ column }) =>
    `kolumna „${column}” jest pusta, co może później sprawić kłopot z witryną spotkań`,
  'users.onlyInHub': ({ columns: names }) =>
    `tylko Control Hub może ustawić: ${names.join(', ')}; zostawiam to bez zmian`,
  'users.numberAsked': ({ name }) =>
    `Webex może zażądać numeru wewnętrznego lub telefonu dla ${name}`,
  'users.numberStays': () => 'plik nie zmienia numeru użytkownika, który zachowuje pakiet',
  'users.customer': () => 'Klient',
  'users.notWholesale': ({ name }) =>
    `${name} nie jest klientem hurtowym, więc nie ma pakietów. Użytkownikami zarządza się w Control Hub.`,
  'users.notReady': ({ name, state }) =>
    `Stan klienta ${name} w Webex: ${wholesaleStateWords(state, 'pl')}. Użytkownikami można zarządzać, gdy klient będzie udostępniony.`,
  'users.nobody': ({ query }) =>
    `Żaden z Twoich klientów hurtowych nie ma użytkownika „${query}”. Podaj pełny adres e-mail.`,
  'users.troubleTitle': () => 'Tak się nie da',
  'users.addWhat': () => 'Dodaje do 25 użytkowników klientowi hurtowemu',
  'users.addTitle': ({ name }) => `Dodaj użytkowników: ${name}`,
  'users.addHint': () =>
    'Jeden użytkownik w wierszu: imię i nazwisko; e-mail; numer. Najwyżej 25 wierszy.',
  'users.addLines': () => 'Użytkownicy',
  'users.addLinesError': () => 'Wpisz co najmniej jeden wiersz.',
  'users.package': () => 'Pakiet',
  'users.packageError': () => 'Wybierz pakiet.',
  'users.location': () => 'Lokalizacja',
  'users.locationError': () => 'Wybierz lokalizację.',
  'users.noLocation': () => 'Bez lokalizacji',
  'users.check': () => 'Sprawdź',
  'users.otherWays': () =>
    'Więcej niż 25? Dołącz plik CSV do „importuj użytkowników”; „szablon użytkowników” da pusty plik. Przejmowanie użytkowników i synchronizacja katalogu są w Control Hub.',
  'users.tooMany': ({ count, most }) =>
    `Wpisano ${count}, a naraz można dodać ${most}. Przy większej liczbie dołącz plik CSV do „importuj użytkowników” z nazwą klienta; „szablon użytkowników” da pusty plik.`,
  'users.askAdd': ({ count }) => `Dodać ${usersIn(count)}?`,
  'users.addYes': ({ count }) => `Dodaj ${usersIn(count)}`,
  'users.ready': () => 'Gotowe',
  'users.needLook': () => 'Do poprawy',
  'users.lineProblem': ({ row, problem }) => `Wiersz ${row}: ${problem}.`,
  'users.moreProblems': ({ count }) =>
    plural('pl', count, {
      one: 'Jest jeszcze # taki wiersz.',
      few: 'Są jeszcze # takie wiersze.',
      many: 'Jest jeszcze # takich wierszy.',
      other: 'Jest jeszcze # takiego wiersza.',
    }),
  'users.fixHint': () => 'Zostaną pominięte. Aby je poprawić, zmień listę na karcie powyżej.',
  'users.addWarning': () => 'Każdy pakiet jest od teraz liczony do rachunku.',
  'users.noneReady': () => 'Żadnego wiersza nie można użyć',
  'users.started': ({ name, count }) =>
    `Zaczynam: ${usersIn(count)} u klienta ${name}. Pracuję dalej sam, także po ponownym uruchomieniu.`,
  'users.progress': ({ name, done, total, minutes }) =>
    `Użytkownicy klienta ${name}: gotowe ${done} z ${total}${
      done < total
        ? minutes > 0
          ? `, zostało około ${plural('pl', minutes, { one: '# minuty', few: '# minut', many: '# minut', other: '# minuty' })}.`
          : ', została mniej niż minuta.'
        : '.'
    }`,
  'users.finished': (it) =>
    `**Użytkownicy klienta ${it.name}: zakończono.** Dodano: ${it.added}. Zmieniono pakiet: ${it.changed}. Usunięto: ${it.removed}. Czeka na zgodę: ${it.pending}. Nie powiodło się: ${it.failed}. Bez zmian: ${it.left}. Plik mówi, co stało się z każdym.`,
  'users.pendingNote': () =>
    'Ci użytkownicy mają własne konto Webex. Webex poprosił ich e-mailem o przeniesienie go do klienta; pakiet liczy się, gdy się zgodzą. `wyślij zgodę ponownie` i adres: Webex napisze jeszcze raz.',
  'users.reassign': () => 'odbierz temu użytkownikowi pakiet i przydziel go ponownie',
  'users.resultName': () => 'wynik',
  'users.correctedName': () => 'poprawiony',
  'users.templateName': () => 'szablon-uzytkownikow',
  'users.exportName': () => 'uzytkownicy',
  'users.column': ({ column }) => columns[column] ?? column,
  'users.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'users.importWhat': () =>
    'Dodaje, zmienia i usuwa użytkowników klienta hurtowego na podstawie pliku CSV',
  'users.noFile': () =>
    'Dołącz plik CSV do samej wiadomości: `importuj użytkowników` i nazwa klienta. `szablon użytkowników` da pusty plik.',
  'users.noEmailColumn': ({ headings }) =>
    `Nie ma kolumny z adresami e-mail. Nagłówki to: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'Nie ma kolumny pakietu, takiej jak „Webex Calling”. `szablon użytkowników` pokazuje nagłówki.',
  'users.mostRows': ({ most }) => `Plik ma więcej niż ${most} użytkowników. Podziel go.`,
  'users.askImport': ({ name }) => `Zaimportować użytkowników: ${name}?`,
  'users.toAdd': () => 'Do dodania',
  'users.toChange': () => 'Zmiany pakietu',
  'users.toRemove': () => 'Do usunięcia',
  'users.toLeave': () => 'Bez zmian',
  'users.refusedRows': () => 'Odrzucone',
  'users.importWarning': ({ warned, minutes }) =>
    `${warned > 0 ? `Wiersze z uwagami: ${warned}. ` : ''}Pliki poniżej mówią, co stanie się z każdym wierszem; jeden z nich jest poprawiony, na ile to możliwe. Potrwa to około ${plural('pl', minutes, { one: '# minuty', few: '# minut', many: '# minut', other: '# minuty' })}. Pakiety liczą się do rachunku; licencje podstawowe nie są dodawane.`,
  'users.mode': () => 'Usługi',
  'users.modeError': () => 'Wybierz, co wolno zrobić.',
  'users.modeName': ({ mode }) => (mode === 'add' ? 'Tylko dodaj' : 'Dodaj i usuń usługi'),
  'users.typed': ({ count }) => `Wpisz ${count}, aby usunąć ${usersIn(count)}`,
  'users.typedError': () => 'Wpisz tę liczbę.',
  'users.typedWrong': ({ count }) =>
    `Nie wpisano liczby ${count}, więc nic nie zrobiono. Wyślij plik ponownie, gdy zechcesz.`,
  'users.importYes': () => 'Importuj',
  'users.nothingTitle': () => 'Nie ma nic do zaimportowania',
  'users.nothing': ({ unchanged, refused }) =>
    `Wiersze bez zmian: ${unchanged}. Odrzucone: ${refused}. Pliki mówią dlaczego; jeden z nich jest poprawiony, na ile to możliwe.`,
  'users.changedMeanwhile': () =>
    'Od mojego pytania coś się w Webex zmieniło i nie ma już nic do zrobienia.',
  'users.templateWhat': () => 'Daje pusty plik CSV dla użytkowników',
  'users.template': () =>
    'Wypełnij jeden wiersz na użytkownika. Wpisz PRAWDA pod dokładnie jednym pakietem; FAŁSZ pod wszystkimi usuwa użytkownika.',
  'users.exportWhat': () => 'Daje użytkowników klienta hurtowego jako plik CSV',
  'users.exported': ({ name, count }) =>
    `Liczba użytkowników klienta ${name}: ${count}. Pakiety są według Webex z tej chwili; nazwiska, numery i lokalizacje z mojej kopii. Jabber i licencji podstawowych nie można odczytać z Webex, więc jest tam FAŁSZ.`,
  'users.packageWhat': () => 'Zmienia pakiet użytkownika',
  'users.packageTitle': ({ name }) => `Pakiet: ${name}`,
  'users.now': () => 'Teraz',
  'users.newPackage': () => 'Nowy pakiet',
  'users.extension': () => 'Numer wewnętrzny lub telefon',
  'users.extensionError': () => 'Podaj cyfry albo numer z plusem.',
  'users.numberHint': () =>
    'Pakiety z telefonią wymagają lokalizacji i numeru, jeśli użytkownik ich jeszcze nie ma.',
  'users.next': () => 'Dalej',
  'users.askPackage': () => 'Zmienić pakiet?',
  'users.user': () => 'Użytkownik',
  'users.before': () => 'Przedtem',
  'users.after': () => 'Potem',
  'users.packageWarning': () => 'Nowy pakiet jest od teraz liczony do rachunku.',
  'users.losesCalling': () =>
    'Nowy pakiet nie ma telefonii: numer użytkownika może zostać zwolniony. Nowy pakiet jest od teraz liczony do rachunku.',
  'users.packageYes': () => 'Zmień pakiet',
  'users.samePackage': ({ name }) => `Ten użytkownik ma już ${name}.`,
  'users.packageDone': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'users.doneTitle': () => 'Gotowe',
  'users.undo': () => 'Cofnij',
  'users.undoWhat': () => 'Cofa Twoją ostatnią zmianę pakietu',
  'users.askUndo': () => 'Cofnąć zmianę pakietu?',
  'users.undoYes': () => 'Przywróć',
  'users.noUndo': () =>
    'W ciągu ostatnich 24 godzin nie zmieniono przez Ciebie żadnego pakietu. Dodania i usunięcia użytkownika nie mogę cofnąć: usuń go lub dodaj ponownie.',
  'users.movedOn': ({ name }) =>
    `Pakiet zmieniono od tego czasu ponownie; teraz jest to ${name}. Zostawiam to bez zmian.`,
  'users.removeWhat': () => 'Usuwa użytkownika z pakietów klienta hurtowego',
  'users.askRemove': () => 'Usunąć tego użytkownika z pakietu?',
  'users.removeWarning': () =>
    'Użytkownik traci pakiet i wszystko w nim, także telefonię i numer. Samo konto Webex zostaje; usuwa się je w Control Hub. Nie mogę tego cofnąć: ponowne dodanie da nowy pakiet, a nie dawne ustawienia.',
  'users.removeYes': () => 'Usuń użytkownika',
  'users.removed': ({ email, name }) =>
    `${email} nie ma już pakietu (${name}). Konto Webex zostaje.`,
  'users.repairTitle': () => 'Webex nie mógł zmienić tego użytkownika',
  'users.repair': () =>
    'Webex nie mógł zaktualizować licencji użytkownika i niczego nie cofnął. Zalecane rozwiązanie to odebranie pakietu i ponowne przydzielenie.',
  'users.askRepair': () => 'Odebrać pakiet i przydzielić go ponownie?',
  'users.repairWarning': () =>
    'Użytkownik jest przez chwilę bez pakietu; jego ustawienia, np. poczta głosowa, mogą zostać utracone.',
  'users.repairWhat': () =>
    'Odbiera użytkownikowi pakiet i przydziela go ponownie, gdy licencje się zacięły',
  'users.repairYes': () => 'Odbierz i przydziel',
  'users.repaired': ({ email, name }) => `${email} ma znów ${name}.`,
  'users.external': () =>
    'ten adres należy do innej organizacji, a jej użytkownikom nie można dać pakietów tego klienta',
  'users.twoNeeded': () =>
    'Ponieważ ktoś zostałby usunięty, po Twojej zgodzie potrzebna jest zgoda drugiego administratora partnera.',
  'users.waits': (it) =>
    `Jeszcze nic nie zrobiono. Import u klienta ${it.name} usunąłby ${usersIn(it.removals)}, a do tego potrzeba drugiego administratora partnera: niech napisze do mnie w ciągu 24 godzin \`zatwierdź import ${it.reference}\`. Powiem tutaj, gdy się zacznie.`,
  'users.allowWhat': () => 'Daje drugą zgodę na import, który usuwa użytkowników',
  'users.askAllow': ({ name }) => `Zezwolić na ten import: ${name}?`,
  'users.askedBy': () => 'Kto prosi',
  'users.allowWarning': ({ count }) =>
    `Liczba użytkowników, którzy stracą pakiet ze wszystkim, co w nim jest: ${count}. Nie można tego cofnąć. Plik mówi, co stanie się z każdym wierszem.`,
  'users.allowYes': () => 'Zezwalam',
  'users.allowed': ({ name }) =>
    `Import u klienta ${name} rusza. O przebiegu dowie się ten, kto o niego prosił.`,
  'users.noWaiting': () =>
    'Żaden import nie czeka na drugą zgodę: już ją dano albo minęły 24 godziny.',
  'users.severalWaiting': ({ references }) =>
    `Na drugą zgodę czeka kilka importów. Podaj jeden: ${references.join(', ')}.`,
  'users.allowOwn': () =>
    'To Twój własny import. Musi na niego zezwolić inny administrator partnera.',
  'users.askerLeft': () =>
    'Ten, kto prosił o import, nie jest już administratorem partnera, więc import nie rusza.',
  'users.undoName': () => 'cofnij',
  'users.undoFile': () =>
    'To była pomyłka? Import tego pliku ją cofa: dodani użytkownicy znów tracą pakiet, a zmienieni dostają dawny. Jak każdy import jest najpierw sprawdzany i wymaga potwierdzenia. Usuniętych w nim nie ma: tego, co mieli, nie da się przywrócić.',
  'users.consentWhat': () =>
    'Każe Webex wysłać e-mail ponownie komuś, kto jeszcze nie zgodził się na przeniesienie',
  'users.consentAsk': () => 'Wysłać ponownie e-mail z prośbą o zgodę?',
  'users.consentYes': () => 'Wyślij ponownie',
  'users.consentDone': ({ email }) =>
    `Webex wysyła ${email} tę wiadomość ponownie. Pakiet liczy się od chwili zgody; Webex nie mówi mi, czy wiadomość dotarła.`,
  'users.consentNot': ({ email }) => `${email} nie czeka na zgodę: nie ma czego wysyłać.`,
};
