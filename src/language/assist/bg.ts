import type { AssistCatalogue } from './en.ts';

const fields: Record<string, string> = {
  contact: 'Лице за контакт при клиента',
  email: 'Имейл на лицето',
  phone: 'Телефон',
  locations: 'Местоположения',
  users: 'Брой потребители',
  date: 'Желана дата',
  remark: 'Бележка',
};
const optional: Record<string, string> = { phone: ' (по желание)', remark: ' (по желание)' };

const problems: Record<string, string> = {
  phone: 'с + и код на държавата',
  users: 'от 1 до 100 000',
  date: 'от днес нататък, напр. 2026-12-01',
};

export const assist: AssistCatalogue = {
  'assist.what': () => 'заявява Wholesale Setup Assist за клиент',
  'assist.title': () => 'Заявка за Setup Assist',
  'assist.step': () => 'Проектът на клиента',
  'assist.intro': ({ name, address }) =>
    `Съдействие при настройката на ${name}. Заявката се изпраща по имейл до ${address}.`,
  'assist.help': () => 'Помощ на Webex',
  'assist.field': ({ field }) => `${fields[field] ?? field}${optional[field] ?? ''}`,
  'assist.fact': ({ field }) => fields[field] ?? field,
  'assist.problem': ({ field }) => problems[field] ?? field,
  'assist.ask': () => 'Да се изпрати ли тази заявка?',
  'assist.warning': ({ address }) =>
    `Изпраща се по имейл до ${address}, само веднъж. Изпратен имейл не може да се върне.`,
  'assist.warningAgain': ({ address, at }) =>
    `За този клиент вече е заявен Setup Assist на ${at}. И тази заявка се изпраща до ${address}.`,
  'assist.yes': () => 'Изпрати заявката',
  'assist.queued': ({ name, address }) =>
    `Заявката за **${name}** е на път към ${address}. Тук ще съобщя какво казва пощенският сървър.`,
  'assist.already': ({ at }) =>
    `Същата заявка вече е изпратена на ${at}; нищо не е изпратено втори път.`,
  'assist.off': ({ url }) =>
    `Тази инсталация не изпраща такива заявки: който поддържа Deskhand, трябва да зададе \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` и \`MAIL_FROM\`. Формулярът е в помощта на Webex: ${url}`,
  'assist.accepted': ({ at }) => `Пощенският сървър прие заявката за Setup Assist в ${at}.`,
  'assist.unknown': () =>
    'Пощенският сървър не потвърди: заявката за Setup Assist може да е тръгнала, а може и да не е. Не я изпращам отново; попитайте получателя.',
  'assist.failed': ({ status }) =>
    `Пощенският сървър отказа заявката за Setup Assist (${status}). Нищо не е изпратено.`,
  'assist.unsent': ({ status }) =>
    `Заявката за Setup Assist не можа да се предаде (${status}). Нищо не е изпратено; заявете по-късно.`,
  'assist.cameBack': ({ address, status }) =>
    `Заявката за Setup Assist се върна от ${address} (${status}): не е пристигнала.`,
  'assist.letterSubject': ({ customer, reference }) => `Setup Assist за ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }) =>
    `${organization} заявява Wholesale Setup Assist за този клиент.`,
  'assist.letterBy': () => 'Заявено от',
  'assist.letterReference': ({ reference }) => `Номер на случая: ${reference}`,
};
