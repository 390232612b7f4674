import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/bg.ts';
import type { WholesaleCatalogue } from './en.ts';

const problems: Record<string, string> = {
  required: 'е нужно',
  percent: 'не може да съдържа „%“',
  email: 'не е имейл адрес',
  externalId: 'само букви, цифри и . _ -',
  country: 'не познавам такава държава',
  template: 'изберете един',
  retired: 'изваден от употреба: {detail}',
  attest: 'трябва да се потвърди',
  choose: 'изберете',
  noPackage: 'няма такъв пакет: {detail}',
  foreign: 'не е в шаблона: {detail}',
  nameTaken: 'има го друг шаблон',
  provisioningId: 'копирайте го от Partner Hub',
  idp: 'нужно е при вход на партньора',
  unmet: 'на добавка липсва нейният пакет',
  externalIdTaken: 'има го друг клиент',
  emailTaken: 'вече е на някого',
};

const fields: Record<string, string> = {
  template: 'Шаблон за включване',
  company: 'Име на фирмата',
  admin: 'Имейл на администратора',
  externalId: 'Външен идентификатор (по избор)',
  country: 'Държава или регион',
  language: 'Език на имейлите',
  attested: 'Поддържано място',
  packages: 'Пакети',
  locationName: 'Име на местоположението',
  street: 'Адрес, първи ред',
  addition: 'Адрес, втори ред (по избор)',
  city: 'Град',
  state: 'Щат или провинция (код)',
  postalCode: 'Пощенски код',
  timeZone: 'Часова зона',
  name: 'Име на шаблона',
  subscription: 'Абонамент на едро',
  provisioningId: 'Provisioning ID',
  pstn: 'Cloud Connected PSTN (по избор)',
  authentication: 'Вход на потребителите',
  idp: 'Entity ID на IdP',
  inviteEmails: 'Покани',
  vidcast: 'Vidcast',
  calls: 'Настройки на обажданията (бележка)',
  address: 'Адрес',
  settings: 'Настройки',
};

const shortFields: Record<string, string> = {
  externalId: 'Външен ID',
  admin: 'Администратор',
  pstn: 'PSTN доставчик',
  calls: 'Обаждания',
  language: 'Език на имейлите',
  template: 'Шаблон',
  state: 'Щат',
};

const steps: Record<string, string> = {
  details: 'Данни',
  packages: 'Пакети',
  location: 'Централа',
  review: 'Преглед',
  primary: 'Основни настройки',
  'sign-in': 'Обаждания и вход',
};

const states: Record<string, string> = {
  requested: 'чака Webex',
  accepted: 'подготвя се',
  review: 'проверка за съответствие',
  ready: 'готов',
  errors: 'готов с грешки',
  failed: 'неуспешен',
};

const authentications: Record<string, string> = {
  webex: 'Удостоверяване от Webex',
  partner: 'Удостоверяване от партньора (собствен SAML IdP)',
};

const failures: Record<string, string> = {
  externalId: 'друг клиент използва този външен идентификатор',
  webex: 'цял ден нямаше връзка с Webex',
};

export const wholesale: WholesaleCatalogue = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'Напред',
  'form.back': () => 'Назад',
  'form.leave': () => 'Откажи',
  'form.later': () => 'Не сега',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `Стъпка ${at} от ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('bg', count, { one: '# за поправка', other: '# за поправка' }),
  'form.stale': () =>
    'Тази карта вече не е последната. Използвайте най-новата или попитайте отново: нищо от въведеното не е изгубено.',
  'form.left': () => 'Добре, отхвърлих попълненото. Нищо не е създадено.',
  'form.continued': () => 'Това остана недовършено; продължава оттам.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `най-много ${most} знака, има ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} изисква едно от: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex казва: ${reason}`,
  'wholesale.attest': () => 'Потвърждавам, че този клиент е на място, поддържано от Cisco Webex',
  'wholesale.invite': () => 'Администраторите могат да изпращат покани',
  'wholesale.vidcast': () => 'Vidcast може да се използва',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'да' : 'не'),
  // Wholesale customers
  'customer.new': () => 'Нов клиент',
  'customer.createWhat': () => 'създава клиент на едро, стъпка по стъпка',
  'customer.createTitle': () => 'Нов клиент на едро',
  'customer.noTemplate': () =>
    'Клиент се създава от шаблон за включване, а няма регистриран. Първо регистрирайте шаблон: `добави шаблон`.',
  'customer.createYes': () => 'Създай клиента',
  'customer.createChecked': () => 'Webex провери това и би го създал. Още нищо не е създадено.',
  'customer.billing': () =>
    'Създаването на клиент започва таксуване по партньорското ви споразумение.',
  'customer.already': () =>
    'Този клиент вече е поискан; нищо не се случи втори път. `нови клиенти` показва докъде е стигнал.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `Има клиент със същото или подобно име: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Webex трябва да създаде **${name}** (${externalId}). Отнема време; ще пиша тук, когато е готово.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `**${name}** е готов (външен ID ${externalId}). Следва: \`настрой ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `**${name}** съществува, но Webex съобщава за грешки:\n\n${bullets(reasons)}\n\nКоето работи, може да се ползва. Останалото поправете в Partner Hub или попитайте поддръжката на Webex.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `**${name}** е в проверка за съответствие при Webex (списък на забранените страни). Може да отнеме дни; нищо не се прави. Ще пиша тук, когато приключи.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `**${name}** не е създаден. Webex казва:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nВъведеното е запазено: \`нов клиент\` го показва отново.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'докъде са новите клиенти на едро',
  'customer.creationsTitle': () => 'Нови клиенти на едро',
  'customer.noCreations': () => 'Още не е поискан клиент.',
  // Setting a customer up
  'setup.what': () => 'какво има новият клиент и какво остава за правене',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'няма',
  'setup.notWholesale': () => 'не е клиент на едро',
  'setup.location': () => 'Местоположение',
  'setup.locations': () => 'Местоположения',
  'setup.numbers': () => 'Свободни номера',
  'setup.pstnOpen': () =>
    'Едно местоположение още няма PSTN връзка: изберете я в Control Hub, преди да се разпределят номера.',
  'setup.adminRules': () =>
    'Администраторите трябва да имат пакета, с който е създаден клиентът; този на пълния администратор не може да се понижи. Ролите се дават с „администраторска роля“.',
  'setup.addUsers': () => 'Потребители',
  'setup.admins': () => 'Админи',
  // Onboarding templates
  'template.listWhat': () => 'регистрираните шаблони за включване',
  'template.showWhat': () => 'показва шаблон за включване с неговия Provisioning ID',
  'template.addWhat': () => 'регистрира шаблон за включване',
  'template.retireWhat': () => 'изважда шаблон за включване от употреба',
  'template.about': () =>
    'Никое API на Webex не изброява шаблони: тези са регистрирани тук с ID от Partner Hub.',
  'template.add': () => 'Добави шаблон',
  'template.retired': () => 'изваден',
  'template.active': () => 'в употреба',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'Редакция',
  'template.reuse': () => 'Върни',
  'template.retire': () => 'Извади',
  'template.editTitle': () => 'Шаблон за включване',
  'template.intro': () =>
    'Самият шаблон се прави в Partner Hub: Customers › Onboarding templates › Create template › Webex for Wholesale. Оттам копирайте Provisioning ID.',
  'template.pstnWarning': () =>
    'Cisco не препоръчва доставчик Cloud Connected PSTN в шаблона заради ограниченията му.',
  'template.portal': () =>
    'Deskhand пази тези настройки; в самия шаблон ги променя само Partner Hub.',
  'template.retireTitle': () => 'Да се извади ли този шаблон от употреба?',
  'template.retireWarning': () =>
    'От него няма да се създават нови клиенти. Съществуващите остават, както са.',
  'template.reuseTitle': () => 'Да се върне ли този шаблон?',
  'template.reuseWarning': () => 'От него отново ще могат да се създават клиенти.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('bg', count, { one: '# шаблон за включване', other: '# шаблона за включване' }),
  'template.packages': ({ count }: { count: number }) =>
    plural('bg', count, { one: '# пакет', other: '# пакета' }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex го прие: ${at}.`,
  'template.checked': () => 'Webex провери Provisioning ID и пакетите: могат да се ползват.',
  'template.saveYes': () => 'Запази шаблона',
  'template.saved': ({ name }: { name: string }) => `Шаблонът **${name}** е запазен.`,
  'template.none': ({ name }: { name: string }) =>
    `Не познавам шаблон „${name}“. \`шаблони\` показва всички.`,
  'template.isRetired': ({ name }: { name: string }) =>
    `Шаблонът **${name}** е изваден от употреба.`,
  'template.isActive': ({ name }: { name: string }) => `Шаблонът **${name}** отново е в употреба.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `Подхождат няколко шаблона: ${names.join(', ')}. Посочете един.`,
};
