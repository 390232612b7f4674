/** Names of people, by language. Where a name is not written in Latin letters its transcription follows. */

/** As written, and for the e-mail address. */
export type Spelling = readonly [written: string, latin: string];

export interface NameList {
  first: readonly Spelling[];
  last: readonly Spelling[];
}

export type NameLanguage = 'pl' | 'es' | 'nb' | 'bg' | 'he' | 'en' | 'de';

const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  å: 'a',
  Å: 'A',
  ß: 'ss',
};

/** Each language has lists that fit each other: of women and of men where last names differ, else one. */
export const names: Readonly<Record<NameLanguage, readonly NameList[]>> = {
  pl: [
    {
      first: latin(
        'Agnieszka Małgorzata Katarzyna Zofia Łucja Żaneta Bożena Świętosława Elżbieta Joanna Halina Dorota Wiesława Grażyna Kinga',
      ),
      last: latin(
        'Kowalczyk Wójcik Zielińska Szymańska Woźniak Dąbrowska Kozłowska Jankowska Mazur Kwiatkowska Krawczyk Piotrowska Grabowska Pawłowska Michalska Król Wieczorek Jabłońska Wróbel Ślusarczyk Źrebiec Brzęczyszczykiewicz',
      ),
    },
    {
      first: latin(
        'Piotr Łukasz Paweł Michał Stanisław Grzegorz Wojciech Bogdan Zdzisław Tomasz Krzysztof Jędrzej Sławomir Marek Rafał',
      ),
      last: latin(
        'Kowalczyk Wójcik Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Piotrowski Grabowski Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Ślusarczyk Źrebiec Brzęczyszczykiewicz',
      ),
    },
  ],
  es: [
    {
      first: latin(
        'José María Lucía Íñigo Begoña Andrés Sofía Martín Inés Raúl Ángel Nuria Óscar Pilar Joaquín Elena Víctor Carmen Hugo Belén Álvaro Rocío Iker Ainhoa',
      ),
      last: latin(
        'García Muñoz Ibáñez López Núñez Peña Sánchez Pérez Gómez Martínez Jiménez Ruiz Hernández Díaz Álvarez Romero Suárez Ordóñez Castaño Yáñez Cañizares Domínguez Vázquez',
      ),
    },
  ],
  nb: [
    {
      first: latin(
        'Ole Ingrid Bjørn Åse Håkon Solveig Øyvind Ragnhild Sigurd Marit Kjell Astrid Trond Gunn Pål Liv Åge Randi Eirik Tuva Sølvi Jørgen Synnøve Torbjørn',
      ),
      last: latin(
        'Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Bråten Sørensen Øvrebø Ødegård Solbakken Haugen Hagen Bøe Myhre Strand Ås Lægreid',
      ),
    },
  ],
  bg: [
    {
      first: both(
        'Мария Maria|Елена Elena|Десислава Desislava|Цветелина Tsvetelina|Гергана Gergana|Йорданка Yordanka|Снежана Snezhana|Ралица Ralitsa|Виолета Violeta|Антоанета Antoaneta|Милена Milena|Жана Zhana|Юлия Yuliya|Щилияна Shtiliyana',
      ),
      last: both(
        'Иванова Ivanova|Георгиева Georgieva|Димитрова Dimitrova|Николова Nikolova|Стоянова Stoyanova|Тодорова Todorova|Ангелова Angelova|Христова Hristova|Колева Koleva|Маринова Marinova|Йорданова Yordanova|Цветкова Tsvetkova|Желязкова Zhelyazkova|Чолакова Cholakova',
      ),
    },
    {
      first: both(
        'Георги Georgi|Димитър Dimitar|Николай Nikolay|Стоян Stoyan|Христо Hristo|Борислав Borislav|Пламен Plamen|Красимир Krasimir|Асен Asen|Любомир Lyubomir|Жеко Zheko|Юлиян Yuliyan|Ясен Yasen|Величко Velichko',
      ),
      last: both(
        'Иванов Ivanov|Георгиев Georgiev|Димитров Dimitrov|Николов Nikolov|Стоянов Stoyanov|Тодоров Todorov|Ангелов Angelov|Христов Hristov|Колев Kolev|Маринов Marinov|Йорданов Yordanov|Цветков Tsvetkov|Желязков Zhelyazkov|Чолаков Cholakov',
      ),
    },
  ],
  he: [
    {
      first: both(
        'דוד David|יעל Yael|משה Moshe|תמר Tamar|אבי Avi|רונית Ronit|יוסי Yossi|מיכל Michal|איתן Eitan|שירה Shira|עומר Omer|הדס Hadas|ליאור Lior|נטע Neta|אורי Uri|רחל Rachel|גיא Guy|ענת Anat|עידו Ido|צופיה Tzofia',
      ),
      last: both(
        'כהן Cohen|לוי Levi|מזרחי Mizrahi|פרץ Peretz|ביטון Biton|אברהם Avraham|פרידמן Friedman|שפירא Shapira|אזולאי Azoulay|כץ Katz|גולן Golan|רוזנברג Rosenberg|בר־און Bar-On|חדד Hadad|עמר Amar|שגיא Sagi|צוקרמן Zuckerman|דיין Dayan',
      ),
    },
  ],
  en: [
    {
      first: latin(
        'James Olivia William Amelia Chloë George Isla Harry Freya Noah Zoë Jack Poppy Leo Grace Oscar Ivy Arthur Niamh Siobhán Ava Liam Emma Mason',
      ),
      last: latin(
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker Thompson O'Brien Fitzgerald Clarke McDonald Hughes Edwards Green Hall Lewis Okafor Nguyen Brontë",
      ),
    },
  ],
  de: [
    {
      first: latin(
        'Jürgen Käthe Björn Sabine Günther Ulrike Jörg Heike Matthias Anneliese Sören Bärbel Uwe Dörte Thomas Birgit Rüdiger Änne Klaus Gisela',
      ),
      last: latin(
        'Müller Schröder Weiß Groß Köhler Böhm Jäger Lüders Krüger Schäfer Förster Günther Becker Hoffmann Schulz Vogel Brandt Kühn Straßburger Österle',
      ),
    },
  ],
};

function latin(list: string): Spelling[] {
  return list.split(' ').map((name) => [name, asciiOf(name)]);
}

function both(list: string): Spelling[] {
  return list.split('|').map((pair) => {
    const [written = '', transcribed = ''] = pair.split(' ');
    return [written, transcribed];
  });
}

/** The name in unaccented letters, hyphens kept. */
function asciiOf(name: string): string {
  return name
    .replace(/[łŁøØæÆåÅß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '');
}
