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
      'Hi team, |Good morning, |Hello all, quick question: |Hey, me again. |Sorry to bother you, but |I have somebody on the line right now, |There is an angry caller on hold, so |We got a ticket about this an hour ago. |It is his last day today, so |She has left the company, so please |The customer called twice this morning. |Before my next meeting I need this: |My colleague is on holiday and I have taken over his cases. |I can not find it in the console, |They moved offices last week, |He cannot sign in any more, |It is urgent, |For the case from yesterday: |According to our notes nothing was done. |He says his phone rings all day. |After the call with them this afternoon, |As discussed on the phone, |I am new here. |Nothing works since Monday, |They are waiting for an answer, ',
    after:
      ', thanks|, thank you very much|, it is urgent|, he is waiting| please, I need it for a call|, I have him on the line|. Thanks in advance| when you have a minute|, we need it before noon|. Cheers|, sorry for the rush| because they are asking again',
  },
  pl: {
    before:
      'Cześć, |Dzień dobry, |Hej, mam szybkie pytanie: |Przepraszam, że znowu zawracam głowę, |Mam kogoś na linii, |Klient czeka na telefonie, więc |Mamy w tej sprawie zgłoszenie od rana. |To jego ostatni dzień w pracy, więc |Ona już u nich nie pracuje, dlatego |Dzwonili już dwa razy. |Przed spotkaniem potrzebuję jednej rzeczy: |Kolega jest na urlopie i przejąłem jego sprawy. |Nie mogę tego znaleźć w konsoli, |Przeprowadzili się w zeszłym tygodniu, |Nie może się zalogować, |To pilne, |W sprawie wczorajszego zgłoszenia: |Jak ustaliliśmy przez telefon, |Jestem tu nowa. |Od poniedziałku nic nie działa, |Mówi, że telefon ciągle mu dzwoni. |Czekają na odpowiedź, ',
    after:
      ', dzięki|, z góry dziękuję|, to pilne|, on czeka| bo znowu pytają|, mam go na linii|. Dziękuję| jak będziesz miał chwilę|, potrzebuję tego przed południem|. Z góry dzięki|, przepraszam za pośpiech',
  },
  es: {
    before:
      'Hola, |Buenos días, |Hola a todos, una pregunta rápida: |Perdona que moleste otra vez, |Tengo a alguien al teléfono, |El cliente está esperando, así que |Tenemos una incidencia desde esta mañana. |Hoy es su último día, así que |Ya no trabaja con ellos, por eso |Han llamado dos veces. |Antes de la reunión necesito una cosa: |Mi compañero está de vacaciones y llevo sus casos. |No lo encuentro en la consola, |Se mudaron de oficina la semana pasada, |No puede entrar, |Es urgente, |Sobre el caso de ayer: |Como hablamos por teléfono, |Soy nueva aquí. |Desde el lunes no funciona nada, |Dice que el teléfono suena todo el día. |Están esperando respuesta, |Se fue de la empresa el mes pasado, así que ',
    after:
      ', gracias|, muchas gracias|, es urgente|, está esperando| porque vuelven a preguntar|, lo tengo al teléfono|. Gracias de antemano| cuando puedas|, lo necesito antes de las doce|. Mil gracias|, perdona las prisas',
  },
  bg: {
    before:
      'Здравей, |Добър ден, |Здравейте, бърз въпрос: |Извинявай, че пак питам, |Имам човек на линията, |Клиентът чака на телефона, затова |Имаме заявка по случая от сутринта. |Днес му е последният ден, затова |Тя вече не работи там, затова |Звъняха два пъти. |Преди срещата ми трябва едно нещо: |Колегата е в отпуск и поех случаите му. |Не го намирам в конзолата, |Преместиха се миналата седмица, |Не може да влезе, |Спешно е, |Относно случая от вчера: |Както се разбрахме по телефона, |Нова съм тук. |От понеделник нищо не работи, |Казва, че телефонът му звъни цял ден. |Чакат отговор, |Напусна фирмата миналия месец, затова ',
    after:
      ', благодаря|, много благодаря|, спешно е|, той чака| защото пак питат|, на линията ми е|. Благодаря предварително| когато имаш минута|, трябва ми преди обяд|. Мерси|, извинявай за бързането',
  },
  nb: {
    before:
      'Hei, |God morgen, |Hei alle sammen, et raskt spørsmål: |Beklager at jeg maser igjen, |Jeg har noen på tråden, |Kunden venter på telefonen, så |Vi fikk en sak på dette i morges. |Det er siste dagen hans i dag, så |Hun jobber ikke der lenger, så |De har ringt to ganger. |Før møtet mitt trenger jeg en ting: |Kollegaen min har ferie og jeg har overtatt sakene hans. |Jeg finner det ikke i konsollen, |De flyttet kontor forrige uke, |Han får ikke logget inn, |Det haster, |Angående saken fra i går: |Som avtalt på telefon, |Jeg er ny her. |Siden mandag virker ingenting, |Han sier at telefonen ringer hele dagen. |De venter på svar, |Hun sluttet forrige måned, så ',
    after:
      ', takk|, tusen takk|, det haster|, han venter| for de spør igjen|, jeg har ham på tråden|. Takk på forhånd| når du har et minutt|, jeg trenger det før lunsj|. Takker|, beklager hastverket',
  },
  he: {
    before:
      'היי, |בוקר טוב, |שלום לכולם, שאלה קצרה: |סליחה שאני מטריד שוב, |יש לי מישהו על הקו, |הלקוח מחכה בטלפון, אז |קיבלנו על זה פנייה בבוקר. |היום זה היום האחרון שלו, אז |היא כבר לא עובדת שם, לכן |הם התקשרו פעמיים. |לפני הפגישה אני צריך דבר אחד: |הקולגה בחופשה ולקחתי את התיקים שלו. |אני לא מוצאת את זה בקונסולה, |הם עברו משרד בשבוע שעבר, |הוא לא מצליח להיכנס, |זה דחוף, |לגבי המקרה מאתמול: |כמו שסיכמנו בטלפון, |אני חדשה כאן. |מאז יום שני שום דבר לא עובד, |הוא אומר שהטלפון מצלצל כל היום. |הם מחכים לתשובה, |היא עזבה את החברה בחודש שעבר, אז ',
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
