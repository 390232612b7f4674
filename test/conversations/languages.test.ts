/** Six languages: their words are understood, their sentences answer, and what help shows works when typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 22, pages: longPages, settings: { DEFAULT_REGION: '' } });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(() => bot.stop());

interface Spoken {
  language: string;
  /** What asks for this language. */
  set: string;
  said: string;
  find: string;
  email: string;
  help: string;
  helpTitle: string;
  grant: string;
  refused: string;
  nothing: string;
  who: string;
}

const spoken: Spoken[] = [
  {
    language: 'Polish',
    set: 'language polski',
    said: 'Od teraz rozmawiam z Tobą po polsku.',
    find: 'znajdź',
    email: '**E-mail:** kari.nordmann@nordfisk.example',
    help: 'pomoc',
    helpTitle: '**O co możesz zapytać**',
    grant: 'nadaj rolę jonas.berg@fjordlys.example auditor',
    refused: 'Do tego potrzebna jest rola **administrator partnera**.',
    nothing: '**Nic nie znaleziono dla „Qwertz Uiop”**',
    who: 'kim jestem',
  },
  {
    language: 'Spanish',
    set: 'język hiszpański',
    said: 'A partir de ahora le hablo en español.',
    find: 'buscar',
    email: '**Correo:** kari.nordmann@nordfisk.example',
    help: 'ayuda',
    helpTitle: '**Qué puede preguntar**',
    grant: 'asignar rol jonas.berg@fjordlys.example auditor',
    refused: 'Para eso hace falta el rol **administrador asociado**.',
    nothing: '**No se ha encontrado nada para «Qwertz Uiop»**',
    who: 'quién soy',
  },
  {
    language: 'Bulgarian',
    set: 'idioma búlgaro',
    said: 'Отсега нататък говоря с Вас на български.',
    find: 'намери',
    email: '**Имейл:** kari.nordmann@nordfisk.example',
    help: 'помощ',
    helpTitle: '**Какво можете да попитате**',
    grant: 'дай роля jonas.berg@fjordlys.example auditor',
    refused: 'За това е нужна ролята **администратор на партньора**.',
    nothing: '**Нищо не е намерено за „Qwertz Uiop“**',
    who: 'кой съм аз',
  },
  {
    language: 'Norwegian',
    set: 'език норвежки',
    said: 'Fra nå av snakker jeg norsk med deg.',
    find: 'finn',
    email: '**E-post:** kari.nordmann@nordfisk.example',
    help: 'hjelp',
    helpTitle: '**Dette kan du spørre om**',
    grant: 'gi rolle jonas.berg@fjordlys.example auditor',
    refused: 'Det krever rollen **partneradministrator**.',
    nothing: '**Fant ingenting for «Qwertz Uiop»**',
    who: 'hvem er jeg',
  },
  {
    language: 'Hebrew',
    set: 'språk hebraisk',
    said: 'מעכשיו נדבר בעברית.',
    find: 'חפש',
    email: '**דוא״ל:** kari.nordmann@nordfisk.example',
    help: 'עזרה',
    helpTitle: '**מה אפשר לשאול**',
    grant: 'הענק תפקיד jonas.berg@fjordlys.example auditor',
    refused: 'לשם כך נדרש התפקיד **מנהל שותף**.',
    nothing: '**לא נמצא דבר עבור ״Qwertz Uiop״**',
    who: 'מי אני',
  },
  {
    language: 'English',
    set: 'שפה אנגלית',
    said: 'From now on I speak English with you.',
    find: 'find',
    email: '**E-mail:** kari.nordmann@nordfisk.example',
    help: 'help',
    helpTitle: '**What you can ask**',
    grant: 'role grant jonas.berg@fjordlys.example auditor',
    refused: 'That needs the role **partner administrator**.',
    nothing: '**Nothing found for “Qwertz Uiop”**',
    who: 'whoami',
  },
];

describe.each(spoken)('in $language', (own) => {
  test('somebody who never chose is answered in the language of the words', async () => {
    const elena = bot.speaker('elena.ruiz@fjordlys.example');
    await elena.says(own.help);
    const { message: help } = await elena.direct.receivesCard(/./s);
    expect(seen(help)).toContain(own.helpTitle);
  });

  test('it is chosen in the words of another, and confirmed in its own', async () => {
    expect(seen(await maya.asks(own.set))).toBe(own.said);
  });

  test('a lookup is answered', async () => {
    const { message } = await maya.asksForCard(`${own.find} Kari Nordmann`);
    expect(seen(message)).toContain(own.email);
  });

  test('nothing found is said', async () => {
    const { message } = await maya.asksForCard(`${own.find} Qwertz Uiop`);
    expect(seen(message)).toContain(own.nothing);
  });

  test('help is given', async () => {
    const { message } = await maya.asksForCard(own.help);
    expect(seen(message)).toContain(own.helpTitle);
  });

  test('what the role does not allow is refused', async () => {
    expect(seen(await maya.asks(own.grant))).toContain(own.refused);
  });

  test('who one is can be asked', async () => {
    const { message } = await maya.asksForCard(own.who);
    expect(seen(message)).toContain('Maya Lind');
    expect(seen(message)).toContain('maya.lind@fjordlys.example');
  });

  test('every word of another language is understood, and answered in the chosen one', async () => {
    for (const { find } of spoken) {
      const { message } = await maya.asksForCard(`${find} Kari Nordmann`);
      expect(seen(message)).toContain(own.email);
    }
  });
});

describe('the language itself', () => {
  test('is chosen on a card', async () => {
    const card = await petra.asksForCard('language');
    expect(card.buttons.length).toBeLessThanOrEqual(5);

    await petra.presses(card, 'Español');
    expect(seen(await petra.direct.receives(/./s))).toBe('A partir de ahora le hablo en español.');
    expect(seen(await petra.asks('language english'))).toBe(
      'From now on I speak English with you.',
    );
  });

  test('is not changed to one that is not spoken', async () => {
    expect(seen(await petra.asks('language klingon'))).toBe(
      'I do not speak that language. I speak English, Polski, Español, Български, Norsk, עברית.',
    );
    expect(seen(await petra.asks('help'))).toContain('**What you can ask**');
  });

  test('is kept over a restart', async () => {
    await maya.asks('language norsk');
    await bot.restart();
    expect(seen(await maya.asks('help'))).toContain('**Dette kan du spørre om**');
  });
});

describe('a card in Hebrew', () => {
  let card: Card;
  beforeAll(async () => {
    await maya.asks('language hebrew');
    card = await maya.asksForCard('חפש נועה בן־דוד');
  });

  test('is mirrored: texts on the right and from right to left, states on the left', () => {
    const { body } = JSON.parse(card.json) as { body: { columns?: unknown[] }[] };
    const [state, name] = body[0]?.columns ?? [];

    expect(JSON.stringify(state)).toMatch(
      /"text":"\u2067● פעיל\u2069".*"horizontalAlignment":"left"/,
    );
    expect(JSON.stringify(name)).toMatch(/נועה בן־דוד.*"horizontalAlignment":"right"/);
  });

  test('keeps addresses and numbers from left to right', () => {
    expect(card.message.markdown).toContain('\u2066noa.ben-david@galil-labs.example\u2069');
    expect(card.message.markdown).toContain('\u2066+97248500101\u2069');
  });
});

/** What nobody may read who types what help shows. */
const lost = new RegExp(
  [
    'I did not understand|Nie rozumiem|No lo he entendido|Не разбрах|Det forsto jeg ikke|לא הבנתי',
    'Something went wrong|Coś poszło nie tak|Algo ha fallado|Нещо се обърка|Noe gikk galt|משהו השתבש',
    'I cannot use that|Nie mogę tego użyć|No puedo usar eso|Не мога да използвам|Det kan jeg ikke bruke|אי אפשר להשתמש',
    'still missing|jeszcze brakuje|Todavía falta|Още нещо липсва|Noe mangler|עוד חסר',
    'That needs the role|potrzebna jest rola|hace falta el rol|нужна ролята|krever rollen|נדרש התפקיד',
  ].join('|'),
);

/** Only who sees all customers finds whatever the examples name. */
const notFound =
  /Nothing found|Nic nie znaleziono|No se ha encontrado nada|Нищо не е намерено|Fant ingenting|לא נמצא דבר/;

describe.each([
  ['a help-desk agent', 'maya.lind@fjordlys.example', 9],
  ['a partner administrator', 'petra.holm@fjordlys.example', 13],
] as const)('what help shows to %s', (_who, email, topics) => {
  test.each(spoken)('works when it is typed, in $language', async ({ set, said, ...words }) => {
    const { help, helpTitle, who } = words;
    const speaker = bot.speaker(email);
    await speaker.says(set);
    await speaker.direct.receives(said);
    await speaker.says(help);
    const shown = examplesOn(await speaker.direct.receivesCard(helpTitle));
    expect(shown.length).toBeGreaterThanOrEqual(topics);

    const [find = ''] = shown;
    const more = examplesOn(await speaker.asksForCard(`${help} ${find.split(' ')[0]}`));
    for (const example of new Set([...shown, ...more])) {
      const answer = await speaker.asks(example);
      expect(`${example} → ${seen(answer)}`).not.toMatch(lost);
      if (speaker === maya) expect(`${example} → ${seen(answer)}`).not.toMatch(notFound);
      // an answer may have several messages; what follows this one is the next answer
      await speaker.says(who);
      await speaker.direct.receives(email);
    }
  });

  test('works when it is pressed', async () => {
    const speaker = bot.speaker(email);
    await speaker.says('language english');
    await speaker.direct.receives('From now on');
    const help = await speaker.asksForCard('help');
    expect(help.buttons.length).toBeGreaterThan(0);

    for (const { title } of help.buttons) {
      await speaker.presses(help, title);
      expect(seen(await speaker.direct.receives(/./s))).not.toMatch(lost);
    }
  });
});

/** The examples on a help card: what stands in bold in front of an explanation. */
function examplesOn({ message }: Card): string[] {
  const lines = seen(message).split('\n');
  return lines.flatMap((line) => /^\*\*(.+)\*\* · /.exec(line)?.[1] ?? []);
}
