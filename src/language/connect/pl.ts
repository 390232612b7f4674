import type { ConnectCatalogue } from './en.ts';

const troubles: Record<string, string> = {
  unknown: 'ten link nie jest tu znany',
  used: 'ten link został już użyty; wynik znajdziesz w naszym pokoju 1:1',
  expired: 'ten link ma ponad dziesięć minut',
  otherBrowser: 'odpowiedź przyszła z innej przeglądarki niż ta, która otworzyła Webex',
  declined: 'prośba została odrzucona w Webex',
  refused: 'Webex nie przyjął logowania',
  organization: 'to konto należy do innej organizacji',
  role: 'to konto nie jest pełnym administratorem partnera',
  access: 'osoba, która o to prosiła, nie ma już do tego prawa',
  unreachable: 'Webex nie odpowiedział; niczego nie zapisano',
  database: 'baza danych jest teraz niedostępna',
  tooMany: 'za dużo żądań; odczekaj minutę',
};

export const connect: ConnectCatalogue = {
  'connect.what': () => 'loguje mnie do Webex kontem administratora',
  'connect.ask': () => 'Zalogować Deskhand do Webex?',
  'connect.now': () => 'Dotychczas',
  'connect.standing': ({ ok, until }) => {
    if (!ok) return 'brak logowania';
    return until ? `zalogowano, można odnowić do ${until}` : 'zalogowano';
  },
  'connect.use': () => 'Do czego służy konto',
  'connect.useError': () => 'Wybierz jedną możliwość.',
  'connect.main': () => 'Odpowiedzi i kopia, zamiast dotychczasowego konta',
  'connect.more': () => 'Kolejne konto, które pomaga utrzymać kopię',
  'connect.warning': () =>
    'Dostaniesz link. W Webex zaloguj się jako pełny administrator partnera swojej organizacji, najlepiej kontem założonym w tym celu: będę czytać i zmieniać dane z jego uprawnieniami.',
  'connect.yes': () => 'Daj link',
  'connect.linkTitle': () => 'Twoja droga do Webex',
  'connect.linkBody': ({ minutes }) =>
    `Link działa raz, przez ${minutes} min, i jest tylko dla Ciebie: nie przekazuj go nikomu. Wynik podam tutaj.`,
  'connect.open': () => 'Przejdź do Webex',
  'connect.done': ({ name, use }) =>
    use === 'main'
      ? `Loguję się teraz do Webex jako **${name}**.`
      : `**${name}** pomaga teraz utrzymać kopię.`,
  'connect.failed': ({ trouble }) =>
    `Nikogo nie zalogowano: ${troubles[trouble] ?? trouble}. \`połącz webex\` daje nowy link.`,
  // Pages in the browser
  'connect.pageStart': ({ use }) =>
    use === 'main'
      ? 'Deskhand będzie czytać i zmieniać dane z uprawnieniami konta, którym się zalogujesz.'
      : 'Konto, którym się zalogujesz, pomoże Deskhand utrzymać aktualną kopię.',
  'connect.pageOwn': () =>
    'Przejdź dalej tylko wtedy, gdy to Twoja prośba. Zaloguj się jako pełny administrator partnera swojej organizacji.',
  'connect.pageDone': () => 'Deskhand jest zalogowany do Webex',
  'connect.pageNow': ({ name, use }) =>
    use === 'main' ? `Deskhand działa teraz jako ${name}.` : `${name} pomaga teraz utrzymać kopię.`,
  'connect.pageClose': () =>
    'Możesz zamknąć tę stronę. To samo znajdziesz w pokoju 1:1 z Deskhand.',
  'connect.pageFailed': () => 'To się nie udało',
  'connect.trouble': ({ trouble }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'Aby dostać nowy link, napisz do Deskhand „połącz webex”.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
