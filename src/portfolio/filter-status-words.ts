/** Statuses in the words of all six languages, in the forms a sentence gives them. The first word is the one answers use. */
import type { Words } from './filter-words.ts';
import type { Status } from './status.ts';

/** Behind these a status is named as it stands there, however the sentence bends it. */
export const statusWords: Record<Status, Words> = {
  trial: {
    en: [
      'trial',
      ...['trials', 'on trial', 'in trial', 'on a trial', 'on trials', 'trial subscription'],
      ...['trial subscriptions', 'trial period', 'trial version'],
    ],
    pl: [
      'wersja próbna',
      ...['okres próbny', 'okresie próbnym', 'okresem próbnym', 'okresu próbnego', 'okresy próbne'],
      ...['na okresie próbnym', 'próbny', 'próbna', 'próbne', 'próbni', 'próbną', 'próbnych'],
      ...['próbnym', 'próbnymi', 'próbnej', 'trial', 'trialem', 'trialu', 'triala', 'na trialu'],
      ...['na triala', 'triale', 'trialami', 'wersję próbną', 'wersją próbną', 'wersje próbne'],
      ...['wersji próbnej', 'wersjami próbnymi', 'wersji próbnych', 'subskrypcja próbna'],
      ...['subskrypcją próbną', 'subskrypcję próbną', 'próbna subskrypcja', 'próbną subskrypcją'],
      ...['próbną subskrypcję'],
    ],
    es: [
      'prueba',
      ...['pruebas', 'en prueba', 'a prueba', 'de prueba', 'de pruebas', 'en pruebas'],
      ...['período de prueba', 'periodo de pruebas', 'períodos de prueba', 'versión de prueba'],
      ...['versiones de prueba', 'suscripción de prueba', 'suscripciones de prueba'],
    ],
    bg: [
      'пробен период',
      ...['пробен', 'пробни', 'пробна', 'пробно', 'пробната', 'пробните', 'пробния', 'пробният'],
      ...['пробния период', 'пробният период', 'пробни периоди', 'пробните периоди'],
      ...['пробна версия', 'пробни версии', 'на пробен период', 'пробен абонамент'],
      ...['пробни абонаменти', 'пробния абонамент', 'пробните абонаменти'],
    ],
    nb: [
      'prøveperiode',
      ...['prøveperioden', 'prøveperioder', 'prøveperiodene', 'på prøveperiode', 'prøve'],
      ...['prøven', 'på prøve', 'prøver', 'prøvene', 'prøveversjon', 'prøveversjonen'],
      ...['prøveversjoner', 'prøveabonnement', 'prøveabonnementet', 'prøveabonnementer'],
      ...['på en prøveperiode'],
    ],
    he: [
      'תקופת ניסיון',
      ...['תקופת הניסיון', 'תקופות ניסיון', 'תקופת נסיון', 'תקופת הנסיון', 'ניסיון', 'נסיון'],
      ...['בתקופת ניסיון', 'בתקופת הניסיון', 'בתקופת נסיון', 'בניסיון', 'בנסיון', 'גרסת ניסיון'],
      ...['בגרסת ניסיון', 'מינוי ניסיון', 'מנוי ניסיון', 'מינויי ניסיון'],
    ],
  },
  subscription: {
    en: [
      'subscription',
      ...['subscriptions', 'subscribed', 'active subscription', 'active subscriptions'],
      ...['paid subscription', 'paid subscriptions', 'running subscription'],
    ],
    pl: [
      'subskrypcja',
      ...['subskrypcję', 'subskrypcją', 'subskrypcji', 'subskrypcje'],
      ...['subskrypcjami', 'aktywna subskrypcja', 'aktywną subskrypcją', 'aktywną subskrypcję'],
      ...['aktywne subskrypcje', 'aktywnymi subskrypcjami', 'aktywnej subskrypcji', 'abonament'],
      ...['abonamentem', 'abonamenty', 'abonamentami'],
    ],
    es: [
      'suscripción',
      ...['suscripciones', 'suscripción activa', 'suscripciones activas'],
      ...['suscritos', 'suscritas', 'subscripción', 'subscripciones'],
    ],
    bg: [
      'абонамент',
      ...['абонамента', 'абонаментът', 'абонаменти', 'абонаментите'],
      ...['активен абонамент', 'активни абонаменти', 'активния абонамент'],
    ],
    nb: [
      'abonnement',
      ...['abonnementet', 'abonnementer', 'abonnementene', 'aktivt abonnement'],
      ...['aktive abonnement', 'aktive abonnementer', 'et abonnement'],
    ],
    he: [
      'מינוי',
      ...['מינויים', 'מנוי', 'מנויים', 'מינוי פעיל', 'מינויים פעילים', 'מנוי פעיל'],
      ...['מנויים פעילים'],
    ],
  },
  expiringSoon: {
    en: [
      'expiring soon',
      ...['expiring', 'expires soon', 'expire soon', 'ending soon', 'ends soon', 'end soon'],
      ...['is ending soon', 'is expiring soon', 'are expiring soon', 'will expire soon'],
      ...['about to expire', 'about to end', 'soon to expire', 'running out', 'running out soon'],
    ],
    pl: [
      'wkrótce wygasa',
      ...['wygasające', 'wygasa', 'wygasają', 'wygasną', 'wygaśnie', 'wygasający', 'wygasająca'],
      ...['wygasającą', 'wygasającej', 'wygasających', 'wygasającym', 'wygasającymi'],
      ...['wygasający wkrótce', 'wygasające wkrótce', 'wkrótce wygasają', 'wkrótce wygasną'],
      ...['wkrótce wygasające', 'wkrótce wygasający', 'wkrótce wygasającą', 'wygasa wkrótce'],
      ...['wygasają wkrótce', 'kończącym się', 'kończącą się', 'kończącymi się', 'kończy się'],
      ...['kończą się', 'wkrótce się kończą', 'wkrótce się kończy', 'wkrótce kończy się'],
      ...['wkrótce wygaśnie', 'niedługo wygasa', 'niedługo wygasają'],
    ],
    es: [
      'vence pronto',
      ...['por vencer', 'vencen pronto', 'que vencen', 'que vencen pronto', 'que vence pronto'],
      ...['a punto de vencer', 'próximos a vencer', 'próximas a vencer', 'próximo a vencer'],
      ...['próxima a vencer', 'expiran pronto', 'expira pronto', 'por expirar', 'por caducar'],
      ...['caducan pronto', 'caduca pronto', 'a punto de caducar', 'a punto de expirar'],
    ],
    bg: [
      'изтича скоро',
      ...['изтичащи', 'изтичат скоро', 'скоро изтичат', 'скоро изтича', 'изтичащ', 'изтичаща'],
      ...['изтичащо', 'изтичащия', 'изтичащите', 'изтичащи скоро', 'скоро изтичащи'],
      ...['скоро изтичащ', 'изтичащ скоро'],
    ],
    nb: [
      'utløper snart',
      ...['utløper', 'som utløper', 'som utløper snart', 'snart utløper', 'som snart utløper'],
      ...['utløpende', 'går ut snart', 'snart går ut', 'som snart går ut', 'går snart ut'],
      ...['som går ut snart', 'snart utgår', 'utgår snart'],
    ],
    he: [
      'עומד לפוג',
      ...['פג בקרוב', 'עומדים לפוג', 'פגים בקרוב', 'עומדת לפוג', 'עומדות לפוג', 'פגה בקרוב'],
      ...['מסתיים בקרוב', 'מסתיימת בקרוב', 'מסתיימים בקרוב', 'יפוג בקרוב', 'יפוגו בקרוב'],
    ],
  },
  overage: {
    en: [
      'overage',
      ...['license overage', 'licence overage', 'license overages', 'licence overages', 'over'],
      ...['overages', 'over the limit', 'over limit', 'overuse', 'over their licenses'],
      ...['over their licences', 'in overage', 'too many licenses', 'too many licences'],
    ],
    pl: [
      'przekroczenie licencji',
      ...['przekroczenie', 'przekroczeniem licencji', 'przekroczeniem', 'przekroczenia'],
      ...['przekroczenia licencji', 'przekroczeniami licencji', 'przekroczone licencje'],
      ...['przekroczonymi licencjami', 'przekroczoną liczbą licencji', 'ponad limit'],
      ...['przekroczona liczba licencji', 'przekraczający licencje', 'nadwyżką licencji'],
      ...['nadwyżka licencji', 'nadużycie licencji'],
    ],
    es: [
      'exceso de licencias',
      ...['exceso', 'excesos', 'excesos de licencias', 'licencias excedidas'],
      ...['licencias de más', 'excedidos', 'excedidas', 'exceden sus licencias'],
      ...['superan sus licencias'],
    ],
    bg: [
      'превишаване на лицензите',
      ...['превишаване', 'превишаването', 'превишени лицензи', 'превишение', 'над лимита'],
      ...['превишение на лицензите', 'превишение на лицензи', 'превишаване на лицензи'],
      ...['превишили лицензите', 'превишаващи лицензите'],
    ],
    nb: [
      'lisensoverforbruk',
      ...['overforbruk', 'overforbruket', 'for mange lisenser', 'overforbruk av lisenser'],
      ...['over lisensgrensen', 'over grensen', 'lisensoverforbruket'],
    ],
    he: [
      'חריגה ברישיונות',
      ...['חריגה', 'חריגות', 'בחריגה', 'חריגת רישיונות', 'חריגה מרישיונות', 'חורגים ברישיונות'],
      ...['חורגים', 'חורג', 'חריגה מהרישיונות', 'חורגים מהרישיונות', 'חריגות ברישיונות'],
    ],
  },
  inactive: {
    en: [
      'no recent activity',
      ...['inactive', 'no activity', 'without activity', 'without recent activity', 'not active'],
      ...['without any activity', 'no recent sign-ins'],
    ],
    pl: [
      'brak ostatniej aktywności',
      ...['brak aktywności', 'nieaktywne', 'nieaktywni', 'nieaktywny', 'nieaktywna'],
      ...['nieaktywnych', 'nieaktywnymi', 'bez aktywności', 'bez ostatniej aktywności'],
      ...['bez niedawnej aktywności', 'bez żadnej aktywności', 'nie są aktywni', 'nie są aktywne'],
    ],
    es: [
      'sin actividad reciente',
      ...['sin actividad', 'inactivos', 'inactivo', 'inactiva', 'inactivas', 'no activos'],
      ...['sin ninguna actividad', 'no están activos'],
    ],
    bg: [
      'няма скорошна активност',
      ...['без активност', 'без скорошна активност', 'без никаква активност', 'неактивни'],
      ...['неактивен', 'неактивна', 'неактивните', 'нямат активност', 'няма активност'],
      ...['нямат скорошна активност', 'не са активни'],
    ],
    nb: [
      'ingen nylig aktivitet',
      ...['ingen aktivitet', 'inaktive', 'inaktiv', 'uten aktivitet', 'uten nylig aktivitet'],
      ...['ikke aktive', 'ikke aktiv', 'ikke er aktive'],
    ],
    he: [
      'אין פעילות אחרונה',
      ...['ללא פעילות', 'ללא פעילות אחרונה', 'לא פעילים', 'לא פעיל', 'בלי פעילות', 'אין פעילות'],
      ...['בלי פעילות אחרונה', 'אינם פעילים', 'שאינם פעילים', 'ללא פעילות לאחרונה'],
    ],
  },
  orderReady: {
    en: [
      'order ready for setup',
      ...['order ready', 'ready for setup', 'ready', 'orders ready for setup', 'orders ready'],
      ...['ready to set up', 'ready for set up', 'waiting for setup'],
      ...['not set up', 'not fully set up', 'not yet set up'],
    ],
    pl: [
      'zamówienie gotowe do konfiguracji',
      ...['do konfiguracji', 'gotowe', 'gotowe do konfiguracji', 'gotowi do konfiguracji'],
      ...['gotowy do konfiguracji', 'zamówienie gotowe', 'zamówieniem gotowym do konfiguracji'],
      ...['zamówieniami gotowymi do konfiguracji', 'gotowym do konfiguracji', 'do skonfigurowania'],
      ...['gotowym zamówieniem', 'gotowe zamówienie', 'nieskonfigurowani', 'nieskonfigurowane'],
    ],
    es: [
      'pedido listo para configurar',
      ...['listo para configurar', 'pedido listo', 'pedidos listos', 'listos para configurar'],
      ...['pedidos listos para configurar', 'pendientes de configurar', 'sin configurar'],
    ],
    bg: [
      'поръчка готова за настройване',
      ...['готово за настройване', 'за настройване', 'готови за настройване', 'готова поръчка'],
      ...['готова за настройване', 'поръчки готови за настройване', 'поръчка готова за настройка'],
      ...['готови за настройка', 'готова за настройка', 'готови поръчки', 'не са настроени'],
    ],
    nb: [
      'ordre klar for oppsett',
      ...['klar for oppsett', 'ordre klar', 'klare for oppsett', 'klar til oppsett'],
      ...['klare til oppsett', 'ordrer klare for oppsett', 'bestilling klar for oppsett'],
      ...['ikke satt opp', 'ikke er satt opp'],
    ],
    he: [
      'הזמנה מוכנה להגדרה',
      ...['מוכנה להגדרה', 'מוכנות להגדרה', 'מוכנים להגדרה', 'הזמנות מוכנות להגדרה'],
      ...['הזמנה מוכנה', 'מוכן להגדרה', 'לא הוגדרו'],
    ],
  },
  suspended: {
    en: ['suspended', ...['unpaid', 'not paid', "haven't paid", 'have not paid', 'did not pay']],
    pl: [
      'zawieszona',
      ...['zawieszone', 'zawieszeni', 'zawieszony', 'zawieszoną', 'zawieszonych', 'zawieszonymi'],
      ...['zawieszonej', 'nieopłacone', 'nieopłacona', 'nieopłaceni', 'nieopłacony'],
      ...['nieopłaconą', 'nieopłaconych', 'nie zapłacili', 'którzy nie zapłacili', 'nieopłaconymi'],
    ],
    es: [
      'suspendido',
      ...['suspendidos', 'sin pagar', 'suspendida', 'suspendidas', 'impagados', 'impagadas'],
      ...['no han pagado', 'que no han pagado', 'morosos'],
    ],
    bg: [
      'спряно',
      ...['спрени', 'спрените', 'неплатени', 'неплатените', 'неплатен', 'спрян', 'спряна'],
      ...['не са платили', 'които не са платили'],
    ],
    nb: [
      'suspendert',
      ...['ubetalt', 'ubetalte', 'suspenderte', 'sperret', 'sperrede', 'sperrete'],
      ...['ikke har betalt', 'som ikke har betalt', 'ikke betalt'],
    ],
    he: [
      'מושעה',
      ...[
        'לא שולם',
        'מושעים',
        'מושעית',
        'מושעות',
        'הושעו',
        'לא שילמו',
        'שלא שילמו',
        'שלא שולם',
        'לא שילם',
        'שלא שילם',
      ],
    ],
  },
  expired: {
    en: ['expired', ...['have expired', 'has expired', 'already expired']],
    pl: [
      'wygasła',
      ...['wygasłe', 'wygasły', 'wygaśli', 'wygasłą', 'wygasłej', 'wygasłych', 'wygasłym'],
      ...['wygasłymi', 'wygaśnięta', 'wygaśniętą', 'wygaśnięte', 'przeterminowani'],
      ...['przeterminowane'],
    ],
    es: [
      'vencido',
      ...['vencidos', 'vencida', 'vencidas', 'expirado', 'expirados', 'expirada', 'expiradas'],
      ...['caducado', 'caducados', 'caducada', 'caducadas'],
    ],
    bg: ['изтекъл', ...['изтекли', 'изтекла', 'изтекло', 'изтеклите', 'изтеклия']],
    nb: ['utløpt', ...['utløpte', 'utgått', 'utgåtte', 'har utløpt']],
    he: [
      'פג תוקף',
      ...['פג', 'פגי תוקף', 'פג תוקפם', 'פג תוקפו', 'פגה', 'פג תוקפה', 'שפג תוקפם', 'פגו'],
    ],
  },
};
