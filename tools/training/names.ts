/** Names that fill the places in training lines. The model sees none of them: unknown words are all alike to it. */

interface Names {
  first: string;
  last: string;
  company: string;
  suffix: string;
  tag: string;
  free: string;
}

/** Parted by `|` where a name has several words, else by spaces. */
export const names: Readonly<Record<string, Names>> = {
  en: {
    first:
      'Emma Oliver Grace Marcus Priya Dana Tom Alex Chloe Ryan Hannah Leo Fiona Greg Samantha Derek Jo Nia Zoe Max',
    last: 'Whitfield Okafor Bennett Marsh Delgado Huang Prescott Lowe Finch Kapoor Brandt OConnor Shaw Reyes Vale Moss Fox Young',
    company:
      'Globex|Initech|Northwind Traders|Blue Harbor|Umbra|Stark|Riverbend Dental|Harvest Moon Bakery|Tallgrass Energy|Pinecrest|Quantum Freight|Silverlake Hotels|Hooli|Redwood Clinic|Vantage Legal|Big Kahuna|Cedar & Stone|Bright Path School|Wonka Foods|Nimbus|Copper Ridge Glass|Meridian Tours|Larch Marine|Summit Motors|Greyfield Steel|Oakhill Foods|Penrose Logistics|Bluebell Interiors|Northgate Dental|Falcon Freight|Iron Gate|Willow Creek|Sterling|Harbourside Coffee Roasters|Ashford & Lowe Solicitors|Zenith Labs|Lumen|Kestrel Aviation|Orchard Farms|Westbrook Media',
    suffix: 'Inc|Ltd|LLC|Corp|Group|Limited|Holdings|plc',
    tag: 'vip|gold|urgent|pilot|do not call|q3-review|at risk|key-account|churn|beta tester|nurture|silver|hot|2026-renewal|migration wave 2|PRIORITY|to-check|west',
    free: 'Sales Ops|Alpine Garden Shop|Team East|NOC|Support Leads|Marigold Bakery|Harbor Dental|War Room|Partner Success|Copper Kettle Coffee',
  },
  pl: {
    first:
      'Anna Piotr Katarzyna Marek Agnieszka Tomasz Ewa Paweł Magda Krzysztof Joanna Grzegorz Łukasz Małgorzata Jan Iga Beata Roman Sławomir',
    last: 'Kowalska Wiśniewski Zieliński Wójcik Lewandowska Mazur Kaczmarek Dąbrowski Szymańska Pawlak Żak Wróbel Sowa Gryf',
    company:
      'Stalprod|Drewmax|Tatra Logistyka|Polmet|Złoty Kłos|Budrem|Kwiaciarnia Róża|Bałtyk Transport|Zakłady Młyńskie|Nowa Era|Szklarska Huta|Mlekovita|Agrosad|Hotel Bristol|Klinika Zdrowie|Pol-Trans|Granit Bieszczady|Hurtownia Wisła|Kamex|Bursa|Leśna Polana|Piekarnia Kłos|Elektromet|Kancelaria Orlik|Sudety|Wodrol|Meble Lipowe|Karpaty Transport|Huta Jasna|Tartak Bory|Winiarnia Stok|Ogrodnictwo Malwa',
    suffix: 'S.A.|Sp. z o.o.|sp.k.|SA',
    tag: 'vip|pilne|złoty|do odnowienia|ryzyko|pilotaż|kluczowy|stały|oczekuje|nowy-2026|sezonowy|do kontaktu',
    free: 'Piekarnia Słoneczna|Zespół Zachód|Dział Wsparcia|Cukiernia Malina|Sprzedaż Śląsk|Biuro Rachunkowe Alfa',
  },
  es: {
    first:
      'María Javier Carmen Pablo Elena Sergio Marta Andrés Sofía Diego Pilar Raúl Íñigo Begoña Paz Luz Consuelo Iván Ana',
    last: 'García Fernández Ruiz Morales Ortega Núñez Castaño Ibáñez Vidal Romero Peña Quintana Paz Vega Crespo',
    company:
      'Panadería Sol|Transportes Duero|Hoteles Mirador|Aceites del Sur|Clínica Vega|Textil Levante|Bodegas Ribera|Colegio Cervantes|Grupo Atlántico|Mar Azul|Construcciones Roca|Café Central|Electro Sierra|Cerámicas del Norte|Viajes Cordillera|Aceites Jaén|Grupo Encina|Talleres Pardo|Conservas Rías|Duero|Lácteos Cantabria|Muebles Alba|Tierra Alta Tours|Laboratorios Vera|Bodegas Luna|Río Verde|Hilaturas Costa|Bodegas de la Vega|Colegio del Pilar|Molinos de Arévalo|Huertas de Murcia|Torre del Agua|Quesería de Liébana',
    suffix: 'S.L.|S.A.|SL|S.L.U.',
    tag: 'vip|oro|urgente|piloto|en riesgo|clave|prioritario|nuevo|revisar|temporada|cuenta clave|sur',
    free: 'Equipo Norte|Café Aurora|Soporte Nivel 2|Floristería Lirio|Ventas Iberia|Librería Cervantes',
  },
  bg: {
    first:
      'Иван Мария Георги Елена Петър Десислава Николай Ралица Димитър Силвия Калоян Йоана Вяра Надежда Ани',
    last: 'Петров Иванова Димитров Стоянова Ангелов Тодорова Колев Маринова Христов Василева Борисов ',
    company:
      'Балкан Логистика|Родопа Мебел|Тракия Агро|Витоша Трейд|Черно Море Хотели|Роза Козметик|Дунав Транс|Пирин Строй|Алфа Клиник|Слънчо|Марица Текстил|Софийски Хлеб|Рила Трейд|Белите Брези|Места Текстил|Странджа Дентал|Огоста|Златен Клас|Янтра Мебел|Арда Транс|Хлебозавод Ком|Камчия|Мода Вест|Лозите|Стара Планина Агро|Искър Метал|Розово Поле Казанлък|Лодки Балчик|Мелница Долна|Сирене Елена',
    suffix: 'ООД|ЕООД|АД|ЕАД',
    tag: 'вип|злато|спешно|пилот|рисков|ключов|важен|нов|за преглед|приоритет|сезонен|изток',
    free: 'Екип Изток|Пекарна Зора|Отдел Продажби|Кафе Люляк|Поддръжка|Книжарница Пегас',
  },
  nb: {
    first:
      'Kari Ola Ingrid Lars Silje Anders Marte Håkon Sigrid Øyvind Åse Bjørn Trine Jonas Jo Pål Nora Even Odd',
    last: 'Nordmann Hansen Solberg Haugen Bakke Lie Strand Myhre Dahl Ødegård Aasen Moen Tveit ',
    company:
      'Fjordkraft|Nordlys Fisk|Bergen Bakeri|Tromsø Rederi|Granli Bygg|Vestfold Elektro|Solbakken Skole|Havbruk Nord|Fjell Hotell|Kystlinjen|Oslo Tannklinikk|Sjø og Land|Rørlegger Berg|Hardanger Frukt|Granskogen|Storfjord Eiendom|Lofoten Sjømat|Vestby Regnskap|Mjøsa Trelast|Sørland Auto|Lyngen|Kvitfjell Hotell|Myrvang|Bjerke Advokater|Rondane Sport|Tørrfisk Lofoten|Ulvik Båt',
    suffix: 'AS|ASA|DA|ANS',
    tag: 'vip|gull|haster|pilot|i fare|nøkkelkunde|viktig|ny|må følges opp|prioritert|sesong|vest',
    free: 'Team Vest|Kafé Nordlys|Salg Oslo|Blomsterhuset Lilje|Kundestøtte|Bakeriet Solsikke',
  },
  he: {
    first: 'יעל דני מיכל אבי תמר רון שירה עומר ליאת איתן הדס גלעד אלון נועה אור טל',
    last: 'כהן לוי מזרחי פרץ ביטון אברהם שפירא גולן דהן רוזן ברק אלון רון גבע',
    company:
      'מעבדות גליל|כרמל לוגיסטיקה|נגב אנרגיה|מאפיית השחר|אופק מערכות|רימון שיווק|ים כחול|ארזים בנייה|מלון הדקל|דגן מזון|סביון קליניק|תמר הנדסה|מאפיית הגפן|יקב הרים|שרון רואי חשבון|ירדן טקסטיל|אלון|עמק הפרחים|רשת מרקט|כנרת תיירות|גבעה ירוקה|ברקת אופטיקה|מעיין מים|לביא הובלות|נגריית דרום|אופני ירדן|אלון ושות עורכי דין|גבינות הנחל|סוכנות הגשר|פרדסי השרון',
    suffix: 'בע"מ|בעמ',
    tag: 'חשוב|זהב|פיילוט|בסיכון|עדיפות|חדש|לבדיקה|vip|עונתי|צפון|לקוח מפתח|לטיפול',
    free: 'צוות דרום|קפה נמרוד|מאפיית לחם|מכירות צפון|תמיכה טכנית|חנות פרחים ורד',
  },
};
