/**
 * What people say before and after a request: “he left on Friday, so …”. It says nothing of what is meant; the model
 * learns that by seeing it in front of requests of every kind.
 */
import type { Chance } from './chance.ts';

interface Story {
  before: string;
  after: string;
}

/** Parted by `|`. What stands before ends with what parts it from the request. */
const stories: Readonly<Record<string, Story>> = {
  en: {
    before:
      'Hi team, |Good morning, |Hello all, quick question: |Hey, me again. |Sorry to bother you, but |I have somebody on the line right now, |There is an angry caller on hold, so |We got a ticket about this an hour ago. |It is his last day today, so |She has left the company, so please |The customer called twice this morning. |Before my next meeting I need this: |My colleague is on holiday and I have taken over his cases. |I can not find it in the console, |They moved offices last week, |He cannot sign in any more, |It is urgent, |For the case from yesterday: |According to our notes nothing was done. |He says his phone rings all day. |After the call with them this afternoon, |As discussed on the phone, |I am new here. |Nothing works since Monday, |They are waiting for an answer, |Auditors are in the building and want to see it, |He handed in his notice, so |The contract was signed last week and they are eager, so |My boss wants to know before lunch: |HR wrote to me about it again. |Their old provider switched them off, so |She got a new job elsewhere, so could you |The phone on her desk is dead, |They have grown a lot this year. |I was asked to tidy up, so |We had a mix-up last month, |As nobody else is around: |While I am at it, |The file came from HR this morning. |He claims to be their IT manager. |They are testing us against a competitor, |Since she retired nobody has dealt with it, so |His contract ended in June, so please |Not sure who handles this, but |Because the invoice looks wrong, ',
    after:
      ', thanks|, thank you very much|, it is urgent|, he is waiting| please, I need it for a call|, I have him on the line|. Thanks in advance| when you have a minute|, we need it before noon|. Cheers|, sorry for the rush| because they are asking again',
  },
  pl: {
    before:
      'Cześć, |Dzień dobry, |Hej, mam szybkie pytanie: |Przepraszam, że znowu zawracam głowę, |Mam kogoś na linii, |Klient czeka na telefonie, więc |Mamy w tej sprawie zgłoszenie od rana. |To jego ostatni dzień w pracy, więc |Ona już u nich nie pracuje, dlatego |Dzwonili już dwa razy. |Przed spotkaniem potrzebuję jednej rzeczy: |Kolega jest na urlopie i przejąłem jego sprawy. |Nie mogę tego znaleźć w konsoli, |Przeprowadzili się w zeszłym tygodniu, |Nie może się zalogować, |To pilne, |W sprawie wczorajszego zgłoszenia: |Jak ustaliliśmy przez telefon, |Jestem tu nowa. |Od poniedziałku nic nie działa, |Mówi, że telefon ciągle mu dzwoni. |Czekają na odpowiedź, |Kontrola jest na miejscu i chce to zobaczyć, |Złożył wypowiedzenie, więc |Umowa podpisana w zeszłym tygodniu, niecierpliwią się, więc |Kierownik chce wiedzieć przed obiadem: |Kadry znów o to pisały. |Poprzedni dostawca ich wyłączył, więc |Znalazła pracę gdzie indziej, więc |Telefon na jej biurku nie działa, |W tym roku bardzo się rozrośli. |Poproszono mnie o porządki, więc |Mieliśmy w zeszłym miesiącu bałagan, |Skoro nikogo innego nie ma: |Przy okazji, |Plik przyszedł dziś rano z kadr. |Twierdzi, że jest u nich kierownikiem IT. |Porównują nas z konkurencją, |Przeszedł na emeryturę, więc |Umowa skończyła mu się w czerwcu, więc |Nie wiem, kto się tym zajmuje, ale |Faktura im się nie zgadza, dlatego ',
    after:
      ', dzięki|, z góry dziękuję|, to pilne|, on czeka| bo znowu pytają|, mam go na linii|. Dziękuję| jak będziesz miał chwilę|, potrzebuję tego przed południem|. Z góry dzięki|, przepraszam za pośpiech',
  },
  es: {
    before:
      'Hola, |Buenos días, |Hola a todos, una pregunta rápida: |Perdona que moleste otra vez, |Tengo a alguien al teléfono, |El cliente está esperando, así que |Tenemos una incidencia desde esta mañana. |Hoy es su último día, así que |Ya no trabaja con ellos, por eso |Han llamado dos veces. |Antes de la reunión necesito una cosa: |Mi compañero está de vacaciones y llevo sus casos. |No lo encuentro en la consola, |Se mudaron de oficina la semana pasada, |No puede entrar, |Es urgente, |Sobre el caso de ayer: |Como hablamos por teléfono, |Soy nueva aquí. |Desde el lunes no funciona nada, |Dice que el teléfono suena todo el día. |Están esperando respuesta, |Se fue de la empresa el mes pasado, así que |Hay una auditoría y lo quieren ver, |Presentó su renuncia, así que |El contrato se firmó la semana pasada y tienen prisa, así que |El jefe quiere saberlo antes de comer: |Personal me volvió a escribir por esto. |Su proveedor anterior los desconectó, así que |Encontró otro trabajo, así que |El teléfono de su mesa no da señal, |Este año han crecido mucho. |Me han pedido que ponga orden, de modo que |El mes pasado hubo un lío, |Como no hay nadie más: |Ya que estoy, |El fichero llegó esta mañana de personal. |Dice que es su responsable de informática. |Nos están comparando con otro proveedor, |Se jubiló hace poco, así que |Se le acabó el contrato en junio, por lo que |No sé quién lleva esto, pero |La factura no les cuadra, por eso ',
    after:
      ', gracias|, muchas gracias|, es urgente|, está esperando| porque vuelven a preguntar|, lo tengo al teléfono|. Gracias de antemano| cuando puedas|, lo necesito antes de las doce|. Mil gracias|, perdona las prisas',
  },
  bg: {
    before:
      'Здравей, |Добър ден, |Здравейте, бърз въпрос: |Извинявай, че пак питам, |Имам човек на линията, |Клиентът чака на телефона, затова |Имаме заявка по случая от сутринта. |Днес му е последният ден, затова |Тя вече не работи там, затова |Звъняха два пъти. |Преди срещата ми трябва едно нещо: |Колегата е в отпуск и поех случаите му. |Не го намирам в конзолата, |Преместиха се миналата седмица, |Не може да влезе, |Спешно е, |Относно случая от вчера: |Както се разбрахме по телефона, |Нова съм тук. |От понеделник нищо не работи, |Казва, че телефонът му звъни цял ден. |Чакат отговор, |Напусна фирмата миналия месец, затова |Одиторите са тук и искат да го видят, |Подаде си оставката, затова |Договорът е подписан миналата седмица и бързат, затова |Шефката иска да знае преди обяд: |От кадри пак ми писаха. |Предишният доставчик ги изключи, та |Намери си друга работа, така че |Телефонът на бюрото ѝ не работи, |Тази година много пораснаха. |Помолиха ме да разчистя, затова |Миналия месец стана бъркотия, |Понеже няма друг: |Между другото, |Файлът дойде сутринта от кадри. |Твърди, че е техният айти мениджър. |Сравняват ни с конкурент, |Пенсионира се, затова |Договорът му изтече през юни, така че |Не знам кой се занимава с това, но |Фактурата им не излиза, затова ',
    after:
      ', благодаря|, много благодаря|, спешно е|, той чака| защото пак питат|, на линията ми е|. Благодаря предварително| когато имаш минута|, трябва ми преди обяд|. Мерси|, извинявай за бързането',
  },
  nb: {
    before:
      'Hei, |God morgen, |Hei alle sammen, et raskt spørsmål: |Beklager at jeg maser igjen, |Jeg har noen på tråden, |Kunden venter på telefonen, så |Vi fikk en sak på dette i morges. |Det er siste dagen hans i dag, så |Hun jobber ikke der lenger, så |De har ringt to ganger. |Før møtet mitt trenger jeg en ting: |Kollegaen min har ferie og jeg har overtatt sakene hans. |Jeg finner det ikke i konsollen, |De flyttet kontor forrige uke, |Han får ikke logget inn, |Det haster, |Angående saken fra i går: |Som avtalt på telefon, |Jeg er ny her. |Siden mandag virker ingenting, |Han sier at telefonen ringer hele dagen. |De venter på svar, |Hun sluttet forrige måned, så |Revisorene er her og vil se det, |Han har sagt opp, så |Avtalen ble signert forrige uke og de har dårlig tid, så |Lederen min vil vite det før lunsj: |Personalavdelingen skrev til meg igjen. |Den forrige leverandøren koblet dem fra, så |Hun har fått seg ny jobb, så |Telefonen på pulten hennes er død, |De har vokst mye i år. |Jeg ble bedt om å rydde opp, så |Det ble litt rot forrige måned, |Siden ingen andre er her: |Mens jeg er i gang, |Filen kom fra personal i morges. |Han påstår at han er IT-sjefen deres. |De sammenligner oss med en konkurrent, |Hun er blitt pensjonist, så |Kontrakten hans løp ut i juni, så |Jeg vet ikke hvem som tar seg av dette, men |Fakturaen deres stemmer ikke, derfor ',
    after:
      ', takk|, tusen takk|, det haster|, han venter| for de spør igjen|, jeg har ham på tråden|. Takk på forhånd| når du har et minutt|, jeg trenger det før lunsj|. Takker|, beklager hastverket',
  },
  he: {
    before:
      'היי, |בוקר טוב, |שלום לכולם, שאלה קצרה: |סליחה שאני מטריד שוב, |יש לי מישהו על הקו, |הלקוח מחכה בטלפון, אז |קיבלנו על זה פנייה בבוקר. |היום זה היום האחרון שלו, אז |היא כבר לא עובדת שם, לכן |הם התקשרו פעמיים. |לפני הפגישה אני צריך דבר אחד: |הקולגה בחופשה ולקחתי את התיקים שלו. |אני לא מוצאת את זה בקונסולה, |הם עברו משרד בשבוע שעבר, |הוא לא מצליח להיכנס, |זה דחוף, |לגבי המקרה מאתמול: |כמו שסיכמנו בטלפון, |אני חדשה כאן. |מאז יום שני שום דבר לא עובד, |הוא אומר שהטלפון מצלצל כל היום. |הם מחכים לתשובה, |היא עזבה את החברה בחודש שעבר, אז |מבקרים נמצאים כאן ורוצים לראות את זה, |הוא הגיש התפטרות, אז |החוזה נחתם בשבוע שעבר והם לחוצים, אז |המנהל שלי רוצה לדעת לפני הצהריים: |כוח אדם שוב כתבו לי על זה. |הספק הקודם ניתק אותם, לכן |היא מצאה עבודה אחרת, אז |הטלפון על השולחן שלה מת, |השנה הם גדלו מאוד. |ביקשו ממני לעשות סדר, אז |בחודש שעבר היה בלגן, |כיוון שאין כאן אף אחד אחר: |אם כבר, |הקובץ הגיע הבוקר ממשאבי אנוש. |הוא טוען שהוא מנהל המחשוב שלהם. |הם משווים אותנו למתחרה, |היא יצאה לפנסיה, אז |החוזה שלו נגמר ביוני, לכן |אני לא יודעת מי מטפל בזה, אבל |החשבונית שלהם לא מסתדרת, לכן ',
    after:
      ', תודה|, תודה רבה|, זה דחוף|, הוא מחכה| כי הם שואלים שוב|, הוא אצלי על הקו|. תודה מראש| כשיש לך דקה|, אני צריך את זה לפני הצהריים|. תודות|, סליחה על הלחץ',
  },
};

/** What goes around the request; mostly nothing. */
export function storyAround(list: string, by: Chance): Story {
  const story = stories[list] ?? stories[by.pick(Object.keys(stories))];
  const nothing = { before: '', after: '' };
  if (!story) return nothing;
  const one = (parts: string) => by.pick(parts.split('|'));
  return {
    before: by.in(0.1) ? one(story.before) : '',
    after: by.in(0.06) ? one(story.after) : '',
  };
}
