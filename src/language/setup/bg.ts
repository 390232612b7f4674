import { assist } from '../assist/bg.ts';
import { plural } from '../plural.ts';
import type { SetupCatalogue } from './en.ts';

const kinds: Record<string, string> = {
  local_gateway: 'PSTN на място при клиента',
  non_integrated_ccp: 'Cloud Connected PSTN, неинтегрирана',
  integrated_ccp: 'Cloud Connected PSTN, интегрирана',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'без Webex Calling',
  none: 'още няма PSTN връзка',
  untold: 'Webex не казва каква е PSTN връзката',
};

const numberStates: Record<string, string> = {
  duplicate: 'клиентът вече го има',
  'duplicate-in-list': 'е два пъти в списъка',
  unavailable: 'се използва другаде',
  invalid: 'не е валиден номер',
};

export const setup: SetupCatalogue = {
  ...assist,
  'place.listWhat': () => 'местоположенията на клиент и връзката им с обществената мрежа',
  'place.addWhat': () => 'създава местоположение на клиент на едро',
  'place.title': ({ count }) =>
    plural('bg', count, { one: '# местоположение', other: '# местоположения' }),
  'place.none': () => 'Този клиент още няма местоположение.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }) => states[state] ?? state,
  'place.hubOnly': () =>
    'PSTN връзката, поръчките и преносът на номера и адресите за спешни случаи се управляват в Control Hub; Webex не ми казва повече от това.',
  'place.untold': () =>
    'PSTN връзката не може да се прочете тук: на интеграцията липсва обхватът spark-admin:telephony_pstn_read.',
  'place.all': () => 'Места',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'Главен номер',
  'place.prefix': () => 'Префикс за маршрутизация',
  'place.add': () => 'Местоположение',
  'place.addTitle': () => 'Ново местоположение',
  'place.addStep': () => 'Име и адрес',
  'place.addIntro': ({ name }) => `Местоположение на ${name}.`,
  'place.taken': () => 'клиентът вече има местоположение с това име',
  'place.askAdd': () => 'Да се добави ли това местоположение?',
  'place.addWarning': () =>
    'Webex не позволява предварителна проверка. Ако откаже, ще кажа защо. Местоположение се изтрива в Control Hub.',
  'place.added': ({ name, customer }) =>
    `**${name}** вече е местоположение на ${customer} с включен Webex Calling. Следва: изберете PSTN връзката му в Control Hub.`,
  'place.addedPlain': ({ name, customer }) =>
    `**${name}** вече е местоположение на ${customer}, без Webex Calling, защото клиентът няма пакет с обаждания.`,
  'place.callingRefused': ({ name, reason }) =>
    `**${name}** вече съществува, но Webex не включи Webex Calling за него: ${reason}. Включете го в Control Hub.`,
  'place.forbidden': ({ scope }) =>
    `Webex не ми позволява: на интеграцията липсва обхватът ${scope} или акаунтът ѝ не е пълен администратор там. Нищо не е променено.`,
  'line.addWhat': () => 'добавя телефонни номера към местоположение',
  'line.addTitle': ({ name }) => `Добавяне на номера към ${name}`,
  'line.addHint': ({ most }) =>
    `По един номер на ред, с + и код на държавата, най-много ${most}. Трябва да са при вашия PSTN доставчик: тук нищо не се поръчва и не се пренася.`,
  'line.numbers': () => 'Номера',
  'line.numbersError': () => 'Напишете поне един номер.',
  'line.noNumbers': () => 'напишете поне един номер',
  'line.tooMany': ({ count, most }) => `това са ${count} номера; наведнъж се добавят ${most}`,
  'line.state': ({ number, state }) => `${number}: ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }) =>
    state === 'connected'
      ? `номерата на ${name} идват от PSTN доставчика: поръчват се в Control Hub`
      : `${name}: ${states[state] ?? state}. Първо изберете PSTN връзката в Control Hub`,
  'line.nowhere': () =>
    'Никое местоположение на този клиент не приема номера: липсва PSTN връзка или номерата идват от доставчика. И двете се управляват в Control Hub.',
  'line.add': () => 'Добави номера',
  'line.askAdd': ({ count }) =>
    plural('bg', count, { one: 'Да се добави ли # номер?', other: 'Да се добавят ли # номера?' }),
  'line.addYes': ({ count }) =>
    plural('bg', count, { one: 'Добави # номер', other: 'Добави # номера' }),
  'line.addWarning': () => 'Действат веднага. Махат се в Control Hub.',
  'line.added': ({ count, name }) =>
    plural('bg', count, {
      one: `# номер вече е в ${name} и може да се дава.`,
      other: `# номера вече са в ${name} и могат да се дават.`,
    }),
  'line.assignWhat': () => 'дава на потребител свободен номер от местоположението му',
  'line.assignTitle': ({ name }) => `Номер на ${name}`,
  'line.number': () => 'Телефонен номер',
  'line.numberError': () => 'Изберете номер.',
  'line.extension': () => 'Вътрешен номер',
  'line.without': () => 'Без номер, само вътрешен',
  'line.assignHint': ({ name }) => `Свободни номера на ${name}.`,
  'line.noCalling': ({ email }) =>
    `${email} още няма телефонна линия. Сменете пакета с такъв с обаждания: там се питат номерът и местоположението.`,
  'line.noFree': ({ name }) => `В ${name} няма свободен номер.`,
  'line.taken': ({ number }) => `${number} вече не е свободен там`,
  'line.askAssign': () => 'Да се смени ли номерът?',
  'line.assignYes': () => 'Смени номера',
  'line.assignWarning': () =>
    'Обажданията към досегашния номер вече няма да стигат до потребителя.',
  'line.newWarning': () => 'Отсега обажданията към номера стигат до този потребител.',
  'line.assigned': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'admin.roleWhat': () => 'дава на потребител на клиента администраторска роля или я отнема',
  'admin.roleTitle': ({ name }) => `Администраторска роля на ${name}`,
  'admin.role': () => 'Администраторска роля',
  'admin.roleError': () => 'Изберете роля.',
  'admin.none': () => 'без администраторска роля',
  'admin.roleHint': ({ name }) =>
    `Администраторите трябва да имат най-високия пакет, с който е създаден клиентът (${name}), или по-висок; този на пълния администратор не може да се понижи.`,
  'admin.needsPackage': ({ needed, held }) =>
    `администраторите на този клиент трябва да имат ${needed}, пакета, с който е създаден; този потребител има ${held}`,
  'admin.needsAny': ({ needed }) =>
    `администраторите на този клиент трябва да имат ${needed}, пакета, с който е създаден; този човек няма пакет: първо го добавете като потребител`,
  'admin.last': () => 'това е единственият пълен администратор: първо дайте ролята на друг',
  'admin.same': () => 'потребителят вече има тази роля',
  'admin.ask': () => 'Да се смени ли администраторската роля?',
  'admin.yes': () => 'Смени ролята',
  'admin.give': () => 'Отсега може да администрира този клиент в Control Hub.',
  'admin.take': () => 'Вече няма да може в Control Hub това, което досегашната роля позволяваше.',
};
