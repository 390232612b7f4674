import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/pl.ts';
import type { WholesaleCatalogue } from './en.ts';

const problems: Record<string, string> = {
  required: 'jest potrzebne',
  percent: 'nie może zawierać „%”',
  email: 'to nie jest adres e-mail',
  externalId: 'tylko litery, cyfry i . _ -',
  country: 'nie znam takiego kraju',
  template: 'wybierz jeden',
  retired: 'wycofany: {detail}',
  attest: 'trzeba potwierdzić',
  choose: 'wybierz',
  noPackage: 'nie ma takiego pakietu: {detail}',
  foreign: 'nie ma w szablonie: {detail}',
  nameTaken: 'ma ją inny szablon',
  provisioningId: 'skopiuj go z Partner Hub',
  idp: 'potrzebny przy logowaniu partnera',
  unmet: 'dodatkowi brakuje jego pakietu',
  externalIdTaken: 'ma go inny klient',
  emailTaken: 'należy już do kogoś',
};

const fields: Record<string, string> = {
  template: 'Szablon wdrożeniowy',
  company: 'Nazwa firmy',
  admin: 'E-mail administratora',
  externalId: 'Zewnętrzny identyfikator (opcjonalnie)',
  country: 'Kraj lub region',
  language: 'Język wiadomości e-mail',
  attested: 'Obsługiwana lokalizacja',
  packages: 'Pakiety',
  locationName: 'Nazwa lokalizacji',
  street: 'Adres, pierwszy wiersz',
  addition: 'Adres, drugi wiersz (opcjonalnie)',
  city: 'Miasto',
  state: 'Stan lub prowincja (kod)',
  postalCode: 'Kod pocztowy',
  timeZone: 'Strefa czasowa',
  name: 'Nazwa szablonu',
  subscription: 'Subskrypcja hurtowa',
  provisioningId: 'Provisioning ID',
  pstn: 'Cloud Connected PSTN (opcjonalnie)',
  authentication: 'Logowanie użytkowników',
  idp: 'Entity ID dostawcy tożsamości',
  inviteEmails: 'Zaproszenia',
  vidcast: 'Vidcast',
  calls: 'Ustawienia połączeń (notatka)',
  address: 'Adres',
  settings: 'Ustawienia',
};

const shortFields: Record<string, string> = {
  externalId: 'Zewnętrzny ID',
  admin: 'Administrator',
  pstn: 'Dostawca PSTN',
  calls: 'Połączenia',
  language: 'Język e-maili',
  template: 'Szablon',
  state: 'Stan',
  idp: 'Entity ID IdP',
};

const steps: Record<string, string> = {
  details: 'Dane',
  packages: 'Pakiety',
  location: 'Siedziba',
  review: 'Podsumowanie',
  primary: 'Ustawienia główne',
  'sign-in': 'Połączenia i logowanie',
};

const states: Record<string, string> = {
  requested: 'czeka na Webex',
  accepted: 'w przygotowaniu',
  review: 'kontrola zgodności',
  ready: 'gotowy',
  errors: 'gotowy z błędami',
  failed: 'nieudany',
};

const authentications: Record<string, string> = {
  webex: 'Uwierzytelnianie Webex',
  partner: 'Uwierzytelnianie partnera (własny IdP SAML)',
};

const failures: Record<string, string> = {
  externalId: 'zewnętrzny identyfikator ma już inny klient',
  webex: 'przez całą dobę nie było łączności z Webex',
};

export const wholesale: WholesaleCatalogue = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'Dalej',
  'form.back': () => 'Wstecz',
  'form.leave': () => 'Odrzuć',
  'form.later': () => 'Nie teraz',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `Krok ${at} z ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('pl', count, {
      one: '# do poprawy',
      few: '# do poprawy',
      many: '# do poprawy',
      other: '# do poprawy',
    }),
  'form.stale': () =>
    'Ta karta nie jest już najnowsza. Użyj najnowszej karty albo zapytaj ponownie: nic z tego, co wpisano, nie przepadło.',
  'form.left': () => 'Dobrze, odrzuciłem wpisane dane. Niczego nie utworzono.',
  'form.continued': () => 'To zostało niedokończone; ciąg dalszy od tego miejsca.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `najwyżej ${most} znaków, jest ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} wymaga jednego z: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex odpowiada: ${reason}`,
  'wholesale.attest': () =>
    'Potwierdzam, że ten klient jest w lokalizacji obsługiwanej przez Cisco Webex',
  'wholesale.invite': () => 'Administratorzy mogą wysyłać zaproszenia e-mail',
  'wholesale.vidcast': () => 'Można używać Vidcast',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'tak' : 'nie'),
  // Wholesale customers
  'customer.new': () => 'Nowy klient',
  'customer.createWhat': () => 'tworzy klienta hurtowego, krok po kroku',
  'customer.createTitle': () => 'Nowy klient hurtowy',
  'customer.noTemplate': () =>
    'Klienta tworzy się z szablonu wdrożeniowego, a żaden nie jest zarejestrowany. Najpierw zarejestruj szablon: `dodaj szablon`.',
  'customer.createYes': () => 'Utwórz klienta',
  'customer.createChecked': () =>
    'Webex to sprawdził i utworzyłby klienta. Niczego jeszcze nie utworzono.',
  'customer.billing': () =>
    'Utworzenie klienta rozpoczyna naliczanie opłat w ramach umowy partnerskiej.',
  'customer.already': () =>
    'O tego klienta już poproszono; nic nie stało się drugi raz. `tworzeni klienci` pokazuje, jak daleko jest.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `Istnieje klient o tej samej lub podobnej nazwie: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Webex ma utworzyć klienta **${name}** (${externalId}). To chwilę potrwa; napiszę tutaj, gdy będzie gotowe.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `Klient **${name}** jest gotowy (zewnętrzny ID ${externalId}). Dalej: \`skonfiguruj ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `Klient **${name}** istnieje, ale Webex zgłasza błędy:\n\n${bullets(reasons)}\n\nZ tego, co działa, można korzystać. Resztę popraw w Partner Hub albo zapytaj wsparcie Webex.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `Klient **${name}** przechodzi w Webex kontrolę zgodności (lista podmiotów objętych zakazem). Może to potrwać kilka dni; nie trzeba nic robić. Napiszę tutaj, gdy się skończy.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `Klienta **${name}** nie utworzono. Webex odpowiada:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nWpisane dane zostały: \`nowy klient\` pokaże je ponownie.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'jak daleko są nowi klienci hurtowi',
  'customer.creationsTitle': () => 'Nowi klienci hurtowi',
  'customer.noCreations': () => 'Nie poproszono jeszcze o żadnego klienta.',
  // Setting a customer up
  'setup.what': () => 'co ma nowy klient i co pozostało do zrobienia',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'brak',
  'setup.notWholesale': () => 'to nie jest klient hurtowy',
  'setup.location': () => 'Lokalizacja',
  'setup.locations': () => 'Lokalizacje',
  'setup.numbers': () => 'Wolne numery',
  'setup.pstnOpen': () =>
    'Lokalizacja nie ma jeszcze połączenia PSTN: wybierz je w Control Hub, zanim przydzielisz numery.',
  'setup.adminRules': () =>
    'Administratorzy muszą mieć pakiet, z którym utworzono klienta; pakietu pełnego administratora nie można obniżyć. Role nadaje „rola administratora”.',
  'setup.addUsers': () => 'Dodaj osoby',
  'setup.admins': () => 'Admini',
  // Onboarding templates
  'template.listWhat': () => 'zarejestrowane szablony wdrożeniowe',
  'template.showWhat': () => 'pokazuje szablon wdrożeniowy z jego Provisioning ID',
  'template.addWhat': () => 'rejestruje szablon wdrożeniowy',
  'template.retireWhat': () => 'wycofuje szablon wdrożeniowy z użycia',
  'template.about': () =>
    'Żadne API Webex nie wymienia szablonów: te zarejestrowano tutaj z identyfikatorem z Partner Hub.',
  'template.add': () => 'Dodaj szablon',
  'template.retired': () => 'wycofany',
  'template.active': () => 'w użyciu',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'Edytuj',
  'template.reuse': () => 'Przywróć',
  'template.retire': () => 'Wycofaj',
  'template.editTitle': () => 'Szablon wdrożeniowy',
  'template.intro': () =>
    'Sam szablon tworzy się w Partner Hub: Customers › Onboarding templates › Create template › Webex for Wholesale. Stamtąd skopiuj Provisioning ID.',
  'template.pstnWarning': () =>
    'Cisco nie zaleca dostawcy Cloud Connected PSTN w szablonie ze względu na jego ograniczenia.',
  'template.portal': () =>
    'Deskhand przechowuje te ustawienia; w samym szablonie zmieni je tylko Partner Hub.',
  'template.retireTitle': () => 'Wycofać ten szablon?',
  'template.retireWarning': () =>
    'Nie będzie można tworzyć z niego nowych klientów. Istniejący zostają bez zmian.',
  'template.reuseTitle': () => 'Przywrócić ten szablon?',
  'template.reuseWarning': () => 'Znów będzie można tworzyć z niego klientów.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('pl', count, {
      one: '# szablon wdrożeniowy',
      few: '# szablony wdrożeniowe',
      many: '# szablonów wdrożeniowych',
      other: '# szablonu wdrożeniowego',
    }),
  'template.packages': ({ count }: { count: number }) =>
    plural('pl', count, {
      one: '# pakiet',
      few: '# pakiety',
      many: '# pakietów',
      other: '# pakietu',
    }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex zaakceptował go: ${at}.`,
  'template.checked': () => 'Webex sprawdził Provisioning ID i pakiety: można ich używać.',
  'template.saveYes': () => 'Zapisz szablon',
  'template.saved': ({ name }: { name: string }) => `Szablon **${name}** jest zapisany.`,
  'template.none': ({ name }: { name: string }) =>
    `Nie znam szablonu „${name}”. \`szablony\` pokazuje wszystkie.`,
  'template.isRetired': ({ name }: { name: string }) => `Szablon **${name}** jest wycofany.`,
  'template.isActive': ({ name }: { name: string }) => `Szablon **${name}** jest znów w użyciu.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `Pasuje kilka szablonów: ${names.join(', ')}. Podaj jeden.`,
};
