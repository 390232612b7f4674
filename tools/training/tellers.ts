/** What people tell before a request that names nobody itself: the story does. */
import type { Chance } from './chance.ts';

/** Stories that name whom a request without a name is about: “Anna’s mails bounced. Take her off the list”. */
const tellers: Readonly<Record<string, Readonly<Record<'user' | 'customer' | 'admin', string>>>> = {
  en: {
    user: '<person> (<email>) rang again, she gets nothing from us. |Got a note from <customer>: <person>, <email>, is affected. |<email> wrote twice this week and HR confirmed it. |This is about <person> at <customer>, address <email>. |<person> from <customer> is on the phone, <email>. |The mailbox of <email> was full until yesterday, it is fine now. |Hello, it is about <email>. |<person> retired last month and <email> is still listed, ',
    customer:
      'I was on the phone with <customer>, they are furious about the delay. |Finally signed with <customer> after six months. |<customer> paid everything yesterday. |I promised the owner of <customer> last week. |<customer> opens a second branch in spring. |Good news, <customer> stays with us for another year! |The people from <customer> keep asking. |<customer> is not happy with its current provider. ',
    admin:
      '<person> moved to another team but is still listed at <customer>. |From Monday <person> looks after <customer>. |<person> goes on leave and <customer> needs somebody. |The customer <customer> noticed that <email> still has rights there. |I am on holiday from tomorrow, nobody looks after <customer>, <email> is our new colleague. ',
  },
  pl: {
    user: '<person> (<email>) dzwoniła znowu, nic od nas nie dostaje. |Dostałem maila od <customer>: chodzi o osobę <person>, <email>. |<email> pisał już dwa razy, kadry to potwierdziły. |Sprawa dotyczy <person> z firmy <customer>, adres <email>. |Na linii mam <person> z <customer>, <email>. |Skrzynka <email> była pełna do wczoraj, teraz jest dobrze. |Dzień dobry, chodzi o <email>. |W firmie <customer> ciągle aktywna jest osoba, która odeszła w sierpniu, <email>. ',
    customer:
      'Rozmawiałem z <customer>, są wściekli na opóźnienie. |Wreszcie podpisaliśmy umowę z <customer>. |<customer> wczoraj wszystko zapłacili. |Obiecałam to właścicielce <customer> w zeszłym tygodniu. |<customer> otwiera wiosną drugi oddział. |Dobra wiadomość, <customer> zostaje z nami na kolejny rok! |Ludzie z <customer> ciągle pytają. |Mam w załączniku listę pracowników <customer>, sto wierszy. ',
    admin:
      '<person> przeszedł do innego zespołu, a nadal figuruje przy <customer>. |Od poniedziałku <customer> przejmuje <person>. |<person> idzie na urlop i trzeba kogoś dla <customer>. |Klient <customer> zauważył, że <email> nadal ma tam uprawnienia. |Od jutra jestem na zwolnieniu, nikt nie pilnuje <customer>, a <email> to nasz nowy kolega. ',
  },
  es: {
    user: '<person> (<email>) ha vuelto a llamar, no le llega nada nuestro. |Me escriben de <customer>: se trata de <person>, <email>. |<email> ha escrito dos veces y RRHH lo confirma. |Es por <person> de <customer>, dirección <email>. |Tengo al teléfono a <person> de <customer>, <email>. |El buzón de <email> estuvo lleno hasta ayer, ya está arreglado. |Buenas, es por <email>. |<person> se jubiló el viernes y <email> sigue apareciendo, ',
    customer:
      'He hablado con <customer>, están furiosos por el retraso. |Por fin cerré el contrato con la gente de <customer>. |Los de <customer> han pagado todo lo que debían. |Se lo prometí la semana pasada a la dueña de <customer>. |<customer> abre otra sede en primavera. |Buenas noticias, <customer> sigue con nosotros un año más. |Los de <customer> no paran de preguntar. |<customer> no está contento con su proveedor de ahora. ',
    admin:
      '<person> se cambió de equipo y sigue figurando en <customer>. |Desde el lunes <person> se ocupa de <customer>. |<person> coge la baja y <customer> necesita a alguien. |El cliente <customer> ha visto que <email> aún tiene permisos allí. |Me voy de vacaciones mañana, nadie mira <customer> y <email> es nuestro compañero nuevo. ',
  },
  bg: {
    user: '<person> (<email>) пак звъня, не получава нищо от нас. |Писаха ми от <customer>: става дума за <person>, <email>. |<email> писа два пъти и кадри го потвърдиха. |Става въпрос за <person> от <customer>, адрес <email>. |На линия е <person> от <customer>, <email>. |Пощата на <email> беше пълна до вчера, вече е наред. |Здравейте, за <email> питам. |От <customer> писаха официално, че <person> вече е пенсионер, <email>. ',
    customer:
      'Говорих с <customer>, бесни са заради забавянето. |Най-после подписахме с <customer>. |<customer> платиха всичко вчера. |Обещах на собственика на <customer> миналата седмица. |<customer> отварят нов клон напролет. |Добра новина, <customer> остават с нас още една година! |Хората от <customer> постоянно питат. |Имам таблица с осемдесет човека от <customer>. ',
    admin:
      '<person> мина в друг екип, а още стои при <customer>. |От понеделник <person> поема <customer>. |<person> излиза в отпуск и за <customer> трябва някой. |Клиентът <customer> забеляза, че <email> още има права там. |Излизам в болничен от утре, няма кой да гледа <customer>, а <email> е новият ни колега. ',
  },
  nb: {
    user: '<person> (<email>) ringte igjen, hun får ingenting fra oss. |Fikk en beskjed fra <customer>: det gjelder <person>, <email>. |<email> har skrevet to ganger og HR bekrefter det. |Det gjelder <person> hos <customer>, adresse <email>. |Har <person> fra <customer> på tråden, <email>. |Postboksen til <email> var full til i går, nå er den i orden. |Hei, det er om <email>. |<person> gikk av med pensjon på fredag og <email> står der fortsatt, ',
    customer:
      'Jeg satt nettopp i møte med <customer>, de er rasende over forsinkelsen. |Endelig signerte vi med <customer>. |<customer> betalte alt i går. |Jeg lovte eieren av <customer> det forrige uke. |<customer> åpner en avdeling til våren. |Gode nyheter, <customer> blir med oss et år til! |Folkene hos <customer> maser stadig. |HR hos <customer> har sendt meg en liste med hele staben. ',
    admin:
      '<person> har byttet team, men står fortsatt på <customer>. |Fra mandag tar <person> over <customer>. |<person> går ut i permisjon og <customer> trenger noen. |Kunden <customer> så at <email> fortsatt har rettigheter der. |Jeg har ferie fra i morgen, ingen passer på <customer>, og <email> er vår nye kollega. ',
  },
  he: {
    user: '<person> (<email>) התקשרה שוב, היא לא מקבלת מאיתנו כלום. |כתבו לי מ<customer>: מדובר על <person>, <email>. |<email> כתב פעמיים ומשאבי אנוש אישרו. |זה לגבי <person> מ<customer>, הכתובת <email>. |יש לי על הקו את <person> מ<customer>, <email>. |התיבה של <email> הייתה מלאה עד אתמול, עכשיו הכול בסדר. |שלום, זה לגבי <email>. |<person> פרש בחודש שעבר ו-<email> עדיין מופיע, ',
    customer:
      'דיברתי עם <customer>, הם זועמים על העיכוב. |סוף סוף סגרנו חוזה עם <customer>. |<customer> שילמו אתמול את הכול. |הבטחתי לבעלים של <customer> בשבוע שעבר. |<customer> פותחים סניף נוסף באביב. |חדשות טובות, <customer> נשארים איתנו עוד שנה! |האנשים של <customer> לא מפסיקים לשאול. |אחרי הדמו <customer> התלהבו. ',
    admin:
      '<person> עבר לצוות אחר ועדיין מופיע אצל <customer>. |מיום שני <person> לוקח את <customer>. |<person> יוצאת לחופשה ו<customer> צריכים מישהו. |הלקוח <customer> שם לב של-<email> עדיין יש שם הרשאות. |אני בחופשה ממחר ואין מי שיטפל ב<customer>, <email> הוא הקולגה החדש. ',
  },
};

const toldOf: Readonly<Record<string, 'user' | 'customer' | 'admin'>> = {
  ...Object.fromEntries(
    [
      'user.email_unblock',
      'user.delete',
      'user.add',
      'user.package',
      'verify.send',
      'user.licenses',
    ].map((intent) => [intent, 'user' as const]),
  ),
  ...Object.fromEntries(
    [
      'customer.tag',
      'customer.untag',
      'trial.start',
      'customer.create',
      'user.import',
      'customer.open',
    ]
      .concat('customer.admins', 'customer.subscriptions', 'customer.licenses', 'trial.list')
      .map((intent) => [intent, 'customer' as const]),
  ),
  'admin.assign': 'admin',
  'admin.remove': 'admin',
};

/** In front of two requests in three that name nobody themselves. */
export function tellerBefore(
  { list, intent, text }: { list: string; intent: string; text: string },
  by: Chance,
): string | undefined {
  const kind = toldOf[intent];
  const named = /<(?:person|customer|email|domain|site|uuid|order|name|mac|phone)>/.test(text);
  const told = kind && tellers[list]?.[kind];
  if (!told || named || !text.includes(' ') || !by.in(0.66)) return undefined;
  return by.pick(told.split('|'));
}
