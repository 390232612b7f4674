import { bullets } from './bullets.ts';
import { connect } from './connect/bg.ts';
import type { Catalogue } from './en.ts';
import { entries } from './entries/bg.ts';
import { kpi } from './kpi/bg.ts';
import { pictures } from './pictures/bg.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/bg.ts';
import { schedules } from './schedules/bg.ts';
import { search } from './search/bg.ts';
import { users } from './users/bg.ts';
import { wholesale } from './wholesale/bg.ts';

const roleNames: Record<string, string> = {
  none: 'без роля',
  helpdesk: 'Help Desk',
  'readonly-admin': 'администратор само за четене',
  'partner-admin': 'администратор на партньора',
  'partner-full-admin': 'пълен администратор на партньора',
  auditor: 'одитор',
};

export const bg: Catalogue = {
  'error.bug': ({ reference }) =>
    `Нещо се обърка при мен. Ако се повтори, дайте този номер на този, който поддържа Deskhand: ${reference}.`,
  'error.input': ({ example }) => `Не мога да използвам това. Напишете го така: \`${example}\``,
  'error.inputTooLong': () => 'Твърде дълго е. Дайте ми само стойността, която да потърся.',
  'error.access': ({ role }) =>
    `За това е нужна ролята **${roleNames[role] ?? role}**. Може да Ви я даде администратор на партньора.`,
  'error.webexRefused': ({ reason, reference }) =>
    `Webex отказа${reason ? `: ${reason}` : '.'} (номер ${reference})`,
  'error.webexSignedOut': ({ reference }) =>
    `В момента не мога да вляза в Webex като администратор. Кажете на този, който поддържа Deskhand; номер ${reference}.`,
  'error.webexBusy': ({ seconds }) =>
    `Webex е зает. Опитайте отново след ${plural('bg', seconds, { one: '# секунда', other: '# секунди' })}.`,
  'error.webexUnreadable': ({ reference }) =>
    `Не разбирам отговора на Webex. Кажете на този, който поддържа Deskhand; номер ${reference}.`,
  'error.store': ({ reference }) =>
    `В момента нямам достъп до базата си данни. Опитайте отново след няколко минути; номер ${reference}.`,
  'error.mail': ({ reference }) =>
    `Имейлът не можа да бъде изпратен. Опитайте отново; номер ${reference}.`,
  stranger: () =>
    'Deskhand отговаря само на хора, които имат роля в него. Обърнете се към своя администратор.',
  greeting: () =>
    'Здравейте, аз съм Deskhand. Споменете ме и попитайте, например `помощ`. Лични данни давам в нашето пространство 1:1, никога тук.',
  'reply.inPrivate': () => 'Отговорих Ви в нашето пространство 1:1.',
  'unclear.nothing': () => 'Какво да потърся? `помощ` показва какво можете да питате.',
  'unclear.near': ({ examples }) =>
    `Не разбрах. Нещо такова ли имахте предвид?\n\n${bullets(examples)}\n\n\`помощ\` показва всичко, което можете да питате.`,
  'unclear.nothingNear': () => 'Не разбрах. `помощ` показва какво можете да питате.',
  'stop.nothing': () => 'Тук няма нищо за отменяне.',
  'pick.other': ({ first, last }) =>
    `Кой от тях? Моля, напишете номера му, от ${first} до ${last}.`,
  'undo.nothing': () => 'Тук няма какво да се върне.',
  'undo.cannot': () =>
    'Последната промяна тук не може да бъде върната от мен. `помощ` показва какво мога.',
  notYet: () => 'Разбирам какво искате, но още не мога да го направя. `помощ` показва какво мога.',
  'notYet.near': ({ examples }) =>
    `Разбирам какво искате, но още не мога да го направя. Най-близо е:\n\n${bullets(examples)}\n\n\`помощ\` показва какво можете да питате.`,
  'choose.title': () => 'Какво имате предвид?',
  'choose.otherwise': () =>
    'Натиснете бутон или напишете номера му; `помощ` показва какво можете да питате.',
  'ask.complete': ({ example }) =>
    `Още нещо липсва. Напишете го така, със своя стойност: \`${example}\``,
  'pick.none': () => 'Тук няма отворен списък, от който да изберете. Първо попитайте нещо.',
  'pick.noMore': () => 'Това беше целият списък.',
  'pick.range': ({ first, last }) =>
    first === last
      ? `В списъка има само номер ${first}.`
      : `Изберете номер от ${first} до ${last}.`,
  'offer.unknown': () => 'Не знам за какво е този бутон. Попитайте отново.',
  'offer.foreignPerson': () => 'Тази карта беше за друг човек. Попитайте ме и ще получите своя.',
  'offer.foreignSpace': () =>
    'Тази карта е от друго пространство. Използвайте я там или попитайте отново.',
  'offer.taken': () => 'Това вече е направено. Нищо не се случи втори път.',
  'offer.expired': () => 'Въпросът е твърде стар; нищо не беше направено. Попитайте отново.',
  'offer.listExpired': () => 'Тази карта е твърде стара. Попитайте отново за актуални данни.',
  'offer.cancelled': () => 'Добре, нищо не е променено.',
  'help.what': () => 'какво можете да питате, и по отделна тема',
  'help.unknownTopic': ({ topic }) =>
    `Нямам тема „${topic}“ за Вас. \`помощ\` показва всичко, което можете да питате.`,
  'whoami.what': () => 'кой сте тук и какво можете',
  'language.what': () => 'езикът, на който говоря с Вас',
  'language.set': () => 'Отсега нататък говоря с Вас на български.',
  'language.taken': () =>
    'Отговарям на български, защото пишете на български. С `език` можете да изберете друг.',
  'language.unknown': ({ names }) => `Не говоря този език. Говоря ${names.join(', ')}.`,
  'role.name': ({ role }) => roleNames[role] ?? role,
  'role.listWhat': () => 'кой каква роля има',
  'role.grantWhat': () => 'дайте роля на някого от Вашата организация',
  'role.revokeWhat': () => 'отнемете достъпа на някого',
  'role.askGrant': () => 'Да дам ли тази роля?',
  'role.askRevoke': () => 'Да отнема ли достъпа?',
  'role.person': () => 'Име',
  'role.organization': () => 'Организация',
  'role.before': () => 'Роля сега',
  'role.after': () => 'Нова роля',
  'role.customers': () => 'Клиенти',
  'role.customersAsYours': () =>
    'възложените на вас, освен ако Webex не дава на лицето собствена роля',
  'role.grantWarning': () => 'Новата роля важи от следващото съобщение.',
  'role.revokeWarning': () =>
    'Този човек вече няма да може да пита Deskhand за нищо, каквато и роля да има в Webex.',
  'role.yesGrant': () => 'Дай ролята',
  'role.yesRevoke': () => 'Отнеми достъпа',
  'role.granted': ({ name, role }) => `${name} вече има ролята **${roleNames[role] ?? role}**.`,
  'role.revoked': ({ name }) => `${name} вече няма достъп до Deskhand.`,
  'role.unknown': ({ email }) => `Във Вашата организация няма никого с адрес ${email}.`,
  'role.foreign': ({ email }) =>
    `${email} е от друга организация. Роля могат да имат само хора от Вашата организация.`,
  'role.tooHigh': () =>
    'Само пълен администратор на партньора може да назначава и освобождава такъв.',
  'role.own': () => 'Не можете да промените собствената си роля. Може друг администратор.',
  'role.same': ({ name, role }) =>
    role === 'none'
      ? `${name} и сега няма достъп.`
      : `${name} вече има ролята **${roleNames[role] ?? role}**.`,
  'role.last': () =>
    'Няма да остане никой, който може да дава роли. Първо назначете друг администратор.',
  'role.choices': ({ roles, example }) =>
    `Коя роля? Една от тези: ${roles.join(', ')}. Например: \`${example}\``,
  'card.email': () => 'Имейл',
  'card.phone': () => 'Телефон',
  'card.extension': () => 'Вътрешен номер',
  'card.location': () => 'Местоположение',
  'card.locations': () => 'Местоположения',
  'card.licenses': () => 'Лицензи',
  'card.devices': () => 'Устройства',
  'card.numbers': () => 'Номера',
  'card.people': () => 'Потребители',
  'card.sites': () => 'Сайтове на Webex',
  'card.customer': () => 'Клиент',
  'card.lastActivity': () => 'Последна активност',
  'card.created': () => 'Създаден',
  'card.assignedTo': () => 'Присвоен на',
  'card.type': () => 'Тип',
  'card.routingPrefix': () => 'Префикс',
  'card.mac': () => 'MAC адрес',
  'card.serial': () => 'Сериен номер',
  'card.sip': () => 'SIP адрес',
  'card.software': () => 'Софтуер',
  'card.lastSeen': () => 'Последно видяно',
  'card.role': () => 'Роля',
  'card.language': () => 'Език',
  'card.started': () => 'Начало',
  'card.finished': () => 'Край',
  'card.estimatedEnd': () => 'Очакван край',
  'card.rate': () => 'Скорост',
  'card.stateActive': () => 'Активен',
  'card.stateInvited': () => 'Поканен',
  'card.stateInactive': () => 'Неактивен',
  'card.stateBlocked': () => 'Блокиран',
  'card.stateUnknown': () => 'Неизвестно състояние',
  'card.stateGone': () => 'Липсва',
  'card.stateUnassigned': () => 'Неприсвоен',
  'card.stateOnline': () => 'Онлайн',
  'card.stateIssues': () => 'Онлайн, с проблеми',
  'card.stateOffline': () => 'Офлайн',
  'card.stateActivating': () => 'Активира се',
  'card.stateRunning': () => 'Изпълнява се',
  'card.stateDone': () => 'Завършено',
  'card.stateFailed': () => 'Неуспешно',
  'card.stateNever': () => 'Не е започвало',
  'card.fromCopy': ({ at, age }) => `От копието: ${at} (преди ${age})`,
  'card.fromCopyNow': ({ at }) => `От копието: ${at}`,
  'card.live': ({ at }) => `На живо от Webex, ${at}`,
  'card.fromReport': ({ at }) => `От отчета на Webex: ${at}`,
  'card.reference': ({ reference }) => `реф. № ${reference}`,
  'card.gone': ({ kind, since }) =>
    `От ${since} Webex вече няма ${{ user: 'този потребител', customer: 'този клиент', number: 'този номер', device: 'това устройство' }[kind]}.`,
  'card.goneCopy': () => 'Това е от последното копие.',
  'card.pending': ({ what }) => `Още не са копирани: ${what}`,
  'card.missing': ({ names, count }) =>
    `${plural('bg', count, { one: '# клиент още не е в копието', other: '# клиента още не са в копието' })}: ${names}.`,
  'card.stale': ({ names, count }) =>
    `${plural('bg', count, { one: '# клиент е известен само от по-старо копие', other: '# клиента са известни само от по-старо копие' })}: ${names}.`,
  'card.more': ({ count }) => plural('bg', count, { other: 'още #' }),
  'card.hits': ({ count, query }) =>
    `${plural('bg', count, { one: '# резултат', other: '# резултата' })} за „${query}“`,
  'card.range': ({ from, to, total }) => `${from}–${to} от ${total}`,
  'card.choose': () => 'Натиснете номер или го напишете.',
  'card.showMore': ({ count }) => plural('bg', count, { other: 'Покажи още (#)' }),
  'card.moreHint': ({ count }) =>
    plural('bg', count, { other: 'Още #: натиснете „Покажи още“ в картата.' }),
  'card.kindUser': () => 'Потребител',
  'card.kindCustomer': () => 'Клиент',
  'card.kindNumber': () => 'Номер',
  'card.kindDevice': () => 'Устройство',
  'card.nothing': ({ query }) => `Нищо не е намерено за „${query}“`,
  'card.searched': ({ what }) => `Търсено при всички Ваши клиенти: ${what}.`,
  'card.searchedUsers': () => 'потребители',
  'card.searchedCustomers': () => 'имена на клиенти',
  'card.searchedNumbers': () => 'номера',
  'card.searchedDevices': () => 'устройства',
  'card.neverCopied': () => 'Още нищо не е копирано от Webex.',
  'card.near': () => 'Може би търсите',
  'card.used': ({ used, total, free }) => `${used} от ${total} · свободни: ${free}`,
  'card.usedOver': ({ used, total, over }) => `${used} от ${total} · ${over} в повече`,
  'card.usedOnly': ({ used }) => `използвани: ${used}`,
  'card.mainNumber': () => 'Основен номер',
  'card.phoneNumber': () => 'Телефонен номер',
  'card.noNumber': () => 'Вътрешен номер без телефонен номер',
  'card.nobody': () => 'никого',
  'card.ownerPerson': () => 'потребител',
  'card.ownerWorkspace': () => 'работно пространство',
  'card.ownerAutoAttendant': () => 'автоматичен оператор',
  'card.ownerCallQueue': () => 'опашка за обаждания',
  'card.ownerHuntGroup': () => 'група за търсене',
  'card.ownerPaging': () => 'група за оповестяване',
  'card.ownerVoicemailGroup': () => 'група за гласова поща',
  'card.ownerVirtualLine': () => 'виртуална линия',
  'card.ownerVoicePortal': () => 'гласов портал',
  'card.ownerOfficeAnywhere': () => 'портал на Office Anywhere',
  'card.ownerContactCenterLink': () => 'връзка с контактния център',
  'card.ownerContactCenterAdapter': () => 'адаптер на контактния център',
  'card.ownerRouteList': () => 'списък с маршрути',
  'card.ownerBridge': () => 'конферентен мост',
  'card.ownerReceptionist': () => 'рецепционист с ИИ',
  'card.canBeUndone': () => 'Още нищо не е променено. По-късно може да се върне обратно.',
  'card.cannotBeUndone': () => 'Още нищо не е променено. Това не може да се върне обратно.',
  'card.keep': () => 'Остави както е',
  'card.answerOnCard': () => 'За да отговорите, натиснете бутон в картата.',
  'card.help': () => 'Какво можете да попитате',
  'card.helpRole': ({ role }) => `Вашата роля: ${role}`,
  'card.helpFind': () => 'Търсене',
  'card.helpManage': () => 'Управление',
  'card.helpYou': () => 'Вие и Deskhand',
  'card.helpHint': () => 'Напишете нещо от това със своя стойност.',
  'card.roleFromDeskhand': () => 'дадена в Deskhand',
  'card.roleFromWebex': () => 'от ролята ви в Webex',
  'card.roleFromSettings': () => 'от настройките на тази инсталация',
  'card.languageNow': ({ name }) => `Език на разговора с Deskhand: ${name}.`,
  'card.languageChange': () => 'Изберете друг език:',
  'card.roles': ({ count }) =>
    plural('bg', count, { one: '# човек има роля', other: '# души имат роля' }),
  'card.roleSince': ({ since }) => `от ${since}`,
  'card.roleSettings': () => 'от настройките',
  'card.rolesOthers': () =>
    'Никой друг няма роля тук: какво могат да питат останалите, следва от администраторската им роля в Webex.',
  'card.sync': () => 'Копие на директорията на Webex',
  'card.stages': () => 'Копирани записи · готови клиенти',
  'card.stageOrganizations': () => 'Клиенти',
  'card.stagePeople': () => 'Потребители',
  'card.stageLicenses': () => 'Лицензи',
  'card.stageLocations': () => 'Местоположения',
  'card.stageNumbers': () => 'Номера',
  'card.stageDevices': () => 'Устройства',
  'card.stageRows': ({ count, done, planned, failed }) =>
    `${plural('bg', count, { one: '# запис', other: '# записа' })} · ${done} от ${planned}${failed ? `, неуспешни: ${failed}` : ''}`,
  'card.perMinute': ({ count }) =>
    plural('bg', count, { one: '# запис в минута', other: '# записа в минута' }),
  'card.stageNumberReport': () => 'Номера (отчети)',
  'card.stageDeviceReport': () => 'Устройства (отчети)',
  'card.stageSubscribers': () => 'Променени абонати',
  'card.plan': () => 'Предстои сега · заявки · колко често',
  'card.planRow': ({ due, count, every }) =>
    `${due} · ${plural('bg', count, { one: '# заявка', other: '# заявки' })} · ${every}`,
  'card.everyHour': () => 'всеки час',
  'card.everyDays': ({ count }) =>
    plural('bg', count, { one: 'всеки ден', other: 'на всеки # дни' }),
  'card.tokens': () => 'Токени на администратори',
  'card.tokensGood': ({ good, of, count }) =>
    `работят ${good} от ${of} · ${plural('bg', count, { one: '# заявка в минута', other: '# заявки в минута' })}`,
  'card.allowance': () => 'Заема от лимита',
  'card.behind': ({ share }) =>
    `${share}: копието изостава; още един токен на администратор би помогнал`,
  // Lookups and the copy of the directory
  'find.what': () => 'Търси каквото и да е при всички клиенти',
  'user.what': () => 'Показва потребител на който и да е клиент: състояние, лицензи, устройства',
  'customer.what': () => 'Показва клиент: лицензи, сайтове, брой потребители',
  'number.what': () => 'Казва чий е телефонен или вътрешен номер',
  'device.what': () => 'Показва устройство по MAC адрес, SIP адрес, сериен или телефонен номер',
  'sync.what': () => 'Казва колко пълно и колко старо е копието на указателя на Webex',
  'sync.nowWhat': () => 'Копира указателя на Webex отново сега',
  'sync.askTitle': () => 'Да копирам ли отново указателя на Webex сега?',
  'sync.askCustomers': () => 'Обхваща',
  'sync.customers': ({ count }) => plural('bg', count, { one: '# клиент', other: '# клиента' }),
  'sync.askWarning': () =>
    'Само се чете от Webex и там нищо не се променя. Междувременно отговарям от сегашното копие.',
  'sync.yes': () => 'Копирай сега',
  'sync.started': () =>
    'Копирането започна. „състояние на синхронизацията“ показва докъде е стигнало.',
  'sync.alreadyRunning': () =>
    'Копирането вече тече. „състояние на синхронизацията“ показва докъде е стигнало.',
  'lookup.thirdParty': () =>
    'Устройства на други производители не могат да се търсят: Webex не ги изброява.',
  'lookup.vanishedTitle': () => 'Този запис вече не е в копието',
  'lookup.vanishedBody': () => 'Потърсете отново.',
  'lookup.emptyTitle': () => 'Какво да потърся?',
  'lookup.formFind': () =>
    'Напишете име, имейл, телефонен номер като +1-212-456-7890, MAC адрес, SIP адрес или идентификатор.',
  'lookup.formUser': () =>
    'Потребител се намира по имейл, име и фамилия, показвано име, телефонен номер или идентификатор на потребителя.',
  'lookup.formCustomer': () =>
    'Клиент се намира по името или идентификатора на организацията, или по неин пълен имейл или телефонен номер.',
  'lookup.formNumber': () =>
    'Номер се намира по цифрите си: изцяло с + и код на държавата, като +1-212-456-7890, или като вътрешен номер от 2 до 6 цифри.',
  'lookup.formDevice': () =>
    'Устройство се намира по MAC адрес като 2C:54:91:88:C9:E3, SIP адрес като sip:davis@nanpizza.cisco.com, сериен номер, телефонен номер или името на човека, който го ползва.',
  'lookup.notUserTitle': () => 'По такава стойност не се намира потребител',
  'lookup.notCustomerTitle': () => 'По такава стойност не се намира клиент',
  'lookup.notNumberTitle': () => 'По такава стойност не се намира номер',
  'lookup.notDeviceTitle': () => 'По такава стойност не се намира устройство',
  'lookup.tooShortTitle': () => 'Това е твърде кратко за търсене',
  'lookup.tooShortBody': () => 'Напишете поне две букви или цифри.',
  'lookup.tooLongTitle': () => 'Това е твърде дълго за търсене',
  'lookup.tooLongBody': () => 'Напишете едно име, адрес, номер или идентификатор до 200 знака.',
  'lookup.emailTitle': () => 'Това не е валиден имейл адрес',
  'lookup.emailBody': () =>
    'Имейл адресът има един знак @ и никакви интервали, например anna.nowak@example.com.',
  'lookup.macTitle': () => 'Това не е пълен MAC адрес',
  'lookup.macBody': () =>
    'MAC адресът има 12 знака от 0 до 9 и от A до F, със или без двоеточия: 2C:54:91:88:C9:E3. Въведете го изцяло.',
  'lookup.sipTitle': () => 'Това не е пълен SIP адрес',
  'lookup.sipBody': () =>
    'Въведете го изцяло, със или без „sip:“, например sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'Това не е пълен идентификатор на Webex',
  'lookup.idBody': () =>
    'Копирайте целия идентификатор: започва с Y2lzY29zcGFyazov и различава главни и малки букви. Приема се и UUID с 32 знака.',
  'lookup.numberTitle': () => 'Това не е валиден телефонен номер',
  'lookup.numberBody': () =>
    'Въведете го изцяло и без букви, с + и код на държавата: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'Липсва кодът на държавата',
  'lookup.countryCodeBody': () => 'Въведете номера с + и код на държавата: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }) =>
    `Въведете номера с + и код на държавата: +1-212-456-7890. Имахте предвид ${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  'verify.what': () => 'Изпраща по имейл код, който да Ви прочетат',
  'verify.checkWhat': () => 'Проверява кода, който са Ви прочели',
  'verify.askTitle': () => 'Да изпратя ли код за потвърждение?',
  'verify.reason': () => 'Причина, на един ред',
  'verify.reasonError': () => 'Напишете на един ред защо се изпраща кодът.',
  'verify.mailLanguage': () => 'Език на имейла',
  'verify.mailLanguageError': () => 'Изберете един.',
  'verify.askWarning': () =>
    'Кодът отива само на записания адрес. Вие никога не го виждате: нека Ви го прочетат.',
  'verify.yes': () => 'Изпрати код',
  'verify.refused': () => 'Не е изпратен код',
  'verify.noMailbox': () => 'Няма записан адрес, на който може да се изпрати код.',
  'verify.changed': () =>
    'Имейл адресът на този човек е променен преди по-малко от 24 часа. Който завладява акаунт, първо сменя адреса. Обадете се на записания номер или попитайте администратора на клиента.',
  'verify.suppressed': () =>
    'Пощата до този адрес е блокирана, защото предишно писмо се е върнало или някой се е оплакал. Повече: `състояние на пощата`.',
  'verify.limitPerson': () => 'Този човек получи три кода за 15 минути. Изчакайте малко.',
  'verify.limitDay': () =>
    'Този човек получи десет кода за едно денонощие. Проверете го по друг начин.',
  'verify.limitAgent': () => 'Изпратихте тридесет кода за един час. Изчакайте малко.',
  'verify.shared': () =>
    'Записаният адрес е на служба като `postmaster@`, а не на един човек. Код, изпратен там, не би доказал нищо: обадете се на записания номер или попитайте администратора на клиента.',
  'verify.tooManyWrong': () =>
    'За 15 минути всички агенти общо въведоха толкова грешни кодове, че засега не се изпраща нито един. Администраторите на партньора са уведомени. Вече изпратените кодове могат да се проверяват.',
  'verify.mailOff': () =>
    'Тази инсталация не изпраща поща: който поддържа Deskhand, трябва да зададе `SMTP_URL` и `MAIL_FROM`.',
  'verify.neededTitle': () => 'Още нищо не е променено',
  'verify.nobodyToVerify': () =>
    'Webex още не дава идентификатор за този човек, затова той не може да бъде потвърден и тук нищо негово не се променя.',
  'verify.needed': () =>
    'Преди да се промени нещо, този човек трябва да бъде потвърден. Първо изпратете код: `изпрати код`',
  'verify.title': ({ name }) => `Потвърждаване: ${name}`,
  'verify.onItsWay': ({ address, minutes }) =>
    `Код е на път към ${address}. Важи ${plural('bg', minutes, { one: '# минута', other: '# минути' })}, откакто пощенският сървър го приеме.`,
  'verify.code': () => 'Код от обаждащия се',
  'verify.codeError': () => 'Въведете осемте цифри.',
  'verify.hint': () => 'Помолете да Ви прочетат осемте цифри.',
  'verify.check': () => 'Провери кода',
  'verify.again': () => 'Изпрати нов код',
  'verify.wrong': () => 'Кодът не съвпада или вече не важи',
  'verify.left': ({ count }) =>
    plural('bg', count, { one: 'Остава # опит.', other: 'Остават # опита.' }),
  'verify.closed': () => 'Няма повече опити. Сега помага само нов код.',
  'verify.early': ({ at }) =>
    `Твърде много грешни кодове един след друг. Този не беше проверен и не струва опит: опитайте отново след ${at}.`,
  'verify.done': ({ name }) => `Потвърдено: ${name}`,
  'verify.until': ({ until, by }) => `Важи до ${until} · проверява: ${by}`,
  'verify.meaning': () =>
    'Това показва, че обаждащият се може сега да чете тази пощенска кутия. Не показва кой е.',
  'verify.button': () => 'Потвърди',
  'verify.mark': ({ until, by, reference }) => `Потвърдено до ${until} · ${by} · ${reference}`,
  'verify.young': ({ at }) => `Имейл адресът е променен на ${at}. 24 часа не се изпраща код.`,
  'letter.subject': ({ organization }) => `Код за потвърждение от ${organization}`,
  'letter.intro': ({ organization }) =>
    `Разговаряте с отдела за помощ на ${organization}. Прочетете този код на човека, с когото говорите:`,
  'letter.life': ({ minutes }) =>
    `Кодът важи само веднъж, ${plural('bg', minutes, { one: '# минута', other: '# минути' })}.`,
  'letter.warning': ({ organization }) =>
    `Ако не сте се свързали с ${organization}, не четете този код на никого и изтрийте имейла. Никой друг никога няма да Ви го поиска.`,
  'letter.case': ({ reference, about }) =>
    `Случай: ${[about, reference].filter(Boolean).join(' · ')}`,
  'mail.accepted': ({ at, until }) =>
    `Пощенският сървър прие писмото в ${at}. Кодът важи до ${until}.`,
  'mail.deferred': ({ again }) =>
    `Пощенският сървър иска изчакване. Още нищо не е изпратено; опитвам отново в ${again}.`,
  'mail.refused': ({ status }) =>
    `Пощенският сървър отказа писмото (${status}). Код не е изпратен.`,
  'mail.unsent': ({ status }) =>
    `Писмото не можа да бъде предадено (${status}). Код не е изпратен; опитайте по-късно.`,
  'mail.unknown': ({ until }) =>
    `Пощенският сървър не потвърди: писмото може да е тръгнало или не. Ако кодът пристигне, важи до ${until}; иначе изпратете нов, който го замества.`,
  'mail.cameBack': ({ address, status }) =>
    `Писмото до ${address} се върна (${status}): кодът не е пристигнал. Пощата до този адрес е блокирана, докато някой не я разблокира.`,
  'mail.what': () => 'Казва какво е станало с последния имейл до някого',
  'mail.unblockWhat': () => 'Разрешава отново пощата до някого',
  'mail.blockWhat': () => 'Отменя разблокиране',
  'mail.title': ({ name }) => `Поща до: ${name}`,
  'mail.none': () => 'Deskhand още не е изпращал имейл на този човек.',
  'mail.last': () => 'Последен имейл',
  'mail.kindCode': () => 'Код за потвърждение',
  'mail.fate': () => 'Какво е станало',
  'mail.serverSays': () => 'Отговор на сървъра',
  'mail.serverId': () => 'Номер при сървъра',
  'mail.stateWaiting': () => 'чака изпращане',
  'mail.stateSending': () => 'изпраща се',
  'mail.stateAccepted': () => 'приет от пощенския сървър',
  'mail.stateFailed': () => 'не е изпратен',
  'mail.stateUnknown': () => 'може да е тръгнал или не',
  'mail.stateCancelled': () => 'заменен преди изпращане',
  'mail.stateBounced': () => 'върна се',
  'mail.stateComplained': () => 'отбелязан като нежелан',
  'mail.eventDelayed': () => 'забавен',
  'mail.eventDelivered': () => 'доставен до сървъра на кутията',
  'mail.blocked': ({ class: kind, since }) =>
    `Пощата до този адрес е блокирана от ${since}: ${kind}`,
  'mail.classBounce': () => 'писмо се е върнало',
  'mail.classComplaint': () => 'някой се е оплакал',
  'mail.classUnsubscribe': () => 'не желае поща',
  'mail.invited': () => 'Поканата от Webex още не е приета.',
  'mail.webexOwn': () =>
    'Това се отнася за имейлите от Deskhand. Какво е станало с имейлите на самия Webex и списъка с изключения на Cisco показва само Help Desk на Cisco: Webex не дава достъп на бот.',
  'mail.button': () => 'Поща',
  'mail.unblockButton': () => 'Разблокирай',
  'mail.askUnblock': () => 'Да разреша ли отново пощата до този адрес?',
  'mail.why': () => 'Причина за блокирането',
  'mail.unblockWarning': () =>
    'Ако причината не е отстранена, следващото писмо ще се върне и пак ще блокира адреса.',
  'mail.yesUnblock': () => 'Разблокирай',
  'mail.unblocked': ({ name }) => `Пощата до ${name} е разрешена`,
  'mail.unblockedHere': ({ name }) =>
    `Deskhand отново пише на ${name}, доставчикът на поща може би не`,
  'mail.stillBlocked': ({ name }) => `Пощата до ${name} още е блокирана`,
  'mail.unblockedBody': ({ email }) => `За да отмените това: \`блокирай пощата ${email}\`.`,
  'mail.providerOnly': () =>
    'Адреса е блокирал само доставчикът на поща и там вече е освободен. Това не може да се отмени оттук.',
  'mail.providerCleared': () =>
    'Адресът е освободен и при доставчика на поща и остава така, ако отмените това.',
  'mail.providerKept': () =>
    'Доставчикът на поща не можа да бъде помолен да освободи адреса. Опитайте по-късно.',
  'mail.providerSilent': () => 'Доставчикът на поща не можа да бъде попитан дали блокира адреса.',
  'mail.blockWarning': () =>
    'Връща се само списъкът на Deskhand. При доставчика на поща адресът остава освободен.',
  'mail.notBlocked': ({ name }) => `Deskhand не блокира пощата до ${name}.`,
  'mail.askBlock': () => 'Да блокирам ли отново този адрес?',
  'mail.yesBlock': () => 'Блокирай',
  'mail.blockedAgain': ({ name }) => `Пощата до ${name} отново е блокирана.`,
  'mail.nothingToUndo': ({ name }) => `За ${name} няма разблокиране, което може да се отмени.`,
  'guard.views': ({ name, email, count }) =>
    `⚠ ${name} (${email}) е разгледал профилите на ${plural('bg', count, { one: '# човек', other: '# души' })} за един час.`,
  'guard.codes': ({ name, email, count }) =>
    `⚠ ${name} (${email}) изпрати ${plural('bg', count, { one: '# код за потвърждение', other: '# кода за потвърждение' })} за един час.`,
  'guard.guessing': ({ count }) =>
    `⚠ ${plural('bg', count, { one: '# грешен код за потвърждение', other: '# грешни кода за потвърждение' })} за 15 минути от всички агенти общо: може би някой налучква. Не се изпраща код, докато не станат по-малко.`,
  'guard.decoy': ({ name, email, decoy }) =>
    `⚠ ${name} (${email}) потърси ${decoy}, когото никой няма причина да търси.`,
};
