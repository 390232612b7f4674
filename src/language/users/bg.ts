import { plural } from '../plural.ts';
import type { UsersCatalogue } from './en.ts';

const outcomes: Record<string, string> = {
  add: 'ще бъде добавен',
  change: 'пакетът ще се смени',
  remove: 'ще бъде премахнат',
  none: 'без промяна',
  skipped: 'пропуснат',
  refused: 'отхвърлен',
  added: 'добавен',
  changed: 'пакетът е сменен',
  removed: 'премахнат',
  pending: 'добавен, чака съгласие',
  failed: 'неуспешно',
};

function usersIn(count: number): string {
  return plural('bg', count, { one: '# потребител', other: '# потребители' });
}

const columns: Record<string, string> = {
  row: 'Ред',
  outcome: 'Резултат',
  reason: 'Причина',
  remark: 'Бележка',
  remedy: 'Решение',
};

export const users: UsersCatalogue = {
  'users.noEmail': () => 'липсва имейл адрес',
  'users.badEmail': ({ value }) => `„${value}“ не е имейл адрес`,
  'users.sameAs': ({ row }) => `същият адрес е на ред ${row}`,
  'users.noName': () => 'липсва име',
  'users.tooLong': ({ column, most }) => `„${column}“ е с повече от ${most} знака`,
  'users.noPackage': () => 'не е избран пакет: напишете ВЯРНО под един от тях',
  'users.twoPackages': ({ names }) =>
    `потребителят има точно един пакет, а не ${names.join(' и ')}`,
  'users.badTruth': ({ column }) => `„${column}“ не е нито ВЯРНО, нито НЕВЯРНО`,
  'users.notSold': ({ name }) => `клиентът няма ${name}`,
  'users.needsNumber': ({ name }) => `${name} изисква вътрешен или телефонен номер`,
  'users.needsLocation': ({ name }) => `${name} изисква местоположение`,
  'users.needsCell': ({ column }) => `в „${column}“ трябва да пише ВЯРНО или НЕВЯРНО`,
  'users.badPhone': ({ value }) =>
    `„${value}“ не е номер с + и код на държавата, например +12124567890`,
  'users.badExtension': ({ value }) => `„${value}“ не е вътрешен номер от 2 до 10 цифри`,
  'users.unknownLocation': ({ name }) => `клиентът няма местоположение „${name}“`,
  'users.ambiguousLocation': ({ name }) =>
    `няколко местоположения се казват „${name}“; посочете идентификатора`,
  'users.removeAll': ({ column }) =>
    `за да се премахне потребител, във всички колони с пакети трябва да пише НЕВЯРНО; в „${column}“ не пише`,
  'users.pending': () =>
    'този потребител е помолен по имейл да прехвърли собствения си акаунт в Webex към клиента и още не се е съгласил',
  'users.adminDowngrade': () =>
    'този потребител е пълен администратор на клиента и пакетът му не може да се понижи',
  'users.addOnly': () => 'избрано е само добавяне, затова нищо не се променя и не се премахва',
  'users.webexSays': ({ reason }) => `Webex отказва: ${reason}`,
  'users.notALine': () => 'напишете името, точка и запетая и имейл адреса',
  'users.noSite': ({ column }) =>
    `„${column}“ е празно, което по-късно може да създаде проблеми със сайта за срещи`,
  'users.onlyInHub': ({ columns: names }) =>
    `само Control Hub може да зададе ${names.join(', ')}; оставям го както е`,
  'users.numberAsked': ({ name }) => `Webex може да поиска вътрешен или телефонен номер за ${name}`,
  'users.numberStays': () => 'файлът не променя номера на потребител, който запазва пакета си',
  'users.customer': () => 'Клиент',
  'users.notWholesale': ({ name }) =>
    `${name} не е клиент на едро и няма пакети. Потребителите му се управляват в Control Hub.`,
  'users.notReady': ({ name }) =>
    `Webex още настройва или проверява ${name}. Моля, опитайте по-късно.`,
  'users.nobody': ({ query }) =>
    `Никой от вашите клиенти на едро няма потребител „${query}“. Посочете целия имейл адрес.`,
  'users.troubleTitle': () => 'Така не може',
  'users.addWhat': () => 'Добавя до 25 потребители към клиент на едро',
  'users.addTitle': ({ name }) => `Добавяне на потребители към ${name}`,
  'users.addHint': () =>
    'По един потребител на ред: име; имейл; вътрешен или телефонен номер. До 25 реда.',
  'users.addLines': () => 'Потребители',
  'users.addLinesError': () => 'Напишете поне един ред.',
  'users.package': () => 'Пакет',
  'users.packageError': () => 'Изберете пакет.',
  'users.location': () => 'Местоположение',
  'users.locationError': () => 'Изберете местоположение.',
  'users.noLocation': () => 'Без местоположение',
  'users.check': () => 'Провери',
  'users.otherWays': () =>
    'Повече от 25? Прикачете CSV файл към „импортирай потребители“; „шаблон за потребители“ дава празен файл. Заявяването на потребители и синхронизирането на директория са в Control Hub.',
  'users.tooMany': ({ count, most }) =>
    `Това са ${count} потребители; наведнъж могат да се добавят ${most}. За повече прикачете CSV файл към „импортирай потребители“ с името на клиента; „шаблон за потребители“ дава празен файл.`,
  'users.askAdd': ({ count }) => `Да се добавят ли ${usersIn(count)}?`,
  'users.addYes': ({ count }) => `Добави ${usersIn(count)}`,
  'users.ready': () => 'Готови',
  'users.needLook': () => 'За поправка',
  'users.lineProblem': ({ row, problem }) => `Ред ${row}: ${problem}.`,
  'users.moreProblems': ({ count }) =>
    plural('bg', count, { one: 'Има още # такъв ред.', other: 'Има още # такива реда.' }),
  'users.fixHint': () =>
    'Те се пропускат. За да ги поправите, променете списъка на картата по-горе.',
  'users.addWarning': () => 'Всеки пакет се таксува отсега нататък.',
  'users.noneReady': () => 'Нито един ред не може да се използва',
  'users.started': ({ name, count }) =>
    `Започнах: ${usersIn(count)} при ${name}. Продължавам сам, също и след рестартиране.`,
  'users.progress': ({ name, done, total, minutes }) =>
    `Потребители на ${name}: готови са ${done} от ${total}${
      done < total
        ? minutes > 0
          ? `, остават около ${plural('bg', minutes, { one: '# минута', other: '# минути' })}.`
          : ', остава по-малко от минута.'
        : '.'
    }`,
  'users.finished': (it) =>
    `**Потребители на ${it.name}: готово.** Добавени: ${it.added}. Сменен пакет: ${it.changed}. Премахнати: ${it.removed}. Чакат съгласие: ${it.pending}. Неуспешни: ${it.failed}. Без промяна: ${it.left}. Файлът казва какво е станало с всеки.`,
  'users.pendingNote': () =>
    'Тези потребители имат собствен акаунт в Webex. Webex ги помоли по имейл да го прехвърлят към клиента; пакетът важи, когато се съгласят.',
  'users.reassign': () => 'отнемете пакета на този потребител и го задайте отново',
  'users.resultName': () => 'резултат',
  'users.correctedName': () => 'поправен',
  'users.templateName': () => 'шаблон-потребители',
  'users.exportName': () => 'потребители',
  'users.column': ({ column }) => columns[column] ?? column,
  'users.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'users.importWhat': () => 'Добавя, променя и премахва потребители на клиент на едро от CSV файл',
  'users.noFile': () =>
    'Прикачете CSV файл към самото съобщение: `импортирай потребители` и името на клиента. `шаблон за потребители` дава празен файл.',
  'users.noEmailColumn': ({ headings }) =>
    `Не намерих колона с имейл адреси. Заглавията са: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'Не намерих колона с пакет, например „Webex Calling“. `шаблон за потребители` показва заглавията.',
  'users.mostRows': ({ most }) =>
    `Във файла има повече от ${most} потребители. Моля, разделете го.`,
  'users.askImport': ({ name }) => `Импортиране на потребители на ${name}?`,
  'users.toAdd': () => 'За добавяне',
  'users.toChange': () => 'Смени на пакет',
  'users.toRemove': () => 'За премахване',
  'users.toLeave': () => 'Без промяна',
  'users.refusedRows': () => 'Отхвърлени',
  'users.importWarning': ({ warned, minutes }) =>
    `${warned > 0 ? `Редове с бележки: ${warned}. ` : ''}Файловете по-долу казват какво ще стане с всеки ред; единият е поправен, доколкото е възможно. Ще отнеме около ${plural('bg', minutes, { one: '# минута', other: '# минути' })}. Пакетите се таксуват; основни лицензи не се добавят.`,
  'users.mode': () => 'Услуги',
  'users.modeError': () => 'Изберете какво е позволено.',
  'users.modeName': ({ mode }) =>
    mode === 'add' ? 'Само добавяне' : 'Добавяне и премахване на услуги',
  'users.typed': ({ count }) => `Напишете ${count}, за да премахнете ${usersIn(count)}`,
  'users.typedError': () => 'Напишете числото.',
  'users.typedWrong': ({ count }) =>
    `Не написахте ${count}, затова нищо не е направено. Изпратете файла отново, когато сте готови.`,
  'users.importYes': () => 'Импортирай',
  'users.nothingTitle': () => 'Няма нищо за импортиране',
  'users.nothing': ({ unchanged, refused }) =>
    `Редове без промяна: ${unchanged}. Отхвърлени редове: ${refused}. Файловете казват защо; единият е поправен, доколкото е възможно.`,
  'users.changedMeanwhile': () =>
    'Нещо се промени в Webex, откакто попитах, и не остана нищо за правене.',
  'users.templateWhat': () => 'Дава празен CSV файл за потребители',
  'users.template': () =>
    'Попълнете по един ред за потребител. Напишете ВЯРНО под точно един пакет; НЕВЯРНО под всички премахва потребителя.',
  'users.exportWhat': () => 'Дава потребителите на клиент на едро като CSV файл',
  'users.exported': ({ name, count }) =>
    `${usersIn(count)} на ${name}. Пакетите са според Webex сега; имената, номерата и местоположенията са от моето копие. Jabber и основните лицензи не могат да се прочетат от Webex и стоят като НЕВЯРНО.`,
  'users.packageWhat': () => 'Сменя пакета на потребител',
  'users.packageTitle': ({ name }) => `Пакет на ${name}`,
  'users.now': () => 'Сега',
  'users.newPackage': () => 'Нов пакет',
  'users.extension': () => 'Вътрешен или телефонен номер',
  'users.extensionError': () => 'Напишете цифри или номер с +.',
  'users.numberHint': () =>
    'Пакетите с обаждания изискват местоположение и номер, ако потребителят още няма.',
  'users.next': () => 'Напред',
  'users.askPackage': () => 'Да се смени ли пакетът?',
  'users.user': () => 'Потребител',
  'users.before': () => 'Преди',
  'users.after': () => 'След',
  'users.packageWarning': () => 'Новият пакет се таксува отсега нататък.',
  'users.losesCalling': () =>
    'Новият пакет е без обаждания: номерът на потребителя може да се освободи. Новият пакет се таксува отсега нататък.',
  'users.packageYes': () => 'Смени пакета',
  'users.samePackage': ({ name }) => `Този потребител вече има ${name}.`,
  'users.packageDone': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'users.doneTitle': () => 'Готово',
  'users.undo': () => 'Отмени',
  'users.undoWhat': () => 'Връща последната ви смяна на пакет',
  'users.askUndo': () => 'Да се върне ли смяната на пакета?',
  'users.undoYes': () => 'Върни обратно',
  'users.noUndo': () =>
    'През последните 24 часа не сте сменяли пакет. Добавянето и премахването на потребители не мога да отменя: премахнете ги или ги добавете отново.',
  'users.movedOn': ({ name }) =>
    `Пакетът беше сменен отново оттогава; сега е ${name}. Оставям го така.`,
  'users.removeWhat': () => 'Премахва потребител от пакетите на клиент на едро',
  'users.askRemove': () => 'Да се премахне ли този потребител от пакета?',
  'users.removeWarning': () =>
    'Потребителят губи пакета с всичко в него, като обажданията и номера. Самият акаунт в Webex остава; изтрива се в Control Hub. Не мога да го отменя: при ново добавяне пакетът е нов, без старите настройки.',
  'users.removeYes': () => 'Премахни',
  'users.removed': ({ email, name }) =>
    `${email} вече няма пакет (${name}). Акаунтът в Webex остава.`,
  'users.repairTitle': () => 'Webex не можа да промени този потребител',
  'users.repair': () =>
    'Webex не можа да обнови лицензите на потребителя и не върна нищо назад. Препоръчаното решение е пакетът да се отнеме и да се зададе отново.',
  'users.askRepair': () => 'Да се отнеме ли пакетът и да се зададе отново?',
  'users.repairWarning': () =>
    'За момент потребителят е без пакет; настройките му, например гласовата поща, може да се загубят.',
  'users.repairWhat': () =>
    'Отнема пакета на потребител и го задава отново, когато лицензите са блокирали',
  'users.repairYes': () => 'Отнеми и задай пак',
  'users.repaired': ({ email, name }) => `${email} отново има ${name}.`,
};
